#!/usr/bin/env python3
"""Usage: porting-numbers.py PAGE GATES [--write]
Compares the line numbers in the page's rows with those of the gates in the patched source, or writes them anew.

GATES: a file with a line "FILE:LINE" for each gate of the source (porting-gates.sh makes it). The order of a file's
gates is what a patch keeps, so the n-th number that the page has for a file is that of the n-th gate.
Exit status: 0; 1 where numbers differ (each is printed), or where a file has another number of gates than the page.
"""
import collections
import re
import sys

ROW = re.compile(r"^\| `([^`:]+):([0-9,]+)` \|")


def numbers(pairs):
    table = collections.defaultdict(set)
    for name, line in pairs:
        table[name].add(int(line))
    return {name: sorted(lines) for name, lines in table.items()}


def main(page, gates, write):
    with open(gates, encoding="utf-8") as file:
        real = numbers(line.rstrip("\n").rsplit(":", 1) for line in file)
    with open(page, encoding="utf-8") as file:
        text = file.read().split("\n")
    rows = [ROW.match(line) for line in text]
    said = numbers((row[1], line) for row in rows if row for line in row[2].split(","))
    wrong = 0
    for index, row in enumerate(rows):
        if not row:
            continue
        name = row[1]
        if len(said[name]) != len(real.get(name, [])):
            print(f"{name}: {len(said[name])} lines in the page, {len(real.get(name, []))} in the source")
            wrong = 1
            continue
        new = dict(zip(said[name], real[name]))
        lines = ",".join(str(new[int(line)]) for line in row[2].split(","))
        if lines != row[2]:
            text[index] = f"| `{name}:{lines}` |" + text[index][row.end():]
            if not write:
                print(f"{name}:{row[2]} is now {name}:{lines}")
                wrong = 1
    if write:
        with open(page, "w", encoding="utf-8") as file:
            file.write("\n".join(text))
    return wrong


if __name__ == "__main__":
    args = [arg for arg in sys.argv[1:] if arg != "--write"]
    if len(args) != 2:
        sys.exit(__doc__)
    sys.exit(main(*args, "--write" in sys.argv))
