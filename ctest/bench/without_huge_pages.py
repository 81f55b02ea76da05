"""without_huge_pages.py PROGRAM [ARGUMENT...]

Runs PROGRAM, and all that it starts, without transparent huge pages, whatever it asks for. Linux only."""

import ctypes
import os
import sys

# prctl()'s option, of linux/prctl.h; a program keeps it when it is replaced by another one.
PR_SET_THP_DISABLE = 41


def main():
    library = ctypes.CDLL(None, use_errno=True)
    if library.prctl(PR_SET_THP_DISABLE, 1, 0, 0, 0):
        sys.exit(f"without_huge_pages.py: {os.strerror(ctypes.get_errno())}")
    os.execvp(sys.argv[1], sys.argv[1:])


if __name__ == "__main__":
    main()
