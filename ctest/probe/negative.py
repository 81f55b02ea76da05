"""negative.py FOLDER: check.py has to see each kind of fault, and nothing where all is well. Exit status 0 or 1."""

import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
PROGRAM = """import sys, time, os, signal
names = ["one", "two", "three"]
if "--list" in sys.argv:
    print("\\n".join(names))
    sys.exit(0)
at = names.index(sys.argv[sys.argv.index("--after") + 1]) + 1 if "--after" in sys.argv else 0
for name in names[at:]:
    if name == "two":
        {two}
        continue
    print('{{"probe": "' + name + '", "ok": true, "ns": 5.0}}', flush=True)
"""
GOOD = """print('{"probe": "two", "ok": false, "errno": "EINVAL", "note": "because"}', flush=True)"""
HANG = """print('{"probe": "two", "ok": false, "errno": "hang"}', flush=True); sys.exit(3)"""
# What probe two does, what is expected of it, the exit status of check.py, a text that it has to print.
CASES = {
    "good": (GOOD, "EINVAL", 0, '"probe": "three"'),
    "nothing-expected": (GOOD, None, 0, '"probe": "three"'),
    "works-unexpectedly": (GOOD.replace('false, "errno": "EINVAL"', "true"), "EINVAL", 1, "two: ok (because); expected"),
    "fails-unexpectedly": (GOOD, "ok", 1, "two: EINVAL (because); expected on linux: ok (the reason)"),
    "other-errno": (GOOD, "ENOSYS", 1, "expected on linux: ENOSYS"),
    "no-errno": (GOOD.replace(', "errno": "EINVAL"', ""), "EINVAL", 1, "two: no (because)"),
    "not-json": ("print('two is fine')", None, 1, "no JSON"),
    "cut": ("""sys.stdout.write('{"probe": "two", "ok": true}'); sys.exit(0)""", None, 1, "last line is not ended"),
    "other-kind": (GOOD.replace("false", '"no"'), None, 1, "ok is 'no'"),
    "unknown-key": (GOOD.replace('"note"', '"text"'), None, 1, "text is 'because'"),
    "errno-of-success": (GOOD.replace("false", "true"), None, 1, "an errno of what works"),
    "out-of-order": (GOOD.replace("two", "three"), None, 1, "reported out of order"),
    "missing": ("pass", None, 1, "out of order"),
    "ends-early": ("sys.exit(0)", None, 1, "does not report two"),
    "wrong-usage": ("sys.exit(2)", None, 1, "it ended with 2"),
    "crash": ("os.kill(os.getpid(), signal.SIGSEGV)", None, 1, "two: crash"),
    "crash-goes-on": ("os.kill(os.getpid(), signal.SIGSEGV)", None, 1, '"probe": "three"'),
    "crash-at-exit": (GOOD + "; import atexit; atexit.register(os._exit, 9)", "EINVAL", 1, "when all was reported"),
    "hang": ("time.sleep(60)", None, 1, "two: hang (no end within 2 s"),
    "watchdog": (HANG, None, 1, "two: hang"),
    "watchdog-expected": (HANG, "hang", 0, '"probe": "three"'),
    "skip": ("pass", None, 77, "skipped: no runner here"),
    "unknown-expectation": (GOOD, None, 1, "four: there is an expectation, but no such probe"),
    "malformed-expectation": (GOOD, None, 1, "wants why and a platform"),
}


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    faults = 0
    for name, (two, wanted, status, text) in CASES.items():
        program = folder / f"{name}.py"
        body = PROGRAM.format(two=two)
        if name == "skip":
            body = 'import sys\nsys.stderr.write("no runner here\\n")\nsys.exit(77)\n'
        program.write_text(body, encoding="utf-8")
        expected = {"two": {"linux": wanted, "why": "the reason"}} if wanted else {}
        if name == "unknown-expectation":
            expected = {"four": {"linux": "ok", "why": "the reason"}}
        if name == "malformed-expectation":
            expected = {"two": {"linux": "EINVAL", "solaris": "ok", "why": "the reason"}}
        file = folder / f"{name}.json"
        file.write_text(json.dumps({"program": expected}), encoding="utf-8")
        check = [sys.executable, "-B", str(HERE / "check.py"), "--expected", str(file), "--program", "program"]
        check += ["--platform", "linux", "--seconds", "2", "--folder", str(folder), "--", sys.executable, str(program)]
        done = subprocess.run(check, capture_output=True, text=True, timeout=60, check=False)
        good = done.returncode == status and text in done.stdout
        print(f"{name}: {'as it should be' if good else 'WRONG'}")
        if not good:
            faults += 1
            print(f"wanted status {status} and '{text}'; got {done.returncode}:\n{done.stdout}{done.stderr}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
