"""Which source files a program's debug information names: the headers of DWARF's line tables, versions 2 to 5.

See section 6.2.4 of the DWARF Debugging Information Format, version 5 (and version 4 for the older form).
"""

import posixpath
import struct

from .pe import Bad

PATH, DIRECTORY_INDEX = 1, 2
STRING, STRP, LINE_STRP, UDATA, DATA16, BLOCK, DATA1, DATA2, DATA4, DATA8 = 8, 14, 31, 15, 30, 9, 11, 5, 6, 7
FIXED = {DATA1: "B", DATA2: "<H", DATA4: "<I", DATA8: "<Q", DATA16: "16s"}


class Reader:
    def __init__(self, image):
        self.data, self.at = image.section(".debug_line"), 0
        self.strings = {STRP: image.section(".debug_str"), LINE_STRP: image.section(".debug_line_str")}

    def take(self, layout):
        try:
            values = struct.unpack_from(layout, self.data, self.at)
        except struct.error as error:
            raise Bad(f".debug_line ends at {self.at:#x}") from error
        self.at += struct.calcsize(layout)
        return values[0] if len(values) == 1 else values

    def number(self):
        """An unsigned LEB128."""
        value = shift = 0
        while (byte := self.take("B")) & 0x80:
            value |= (byte & 0x7F) << shift
            shift += 7
        return value | byte << shift

    def text(self):
        end = self.data.find(b"\0", self.at)
        if end < 0:
            raise Bad(".debug_line ends in a name")
        found, self.at = self.data[self.at : end], end + 1
        return found.decode("utf-8", "surrogateescape")

    def value(self, form):
        if form == STRING:
            return self.text()
        if form in self.strings:
            # Of 4 bytes: GCC makes no 64-bit DWARF for this target.
            return self.strings[form][self.take("<I") :].split(b"\0", 1)[0].decode("utf-8", "surrogateescape")
        if form == UDATA:
            return self.number()
        if form == BLOCK:
            return self.take(f"{self.number()}s")
        if form in FIXED:
            return self.take(FIXED[form])
        raise Bad(f".debug_line has form {form:#x}, which is not known here")

    def table(self):
        """A list of {content type: value}."""
        formats = [(self.number(), self.number()) for _ in range(self.take("B"))]
        return [{kind: self.value(form) for kind, form in formats} for _ in range(self.number())]

    def header(self):
        """(folders, [(name, index of its folder)]) of the table that begins here; goes to the next one."""
        length = self.take("<I")
        end = self.at + length
        version = self.take("<H")
        if length >= 0xFFFFFFF0 or not 2 <= version <= 5:
            raise Bad(f".debug_line has a table of length {length:#x} and version {version}")
        # Version 5: sizes of addresses and selectors. All: header_length, minimum_instruction_length.
        self.take("<BBIB" if version == 5 else "<IB")
        # maximum_operations, default_is_stmt, line_base, line_range, opcode_base and what comes with it.
        opcodes = self.take("<BBbBB" if version >= 4 else "<BbBB")[-1]
        self.at += opcodes - 1
        if version == 5:
            folders = [entry.get(PATH, "") for entry in self.table()]
            files = [(entry.get(PATH, ""), entry.get(DIRECTORY_INDEX, 0)) for entry in self.table()]
        else:
            folders, files = [""], []
            while name := self.text():
                folders.append(name)
            while name := self.text():
                files.append((name, self.number()))
                self.number()
                self.number()
        self.at = end
        return folders, files


def source_names(image):
    """The absolute names, normalised, of the files that the line tables of IMAGE name.

    Before version 5 the folder that the compiler ran in is not among them: names relative to it are left out.
    """
    reader, names = Reader(image), set()
    while reader.at < len(reader.data):
        folders, files = reader.header()
        for name, index in files:
            if index >= len(folders):
                raise Bad(f".debug_line has {len(folders)} folders and a file in number {index}")
            name = posixpath.normpath(posixpath.join(folders[0], folders[index], name))
            if name.startswith("/"):
                names.add(name)
    return names
