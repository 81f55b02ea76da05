#!/usr/bin/env python3
"""Usage: make-archive.py KIND OUT

Writes an archive of KIND, for the tests of unpack.py: a good one, or one that must be refused. See MEMBERS.
OUT's last suffix (gz, bz2, xz) decides the compression.
"""

import io
import os
import sys
import tarfile

DIRECTORY, FILE, LINK, HARD, FIFO, DEVICE = (
    tarfile.DIRTYPE,
    tarfile.REGTYPE,
    tarfile.SYMTYPE,
    tarfile.LNKTYPE,
    tarfile.FIFOTYPE,
    tarfile.CHRTYPE,
)

# KIND: members as (name, type, text of a file or target of a link).
MEMBERS = {
    "top": [
        ("top", DIRECTORY, ""),
        ("top/file", FILE, "text"),
        ("top/run", FILE, "#!/bin/sh"),
        ("top/folder/deep", FILE, "deep"),
        ("top/link", LINK, "folder/deep"),
        ("top/folder/up", LINK, "../file"),
        ("top/hard", HARD, "top/file"),
    ],
    "no-top": [("file", FILE, "text"), ("folder/deep", FILE, "deep")],
    "two-tops": [("one/file", FILE, "text"), ("two/file", FILE, "text")],
    "one-file": [("file", FILE, "text")],
    "top-is-link": [("top", LINK, ".")],
    "absolute": [("/absolute-name", FILE, "x")],
    "absolute-in-top": [("top/a", FILE, "x"), ("/absolute-name", FILE, "x")],
    "dot-dot": [("top/../../outside", FILE, "x")],
    "dot-dot-first": [("../outside", FILE, "x")],
    "link-absolute": [("top/link", LINK, "/etc")],
    "link-relative": [("top/link", LINK, "../../outside")],
    "link-then-file": [("top/link", LINK, "../.."), ("top/link/outside", FILE, "x")],
    "hard-absolute": [("top/hard", HARD, "/etc/passwd")],
    "hard-relative": [("top/hard", HARD, "../outside")],
    "device": [("top/device", DEVICE, "")],
    "fifo": [("top/fifo", FIFO, "")],
}


def main():
    kind, out = sys.argv[1:]
    with tarfile.open(out, "w:" + out.rsplit(".", 1)[1]) as tar:
        for name, type_, text in MEMBERS[kind]:
            member = tarfile.TarInfo(name)
            member.type = type_
            member.mode = 0o755 if type_ == DIRECTORY or name.endswith("run") else 0o644
            data = b""
            if type_ in (LINK, HARD):
                member.linkname = text
            elif type_ == DEVICE:
                member.devmajor, member.devminor = 1, 3
            elif type_ == FILE:
                # Enough that a cut or a changed byte hits data.
                data = text.encode() + os.urandom(20000) if name == "top/folder/deep" else text.encode()
                member.size = len(data)
            tar.addfile(member, io.BytesIO(data))


main()
