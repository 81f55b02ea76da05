"""check.py --expected FILE --program NAME --platform PLATFORM [--seconds N] [--folder FOLDER] -- COMMAND...

Runs one probe program by COMMAND (in FOLDER, which is made) and compares with what FILE, expected.json, has for NAME on
PLATFORM. What it finds otherwise, a crash, a hang and malformed output are errors; costs are not looked at. Exit status:
0; 1 with what is wrong; 77 if programs cannot run here.
"""

import argparse
import json
import sys

import runner

# No probe may end its program, whatever else is expected of it.
NEVER = ("crash", "hang")


def said_by(result):
    """ "ok", an errno, "absent", "crash", "hang", or "no" for a failure without an errno."""
    return "ok" if result["ok"] else result.get("errno", "no")


def load(file):
    """expected.json, after a look at its form: {program: {probe: {platform: outcome, ..., "why": text}}}."""
    with open(file, encoding="utf-8") as text:
        expected = json.load(text)
    for program, probes in expected.items():
        for probe, entry in probes.items():
            unknown = set(entry) - {"cygwin", "linux", "why"}
            if unknown or "why" not in entry or len(entry) < 2:
                raise runner.ProbeError(f"{file}: {program}/{probe} wants why and a platform, cygwin or linux: {entry}")
    return expected


def compare(results, expected, platform):
    """Lines that tell what is wrong."""
    faults = []
    found = {result["probe"]: result for result in results}
    for probe in sorted(set(expected) - set(found)):
        faults.append(f"{probe}: there is an expectation, but no such probe")
    for probe, result in found.items():
        said = said_by(result)
        entry = expected.get(probe, {})
        wanted = entry.get(platform)
        told = f"{said} ({result.get('note', '')})"
        if wanted is None:
            if said in NEVER:
                faults.append(f"{probe}: {told}")
        elif said != wanted:
            faults.append(f"{probe}: {told}; expected on {platform}: {wanted} ({entry['why']})")
    return faults


def main():
    if "--" not in sys.argv:
        sys.exit(__doc__)
    at = sys.argv.index("--")
    parser = argparse.ArgumentParser(usage=__doc__)
    for name in ("--expected", "--program", "--platform"):
        parser.add_argument(name, required=True)
    parser.add_argument("--folder", default=".")
    parser.add_argument("--seconds", type=int, default=100)
    options = parser.parse_args(sys.argv[1:at])
    try:
        expected = load(options.expected).get(options.program, {})
        results = runner.results(sys.argv[at + 1 :], options.folder, options.seconds)
        for result in results:
            print(json.dumps(result))
        faults = compare(results, expected, options.platform)
    except runner.Skipped as reason:
        print(f"skipped: {reason}")
        return runner.SKIPPED
    except (runner.ProbeError, OSError) as error:
        faults = [str(error)]
    for fault in faults:
        print(f"wrong: {fault}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
