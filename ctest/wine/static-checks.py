"""Looks at a Cygwin program without running it.

Usage: static-checks.py FILE [OPTION...]
  --allow DLL...       the DLLs it may import from (names, in any case)
  --exports FILE...    DLLs: all that FILE imports from one of these names has to be exported by it
  --tls none|present   whether it has a TLS directory (default: none; GCC's emulated TLS needs none)
  --dll                it is a DLL
  --forbid TEXT...     what no byte of it may spell, in UTF-8 or UTF-16: paths of the build
Also: x86-64, a console program, no time stamp, an exception directory, no relocations or symbols left to the linker, and
not to be loaded at random addresses, since fork() needs the parent's ones again.
Exit status: 0; 1 with all that is wrong, a line each.
"""

import argparse
import pathlib
import struct
import sys

MACHINE_X86_64 = 0x8664
PE32_PLUS = 0x20B
IS_DLL = 0x2000
CONSOLE = 3
DYNAMIC_BASE = 0x40
EXPORT, IMPORT, EXCEPTION, DEBUG, TLS, DELAY_IMPORT = 0, 1, 3, 6, 9, 13
EXTERNAL = 2
# ld's own script defines these in sections that a program has not: they look undefined, and nothing refers to them.
OF_LINKER_SCRIPT = {"___tls_start__", "___tls_end__", "__end__"}


class Bad(Exception):
    """The file is no program that could be looked at."""


class Image:
    """A PE file: headers, sections and directories. Addresses are relative to the image's base."""

    def __init__(self, path):
        self.bytes = pathlib.Path(path).read_bytes()
        if self.bytes[:2] != b"MZ":
            raise Bad("no MZ at its beginning")
        (pe,) = self.unpack("<I", 0x3C)
        if self.bytes[pe : pe + 4] != b"PE\0\0":
            raise Bad("no PE header")
        (self.machine, count, self.time, self.symbols, self.symbol_count, size, self.flags) = self.unpack("<HHIIIHH", pe + 4)
        optional = pe + 24
        (magic,) = self.unpack("<H", optional)
        if magic != PE32_PLUS:
            raise Bad(f"optional header {magic:#x}, not that of a 64-bit program")
        (self.subsystem, self.dll_flags) = self.unpack("<HH", optional + 68)
        (directories,) = self.unpack("<I", optional + 108)
        self.directories = [self.unpack("<II", optional + 112 + 8 * i) for i in range(min(directories, 16))]
        self.sections = []
        for i in range(count):
            at = optional + size + 40 * i
            name = self.bytes[at : at + 8].rstrip(b"\0").decode("latin-1")
            memory, address, length, offset = self.unpack("<IIII", at + 8)
            (relocations,) = self.unpack("<H", at + 32)
            self.sections.append((name, address, memory, offset, length, relocations))

    def unpack(self, layout, offset):
        try:
            return struct.unpack_from(layout, self.bytes, offset)
        except struct.error as error:
            raise Bad(f"ends before offset {offset:#x}") from error

    def offset(self, address):
        for _, start, memory, offset, length, _ in self.sections:
            if start <= address < start + max(memory, length):
                if address - start >= length:
                    break
                return offset + address - start
        raise Bad(f"address {address:#x} lies in no section's bytes")

    def text(self, address):
        start = self.offset(address)
        return self.bytes[start : self.bytes.index(b"\0", start)].decode("latin-1")

    def directory(self, which):
        """(address, size) of a directory, or None."""
        entry = self.directories[which] if which < len(self.directories) else (0, 0)
        return entry if entry[0] and entry[1] else None

    def imports(self):
        """{DLL's name: [function's name or "#ordinal"]}"""
        found = {}
        for which, size, name_at, table_at in ((IMPORT, 20, 12, (0, 16)), (DELAY_IMPORT, 32, 4, (16,))):
            if not self.directory(which):
                continue
            at = self.offset(self.directory(which)[0])
            while any(self.bytes[at : at + size]):
                (name,) = self.unpack("<I", at + name_at)
                table = next((t for i in table_at for t in self.unpack("<I", at + i) if t), 0)
                found.setdefault(self.text(name), []).extend(self.names(table))
                at += size
        return found

    def names(self, table):
        names, at = [], self.offset(table)
        while (entry := self.unpack("<Q", at)[0]) != 0:
            names.append(f"#{entry & 0xFFFF}" if entry >> 63 else self.text((entry & 0x7FFFFFFF) + 2))
            at += 8
        return names

    def exports(self):
        if not self.directory(EXPORT):
            raise Bad("exports nothing")
        at = self.offset(self.directory(EXPORT)[0])
        (base, functions, count) = self.unpack("<III", at + 16)
        (table,) = self.unpack("<I", at + 32)
        start = self.offset(table)
        names = {self.text(self.unpack("<I", start + 4 * i)[0]) for i in range(count)}
        return names | {f"#{base + i}" for i in range(functions)}

    def undefined(self):
        """Names of symbols that no section defines. Weak ones may stay undefined."""
        names, index, strings = [], 0, self.symbols + 18 * self.symbol_count
        while self.symbols and index < self.symbol_count:
            at = self.symbols + 18 * index
            value, section, _, storage, more = self.unpack("<IhHBB", at + 8)
            if storage == EXTERNAL and section == 0 and value == 0:
                zero, offset = self.unpack("<II", at)
                start, end = (strings + offset, None) if zero == 0 else (at, at + 8)
                names.append(self.bytes[start:end].split(b"\0", 1)[0].decode("latin-1"))
            index += 1 + more
        return [name for name in names if name not in OF_LINKER_SCRIPT]

    def times(self):
        """What has a time stamp: {name: seconds}"""
        times = {"header": self.time}
        if self.directory(EXPORT):
            (times["export directory"],) = self.unpack("<I", self.offset(self.directory(EXPORT)[0]) + 4)
        if self.directory(DEBUG):
            address, size = self.directory(DEBUG)
            for i in range(size // 28):
                (times[f"debug entry {i}"],) = self.unpack("<I", self.offset(address) + 28 * i + 4)
        return times


def check(image, options):
    """What is wrong with the image, one text each."""
    if image.machine != MACHINE_X86_64:
        yield f"is for machine {image.machine:#x}, not x86-64"
    if bool(image.flags & IS_DLL) != options.dll:
        yield "is a DLL" if image.flags & IS_DLL else "is no DLL"
    if image.subsystem != CONSOLE:
        yield f"is for subsystem {image.subsystem}, not console ({CONSOLE})"
    if image.dll_flags & DYNAMIC_BASE:
        yield "has DYNAMIC_BASE: loaded at random addresses it cannot fork()"
    for what, seconds in image.times().items():
        if seconds:
            yield f"has time stamp {seconds} in its {what}: link with --no-insert-timestamp"
    if (image.directory(TLS) is not None) != (options.tls == "present"):
        yield f"its TLS directory is {'none' if image.directory(TLS) is None else 'present'}, not {options.tls}"
    if image.directory(EXCEPTION) is None:
        yield "has no exception directory: no .pdata to unwind by"
    else:
        image.offset(image.directory(EXCEPTION)[0])
    for name, _, _, _, _, relocations in image.sections:
        if relocations:
            yield f"has {relocations} relocations left in section {name}"
    for name in image.undefined():
        yield f"leaves symbol {name} undefined"
    yield from check_imports(image, options)
    for text in options.forbid:
        for encoding in ("utf-8", "utf-16-le"):
            at = image.bytes.find(text.encode(encoding)) if text else -1
            if at >= 0:
                yield f"holds '{text}' in {encoding} at offset {at:#x}"


def check_imports(image, options):
    allowed = {name.lower() for name in options.allow}
    exports = {pathlib.Path(path).name.lower(): Image(path).exports() for path in options.exports}
    imports = image.imports()
    if not imports:
        yield "imports nothing"
    for dll, names in imports.items():
        if dll.lower() not in allowed:
            yield f"imports from {dll}, which is not among {' '.join(sorted(allowed))}"
        for name in names:
            if dll.lower() in exports and name not in exports[dll.lower()]:
                yield f"imports {name} from {dll}, which does not export it"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("--allow", nargs="+", default=[])
    parser.add_argument("--exports", nargs="+", default=[])
    parser.add_argument("--tls", choices=("none", "present"), default="none")
    parser.add_argument("--dll", action="store_true")
    parser.add_argument("--forbid", nargs="+", default=[])
    options = parser.parse_args()
    try:
        wrong = list(check(Image(options.file), options))
    except (Bad, OSError) as error:
        wrong = [str(error)]
    for line in wrong:
        print(f"{options.file}: {line}")
    return 1 if wrong else 0


sys.exit(main())
