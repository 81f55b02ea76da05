"""The tables of tables/*.abi: what a program may rely on in the headers of Cygwin 3.5.3, one fact a line.

A line is empty, a comment (# in its first column) or a row; what a row says is of the header named by the last "header"
row before it. Numbers are C's; N is a name, T a type as C writes it, V a number, R a record: "struct x", "union x",
"enum x" or a typedef's name. KIND and the rest are set apart by blanks, flags (!flag) end the row.

    header  H [after H...]      the header; after: it may need those before it, or is for them only to include.
                                !optional: a sysroot may lack it
    const   N = V [: T]         macro with that value, and of that type
    enum    N = V               the same, but an enumerator, for which #ifdef does not hold
    calc    E = V               the expression E, of function-like macros as a rule, has that value
    text    N = "..."           macro for that string
    name    N = X               macro for X, another name or a member's path
    init    N : T               macro that initialises a T
    expr    N : T               macro for an expression of type T
    defined N                   macro with no text
    macro   N                   macro of any kind
    inline  N                   something one can call, macro or function
    record  R = V align V       size and alignment, in bytes
    field   R.M = V : T         member M: offset in bytes, type
    field   R.M = V size V      the same of a member whose type has no name
    bits    R.M = V width V : T bit-field: offset in bits, width in bits, type
    type    N = V : T           typedef: size and what it stands for
    func    N : T               function. !noreturn: it does not return; !not-exported: not in cygwin1.dll
    var     N : T               variable. !import: declared as imported; !not-exported
    absent  N                   not declared and no macro

A fact may be there once for each header. A table that breaks a rule is refused with its file and line.
"""

# Cygwin has Python 3.9, in which `int | None` is no expression yet.
from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

NUMBER = r"-?(?:0x[0-9a-f]+|[0-9]+)"
NAME = r"[A-Za-z_]\w*"
RECORD = rf"(?:(?:struct|union|enum) )?{NAME}"
TYPE = r"[A-Za-z_][\w *(),.\[\]]*"
HEADER = r"[\w./]+\.h"
# KIND: the rest of the row, and the flags that it may have.
KINDS = {
    "header": (rf"(?P<name>{HEADER})(?: after (?P<after>{HEADER}(?: {HEADER})*))?", ("optional",)),
    "const": (rf"(?P<name>{NAME}) = (?P<value>{NUMBER})(?: : (?P<type>{TYPE}))?", ()),
    "enum": (rf"(?P<name>{NAME}) = (?P<value>{NUMBER})", ()),
    "calc": (rf"(?P<name>\S.*) = (?P<value>{NUMBER})", ()),
    "text": (rf'(?P<name>{NAME}) = (?P<text>"[^"\\]*")', ()),
    "name": (rf"(?P<name>{NAME}) = (?P<text>\S.*)", ()),
    "init": (rf"(?P<name>{NAME}) : (?P<type>{TYPE})", ()),
    "expr": (rf"(?P<name>{NAME}) : (?P<type>{TYPE})", ()),
    "defined": (rf"(?P<name>{NAME})", ()),
    "macro": (rf"(?P<name>{NAME})", ()),
    "inline": (rf"(?P<name>{NAME})", ()),
    "record": (rf"(?P<name>{RECORD}) = (?P<value>{NUMBER}) align (?P<align>{NUMBER})", ()),
    "field": (
        rf"(?P<name>(?P<record>{RECORD})\.(?P<member>[\w.\[\]]+)) = (?P<value>{NUMBER})"
        rf"(?: : (?P<type>{TYPE})| size (?P<size>{NUMBER}))",
        (),
    ),
    "bits": (
        rf"(?P<name>(?P<record>{RECORD})\.(?P<member>[\w.]+)) = (?P<value>{NUMBER}) width (?P<width>{NUMBER})"
        rf" : (?P<type>{TYPE})",
        (),
    ),
    "type": (rf"(?P<name>{NAME}) = (?P<value>{NUMBER}) : (?P<type>{TYPE})", ()),
    "func": (rf"(?P<name>{NAME}) : (?P<type>{TYPE})", ("noreturn", "not-exported")),
    "var": (rf"(?P<name>{NAME}) : (?P<type>{TYPE})", ("import", "not-exported")),
    "absent": (rf"(?P<name>{NAME})", ()),
}
# Kinds that say of one name the same sort of thing: a name is in one row of a group for each header.
GROUPS = {"enum": "const", "text": "const", "defined": "const", "name": "const", "expr": "const", "init": "const",
          "macro": "const", "inline": "func", "var": "func", "bits": "field"}  # fmt: skip


class TableError(Exception):
    """A row that cannot be, as "FILE:LINE: what is wrong"."""


@dataclass
class Row:
    """One row. A part that the kind has not, or that is not given, is ""; numbers are int, or None."""

    kind: str
    file: str
    line: int
    name: str
    flags: tuple
    value: int | None = None
    align: int | None = None
    width: int | None = None
    size: int | None = None
    type: str = ""
    text: str = ""
    record: str = ""
    member: str = ""


@dataclass
class Header:
    """A header, the headers to include before it, and its rows in the table's order."""

    name: str
    after: list
    file: str
    line: int
    optional: bool = False
    rows: list = field(default_factory=list)

    @property
    def key(self):
        """The header's name as part of a file's or test's name: sys/poll.h is sys-poll."""
        return self.name.removesuffix(".h").replace("/", "-")


def _row(line, where, file, number):
    words = line.split(None, 1)
    if words[0] not in KINDS:
        raise TableError(f'{where}: unknown kind of row "{words[0]}"; known: {", ".join(KINDS)}')
    pattern, known = KINDS[words[0]]
    rest, *flags = re.split(r" +!(?=[a-z-]+(?: |$))", words[1] if len(words) > 1 else "")
    for flag in flags:
        if flag not in known:
            raise TableError(f'{where}: "{words[0]}" has no flag "!{flag}"; known: {", ".join(known) or "none"}')
    if not (match := re.fullmatch(pattern, rest)):
        raise TableError(f'{where}: not a row of kind "{words[0]}" (its form is in table.py): {line}')
    parts = {key: value for key, value in match.groupdict().items() if value is not None}
    after = parts.pop("after", "").split()
    for key in {"value", "align", "width", "size"} & parts.keys():
        parts[key] = int(parts[key], 0)
    row = Row(kind=words[0], file=file, line=number, flags=tuple(flags), **parts)
    return Header(row.name, after, file, number, "optional" in flags) if row.kind == "header" else row


def read(folder):
    """The headers of FOLDER/*.abi, files and rows in order, as a list of Header. Raises TableError."""
    headers, first = {}, {}
    files = sorted(Path(folder).glob("*.abi"))
    if not files:
        raise TableError(f"{folder}: no *.abi file")
    for path in files:
        header = None
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            where = f"{path}:{number}"
            if not line.strip() or line.startswith("#"):
                continue
            row = _row(line.strip(), where, str(path), number)
            if isinstance(row, Header):
                key, header = (row.name,), row
                headers.setdefault(row.name, row)
            elif header is None:
                raise TableError(f'{where}: a row before the first "header"')
            else:
                key = (header.name, GROUPS.get(row.kind, row.kind), row.name)
                header.rows.append(row)
            if key in first:
                raise TableError(f'{where}: "{row.name}" is already in {first[key]}')
            first[key] = where
    return list(headers.values())
