#!/usr/bin/env python3
"""Usage: unpack.py ARCHIVE FOLDER

Unpacks a tar archive (gz, bz2, xz) into FOLDER, which must not exist, without the archive's one top folder. Every member
is vetted before anything is written: absolute names, "..", links that leave the tree, devices and FIFOs are refused. The
vetting is tarfile's own "data" filter; it lets absolute names pass as relative ones, so those are refused here.
Exit status: 0; 1 with a message that names the archive and the member; 2 for wrong usage.
"""

import lzma
import os
import shutil
import sys
import tarfile
import zlib


def fail(text):
    print(f"unpack: {text}", file=sys.stderr)
    sys.exit(1)


def main():
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    archive, folder = sys.argv[1:]
    if not hasattr(tarfile, "data_filter"):
        fail(f"Python {sys.version.split()[0]} has no tarfile.data_filter; 3.12 has it (./bootstrap run -- ...)")
    if os.path.lexists(folder):
        fail(f"{folder}: exists already")
    temporary = folder + ".tmp"
    if os.path.lexists(temporary):
        shutil.rmtree(temporary)
    try:
        with tarfile.open(archive) as tar:
            members = tar.getmembers()
            # To the very end, where gzip has its check sum.
            while tar.fileobj.read(1 << 20):
                pass
            for member in members:
                if member.name.startswith("/") or os.path.isabs(member.name):
                    fail(f"{archive}: refused: absolute name {member.name!r}")
                if ".." in member.name.split("/"):
                    fail(f"{archive}: refused: {member.name!r} climbs out of the tree")
                tarfile.data_filter(member, os.path.abspath(temporary))
            os.makedirs(temporary)
            tar.extractall(temporary, members=members, filter="data")
    except tarfile.FilterError as error:
        fail(f"{archive}: refused: {error}")
    except (tarfile.TarError, lzma.LZMAError, zlib.error, EOFError, OSError) as error:
        fail(f"{archive}: cannot be unpacked: {error}")
    entries = os.listdir(temporary)
    top = os.path.join(temporary, entries[0]) if len(entries) == 1 else temporary
    if not os.path.isdir(top) or os.path.islink(top):
        top = temporary
    os.rename(top, folder)
    if top != temporary:
        os.rmdir(temporary)


main()
