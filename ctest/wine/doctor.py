"""Makes a program with one fault out of a good one, for the tests of static-checks.py.

Usage: doctor.py IN OUT FAULT
FAULT: clean (no fault: time stamps zeroed), machine, magic, subsystem, dll, dynamic-base, time, export-time, tls,
no-exception, relocations, undefined, weak, import=OLD=NEW (names of the same length), path=TEXT, path16=TEXT, short, empty
"""

import pathlib
import struct
import sys


def main():
    source, target, fault = sys.argv[1:]
    data = bytearray(pathlib.Path(source).read_bytes())

    def get(layout, at):
        return struct.unpack_from(layout, data, at)[0]

    def put(layout, at, *values):
        struct.pack_into(layout, data, at, *values)

    header = get("<I", 0x3C) + 4
    optional = header + 20
    directories = optional + 112
    first = optional + get("<H", header + 16)

    def at(address):
        for i in range(get("<H", header + 2)):
            start, length, offset = struct.unpack_from("<III", data, first + 40 * i + 12)
            if start <= address < start + length:
                return offset + address - start
        raise SystemExit(f"doctor: no section has {address:#x}")

    exports = get("<I", directories)
    put("<I", header + 4, 0)
    if exports:
        put("<I", at(exports) + 4, 0)
    for i in range(get("<I", directories + 8 * 6 + 4) // 28):
        put("<I", at(get("<I", directories + 8 * 6)) + 28 * i + 4, 0)

    kind, _, value = fault.partition("=")
    if kind == "machine":
        put("<H", header, 0x14C)
    elif kind == "magic":
        put("<H", optional, 0x10B)
    elif kind == "subsystem":
        put("<H", optional + 68, 2)
    elif kind == "dll":
        put("<H", header + 18, get("<H", header + 18) | 0x2000)
    elif kind == "dynamic-base":
        put("<H", optional + 70, get("<H", optional + 70) | 0x40)
    elif kind == "time":
        put("<I", header + 4, 1700000000)
    elif kind == "export-time":
        put("<I", at(exports) + 4, 1700000000)
    elif kind == "tls":
        put("<II", directories + 8 * 9, get("<I", first + 12), 40)
    elif kind == "no-exception":
        put("<II", directories + 8 * 3, 0, 0)
    elif kind == "relocations":
        put("<H", first + 32, 3)
    elif kind in ("undefined", "weak"):
        put("<II", header + 8, len(data), 2)
        # A file name with its text in the next entry, and a function that nobody defines.
        data += struct.pack("<8sIhHBB", b".file", 0, -2, 0, 103, 0)
        data += struct.pack("<8sIhHBB", b"nowhere", 0, 0, 0x20, 2 if kind == "undefined" else 105, 0)
        data += struct.pack("<I", 4)
    elif kind == "import":
        old, new = (text.encode() + b"\0" for text in value.split("="))
        if len(old) != len(new) or old not in data:
            raise SystemExit(f"doctor: {source} has no {old}, or {new} is not as long")
        data = data.replace(old, new)
    elif kind in ("path", "path16"):
        data += value.encode("utf-8" if kind == "path" else "utf-16-le")
    elif kind == "short":
        del data[first + 20 :]
    elif kind == "empty":
        data.clear()
    elif kind != "clean":
        raise SystemExit(f"doctor: what is {fault}?")
    pathlib.Path(target).write_bytes(data)


main()
