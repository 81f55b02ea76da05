"""An archive of this project, whose scripts are a part of the sources of what they build."""

import fnmatch
import os

from . import Failure, archive
from .tree import Entry, folders_of

# What a checkout may have beside the project's files, as .gitignore and ctest/lint/files.sh have it: build folders, too.
FOLDERS = {".git", "__pycache__"}
FILES = ("*.orig", "*.rej", "CMakeUserPresets.json")


def names(folder):
    """The project's files below FOLDER."""
    found = []
    for parent, folders, files in os.walk(folder):
        if os.path.exists(os.path.join(parent, "CMakeCache.txt")):
            folders.clear()
            continue
        folders[:] = [name for name in folders if name not in FOLDERS and (name != "build" or parent != folder)]
        # A worktree's .git is a file.
        kept = [name for name in files if name not in FOLDERS and not any(fnmatch.fnmatch(name, glob) for glob in FILES)]
        found += [os.path.relpath(os.path.join(parent, name), folder) for name in kept]
    return sorted(found)


def entries(folder, top):
    """Entries of the project's files, all in the folder TOP."""
    found = []
    for name in names(folder):
        path, target = os.path.join(folder, name), f"{top}/{name}"
        if os.path.islink(path):
            found.append(Entry(target, "link", None, False, os.readlink(path), None))
        else:
            found.append(Entry(target, "file", path, os.access(path, os.X_OK), None, None))
    if not found:
        raise Failure(f"{folder}: has no file of a project")
    folders = folders_of(entry.name for entry in found)
    return found + [Entry(name, "folder", None, True, None, None) for name in folders]


def write(about, path, time, level):
    """Packs the project of the description's PROJECT, {"folder": where it is, "name": what it unpacks to}, at PATH."""
    archive.write(path, entries(about["folder"], about["name"]), time, level)
