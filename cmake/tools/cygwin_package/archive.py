"""Writes tarballs whose bytes depend on nothing but what is in them, and reads those of Cygwin's packages."""

import bz2
import hashlib
import io
import lzma
import os
import subprocess
import tarfile
import zlib

from . import Failure

ZSTD = b"\x28\xb5\x2f\xfd"
READ_ERRORS = (tarfile.TarError, lzma.LZMAError, zlib.error, EOFError, OSError)


def zstd(arguments, data):
    try:
        done = subprocess.run(["zstd", "-qc", *arguments], input=data, capture_output=True, check=False)
    except FileNotFoundError:
        raise Failure("zstd is missing: toolchains/debian-13.packages has it") from None
    if done.returncode != 0:
        raise Failure(f"zstd ended with {done.returncode}: {done.stderr.decode(errors='replace').strip()}")
    return done.stdout


def compressed(data, kind):
    """DATA as KIND, bz2, xz or zst, makes it."""
    if kind == "bz2":
        return bz2.compress(data, 9)
    if kind == "xz":
        return lzma.compress(data, preset=6)
    return zstd(["--single-thread", "-19"], data)


def digest(path, kind):
    """The hash of KIND, sha512 say, of the file PATH. As hashlib.file_digest() does it, which Python 3.11 brings."""
    found = hashlib.new(kind)
    with open(path, "rb") as file:
        while chunk := file.read(1 << 20):
            found.update(chunk)
    return found.hexdigest()


def write(path, entries, time, level):
    """Packs ENTRIES, see tree.Entry, as .tar.xz: in the order of their names, owned by 0, with modes 755 and 644.

    The format is GNU's, as in Cygwin's own packages. liblzma's one stream has one block, whatever the number of cores.
    """
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with lzma.open(path, "wb", preset=level) as out, tarfile.open(fileobj=out, mode="w", format=tarfile.GNU_FORMAT) as tar:
        for entry in sorted(entries):
            member = tarfile.TarInfo(entry.name)
            member.mtime, member.mode = time, 0o755 if entry.executable else 0o644
            if entry.kind == "folder":
                member.type = tarfile.DIRTYPE
                tar.addfile(member)
            elif entry.kind == "link":
                member.type, member.linkname, member.mode = tarfile.SYMTYPE, entry.target, 0o777
                tar.addfile(member)
            else:
                member.size = os.path.getsize(entry.path)
                with open(entry.path, "rb") as file:
                    tar.addfile(member, file)


def members(path, wanted):
    """{name: bytes} of the files in tarball PATH for whose names WANTED is true."""
    try:
        with open(path, "rb") as file:
            data = file.read()
        if data.startswith(ZSTD):
            data = zstd(["-d"], data)
        with tarfile.open(fileobj=io.BytesIO(data)) as tar:
            return {member.name: tar.extractfile(member).read() for member in tar if member.isfile() and wanted(member.name)}
    except (KeyError, *READ_ERRORS) as error:
        raise Failure(f"{path}: cannot be unpacked: {error}") from None


def top_folder(path):
    """The one folder that all of tarball PATH is said to be in, by its first member."""
    try:
        with tarfile.open(path) as tar:
            first = tar.next()
    except READ_ERRORS as error:
        raise Failure(f"{path}: is no source archive: {error}") from None
    if first is None:
        raise Failure(f"{path}: is an empty archive")
    name = first.name.removeprefix("./").split("/")[0]
    return name or "."
