#!/usr/bin/env python3
"""Looks whether all that a program is made of agrees about its host and about the layout of structures.

usage: check-host-macros.py [--ninja NINJA] BUILD PROGRAM...

BUILD is a build folder of Meson's that is built, PROGRAM its programs, PE files with debug information, relative to it.
Cygwin's compiler does not define _WIN32, but headers of Windows do: who reads one of them before a header that asks for it
may see other structures than the rest of the program, and nothing tells. Looked at are

  macros    what the compiler predefines with the flags of each unit: none has _WIN32 or the like, and all have the same of
            what decides the C library's types (_FILE_OFFSET_BITS, _GNU_SOURCE ...)
  headers   in the units that read a header which defines _WIN32 or the like: nothing that they read behind it, but the
            system's own headers, asks for it
  flags     which flags that decide layouts each linked unit was compiled with, by the debug information: none
  layouts   each structure, union and enumeration has the same size and the same members at the same places in all units
            that are linked, the libraries' included

exit status: 0, and a line of figures; 1 with all that disagrees; 2 for wrong usage, and for a build that cannot be read
"""

import argparse
import os
import sys

sys.dont_write_bytecode = True  # the folder may be read-only, or a checkout

from cygwin_package.pe import Bad, Image  # noqa: E402
from host_macros import Failure, commands, compare  # noqa: E402


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ninja", default="ninja", help="(default: %(default)s)")
    parser.add_argument("build", metavar="BUILD")
    parser.add_argument("programs", metavar="PROGRAM", nargs="+")
    arguments = parser.parse_args()
    build = os.path.abspath(arguments.build)
    try:
        known = commands.dependencies(build, arguments.ninja)
        units = commands.read(build, known)
        complaints, sets = commands.check_predefined(units)
        more, concerned = commands.check_headers(build, units, known)
        complaints += more
        layouts = compare.Layouts()
        for program in arguments.programs:
            path = os.path.join(build, program)
            try:
                layouts.add(Image(path))
            except (Bad, OSError) as error:
                raise Failure(f"{path}: {error}") from None
        complaints += layouts.complaints()
    except Failure as error:
        print(f"check-host-macros: {error}", file=sys.stderr)
        sys.exit(2)
    for complaint in complaints:
        print(f"check-host-macros: {complaint}", file=sys.stderr)
    if complaints:
        count = f"{len(complaints)} fault{'s' if complaints[1:] else ''}"
        print(f"check-host-macros: {count}: these objects would not fit together", file=sys.stderr)
        sys.exit(1)
    print(
        f"host macros: {len(units)} units of {sets} sets of flags begin with the same, {len(concerned)} read a header that "
        f"defines _WIN32 or the like, in time; {layouts.count} linked units agree about {len(layouts.types)} types"
    )


main()
