"""Abbreviations and forms of DWARF 5 and 4 as GCC writes them, 32-bit, for 64-bit programs.

See chapter 7 of the DWARF Debugging Information Format, version 5.
"""

import struct

SIBLING = 0x01
IMPLICIT_CONST, STRING, STRP, LINE_STRP, REF4, SEC_OFFSET, FLAG_PRESENT = 0x21, 0x08, 0x0E, 0x1F, 0x13, 0x17, 0x19
UDATA, SDATA, EXPRLOC, BLOCK, BLOCK1, BLOCK2, BLOCK4 = 0x0F, 0x0D, 0x18, 0x09, 0x0A, 0x03, 0x04
# addr, data1, data2, data4, data8, data16, flag, ref1, ref2, ref4, ref8, ref_addr, ref_sig8, strp, line_strp, sec_offset ...
FIXED = {0x01: "Q", 0x0B: "B", 0x05: "H", 0x06: "I", 0x07: "Q", 0x1E: "16s", 0x0C: "B", 0x11: "B", 0x12: "H", REF4: "I"}
FIXED |= {0x14: "Q", 0x10: "I", 0x20: "Q", STRP: "I", LINE_STRP: "I", SEC_OFFSET: "I", FLAG_PRESENT: "", IMPLICIT_CONST: ""}


def number(data, at):
    """(unsigned LEB128, what follows)"""
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
        shift += 7


def signed(data, at):
    value, end = number(data, at)
    bits = 7 * (end - at)
    return value - (1 << bits) if value >> (bits - 1) & 1 else value, end


class Abbreviation:
    """Which attributes an entry has, and, where their forms say it, how long it is."""

    def __init__(self, tag, children, attributes):
        self.tag, self.children, self.attributes = tag, children, attributes
        self.fixed, self.layout, self.sibling = all(form in FIXED for _, form, _ in attributes), None, None
        if self.fixed:
            self.layout = struct.Struct("<" + "".join(FIXED[form] for _, form, _ in attributes))
            at = 0
            for attribute, form, _ in attributes:
                if attribute == SIBLING and form == REF4:
                    self.sibling = at
                at += struct.calcsize("<" + FIXED[form])


def abbreviations(data, at):
    """{code: Abbreviation} of the table at AT."""
    table = {}
    while True:
        code, at = number(data, at)
        if not code:
            return table
        tag, at = number(data, at)
        children = data[at] != 0
        at += 1
        attributes = []
        while True:
            attribute, at = number(data, at)
            form, at = number(data, at)
            constant = None
            if form == IMPLICIT_CONST:
                constant, at = signed(data, at)
            if not attribute and not form:
                break
            attributes.append((attribute, form, constant))
        table[code] = Abbreviation(tag, children, attributes)
