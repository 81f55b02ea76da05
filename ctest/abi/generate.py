#!/usr/bin/env python3
"""Usage: generate.py TABLES OUT

Writes into the folder OUT, which it makes, for each header of TABLES/*.abi (their form is in table.py) the C files

    check-KEY.c    static assertions for what the table says; each has the table's line as its place (#line)
    alone-KEY.c    the header alone, twice; with QCYG_AFTER after those that its row names
    exports-KEY.c  a function that takes the address of each function and variable that the DLL exports

where KEY is the header's name with "-" for "/" and without ".h", and exports-main.c, which makes a program of them.
The same tables give the same bytes; files of an earlier run are removed. Exit status: 0, or 2 with what is wrong.
"""

import re
import sys
from pathlib import Path

import assertions
import table

PRELUDE = """\
#define QCYG_TEXT_(...) #__VA_ARGS__
#define QCYG_TEXT(...) QCYG_TEXT_(__VA_ARGS__)
#define QCYG_BITS(x) ((unsigned long long)(x))
#define QCYG_SAME(t, u) __builtin_types_compatible_p(__typeof__(t), __typeof__(u))
struct qcyg_any { int x; };
"""


def includes(names):
    return "".join(f"#include <{name}>\n" for name in names)


def alone_file(header):
    """The text of alone-KEY.c; QCYG_AFTER is for headers that are allowed to need others before them."""
    first = f"#ifdef QCYG_AFTER\n{includes(header.after)}#endif\n" if header.after else ""
    return first + includes([header.name] * 2) + "extern int qcyg_not_empty;\n"


def check_file(header):
    """The text of check-KEY.c."""
    lines = [includes([*header.after, header.name]), PRELUDE]
    for row in header.rows:
        place = f'#line {row.line} "{row.file}"'
        body = []
        if row.kind in ("const", "text", "name", "init", "expr", "defined", "macro"):
            body += [f"#ifndef {row.name}", f"#error {header.name}: {row.name} is no macro", "#endif"]
        for sort, condition, complaint, _ in assertions.checks(row):
            if sort == "folded":
                body += assertions.folded(row.line, "", condition, f"{header.name}: {complaint}")
            else:
                body += [f'_Static_assert({condition}, "{header.name}: {complaint}");']
        for line in body + assertions.more(header.name, row):
            lines += [place, line]
    return "\n".join(lines) + "\n"


def exported(header):
    return [row for row in header.rows if row.kind in ("func", "var") and "not-exported" not in row.flags]


def exports_file(header):
    """The text of exports-KEY.c."""
    start = f"void qcyg_exports_{re.sub(r'[^a-z0-9]', '_', header.name)}(const void *volatile *out)"
    lines = [includes([*header.after, header.name]), f"{start};", start, "{"]
    for row in exported(header):
        lines += [f'#line {row.line} "{row.file}"', f"    *out = (const void *)&{row.name};"]
    return "\n".join([*lines, "}"]) + "\n"


def write(tables, out):
    """Writes the files; returns the headers. Raises table.TableError."""
    headers = table.read(tables)
    files = {}
    for header in headers:
        files[f"check-{header.key}.c"] = check_file(header)
        files[f"alone-{header.key}.c"] = alone_file(header)
        if exported(header):
            files[f"exports-{header.key}.c"] = exports_file(header)
    files["exports-main.c"] = "int main(void)\n{\n    return 0;\n}\n"
    out.mkdir(parents=True, exist_ok=True)
    for old in out.glob("*.[co]"):
        if old.name not in files:
            old.unlink()
    for name, text in files.items():
        (out / name).write_text(text, encoding="utf-8")
    return headers


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    try:
        headers = write(sys.argv[1], Path(sys.argv[2]))
    except table.TableError as error:
        print(error, file=sys.stderr)
        return 2
    print(f"{len(headers)} headers, {sum(len(header.rows) for header in headers)} facts")
    return 0


if __name__ == "__main__":
    sys.exit(main())
