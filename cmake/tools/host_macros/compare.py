"""Compares what the units of programs say of themselves in the debug information."""

import re

from .layouts import Program

# Flags that change the layout of a structure, the size of a type or how an argument is passed. -mwin32 changes macros only,
# and libusb is compiled with it by its own configure: what comes of that is in the layouts.
FLAGS = re.compile(
    r"-mms-bitfields|-fpack-struct(=\S+)?|-malign-double|-fshort-(enums|wchar)|-f(un)?signed-(char|bitfields)|"
    r"-f(no-)?(reg|pcc)-struct-return|-mabi=\S+|-m(16|32|x32)|-mlong-double-\d+|-mno-sse2?|-msoft-float|"
    r"-mincoming-stack-boundary=\S+|-mpreferred-stack-boundary=\S+"
)


def told(layout):
    size, members = layout
    places = " ".join(f"{name or '?'}@{offset if bits is None else f'{bits}b'}" for name, offset, bits, _ in members[:8])
    return f"{size} bytes ({places}{' ...' if members[8:] else ''})"


class Layouts:
    """TYPES: {(file, line, kind, name): {layouts of one unit: [units]}}"""

    def __init__(self):
        self.types, self.flags, self.seen, self.count = {}, {}, set(), 0

    def add(self, image):
        """Adds the units of the program IMAGE that no program before had."""
        program = Program(image)
        for start, end in program.ranges():
            key = program.identity(start, end)
            # What is linked to several programs has the same length in each of them.
            if key not in self.seen:
                self.seen.add(key)
                self.unit(program.unit(start, end))

    def unit(self, unit):
        self.count += 1
        found = tuple(sorted({word for word in unit.producer.split() if FLAGS.fullmatch(word)}))
        self.flags.setdefault(found, []).append(unit.name)
        for key, layouts in unit.types.items():
            self.types.setdefault(key, {}).setdefault(frozenset(layouts), []).append(unit.name)

    def complaints(self):
        found = []
        for flags, units in sorted(self.flags.items()):
            if flags:
                found.append(f"{units[0]}{f' and {len(units) - 1} more' if units[1:] else ''}: compiled with {' '.join(flags)}")
        for (file, line, kind, name), variants in sorted(self.types.items()):
            if len(variants) == 1:
                continue
            text = f"{file}:{line}: {kind} {name or '(without a name)'} has {len(variants)} layouts:"
            for layouts, units in sorted(variants.items(), key=lambda item: -len(item[1])):
                text += f"\n    {told(min(layouts, key=str))} in {units[0]}{f' and {len(units) - 1} more' if units[1:] else ''}"
            found.append(text)
        return found
