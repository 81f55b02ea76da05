#!/usr/bin/env python3
"""Usage: make-cygwin-package.py OUT MEMBER...

Writes a package for the tests of unpack-cygwin.py, compressed as OUT's last suffix says (xz, zst, bz2, gz). MEMBER is
  NAME=TEXT     a file; of mode 755 where NAME ends in .exe. TEXT "RANDOM:N" is N bytes that do not compress
  NAME/         a folder
  NAME->TARGET  a symbolic link
  NAME=>TARGET  a hard link
  NAME|fifo     a FIFO
The N-th member (from 0) has the time 1000000000 + N.
"""

import io
import random
import re
import subprocess
import sys
import tarfile


def member_of(text):
    """(member, its bytes) of one MEMBER."""
    match = re.match(r"(.*?)(->|=>|=|\|)(.*)$", text, re.DOTALL)
    name, sign, rest = match.groups() if match else (text.rstrip("/"), "/", "")
    member, data = tarfile.TarInfo(name), b""
    member.mode = 0o640
    if sign == "/":
        member.type, member.mode = tarfile.DIRTYPE, 0o700
    elif sign == "->":
        member.type, member.linkname = tarfile.SYMTYPE, rest
    elif sign == "=>":
        member.type, member.linkname = tarfile.LNKTYPE, rest
    elif sign == "|":
        member.type = tarfile.FIFOTYPE
    else:
        count = re.match(r"RANDOM:([0-9]+)$", rest)
        data = random.Random(1).randbytes(int(count[1])) if count else rest.encode()
        member.size = len(data)
    if name.endswith(".exe"):
        member.mode = 0o711
    return member, data


def main():
    out, members = sys.argv[1], sys.argv[2:]
    suffix = out.rsplit(".", 1)[1]
    plain = io.BytesIO()
    with tarfile.open(fileobj=plain, mode="w:" if suffix == "zst" else f"w:{suffix}") as tar:
        for number, text in enumerate(members):
            member, data = member_of(text)
            member.mtime = 1000000000 + number
            tar.addfile(member, io.BytesIO(data))
    data = plain.getvalue()
    if suffix == "zst":
        data = subprocess.run(["zstd", "-qc", "--check"], input=data, stdout=subprocess.PIPE, check=True).stdout
    with open(out, "wb") as file:
        file.write(data)


main()
