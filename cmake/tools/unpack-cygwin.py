#!/usr/bin/env python3
"""Unpacks Cygwin packages into one tree.

DEST must not exist; it is made aside and renamed, so that it is whole or absent. Every member is vetted: absolute names,
"..", devices, FIFOs, links that leave the tree and members below a link are refused, and so is a file that two packages
bring with different bytes. The root of a link that begins with "/" is the tree's, as it is in Cygwin: it becomes a relative
one. Modes are 755 and 644; files have the package's times, folders the newest of them.

exit status: 0; 1 with a message that names the package and the member; 2 for wrong usage

example: a root for running programs. Cygwin takes the parent of the folder "bin" that cygwin1.dll lies in as "/", and
shows bin and lib in /usr too:
  unpack-cygwin.py --prefix-map usr/bin=bin,usr/lib=lib root cygwin-3.5.3-1.tar.xz zlib0-1.3.1-1.tar.zst
"""

import argparse
import collections
import fnmatch
import hashlib
import lzma
import os
import posixpath
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zlib

ZSTD = b"\x28\xb5\x2f\xfd"
# A place in the tree that is taken: the package that did, "folder", "file" or "link", and the hash or target.
Entry = collections.namedtuple("Entry", "package kind value")


class Failure(Exception):
    """What ends the run with status 1."""


def clean_name(name):
    """NAME of a member, or of what a link names, relative to the tree's root; Failure where it lies outside."""
    if name.startswith("/"):
        raise Failure(f"refused: absolute name {name!r}")
    if ".." in name.split("/"):
        raise Failure(f"refused: {name!r} climbs out of the tree")
    return posixpath.normpath(name)


class Tree:
    def __init__(self, folder, prefixes):
        self.root, self.aside, self.prefixes = os.path.join(folder, "tree"), os.path.join(folder, "file"), prefixes
        os.makedirs(self.root)
        os.chmod(self.root, 0o755)
        self.entries = {}
        self.newest = 0

    def mapped(self, name):
        """Where NAME of a package lies in the tree."""
        for old, new in self.prefixes:
            if name == old or name.startswith(old + "/"):
                return posixpath.normpath(new + name[len(old) :])
        return name

    def path(self, name):
        return os.path.join(self.root, name)

    def link_target(self, name, target):
        """The text of link NAME that a package has with TARGET: relative, with any ".." at its beginning. The folder it
        lies in is no link, so those lead where they seem to, and not out of the tree."""
        goal = target.lstrip("/") if target.startswith("/") else posixpath.join(posixpath.dirname(name), target)
        goal = posixpath.normpath(goal)
        if goal == ".." or goal.startswith("../"):
            raise Failure(f"refused: link {name!r} to {target!r} leaves the tree")
        return posixpath.relpath("/" + self.mapped(goal), "/" + posixpath.dirname(self.mapped(name)))

    def take(self, name, entry):
        """Whether NAME is new in the tree; Failure where something else has that name."""
        old = self.entries.get(name)
        if old and old[1:] != entry[1:]:
            what = "has other bytes" if old.kind == entry.kind == "file" else f"is a {old.kind}, not a {entry.kind},"
            raise Failure(f"refused: {name!r} {what} in {old.package}")
        self.entries.setdefault(name, entry)
        return not old

    def add_folder(self, package, name):
        if name in (".", ""):
            return
        self.add_folder(package, posixpath.dirname(name))
        if self.take(name, Entry(package, "folder", "")):
            os.mkdir(self.path(name))
            os.chmod(self.path(name), 0o755)

    def add_link(self, package, name, target, time):
        self.add_folder(package, posixpath.dirname(name))
        if self.take(name, Entry(package, "link", target)):
            os.symlink(target, self.path(name))
            os.utime(self.path(name), (time, time), follow_symlinks=False)

    def add_file(self, package, name, data, member, time):
        """A file whose bytes DATA, open for reading, gives."""
        self.add_folder(package, posixpath.dirname(name))
        digest, size = hashlib.sha256(), 0
        with open(self.aside, "wb") as out:
            while chunk := data.read(1 << 20):
                digest.update(chunk)
                out.write(chunk)
                size += len(chunk)
        if member.isreg() and size != member.size:
            raise Failure(f"cannot be unpacked: {member.name!r} ends after {size} of {member.size} bytes")
        if self.take(name, Entry(package, "file", digest.hexdigest())):
            os.rename(self.aside, self.path(name))
            os.chmod(self.path(name), 0o755 if member.mode & 0o111 else 0o644)
            os.utime(self.path(name), (time, time))
        else:
            os.remove(self.aside)

    def add(self, package, tar, member, only):
        """Vets MEMBER, and puts it into the tree where a pattern of ONLY matches."""
        name = clean_name(member.name)
        target = self.link_target(name, member.linkname) if member.issym() else None
        if member.islnk():
            clean_name(member.linkname)
        if not (member.isdir() or member.issym() or member.isreg() or member.islnk()):
            raise Failure(f"refused: {member.name!r} is a special file")
        patterns = [pattern for pattern in only if fnmatch.fnmatchcase(name, pattern)]
        if only and not patterns:
            return set()
        time = max(0, int(member.mtime))
        self.newest = max(self.newest, time)
        place = self.mapped(name)
        if member.isdir():
            self.add_folder(package, place)
        elif member.issym():
            self.add_link(package, place, target, time)
        else:
            try:
                # Of a hard link: the bytes of the member that it names.
                data = tar.extractfile(member)
            except KeyError:
                raise Failure(f"refused: {member.name!r} is a link to {member.linkname!r}, which is not there") from None
            self.add_file(package, place, data, member, time)
        return set(patterns)

    def finish(self):
        for name, entry in self.entries.items():
            if entry.kind == "folder":
                os.utime(self.path(name), (self.newest, self.newest))
        os.utime(self.root, (self.newest, self.newest))


def open_package(path, file):
    """FILE, or what zstd makes of it: tarfile knows gz, bz2 and xz only."""
    if file.read(len(ZSTD)) != ZSTD:
        file.seek(0)
        return file
    file.seek(0)
    plain = tempfile.TemporaryFile()
    try:
        done = subprocess.run(["zstd", "-dcq", "--", path], stdout=plain, stderr=subprocess.PIPE, check=False)
    except FileNotFoundError:
        raise Failure("cannot be unpacked: zstd is missing (toolchains/debian-13.packages has it)") from None
    if done.returncode != 0:
        raise Failure(f"cannot be unpacked: {done.stderr.decode(errors='replace').strip()}")
    plain.seek(0)
    return plain


def unpack(tree, path, only):
    """Unpacks the package PATH; the patterns of ONLY that matched something in it."""
    package, used = os.path.basename(path), set()
    try:
        with open(path, "rb") as file, open_package(path, file) as data, tarfile.open(fileobj=data) as tar:
            for member in tar:
                used |= tree.add(package, tar, member, only)
            # To the very end, where the check sum is.
            while tar.fileobj.read(1 << 20):
                pass
    except Failure as error:
        raise Failure(f"{path}: {error}") from None
    except (tarfile.TarError, lzma.LZMAError, zlib.error, EOFError, OSError) as error:
        raise Failure(f"{path}: cannot be unpacked: {error}") from None
    return used


def prefix_map(text):
    """usr/bin=bin,... as pairs, the longest first."""
    pairs = []
    for pair in text.split(","):
        old, equals, new = pair.partition("=")
        if not equals or not old.strip("/") or not new.strip("/") or ".." in pair.split("/"):
            raise argparse.ArgumentTypeError(f"'{pair}' is not OLD=NEW, such as usr/bin=bin")
        pairs.append((old.strip("/"), new.strip("/")))
    return sorted(pairs, key=lambda pair: -len(pair[0]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--prefix-map", type=prefix_map, default=[], metavar="OLD=NEW,...", help="move these folders")
    parser.add_argument(
        "--only",
        action="append",
        default=[],
        metavar="GLOB",
        help="take just members whose name in the package matches, * a / too; may be given again",
    )
    parser.add_argument("dest", metavar="DEST", help="the folder to make")
    parser.add_argument("packages", metavar="PACKAGE", nargs="+", help="a .tar.xz, .tar.zst, .tar.bz2 or .tar.gz")
    arguments = parser.parse_args()
    dest = arguments.dest.rstrip("/") or "/"
    temporary = dest + ".tmp"
    try:
        if os.path.lexists(dest):
            raise Failure(f"{dest}: exists already")
        if os.path.lexists(temporary):
            shutil.rmtree(temporary)
        tree = Tree(temporary, arguments.prefix_map)
        used = set()
        for path in arguments.packages:
            used |= unpack(tree, path, arguments.only)
        for pattern in arguments.only:
            if pattern not in used:
                raise Failure(f"--only '{pattern}' matches nothing in {', '.join(map(os.path.basename, arguments.packages))}")
        tree.finish()
        os.rename(tree.root, dest)
        os.rmdir(temporary)
    except (Failure, OSError) as error:
        shutil.rmtree(temporary, ignore_errors=True)
        print(f"unpack-cygwin: {error}", file=sys.stderr)
        sys.exit(1)


main()
