"""negative.py FOLDER: run.py and table.py have to see each kind of fault, and nothing where all is well. Exit status 0 or 1."""

import json
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
# What a test program does, for the sub-tests that are asked for: /one and /three pass, /two does BODY.
PROGRAM = """#!{python}
import os, signal, sys, time
words = sys.argv[1:]
skip = [word for at, word in enumerate(words) if at and words[at - 1] == "-s"]
only = [word for at, word in enumerate(words) if at and words[at - 1] == "-p"]
names = [name for name in ("/one", "/two", "/three") if name in only or not only]
number = 0
failed = 0
def say(name, ok=True, more=""):
    global number, failed
    number += 1
    failed += not ok
    print(f"{{'' if ok else 'not '}}ok {{number}} {{name}}{{more}}", flush=True)
print("TAP version 14", flush=True)
for name in names:
    if name in skip:
        say(name, more=" # SKIP by request (-s option)")
    elif name == "/two":
        {body}
    else:
        say(name)
print(f"1..{{number}}", flush=True)
sys.exit(failed > 0)
"""
PASS = "say(name)"
FAIL = "say(name, False)"
SKIP = "say(name, more=' # SKIP there is none')"
CRASH = "os.kill(os.getpid(), signal.SIGSEGV)"
HANG = "time.sleep(60)"
DEAF = "signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(60)"
# What /two does (None: there is no sub-test at all), what the table has of the program, the status of run.py, a text that it has to print.
CASES = {
    "good": (PASS, {}, 0, "3 sub-tests passed, 0 skipped"),
    "fails": (FAIL, {}, 1, "wrong: /two fails"),
    "crashes": (CRASH, {}, 1, "wrong: it was ended by SIGSEGV"),
    "hangs": (HANG, {"seconds": 10}, 1, "wrong: it did not end within 1 s"),
    "hangs-and-is-deaf": (DEAF, {"seconds": 10}, 1, "does not end when it is asked to"),
    "skips": (SKIP, {}, 1, "wrong: /two skips itself (there is none), and the table does not say so"),
    "skips-as-expected": (SKIP, {"skips": {"/t*o": "why"}}, 0, "1 skipped themselves"),
    "skips-no-more": (PASS, {"skips": {"/two": "why"}}, 1, "wrong: nothing like /two skips itself"),
    "fails-as-expected": (FAIL, {"fails": {"/two": "why"}}, 0, "/two alone ended with 1; expected"),
    "crashes-as-expected": (CRASH, {"fails": {"/two": "why"}}, 0, "/two alone was ended by SIGSEGV"),
    "fails-no-more": (PASS, {"fails": {"/two": "why"}}, 1, "wrong: /two does not fail any more"),
    "fails-where-it-skips": (SKIP, {"fails": {"/two": "why"}}, 1, "wrong: /two does not fail any more"),
    "fails-with-another": (FAIL.replace("name", "'/other'"), {}, 1, "wrong: /other fails"),
    "hangs-as-expected": (HANG, {"hangs": {"/two": "why"}}, 0, "/two alone did not end; expected"),
    "hangs-no-more": (PASS, {"hangs": {"/two": "why"}}, 1, "wrong: /two does not fail any more"),
    "hangs-not-but-fails": (FAIL, {"hangs": {"/two": "why"}}, 1, "and the table says that it hangs"),
    "fails-not-but-hangs": (HANG, {"fails": {"/two": "why"}, "seconds": 10}, 1, "and the table says that it fails"),
    "only": (HANG, {"only": {"/three": "why"}}, 0, "1 sub-tests passed"),
    "only-two": (PASS, {"only": {"/one": "why", "/three": "why"}}, 1, "only wants one sub-test"),
    "only-one-that-is-not-there": (PASS, {"only": {"/four": "why"}}, 1, "wrong: /four was not run"),
    "unsteady": (HANG, {"unsteady": {"/two": "why"}}, 0, "2 sub-tests passed"),
    "number-left-out": ("number += 1; say(name)", {}, 1, "where number 2 is the next"),
    "plan-too-short": ("say(name); number -= 1", {}, 1, "it planned 2 sub-tests and told of 3"),
    "no-plan": ("say(name); os._exit(0)", {}, 1, "wrong: it has no plan"),
    "status-without-failure": ("say(name); failed = 1", {}, 1, "wrong: it ended with 1"),
    "bails-out": ("say(name); print('Bail out! no more')", {}, 1, "wrong: Bail out!"),
    "empty": (None, {}, 1, "wrong: it has no sub-test"),
    "empty-as-expected": (None, {"empty": "why"}, 0, "0 sub-tests passed"),
    "empty-no-more": (PASS, {"empty": "why"}, 1, "wrong: it has sub-tests"),
    "no-runner": ("os.write(2, b'no Wine here'); os._exit(77)", {}, 77, "skipped: no Wine here"),
    "unknown-key": (PASS, {"flaky": {"/two": "why"}}, 1, "flaky is none of"),
    "no-reason": (PASS, {"fails": {"/two": ""}}, 1, "fails wants sub-tests, each with the reason"),
    "no-such-reason": (PASS, {"fails": {"/two": "@other"}}, 1, "@other is none of reasons"),
    "cannot-and-more": (PASS, {"cannot": "why", "seconds": 10}, 1, "one with absent or cannot nothing else"),
    "not-in-the-table": (PASS, None, 1, "unit/program is not in the table"),
}


def run_case(folder, body, entry):
    """Runs run.py on a program whose sub-test /two does BODY, expected to do ENTRY: the process that has ended."""
    program = folder / "program"
    text = PROGRAM.format(python=sys.executable, body=body or "pass")
    if body is None:
        text = text.replace('("/one", "/two", "/three")', "()")
    program.write_text(text, encoding="utf-8")
    program.chmod(0o755)
    built = [{"suite": "unit", "name": "program", "program": "program", "arguments": [], "environment": {}}]
    (folder / "tests.json").write_text(json.dumps(built), encoding="utf-8")
    tests = {} if entry is None else {"program": {"linux": entry} if entry else {}}
    (folder / "table.json").write_text(json.dumps({"unit": tests}), encoding="utf-8")
    command = [sys.executable, "-B", str(HERE / "run.py"), "--table", str(folder / "table.json"), "--target", "linux"]
    command += ["--tests", str(folder), "--suite", "unit", "--test", "program", "--scratch", str(folder / "scratch")]
    return subprocess.run([*command, "--scale", "0.1", "--"], capture_output=True, text=True, timeout=60, check=False)


def run_table(folder, command, table, *more):
    """Runs table.py COMMAND on TABLE for linux, with the words MORE."""
    (folder / "table.json").write_text(json.dumps(table), encoding="utf-8")
    words = [sys.executable, "-B", str(HERE / "table.py"), command, str(folder / "table.json"), "linux", *more]
    return subprocess.run(words, capture_output=True, text=True, timeout=60, check=False)


def compare(folder, tests):
    """Compares a built program, unit/program, with a table that has TESTS, or no suite for None."""
    return run_table(folder, "compare", {} if tests is None else {"unit": tests}, str(folder))


def listed(folder, table):
    """Lists the tests of TABLE."""
    return run_table(folder, "list", table)


def main():
    top = pathlib.Path(sys.argv[1])
    shutil.rmtree(top, ignore_errors=True)
    faults = 0

    def judge(name, done, status, text, unwanted=None):
        nonlocal faults
        good = done.returncode == status and text in done.stdout and (unwanted is None or unwanted not in done.stdout)
        print(f"{name}: {'as it should be' if good else 'WRONG'}")
        if not good:
            faults += 1
            print(f"wanted status {status} and '{text}'; got {done.returncode}:\n{done.stdout}{done.stderr}")

    for name, (body, entry, status, text) in CASES.items():
        folder = top / name
        folder.mkdir(parents=True)
        judge(name, run_case(folder, body, entry), status, text)
    absent = {"linux": {"absent": "why"}}
    judge("listed", compare(folder, {"program": {}, "other": absent}), 0, "1 tests were built")
    judge("listed-too-few", compare(folder, {}), 1, "the table has no such test")
    judge("listed-no-suite", compare(folder, None), 1, "the table has no such test")
    judge("listed-too-many", compare(folder, {"program": {}, "other": {}}), 1, "was not built for linux")
    anywhere = {"program": {}, "other": {"any": {"absent": "why"}}}
    judge("listed-absent-anywhere", compare(folder, anywhere), 0, "1 tests were built")
    judge("listed-as-absent", compare(folder, {"program": absent}), 1, "the table has no such test")
    cannot = {"reasons": {"it": "why"}, "unit": {"program": {"linux": {"cannot": "@it"}}, "other": {}}}
    judge("cannot-is-not-run", listed(folder, cannot), 0, "unit other 60 run\n", "program")
    judge("cannot-and-the-rest", listed(folder, {"unit": {"program": {}}}), 0, "unit program 60 run\n")
    unused = {"reasons": {"it": "why"}, "unit": {"program": {}}}
    judge("reason-not-used", listed(folder, unused), 1, "no test has the reason it")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
