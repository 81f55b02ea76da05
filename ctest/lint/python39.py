#!/usr/bin/env python3
"""Usage: python39.py FILE...

Finds in Python FILEs what Python 3.9, Cygwin's, has not: newer syntax, and `X | Y` in an annotation that is evaluated
(without `from __future__ import annotations`). Exit status: 0; 1 with FILE:LINE: what.
"""

import ast
import sys


def annotations(node):
    """The annotations that NODE has."""
    if isinstance(node, ast.AnnAssign):
        yield node.annotation
    elif isinstance(node, ast.arg) and node.annotation:
        yield node.annotation
    elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.returns:
        yield node.returns


def faults(name):
    """(LINE, what) of each fault of file NAME."""
    with open(name, encoding="utf-8") as file:
        source = file.read()
    try:
        tree = ast.parse(source, name, feature_version=(3, 9))
    except SyntaxError as error:
        yield error.lineno, f"no Python 3.9: {error.msg}"
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "__future__":
            if any(alias.name == "annotations" for alias in node.names):
                return
    for node in ast.walk(tree):
        for annotation in annotations(node):
            for part in ast.walk(annotation):
                if isinstance(part, ast.BinOp) and isinstance(part.op, ast.BitOr):
                    yield part.lineno, "`|` in an annotation wants `from __future__ import annotations` in Python 3.9"


def main():
    wrong = False
    for name in sys.argv[1:]:
        for line, what in faults(name):
            print(f"{name}:{line}: {what}")
            wrong = True
    sys.exit(wrong)


main()
