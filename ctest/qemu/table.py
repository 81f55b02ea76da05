"""The table of what QEMU's own tests are expected to do, qemu-expected.json: {suite: {test: {target: entry}}}.

An entry is about one target, linux or cygwin, or about any, and then what the target's own has comes on top. A test without
one has to pass with no sub-test skipped. Where a reason is "@NAME", it is that of NAME in the list beside the suites, "reasons".
  absent    why this target has no such test
  cannot    why it can never pass there: it is not run
  empty     why it has no sub-test there
  left-out  why it is not run unless all are asked for, with the seconds it was measured to take
  seconds   how long it may take, where 60 are not enough
  only      {sub-test, one: why the others are not run unless all are asked for}
  skips     {pattern of sub-tests: why they skip themselves}
  fails     {sub-test: why it fails}: it is run alone, and has to fail
  hangs     {sub-test: why}: alone, it has to be still at it after a few seconds
  unsteady  {sub-test: why}: it is not run

table.py list FILE TARGET            prints a line for each test that TARGET has: SUITE TEST SECONDS run|left-out
table.py compare FILE TARGET TESTS   compares with the list of the tests that were built, TESTS/tests.json
Exit status: 0; 1 with what is wrong."""

import json
import pathlib
import sys

TARGETS = ("linux", "cygwin")
ANY = "any"
REASONS = "reasons"
TEXTS = ("absent", "cannot", "empty", "left-out")
LISTS = ("only", "skips", "fails", "hangs", "unsteady")
SECONDS = 60


class TableError(Exception):
    """What is wrong with the table."""


def _check_entry(where, entry):
    unknown = set(entry) - {*TEXTS, *LISTS, "seconds"}
    if unknown:
        raise TableError(f"{where}: {', '.join(sorted(unknown))} is none of {', '.join([*TEXTS, *LISTS])}, seconds")
    if not entry or {"absent", "cannot"} & set(entry) and len(entry) > 1:
        raise TableError(f"{where}: an entry says something, and one with absent or cannot nothing else")
    for key in set(entry) & set(TEXTS):
        if not isinstance(entry[key], str) or not entry[key]:
            raise TableError(f"{where}: {key} wants the reason")
    for key in set(entry) & set(LISTS):
        reasons = entry[key]
        if not isinstance(reasons, dict) or not reasons or not all(isinstance(why, str) and why for why in reasons.values()):
            raise TableError(f"{where}: {key} wants sub-tests, each with the reason")
    if len(entry.get("only", "1")) != 1:
        raise TableError(f"{where}: only wants one sub-test: GLib's programs make a plan for each")
    if not isinstance(entry.get("seconds", SECONDS), int):
        raise TableError(f"{where}: seconds is {entry['seconds']}")


def _with_reasons(where, value, reasons, used):
    """VALUE with what is in REASONS instead of their names, which get into the set USED."""
    if isinstance(value, dict):
        return {key: _with_reasons(where, one, reasons, used) for key, one in value.items()}
    if not isinstance(value, str) or not value.startswith("@"):
        return value
    used.add(value[1:])
    if value[1:] not in reasons:
        raise TableError(f"{where}: {value} is none of {REASONS}")
    return reasons[value[1:]]


def load(file):
    """The table, checked."""
    table = json.loads(pathlib.Path(file).read_text(encoding="utf-8"))
    reasons, used = table.pop(REASONS, {}), set()
    table = _with_reasons(file, table, reasons, used)
    if unused := set(reasons) - used:
        raise TableError(f"{file}: no test has the reason {', '.join(sorted(unused))}")
    for suite, tests in table.items():
        for test, entries in tests.items():
            for target, entry in entries.items():
                where = f"{file}: {suite}/{test}/{target}"
                if target not in (*TARGETS, ANY):
                    raise TableError(f"{where}: {target} is no target")
                _check_entry(where, entry)
    return table


def entry_of(table, suite, test, target):
    """What is expected of TEST on TARGET, every key filled in."""
    if test not in table.get(suite, {}):
        raise TableError(f"{suite}/{test} is not in the table")
    entry = {**{key: {} for key in LISTS}, **{key: "" for key in TEXTS}, "seconds": SECONDS}
    for given in (table[suite][test].get(ANY, {}), table[suite][test].get(target, {})):
        entry |= {key: {**entry[key], **value} if key in LISTS else value for key, value in given.items()}
    return entry


def load_list(folder):
    """The tests that were built, as the recipe has put them into FOLDER: {(suite, test): how it is run}."""
    built = json.loads((pathlib.Path(folder) / "tests.json").read_text(encoding="utf-8"))
    return {(one["suite"], one["name"]): one for one in built}


def compare(table, target, built):
    """Lines that tell which tests are on one side only. BUILT: their (suite, test)."""
    expected = {
        (suite, test)
        for suite, tests in table.items()
        for test in tests
        if not entry_of(table, suite, test, target)["absent"]
    }
    faults = [f"{suite}/{test} was built for {target}, and the table has no such test" for suite, test in built - expected]
    faults += [f"{suite}/{test} is in the table, and was not built for {target}" for suite, test in expected - built]
    return sorted(faults)


def tell(faults):
    """Prints the lines FAULTS. The exit status."""
    for fault in faults:
        print(f"wrong: {fault}")
    return 1 if faults else 0


def main():
    command, file, target = sys.argv[1:4]
    try:
        table = load(file)
        if command == "list":
            for suite, tests in table.items():
                for test in tests:
                    entry = entry_of(table, suite, test, target)
                    if not entry["absent"] and not entry["cannot"]:
                        print(suite, test, entry["seconds"], "left-out" if entry["left-out"] else "run")
            return 0
        built = set(load_list(sys.argv[4]))
        faults = compare(table, target, built)
        print(f"{len(built)} tests were built")
    except (TableError, OSError, ValueError) as error:
        faults = [str(error)]
    return tell(faults)


if __name__ == "__main__":
    sys.exit(main())
