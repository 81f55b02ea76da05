#!/usr/bin/env python3
"""Makes Cygwin packages of a tree, and a repository of them for Cygwin's setup.

usage: cygwin-package.py [--level N] DESCRIPTION TREE OUTPUT

DESCRIPTION is a JSON file, which qcyg_cygwin_package() writes (cmake/CygwinPackage.cmake tells what its keys mean); TREE
has the files as they are to be installed, opt/qemu/bin/x.exe for /opt/qemu/bin/x.exe. Made are, below OUTPUT:

  x86_64/setup.ini, setup.bz2, setup.xz, setup.zst         what setup asks a mirror for
  x86_64/release/NAME/NAME-VERSION-RELEASE.tar.xz          the tree, without debug information
                      NAME-VERSION-RELEASE-src.tar.xz      the sources, their patches and NAME.cygport
                      NAME-VERSION-RELEASE.spdx.json       what it is made of, see cygwin_package/sbom.py, if it has parts
                      a .hint beside each tarball
                      NAME-debuginfo/...                   if some program has debug information

What the package requires is what its programs import from, by the DLLs of the lock's runtime packages. An OUTPUT that
is such a repository is replaced, as a whole and only if all went well.

The same input makes the same bytes. SOURCE_DATE_EPOCH is the time of every file in the packages (seconds since 1970;
default: 2020-01-01); setup.ini has the later one of it and the lock's setup.ini, since setup warns of older ones.

exit status: 0, and the files made are listed; 1 with a message that names the file; 2 for wrong usage
"""

import argparse
import concurrent.futures
import os
import shutil
import sys

sys.dont_write_bytecode = True  # the folder may be read-only, or a checkout

from cygwin_package import Failure, archive, debug, description, etc, project, sbom, text, tree  # noqa: E402
from cygwin_package.runtime import Runtime, requirements  # noqa: E402

ARCH = "x86_64"
EPOCH = "1577836800"
# xz's levels. Debug information of QEMU at 1 has 1.14 times the size that it has at 6, in less than a third of the time; what is
# in a source package is compressed already, but for the project's own archive.
LEVELS = {"install": 6, "debuginfo": 1, "source": 0}


class Maker:
    """Makes the packages of the description ABOUT below the folder ROOT; WORK is for files of its own. LEVELS: see above."""

    def __init__(self, about, root, work, time, levels):
        self.about, self.root, self.work, self.time, self.levels = about, root, work, time, levels
        self.full_version = f"{about['version']}-{about['release']}"
        self.full_name = f"{about['name']}-{self.full_version}"
        self.folder = f"{ARCH}/release/{about['name']}"
        self.made = []

    def path(self, name):
        """Where NAME of the repository is written; it is told at the end."""
        self.made.append(name)
        path = os.path.join(self.root, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        return path

    def write(self, name, content):
        with open(self.path(name), "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode("utf-8"))

    def pack(self, tarballs):
        """Packs TARBALLS, {kind: (name, entries)}, side by side. {kind: (name, size, sha512)}, as setup.ini has them."""

        def write(kind, name, path, entries):
            archive.write(path, entries, self.time, self.levels[kind])
            return kind, (name, os.path.getsize(path), archive.digest(path, "sha512"))

        # liblzma works without Python's lock.
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            running = [pool.submit(write, kind, name, self.path(name), entries) for kind, (name, entries) in tarballs.items()]
            return dict(one.result() for one in running)

    def source(self):
        """What is in the source package: one folder, as Cygwin's have it (coreutils-8.26-2.src in that of coreutils)."""
        about, source = self.about, self.about["source"]
        top = f"{self.full_name}.src"
        port = os.path.join(self.work, f"{about['name']}.cygport")
        if source["project"]:
            name = f"{source['project']['name']}.tar.xz"
            file = os.path.join(self.work, name)
            project.write(source["project"], file, self.time, self.levels["install"])
            source["archives"].append({"file": file, "name": name})
        with open(port, "w", encoding="utf-8", newline="\n") as file:
            file.write(text.cygport(about, archive.top_folder(source["archives"][0]["file"])))
        files = [*source["archives"], *source["patches"], {"file": port, "name": os.path.basename(port)}]
        entries = [tree.Entry(top, "folder", None, True, None, None)]
        return entries + [tree.Entry(f"{top}/{file['name']}", "file", file["file"], False, None, None) for file in files]

    def packages(self, entries, requires, apart):
        """The dictionaries, see text.hint, of the package and of its debuginfo package, if any; both are packed."""
        about = self.about
        debuginfo = f"{about['name']}-debuginfo"
        base = f"{self.folder}/{debuginfo}/{debuginfo}-{self.full_version}"
        tarballs = {
            "source": (f"{self.folder}/{self.full_name}-src.tar.xz", self.source()),
            "install": (f"{self.folder}/{self.full_name}.tar.xz", entries),
        }
        if apart:
            tarballs["debuginfo"] = (f"{base}.tar.xz", apart)
        packed = self.pack(tarballs)
        common = {"version": self.full_version, "source": packed["source"], "build_requires": about["build_requires"]}
        main = {key: about[key] for key in ("name", "category", "summary", "description")} | common
        main["requires"] = requires
        main["install"] = packed["install"]
        self.write(f"{self.folder}/{self.full_name}.hint", text.hint(main))
        self.write(f"{self.folder}/{self.full_name}-src.hint", text.source_hint(main, about))
        if not apart:
            return [main]
        other = common | {
            "name": debuginfo,
            "category": ["Debug"],
            "summary": f"Debug info for {about['name']}",
            "description": f"The debug information of the programs in package {about['name']}, for gdb.",
            "requires": ["cygwin-debuginfo"],
            "source_of": about["name"],
        }
        other["install"] = packed["debuginfo"]
        self.write(f"{base}.hint", text.hint(other))
        return [main, other]

    def bill(self, runtime, requires):
        """The SBOM of the package that was packed."""
        name = f"{self.folder}/{self.full_name}.tar.xz"
        document = sbom.Document(self.about, self.full_version, os.path.join(self.root, name), os.path.basename(name))
        for part in self.about["parts"]:
            document.part(part)
        for required in requires:
            document.runtime(required, runtime.packages[required])
        self.write(f"{self.folder}/{self.full_name}.spdx.json", document.text(self.time))

    def etc(self, entries):
        """ENTRIES and those of what the description has for /etc."""
        files = etc.files(self.about["name"], self.about["etc"])
        there = {entry.name for entry in entries}
        for name, content in files.items():
            if name in there:
                raise Failure(f"{name}: is in the tree, and is made of the description's etc")
            path = os.path.join(self.work, "etc", name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8", newline="\n") as file:
                file.write(content)
            entries.append(tree.Entry(name, "file", path, name.startswith(("etc/postinstall/", "etc/preremove/")), None, None))
        entries += [tree.Entry(name, "folder", None, True, None, None) for name in tree.folders_of(files) - there]

    def make(self, folder):
        about = self.about
        if about["etc"]:
            about["requires"] = sorted({*about["requires"], *etc.REQUIRES})
        entries = tree.scan(folder, about["prefix"] + [f"usr/share/doc/{about['name']}"])
        tree.check_licenses(entries, about["name"], about["licenses"], about["prefix"])
        self.etc(entries)
        runtime = Runtime(about["lock"], about["downloads"])
        requires = requirements(entries, runtime, about["requires"])
        entries, apart = debug.split_all(entries, about, self.full_name, self.work)
        packages = self.packages(entries, requires, apart)
        if about["parts"]:
            self.bill(runtime, requires)
        time = max(self.time, runtime.release["setup_timestamp"])
        ini = text.setup_ini(packages, about["label"], ARCH, time, runtime.release["setup_version"]).encode("utf-8")
        self.write(f"{ARCH}/setup.ini", ini)
        for kind in ("bz2", "xz", "zst"):
            self.write(f"{ARCH}/setup.{kind}", archive.compressed(ini, kind))
        return requires


def replace(output, root):
    """Puts ROOT at OUTPUT, where at most an older repository is."""
    old = output + ".old"
    shutil.rmtree(old, ignore_errors=True)
    if os.path.lexists(output):
        os.rename(output, old)
    os.rename(root, output)
    shutil.rmtree(old, ignore_errors=True)


def check_output(output):
    if not os.path.lexists(output):
        return
    if os.path.islink(output) or not os.path.isdir(output) or (os.listdir(output) or [ARCH]) != [ARCH]:
        raise Failure(f"{output}: is there and is no repository made before: another folder is wanted")


def seconds(name, value):
    if not value.isdigit():
        raise Failure(f"{name} is '{value}': seconds since 1970 are wanted")
    return int(value)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    told = ", ".join(f"{level} for {kind}" for kind, level in LEVELS.items())
    parser.add_argument("--level", type=int, choices=range(10), help=f"xz's level of all tarballs (default: {told})")
    parser.add_argument("description", metavar="DESCRIPTION")
    parser.add_argument("tree", metavar="TREE")
    parser.add_argument("output", metavar="OUTPUT")
    arguments = parser.parse_args()
    output = os.path.abspath(arguments.output)
    temporary = output + ".tmp"
    try:
        time = seconds("SOURCE_DATE_EPOCH", os.environ.get("SOURCE_DATE_EPOCH") or EPOCH)
        check_output(output)
        about = description.read(arguments.description)
        shutil.rmtree(temporary, ignore_errors=True)
        root, work = os.path.join(temporary, "root"), os.path.join(temporary, "work")
        os.makedirs(root)
        os.makedirs(work)
        levels = LEVELS if arguments.level is None else dict.fromkeys(LEVELS, arguments.level)
        maker = Maker(about, root, work, time, levels)
        requires = maker.make(arguments.tree)
        replace(output, root)
        shutil.rmtree(temporary)
    except (Failure, OSError) as error:
        shutil.rmtree(temporary, ignore_errors=True)
        print(f"cygwin-package: {error}", file=sys.stderr)
        sys.exit(1)
    print(f"requires: {' '.join(requires)}")
    for name in maker.made:
        print(os.path.join(output, name))


main()
