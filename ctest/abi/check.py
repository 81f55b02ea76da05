#!/usr/bin/env python3
"""Usage: check.py --tables DIR --out DIR [--sysroot DIR] [--after] [--cxx COMMAND] --cc COMMAND CHECK

Runs one check of the ABI tables on the files that generate.py made in --out. COMMAND is a compiler and its options, one
word; with --sysroot it takes the headers and libraries of that folder instead of its own. With --after headers may
need those before them that the table names, as some of Cygwin's own do. CHECK is one of

    header H          the static assertions for the header H
    alone c11         each header compiles by itself and twice, without warnings, as C11,
    alone gnu-c11     the same with _GNU_SOURCE,
    alone c++17       as C++17,
    alone gnu-c++17   the same with _GNU_SOURCE
    exports           a program that takes the address of all functions and variables links

Exit status: 0 good; 1 with what is wrong; 2 for a table that cannot be read; 77 with the reason for skipping it.
"""

import argparse
import re
import shlex
import sys
from pathlib import Path

import explain
import generate
import table
from compiler import Compiler, Failed, Skip

# As programs are built that need all of Cygwin; the assertions of bit-fields need the optimiser.
CHECK_FLAGS = ["-std=gnu11", "-D_GNU_SOURCE", "-O2", "-Werror", "-Wno-deprecated-declarations"]
# g++ defines _GNU_SOURCE by itself. Warnings of system headers count here: these are the ones that are tested.
ALONE_FLAGS = ["-fsyntax-only", "-Wall", "-Wextra", "-Wsystem-headers", "-Werror"]


def present(compiler, headers):
    """HEADERS without the optional ones that are in no folder of the compiler."""
    folders = [Path(folder) for folder in compiler.folders()]
    return [each for each in headers if not each.optional or any((folder / each.name).exists() for folder in folders)]


def header(compiler, headers, out, wanted):
    """The static assertions of one header; a failed one is explained with what the compiler has instead."""
    found = [each for each in headers if each.name == wanted]
    if not found:
        raise Failed(f"no table has the header {wanted}")
    if not present(compiler, found):
        raise Skip(f"{wanted} is not in the sysroot, which is allowed ({found[0].file}:{found[0].line})")
    base = out / f"check-{found[0].key}"
    status, said = compiler.run([*compiler.cc, *CHECK_FLAGS, "-c", f"{base}.c", "-o", f"{base}.o"])
    if status:
        told = explain.actual(compiler, CHECK_FLAGS, found[0], said, out)
        raise Failed(f"{said}\n{wanted} is not what the table says\n{told}")
    print(f"{wanted}: {len(found[0].rows)} facts hold")


def alone(compiler, headers, out, mode, cxx, after):
    """Each header by itself, in a compilation of its own."""
    headers = present(compiler, headers)
    if not headers:
        raise Failed("no header to check")
    gnu, _, language = mode.rpartition("-")
    if language == "c++17":
        command = [*compiler.cxx(cxx, out / f"macros-{mode}.h"), "-x", "c++"]
    else:
        command = compiler.cc
    command = [*command, f"-std={language}", "-D_GNU_SOURCE" if gnu else "-U_GNU_SOURCE", *ALONE_FLAGS]
    command += ["-DQCYG_AFTER"] if after else []
    status, said = compiler.run([*command, *(str(out / f"alone-{each.key}.c") for each in headers)])
    if status:
        raise Failed(said)
    print(f"{len(headers)} headers, {mode}")


def exports(compiler, headers, out):
    """All that the tables promise of the DLL is in the import library; what is declared as imported is used so."""
    parts = [each for each in present(compiler, headers) if (out / f"exports-{each.key}.c").exists()]
    if not parts:
        raise Failed("no table has a function or variable")
    objects = []
    for base in [out / "exports-main", *(out / f"exports-{each.key}" for each in parts)]:
        objects += [f"{base}.o"]
        status, said = compiler.run([*compiler.cc, *CHECK_FLAGS, "-c", f"{base}.c", "-o", f"{base}.o"])
        if status:
            raise Failed(said)
    status, said = compiler.run([*compiler.cc, *objects, "-lresolv", "-o", str(out / "exports.exe")])
    if status:
        missing = set(re.findall(r"undefined reference to .(?:__imp_)?(\w+)", said))
        rows = [(each, row) for each in parts for row in generate.exported(each) if row.name in missing]
        told = [f"{row.file}:{row.line}: {each.name}: the library has no {row.name}" for each, row in rows]
        raise Failed("\n".join([said, *told]))
    imported = set(re.findall(r"\bU __imp_(\w+)", compiler.run([compiler.program("nm"), *objects])[1]))
    wrong = [
        f"{row.file}:{row.line}: {each.name}: {row.name} is not declared as imported (dllimport)"
        for each in parts
        for row in each.rows
        if "import" in row.flags and row.name not in imported
    ]
    if wrong:
        raise Failed("\n".join(wrong))
    names = {row.name for each in parts for row in generate.exported(each)}
    print(f"{len(names)} functions and variables link, {len(imported)} of them through __imp_ names")


def main():
    parser = argparse.ArgumentParser(usage=__doc__, add_help=False)
    parser.add_argument("--tables", required=True)
    parser.add_argument("--out", required=True, type=Path)
    parser.add_argument("--cc", required=True, type=shlex.split)
    parser.add_argument("--cxx", default=[], type=shlex.split)
    parser.add_argument("--sysroot", default="")
    parser.add_argument("--after", action="store_true")
    parser.add_argument("check", choices=["header", "alone", "exports"])
    parser.add_argument("which", nargs="?", default="")
    given = parser.parse_args()
    try:
        if given.sysroot and not (Path(given.sysroot) / "usr/include").is_dir():
            raise Failed(f"{given.sysroot} is no sysroot: it has no folder usr/include")
        headers = table.read(given.tables)
        compiler = Compiler(given.cc, given.sysroot)
        if given.check == "header":
            header(compiler, headers, given.out, given.which)
        elif given.check == "exports":
            exports(compiler, headers, given.out)
        elif given.which in ("c11", "gnu-c11", "c++17", "gnu-c++17"):
            alone(compiler, headers, given.out, given.which, given.cxx, given.after)
        else:
            parser.error(f"alone {given.which}: not a mode")
    except table.TableError as error:
        print(error)
        return 2
    except Failed as error:
        print(error)
        return 1
    except Skip as error:
        print(f"skipped: {error}")
        return 77
    return 0


if __name__ == "__main__":
    sys.exit(main())
