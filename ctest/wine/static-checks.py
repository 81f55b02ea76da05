"""Looks at a Cygwin program without running it.

Usage: static-checks.py FILE [OPTION...]
  --allow DLL...       the DLLs it may import from (names, in any case)
  --exports FILE...    DLLs: all that FILE imports from one of these names has to be exported by it
  --tls none|present   whether it has a TLS directory (default: none; GCC's emulated TLS needs none)
  --dll                it is a DLL
  --forbid TEXT...     what no byte of it may spell, in UTF-8 or UTF-16: paths of the build
Also: x86-64, a console program, no time stamp, an exception directory, no relocations or symbols left to the linker, and
not to be loaded at random addresses, since fork() needs the parent's ones again.
Exit status: 0; 1 with all that is wrong, a line each.
"""

import argparse
import pathlib
import sys

# The reader is shared with the maker of Cygwin packages.
sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "cmake" / "tools"))
from cygwin_package.pe import EXCEPTION, MACHINE_X86_64, TLS, Bad, Image  # noqa: E402

IS_DLL = 0x2000
CONSOLE = 3
DYNAMIC_BASE = 0x40


def check(image, options):
    """What is wrong with the image, one text each."""
    if image.machine != MACHINE_X86_64:
        yield f"is for machine {image.machine:#x}, not x86-64"
    if bool(image.flags & IS_DLL) != options.dll:
        yield "is a DLL" if image.flags & IS_DLL else "is no DLL"
    if image.subsystem != CONSOLE:
        yield f"is for subsystem {image.subsystem}, not console ({CONSOLE})"
    if image.dll_flags & DYNAMIC_BASE:
        yield "has DYNAMIC_BASE: loaded at random addresses it cannot fork()"
    for what, seconds in image.times().items():
        if seconds:
            yield f"has time stamp {seconds} in its {what}: link with --no-insert-timestamp"
    if (image.directory(TLS) is not None) != (options.tls == "present"):
        yield f"its TLS directory is {'none' if image.directory(TLS) is None else 'present'}, not {options.tls}"
    if image.directory(EXCEPTION) is None:
        yield "has no exception directory: no .pdata to unwind by"
    else:
        image.offset(image.directory(EXCEPTION)[0])
    for name, _, _, _, _, relocations in image.sections:
        if relocations:
            yield f"has {relocations} relocations left in section {name}"
    for name in image.undefined():
        yield f"leaves symbol {name} undefined"
    yield from check_imports(image, options)
    for text in options.forbid:
        for encoding in ("utf-8", "utf-16-le"):
            at = image.bytes.find(text.encode(encoding)) if text else -1
            if at >= 0:
                yield f"holds '{text}' in {encoding} at offset {at:#x}"


def check_imports(image, options):
    allowed = {name.lower() for name in options.allow}
    exports = {pathlib.Path(path).name.lower(): Image(path).exports() for path in options.exports}
    imports = image.imports()
    if not imports:
        yield "imports nothing"
    for dll, names in imports.items():
        if dll.lower() not in allowed:
            yield f"imports from {dll}, which is not among {' '.join(sorted(allowed))}"
        for name in names:
            if dll.lower() in exports and name not in exports[dll.lower()]:
                yield f"imports {name} from {dll}, which does not export it"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("--allow", nargs="+", default=[])
    parser.add_argument("--exports", nargs="+", default=[])
    parser.add_argument("--tls", choices=("none", "present"), default="none")
    parser.add_argument("--dll", action="store_true")
    parser.add_argument("--forbid", nargs="+", default=[])
    options = parser.parse_args()
    try:
        wrong = list(check(Image(options.file), options))
    except (Bad, OSError) as error:
        wrong = [str(error)]
    for line in wrong:
        print(f"{options.file}: {line}")
    return 1 if wrong else 0


sys.exit(main())
