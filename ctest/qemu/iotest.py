"""iotest.py --tests FOLDER --format FORMAT --name NAME --bin FOLDER [-s NAME] [-p NAME]

Runs one of qemu-iotests in the current folder by its own `check`, and tells by the Test Anything Protocol what came of it,
as the unit tests do: -s skips it, -p is what it does anyway. A case in it that was not run is told as one that was skipped.
--bin: QEMU's programs. Exit status: 0; 1 if it fails; 2 if there is no answer."""

import argparse
import os
import pathlib
import re
import signal
import subprocess
import sys

PROGRAMS = {
    "QEMU_PROG": "qemu-system-aarch64",
    "QEMU_IMG_PROG": "qemu-img",
    "QEMU_IO_PROG": "qemu-io",
    "QEMU_NBD_PROG": "qemu-nbd",
    "QSD_PROG": "qemu-storage-daemon",
}


def say(number, name, good=True, skipped=None):
    """A line of the protocol."""
    print(f"{'' if good else 'not '}ok {number} {name}" + ("" if skipped is None else f" # SKIP {skipped}"), flush=True)


def end_all(*_):
    """Ends the process group, this one with it: what the test has started, a runner of programs too, is to hear of it."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    os.killpg(0, signal.SIGTERM)


def run_check(options):
    """Runs check. Its exit status, what it printed, and the folder of the test's files."""
    scratch = pathlib.Path.cwd()
    folder = pathlib.Path(options.tests) / "tests/qemu-iotests"
    command = [sys.executable, str(folder / "check"), "-tap", f"-{options.format}", options.name]
    command += ["--source-dir", str(folder), "--build-dir", str(scratch)]
    # TMPDIR is short, as paths of sockets have to be. PYTHONDONTWRITEBYTECODE: the package is not to change.
    variables = {"TEST_DIR": str(scratch), "SOCK_DIR": os.environ["TMPDIR"], "PYTHONDONTWRITEBYTECODE": "1"}
    variables |= {name: f"{options.bin}/{program}" for name, program in PROGRAMS.items()}
    done = subprocess.run(command, env={**os.environ, **variables}, stdout=subprocess.PIPE, text=True, check=False)
    return done.returncode, done.stdout, scratch / f"{options.format}-file-{options.name}"


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    for name in ("--tests", "--format", "--name", "--bin"):
        parser.add_argument(name, required=True)
    parser.add_argument("-s", action="append", default=[])
    parser.add_argument("-p", action="append", default=[])
    options = parser.parse_args()
    name = options.name
    if name in options.s:
        say(1, name, skipped="by request")
        print("1..1")
        return 0
    signal.signal(signal.SIGTERM, end_all)
    status, out, files = run_check(options)
    said = re.search(rf"^(not )?ok {options.format} {re.escape(name)}( # SKIP)?$", out, re.MULTILINE)
    if not said:
        print(f"Bail out! check ended with {status} and did not tell of {name}:\n{out}")
        return 2
    notes = {end: files / f"{name}.{end}" for end in ("notrun", "casenotrun")}
    texts = {end: note.read_text(encoding="utf-8").strip() if note.exists() else "" for end, note in notes.items()}
    say(1, name, not said[1], texts["notrun"] if said[2] else None)
    cases = [case.strip() for case in texts["casenotrun"].split("\n") if case.strip()]
    for number, case in enumerate(cases, 2):
        say(number, f"{name}: {case}", skipped="a case")
    print(f"1..{1 + len(cases)}")
    return 1 if said[1] else 0


if __name__ == "__main__":
    sys.exit(main())
