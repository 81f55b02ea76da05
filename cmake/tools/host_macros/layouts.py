"""Reads of a program's debug information how each of its units was compiled and how it lays out structures.

What is not a type at the top of its unit is skipped as a whole where it can be, which is what makes this quick.
"""

import posixpath
import struct

from cygwin_package.dwarf import Reader
from cygwin_package.pe import Bad

from .entries import (
    BLOCK,
    BLOCK1,
    BLOCK2,
    BLOCK4,
    EXPRLOC,
    FIXED,
    IMPLICIT_CONST,
    LINE_STRP,
    SDATA,
    SIBLING,
    STRING,
    STRP,
    UDATA,
    abbreviations,
    number,
    signed,
)

COMPILE_UNIT, MEMBER = 0x11, 0x0D
TYPES = {0x13: "struct", 0x17: "union", 0x04: "enum"}
NAME, BYTE_SIZE, BIT_SIZE, STMT_LIST, COMP_DIR, PRODUCER = 0x03, 0x0B, 0x0D, 0x10, 0x1B, 0x25
DATA_MEMBER_LOCATION, DECL_FILE, DECL_LINE, DECLARATION, DATA_BIT_OFFSET = 0x38, 0x3A, 0x3B, 0x3C, 0x6B


class Unit:
    """One compiled source: its NAME, its PRODUCER (compiler and flags) and its TYPES: {(file, line, kind, name): layouts},
    a layout being (size, (member's name, offset, offset in bits, size in bits) ...).
    """

    def __init__(self):
        self.name, self.producer, self.types = "", "", {}


class Program:
    """The debug information of IMAGE, whose section(name) gives bytes."""

    def __init__(self, image):
        self.info, self.abbrev = image.section(".debug_info"), image.section(".debug_abbrev")
        if not self.info:
            raise Bad("has no debug information: it has to be compiled with -g, and not to be stripped")
        self.strings = {STRP: image.section(".debug_str"), LINE_STRP: image.section(".debug_line_str")}
        self.lines, self.texts = Reader(image), {}

    def ranges(self):
        """[(start, end)] of all units."""
        found, at = [], 0
        while at < len(self.info):
            (length,) = struct.unpack_from("<I", self.info, at)
            if not 7 < length < 0xFFFFFFF0:
                raise Bad(f".debug_info has a unit of length {length:#x} at {at:#x}")
            found.append((at, at + 4 + length))
            at += 4 + length
        return found

    def text(self, form, offset):
        key = form, offset
        if key not in self.texts:
            data = self.strings[form]
            self.texts[key] = data[offset : data.index(b"\0", offset)].decode("utf-8", "surrogateescape")
        return self.texts[key]

    def value(self, form, constant, at):
        """(value, what follows) of an attribute of FORM."""
        data = self.info
        if form in FIXED:
            layout = "<" + FIXED[form]
            found = struct.unpack_from(layout, data, at)
            at += struct.calcsize(layout)
            if form in self.strings:
                return self.text(form, found[0]), at
            return constant if form == IMPLICIT_CONST else found[0] if found else True, at
        if form == STRING:
            end = data.index(b"\0", at)
            return data[at:end].decode("utf-8", "surrogateescape"), end + 1
        if form == UDATA:
            return number(data, at)
        if form == SDATA:
            return signed(data, at)
        if form in (EXPRLOC, BLOCK):
            length, at = number(data, at)
        elif form in (BLOCK1, BLOCK2, BLOCK4):
            layout = {BLOCK1: "<B", BLOCK2: "<H", BLOCK4: "<I"}[form]
            (length,) = struct.unpack_from(layout, data, at)
            at += struct.calcsize(layout)
        else:
            raise Bad(f".debug_info has form {form:#x}, which is not known here")
        return None, at + length

    def entry(self, abbreviation, at):
        """({attribute: value}, what follows) of the entry whose attributes begin at AT."""
        found = {}
        for attribute, form, constant in abbreviation.attributes:
            found[attribute], at = self.value(form, constant, at)
        return found, at

    def skip(self, abbreviation, at):
        """What follows the attributes at AT."""
        if abbreviation.fixed:
            return at + abbreviation.layout.size
        for _, form, constant in abbreviation.attributes:
            _, at = self.value(form, constant, at)
        return at

    def skip_children(self, table, at):
        depth = 1
        while depth:
            code, at = number(self.info, at)
            if not code:
                depth -= 1
                continue
            abbreviation = table[code]
            at = self.skip(abbreviation, at)
            depth += abbreviation.children
        return at

    def members(self, table, at):
        """(members of a type, what follows), AT being where its children begin."""
        found = []
        while True:
            code, at = number(self.info, at)
            if not code:
                return found, at
            abbreviation = table[code]
            if abbreviation.tag == MEMBER:
                values, at = self.entry(abbreviation, at)
                offset, bits = values.get(DATA_MEMBER_LOCATION, 0), values.get(DATA_BIT_OFFSET)
                found.append((values.get(NAME, ""), offset, bits, values.get(BIT_SIZE)))
            else:
                at = self.skip(abbreviation, at)
            if abbreviation.children:
                at = self.skip_children(table, at)

    def files(self, offset, folder):
        """Absolute names of the files of the line table at OFFSET."""
        self.lines.at = offset
        folders, files = self.lines.header()
        # In version 5 the first folder is the unit's own; before, files are counted from 1.
        names = [posixpath.normpath(posixpath.join(folder, folders[0], folders[i], name)) for name, i in files]
        return names

    def begin(self, start):
        """(version, abbreviations, attributes of the first entry, what follows it) of the unit at START."""
        (version,) = struct.unpack_from("<H", self.info, start + 4)
        if version == 5:
            kind, _, offset = struct.unpack_from("<BBI", self.info, start + 6)
            if kind not in (1, 3):
                raise Bad(f".debug_info has a unit of kind {kind} at {start:#x}, which is not known here")
            at = start + 12
        elif version in (3, 4):
            (offset,) = struct.unpack_from("<I", self.info, start + 6)
            at = start + 11
        else:
            raise Bad(f".debug_info has a unit of version {version} at {start:#x}")
        table = abbreviations(self.abbrev, offset)
        code, at = number(self.info, at)
        if table[code].tag != COMPILE_UNIT:
            raise Bad(f".debug_info has a unit that begins with tag {table[code].tag:#x} at {start:#x}")
        values, at = self.entry(table[code], at)
        return version, table, values, at

    def identity(self, start, end):
        """What the same object has in every program that it is linked to."""
        values = self.begin(start)[2]
        return values.get(COMP_DIR), values.get(NAME), values.get(PRODUCER), end - start

    def unit(self, start, end):
        """The Unit from START to END."""
        version, table, values, at = self.begin(start)
        unit = Unit()
        folder = values.get(COMP_DIR, "")
        unit.name = posixpath.normpath(posixpath.join(folder, values.get(NAME, "")))
        unit.producer = values.get(PRODUCER, "")
        if STMT_LIST in values:
            files = self.files(values[STMT_LIST], folder)
            if version < 5:
                files.insert(0, unit.name)
            self.top_types(unit, table, start, at, end, files)
        return unit

    def top_types(self, unit, table, start, at, end, files):
        """Adds the types that begin between AT and END to UNIT, which begins at START."""
        while at < end:
            code, at = number(self.info, at)
            if not code:
                break
            abbreviation = table[code]
            if abbreviation.tag not in TYPES:
                if abbreviation.children and abbreviation.sibling is not None:
                    at = start + struct.unpack_from("<I", self.info, at + abbreviation.sibling)[0]
                    continue
                values = None
                if abbreviation.children and not abbreviation.fixed:
                    values, at = self.entry(abbreviation, at)
                else:
                    at = self.skip(abbreviation, at)
                if abbreviation.children:
                    at = start + values[SIBLING] if values and SIBLING in values else self.skip_children(table, at)
                continue
            values, at = self.entry(abbreviation, at)
            members = ()
            if abbreviation.children:
                members, at = self.members(table, at)
            if values.get(DECLARATION) or DECL_FILE not in values:
                continue
            key = files[values[DECL_FILE]], values.get(DECL_LINE, 0), TYPES[abbreviation.tag], values.get(NAME, "")
            layout = values.get(BYTE_SIZE), tuple(members)
            found = unit.types.setdefault(key, [])
            if layout not in found:
                found.append(layout)
