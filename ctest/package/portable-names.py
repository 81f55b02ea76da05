#!/usr/bin/env python3
"""Usage: portable-names.py ARCHIVE...

Lists the members of tar ARCHIVEs whose names a Windows file system cannot have side by side or at all: two that differ only
in case, names of devices (aux.c is one), and names that end in a dot or a blank. Cygwin has ways round most of these, but
not round the first. Exit status: 0; 1 with ARCHIVE: what.
"""

import os
import re
import sys
import tarfile

DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)


def faults(names):
    """What is wrong with NAMES, members of one archive."""
    seen = {}
    for name in names:
        other = seen.setdefault(name.lower(), name)
        if other != name:
            yield f"{other} and {name} differ only in case"
        part = name.rsplit("/", 1)[-1]
        if DEVICE.fullmatch(part):
            yield f"{name}: {part} is a device's name"
        elif part.endswith((".", " ")) and part not in (".", ".."):
            yield f"{name} ends in a dot or a blank"


def main():
    if len(sys.argv) < 2:
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    wrong = False
    for archive in sys.argv[1:]:
        with tarfile.open(archive) as tar:
            names = [name.rstrip("/") for name in tar.getnames()]
        print(f"{os.path.basename(archive)}: {len(names)} members")
        for fault in faults(names):
            print(f"{os.path.basename(archive)}: {fault}")
            wrong = True
    sys.exit(wrong)


main()
