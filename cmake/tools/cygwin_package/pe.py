"""Reads PE files, which Windows' programs and DLLs are, Cygwin's among them."""

import pathlib
import struct

MACHINE_X86_64 = 0x8664
PE32_PLUS = 0x20B
EXPORT, IMPORT, EXCEPTION, DEBUG, TLS, DELAY_IMPORT = 0, 1, 3, 6, 9, 13
EXTERNAL = 2
# ld's own script defines these in sections that a program has not: they look undefined, and nothing refers to them.
OF_LINKER_SCRIPT = {"___tls_start__", "___tls_end__", "__end__"}


class Bad(Exception):
    """The file is no program that could be looked at."""


class Image:
    """A PE file: headers, sections and directories. Addresses are relative to the image's base.

    SOURCE is its path or its bytes. Only the headers are read here: what is asked for later may find it Bad, too.
    """

    def __init__(self, source):
        self.bytes = source if isinstance(source, bytes) else pathlib.Path(source).read_bytes()
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
            self.sections.append((self.long_name(name), address, memory, offset, length, relocations))

    def unpack(self, layout, offset):
        try:
            return struct.unpack_from(layout, self.bytes, offset)
        except struct.error as error:
            raise Bad(f"ends before offset {offset:#x}") from error

    def long_name(self, name):
        """A section's name of more than 8 characters is "/" and where it lies behind the symbols."""
        if not self.symbols or name[:1] != "/" or not name[1:].isdigit():
            return name
        start = self.symbols + 18 * self.symbol_count + int(name[1:])
        return self.bytes[start:].split(b"\0", 1)[0].decode("latin-1") if start < len(self.bytes) else name

    def section(self, name):
        """The bytes of section NAME; none where there is no such section."""
        for found, _, memory, offset, length, _ in self.sections:
            if found == name:
                return self.bytes[offset : offset + (min(memory, length) or length)]
        return b""

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
