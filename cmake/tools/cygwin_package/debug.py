"""Splits the debug information off programs, for the debuginfo package.

What Cygwin's packages have, by the lists of files that cygwin.com shows of them (cygrunsrv-debuginfo 1.65-1 and
cygutils-debuginfo 1.4.17-5, say): that of /usr/bin/x.exe is /usr/lib/debug/usr/bin/x.exe.dbg, a program's path below
/usr/lib/debug and ".dbg", the sources are below /usr/src/debug/NAME-VERSION-RELEASE, and neither folder above those two
is a member. gdb finds the first by the program's section .gnu_debuglink and its own global debug directory (section
"Separate Debug Files" of its manual), and the second where the debug information has that name, or by its command
`set substitute-path`.
"""

import os
import posixpath
import shutil
import subprocess
import sys

from . import Failure
from .dwarf import source_names
from .pe import Bad, Image
from .tree import Entry, folders_of


def has_debug(image):
    return any(name.startswith(".debug_") for name, *_ in image.sections)


def run(command, folder=None):
    try:
        done = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    except OSError as error:
        raise Failure(f"{command[0]}: cannot be run: {error.strerror}") from None
    if done.returncode != 0:
        said = (done.stdout + done.stderr).strip()
        raise Failure(f"{' '.join(command)}: ended with {done.returncode}: {said}")


def split(entry, objcopy, work):
    """(ENTRY without debug information, the entry of that). The files are made below the folder WORK."""
    bare, debug = os.path.join(work, "bare", entry.name), f"usr/lib/debug/{entry.name}.dbg"
    path = os.path.join(work, debug)
    os.makedirs(os.path.dirname(bare), exist_ok=True)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    # Without a new time stamp in the header.
    command = [objcopy, "--preserve-dates"]
    run([*command, "--remove-section=.gnu_debuglink", "--only-keep-debug", entry.path, path])
    run([*command, "--remove-section=.gnu_debuglink", "--strip-all", entry.path, bare])
    # By its base name, as the section has it; objcopy sums that file up, so it has to be in the current folder.
    run([*command, f"--add-gnu-debuglink={os.path.basename(path)}", bare], folder=os.path.dirname(path))
    image = Image(bare)
    if has_debug(image) or not image.section(".gnu_debuglink"):
        raise Failure(f"{entry.name}: {objcopy} did not split its debug information off")
    return entry._replace(path=bare, image=image), Entry(debug, "file", path, False, None, None)


def unpacked(archive, source, folder):
    """FOLDER, made of ARCHIVE: its files without their top folder, with SOURCE's patches if it is the first of that."""
    unpack = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "unpack.py")
    os.makedirs(os.path.dirname(folder), exist_ok=True)
    run([sys.executable, unpack, archive, folder])
    for patch in source["patches"] if archive == source["archives"][0]["file"] else []:
        # As the build applies them: see cmake/steps/Patch.cmake.
        file = os.path.abspath(patch["file"])
        run(["patch", "--strip=1", "--fuzz=0", "--forward", "--batch", "--no-backup-if-mismatch", f"--input={file}"], folder)
    return folder


def sources(images, about, full_name, work):
    """Entries below usr/src/debug/FULL_NAME for the sources that IMAGES, {name: image}, name.

    ABOUT is the package's description. One of its debug.sources is {"prefix": what the compiler called the folder, "folder":
    where it is, or an archive of it, "under": its name in the package}.
    """
    names = set()
    for name, image in images.items():
        try:
            names |= source_names(image)
        except Bad as error:
            raise Failure(f"{name}: {error}") from None
    entries = {}
    for number, source in enumerate(about["debug"]["sources"]):
        folder = source["folder"]
        if os.path.isfile(folder):
            folder = unpacked(folder, about["source"], os.path.join(work, "source", str(number)))
        prefix = source["prefix"].rstrip("/")
        below = sorted(name[len(prefix) + 1 :] for name in names if name.startswith(prefix + "/"))
        # A generated file may be gone, and <built-in> never was.
        there = [(rest, os.path.join(folder, rest)) for rest in below]
        there = [(rest, path) for rest, path in there if os.path.isfile(path)]
        if not there:
            raise Failure(
                f"{prefix}: the debug information names {len(below)} files there, and none is in {source['folder']}: are "
                "prefix and folder those of one -ffile-prefix-map?"
            )
        for rest, path in there:
            name = posixpath.normpath(posixpath.join("usr/src/debug", full_name, source.get("under", ""), rest))
            entries[name] = Entry(name, "file", path, False, None, None)
    return list(entries.values())


def with_folders(entries):
    """ENTRIES and the folders they are in, from usr/lib/debug and usr/src/debug down."""
    names = folders_of(entry.name for entry in entries) - {"usr", "usr/lib", "usr/src"}
    return entries + [Entry(name, "folder", None, True, None, None) for name in names]


def split_all(entries, about, full_name, work):
    """(ENTRIES of the package, those of the debuginfo package). The second is empty where there is nothing to split."""
    images = {entry.name: entry.image for entry in entries if entry.image and has_debug(entry.image)}
    if not images:
        return entries, []
    objcopy = about["debug"]["objcopy"]
    if not objcopy:
        raise Failure(f"{next(iter(images))}: has debug information: debug.objcopy is wanted, which splits it off")
    if shutil.which(objcopy) is None:
        raise Failure(f"{objcopy}: no such program: debug.objcopy has to be the target's objcopy")
    package, debug = [], []
    for entry in entries:
        if entry.name in images:
            entry, apart = split(entry, objcopy, work)
            debug.append(apart)
        package.append(entry)
    return package, with_folders(debug + sources(images, about, full_name, work))
