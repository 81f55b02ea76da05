"""Looks through the folder that is to be a package: what is in it, and whether Cygwin can have it."""

import collections
import os
import posixpath
import re
import stat

from . import Failure
from .pe import MACHINE_X86_64, Bad, Image

# NAME is relative to the tree; KIND is folder, file or link. PATH is where a file's bytes are, which need not be in the
# tree; TARGET is a link's text; IMAGE is that of a program or DLL, else None.
Entry = collections.namedtuple("Entry", "name kind path executable target image")

# Windows' names for devices, with any extension; and what no name of a file may have.
DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)", re.IGNORECASE)
UNFIT = re.compile(r'[\x00-\x1f<>:"|?*\\]|[. ]$')
CONSOLE_OR_WINDOWS = (2, 3)


def check_name(name):
    for part in name.split("/"):
        try:
            part.encode("utf-8")
        except UnicodeEncodeError:
            raise Failure(f"{name!r}: its name is not UTF-8, which all of Cygwin's names are") from None
        if UNFIT.search(part) or DEVICE.match(part):
            raise Failure(f"{name}: Windows has no files of the name '{part}'")


def image_of(name, path):
    """The Image of a program for x86-64 Cygwin; None for what is no program of Windows."""
    with open(path, "rb") as file:
        begins = file.read(2)
    by_name = name.lower().endswith((".exe", ".dll"))
    if not by_name and begins != b"MZ":
        return None
    try:
        image = Image(path)
    except Bad as error:
        if not by_name:
            return None
        raise Failure(f"{name}: {error}: it is no program for x86_64 Cygwin") from None
    if not by_name and image.subsystem not in CONSOLE_OR_WINDOWS:
        # Firmware is data here: an EFI application has this format, too, for whatever machine.
        return None
    if image.machine != MACHINE_X86_64:
        raise Failure(f"{name}: is for machine {image.machine:#x}, not x86-64 ({MACHINE_X86_64:#x})")
    return image


def check_link(tree, name, target):
    # Cygwin's "/" is the tree's root, wherever the tree lies now.
    goal = target.lstrip("/") if target.startswith("/") else posixpath.join(posixpath.dirname(name), target)
    goal = posixpath.normpath(goal)
    if goal == ".." or goal.startswith("../"):
        raise Failure(f"{name}: its target {target} lies outside of the package")
    if not os.path.lexists(os.path.join(tree, goal)):
        raise Failure(f"{name}: its target {target} is not in the package")


def entry_of(tree, name):
    path = os.path.join(tree, name)
    mode = os.lstat(path).st_mode
    if stat.S_ISLNK(mode):
        target = os.readlink(path)
        check_link(tree, name, target)
        return Entry(name, "link", None, False, target, None)
    if stat.S_ISDIR(mode):
        return Entry(name, "folder", None, True, None, None)
    if not stat.S_ISREG(mode):
        raise Failure(f"{name}: is neither file, folder nor link")
    image = image_of(name, path)
    return Entry(name, "file", path, bool(mode & 0o111) or image is not None, None, image)


def names_below(tree):
    def fails(error):
        raise Failure(f"{error.filename}: cannot be read: {error.strerror}")

    for folder, folders, files in os.walk(tree, onerror=fails):
        for base in folders + files:
            yield os.path.relpath(os.path.join(folder, base), tree)


def folders_of(names):
    """The folders that the relative paths NAMES are in, and those that they are in."""
    found = set()
    for name in names:
        while name := posixpath.dirname(name):
            found.add(name)
    return found


def scan(tree, prefixes):
    """Entries of all in the folder TREE, sorted. PREFIXES are those folders, relative to it, that may have files."""
    if not os.path.isdir(tree):
        raise Failure(f"{tree}: no such folder: the tree to be packed is wanted")
    entries, lower = [], {}
    for name in sorted(names_below(tree)):
        check_name(name)
        other = lower.setdefault(name.lower(), name)
        if other != name:
            raise Failure(f"{name} and {other}: names that differ in case only are one file on Windows")
        entry = entry_of(tree, name)
        inside = any(name == prefix or name.startswith(prefix + "/") for prefix in prefixes)
        if not inside and not (entry.kind == "folder" and any(prefix.startswith(name + "/") for prefix in prefixes)):
            raise Failure(f"{name}: lies outside of the package's folders, {', '.join(prefixes)}")
        if re.match(r"usr/(lib/debug|src)(/|$)", name):
            raise Failure(f"{name}: usr/lib/debug and usr/src are the debuginfo package's, which is made here")
        entries.append(entry)
    if not any(entry.kind == "file" for entry in entries):
        raise Failure(f"{tree}: holds no file: there is nothing to pack")
    return entries


def check_licenses(entries, name, parts, prefixes):
    """Every one of PARTS has to have a file that is not empty in a folder of licences."""
    places = [f"{prefix}/share/licenses" for prefix in prefixes if not prefix.startswith("usr/share/")]
    places.append(f"usr/share/doc/{name}")
    full = {posixpath.dirname(entry.name) for entry in entries if entry.kind == "file" and os.path.getsize(entry.path)}
    missing = [part for part in parts if not any(f"{place}/{part}" in full for place in places)]
    if missing:
        raise Failure(
            f"no licence of {', '.join(missing)}: a file is wanted in the folder of that name in {' or '.join(places)}"
        )
