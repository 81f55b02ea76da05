"""qemu-tests.py BUILD SOURCE FOLDER STRIP

Puts QEMU's own tests into FOLDER of its package, so that one that was restored can run them, too: the programs of tests/unit
and tests/qtest, the scripts of qemu-iotests and what these read, and tests.json, the list of them as Meson has it. There
@TESTS@ stands for FOLDER. And its TCG plugins, in the folder plugins: those of contrib and of tests/tcg."""

import json
import pathlib
import re
import shutil
import subprocess
import sys

PROGRAMS = {"tests/unit": "unit", "tests/qtest": "qtest"}
# What Meson calls one of qemu-iotests, of the formats that are wanted.
IOTEST = re.compile(r"io-(raw|qcow2)-(.+)")
FOLDERS = ("tests/qemu-iotests", "python/qemu")
FILES = ("scripts/analyze-migration.py",)
PLUGINS = ("contrib/plugins", "tests/tcg/plugins")
# Of the build alone: who runs the tests says which Python.
UNWANTED = ("PYTHON",)


def relative(text, build, source):
    """TEXT without the folders BUILD and SOURCE."""
    # The build folder may be in the source folder.
    for folder in (build, source):
        text = text.replace(str(folder), "@TESTS@")
    return text


def is_for(script, image_format):
    """Whether the script of an iotest is for IMAGE_FORMAT; it ends at once where it is not."""
    lines = [line for line in script.read_text(encoding="utf-8").split("\n") if "supported_fmt" in line]
    words = re.findall(r"\w+", " ".join(lines))
    return not lines or image_format in words or "generic" in words


def entry(test, build, source):
    """What tests.json has of TEST, an entry of Meson's list; None for one that is not wanted."""
    if said := IOTEST.fullmatch(test["name"]):
        folder = source / "tests/qemu-iotests"
        script = next(path for path in (folder / said[2], folder / "tests" / said[2]) if path.exists())
        return {"suite": f"iotests-{said[1]}", "name": said[2]} if is_for(script, said[1]) else None
    program, *arguments = test["cmd"]
    path = pathlib.Path(program)
    if not path.is_relative_to(build):
        return None
    path = path.relative_to(build)
    suite = PROGRAMS.get(str(path.parent))
    if suite and test["protocol"] != "tap":
        sys.exit(f"qemu-tests.py: {test['name']} speaks {test['protocol']}, not tap")
    environment = {
        name: relative(value, build, source) for name, value in sorted(test["env"].items()) if name not in UNWANTED
    }
    one = {"suite": suite, "name": path.stem, "program": str(path)}
    return suite and {**one, "arguments": arguments, "environment": environment}


def plugins(build):
    """The files of the TCG plugins that BUILD has made."""
    targets = json.loads((build / "meson-info/intro-targets.json").read_text(encoding="utf-8"))
    for target in targets:
        path = pathlib.Path(target["filename"][0])
        if target["type"] == "shared module" and str(path.parent.relative_to(build)) in PLUGINS:
            yield path


def strip(program, path, to):
    """Copies the file PATH to the path TO, without symbols."""
    to.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(path, to)
    subprocess.run([program, "--strip-all", str(to)], check=True)


def main():
    build, source, folder = (pathlib.Path(word) for word in sys.argv[1:4])
    meson = json.loads((build / "meson-info/intro-tests.json").read_text(encoding="utf-8"))
    tests = [one for one in (entry(test, build, source) for test in meson) if one]
    suites = {one["suite"] for one in tests}
    wanted = {*PROGRAMS.values(), "iotests-raw", "iotests-qcow2"}
    if suites != wanted:
        sys.exit(f"qemu-tests.py: {build} has no tests of {' and '.join(sorted(wanted - suites))}")
    for one in tests:
        if "program" in one:
            strip(sys.argv[4], build / one["program"], folder / one["program"])
    modules = list(plugins(build))
    for part in PLUGINS:
        if not any(str(path.parent.relative_to(build)) == part for path in modules):
            sys.exit(f"qemu-tests.py: {build} has no plugins of {part}")
    for path in modules:
        strip(sys.argv[4], path, folder / "plugins" / path.name)
    for name in FOLDERS:
        shutil.copytree(source / name, folder / name, symlinks=True)
    for name in FILES:
        (folder / name).parent.mkdir(parents=True)
        shutil.copy2(source / name, folder / name)
    tests.sort(key=lambda one: (one["suite"], one["name"]))
    text = json.dumps(tests, indent=1, sort_keys=True)
    (folder / "tests.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
