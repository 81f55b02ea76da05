"""run.py --table FILE --target TARGET --tests FOLDER --suite SUITE --test NAME --scratch FOLDER [--scale N]
       [--set NAME=VALUE ...] [--bin FOLDER] [--whole] -- [RUNNER...]

Runs one of QEMU's own tests by RUNNER (none: by itself), and compares with the table. Every sub-test has to do what
is expected of it: one that passes where the table says that it fails is wrong, too. FOLDER of --tests is what the recipe
has made (tests.json is in it), --set sets variables of a program, --bin has QEMU's programs for iotests. --whole: every sub-test,
even where the table has only some. Exit status: 0; 1 with what is wrong; 77 if programs
cannot run here."""

import argparse
import fnmatch
import pathlib
import shutil
import sys
import tempfile

import process
import table
import tap

HERE = pathlib.Path(__file__).parent
SKIPPED = 77
# Long enough for any sub-test that gets on at all, by RUNNER too; times the scale.
HANGS = 5
# What of a log is shown.
SHOWN = 6000


class Program:
    """A test program that can be run."""

    def __init__(self, options, runner):
        one = table.load_list(options.tests).get((options.suite, options.test))
        if not one:
            raise table.TableError(f"{options.suite}/{options.test} was not built: {options.tests}/tests.json")
        tests = pathlib.Path(options.tests).resolve()
        self.scratch = pathlib.Path(options.scratch)
        self.scale = options.scale
        self.whole = options.whole
        if options.suite.startswith("iotests-"):
            image_format = options.suite.removeprefix("iotests-")
            self.command = [sys.executable, "-B", str(HERE / "iotest.py"), "--tests", str(tests), "--format", image_format]
            self.command += ["--name", options.test, "--bin", options.bin]
        else:
            self.command = [*runner, str(tests / one["program"]), *one["arguments"]]
        self.environment = {name: text.replace("@TESTS@", str(tests)) for name, text in one.get("environment", {}).items()}
        self.environment.update(pair.split("=", 1) for pair in options.set)
        shutil.rmtree(self.scratch, ignore_errors=True)
        # They believe to be in the build folder: some have files of theirs in tests, one a script in scripts.
        (self.scratch / "tests").mkdir(parents=True)
        if (tests / "scripts").exists():
            (self.scratch / "scripts").symlink_to(tests / "scripts")

    def run(self, name, seconds, *words):
        """Runs it with WORDS. Its exit status and what it has said."""
        # Short, since paths of sockets are.
        with tempfile.TemporaryDirectory(prefix="qcyg-") as folder:
            environment = {**self.environment, "TMPDIR": folder}
            status = process.run([*self.command, *words], self.scratch, seconds * self.scale, name, environment)
        return status, tap.Output(process.text(self.scratch, name)[0])

    def show(self, name):
        """Prints what the run NAME has said."""
        for stream, said in zip(("stdout", "stderr"), process.text(self.scratch, name)):
            if said.strip():
                print(f"---- {stream} of {name}\n{said[-SHOWN:]}")


def main_run(program, entry):
    """Lines that tell what is wrong with all sub-tests but those that are expected not to pass."""
    without = [word for path in (*entry["fails"], *entry["hangs"], *entry["unsteady"]) for word in ("-s", path)]
    only = [word for path in (() if program.whole else entry["only"]) for word in ("-p", path)]
    status, said = program.run("all", entry["seconds"], *without, *only)
    if status == SKIPPED and said.planned is None:
        return None
    faults = list(said.faults)
    if status != 0:
        faults.append(f"it {process.told(status)}" + (f" within {entry['seconds'] * program.scale:g} s" if status is None else ""))
    if said.incomplete():
        faults.append(said.incomplete())
    faults += [f"{name} fails" for name in said.failed]
    used = set()
    for name, why in said.skipped.items():
        patterns = [pattern for pattern in entry["skips"] if fnmatch.fnmatchcase(name, pattern)]
        used.update(patterns)
        if not patterns:
            faults.append(f"{name} skips itself ({why}), and the table does not say so")
    faults += [f"{name} was not run, as the table wants it" for name in set(only[1::2]) - {*said.passed, *said.failed}]
    faults += [f"nothing like {pattern} skips itself, as the table says" for pattern in set(entry["skips"]) - used]
    if bool(entry["empty"]) != (not said.passed and not said.skipped and not without):
        faults.append("it has sub-tests: take the reason why not out of the table" if entry["empty"] else "it has no sub-test")
    print(f"{len(said.passed)} sub-tests passed, {len(said.skipped)} skipped themselves")
    return faults


def alone(program, entry, kind):
    """Lines that tell what is wrong with the sub-tests of KIND, fails or hangs, each of which is run alone."""
    faults = []
    for number, (path, why) in enumerate(entry[kind].items()):
        name = f"{kind}-{number}"
        status, said = program.run(name, HANGS if kind == "hangs" else entry["seconds"], "-p", path)
        does = process.told(status)
        print(f"{path} alone {does}; expected: it {kind} ({why})")
        if path in said.passed or path in said.skipped or status == 0:
            faults.append(f"{path} does not fail any more: take it out of the table ({kind}: {why})")
        elif (status is None) != (kind == "hangs"):
            faults.append(f"{path} {does}, and the table says that it {kind}")
        else:
            continue
        program.show(name)
    return faults


def main():
    if "--" not in sys.argv:
        sys.exit(__doc__)
    at = sys.argv.index("--")
    parser = argparse.ArgumentParser(usage=__doc__)
    for name in ("--table", "--target", "--tests", "--suite", "--test", "--scratch"):
        parser.add_argument(name, required=True)
    parser.add_argument("--bin")
    parser.add_argument("--whole", action="store_true")
    parser.add_argument("--scale", type=float, default=1)
    parser.add_argument("--set", action="append", default=[])
    options = parser.parse_args(sys.argv[1:at])
    try:
        entry = table.entry_of(table.load(options.table), options.suite, options.test, options.target)
        program = Program(options, sys.argv[at + 1 :])
        faults = main_run(program, entry)
        if faults is None:
            print(f"skipped: {process.text(program.scratch, 'all')[1]}")
            return SKIPPED
        if faults:
            program.show("all")
        faults += alone(program, entry, "fails") + alone(program, entry, "hangs")
    except (table.TableError, OSError, ValueError) as error:
        faults = [str(error)]
    return table.tell(faults)


if __name__ == "__main__":
    sys.exit(main())
