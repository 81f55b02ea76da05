#!/usr/bin/env python3
"""Reports what the packages of a build cost.

usage: report.py LIST

LIST is a file of lines "jobs N", "launcher COMMAND" (none: the command is missing) and "package NAME VERSION WORK", in the order
of the build. Written beside it are build-report.json and build-report.html; of the packages that were built or restored, or
failed, since build-report.json was written last a table is printed, if there are any.

build-report.json has jobs, launcher and for each package name, version, state, its steps (times.py tells what is in them) and
their sums: seconds, cpu, hits and misses, and memory, the most. State: built, restored, failed, unfinished or "not built".

exit status: 0; 2 for wrong usage
"""

import json
import os
import sys

sys.dont_write_bytecode = True  # the folder may be read-only, or a checkout

import report_page  # noqa: E402
import times  # noqa: E402


def _sum(steps, key):
    """The sum of KEY of STEPS; None where none of them has it."""
    known = [step[key] for step in steps if step.get(key) is not None]
    return round(sum(known), 3) if known else None


def _package(name, version, work):
    steps = times.read(work)
    entries = list(steps.values())
    if any(entry["status"] != 0 for entry in entries):
        state = "failed"
    elif os.path.exists(os.path.join(work, "root")):
        state = "restored" if os.path.exists(os.path.join(work, "restored")) else "built"
    else:
        state = "unfinished" if entries else "not built"
    memory = [entry["memory"] for entry in entries if entry["memory"] is not None]
    return {
        "name": name,
        "version": version,
        "state": state,
        "seconds": _sum(entries, "seconds"),
        "cpu": _sum(entries, "cpu"),
        "memory": max(memory) if memory else None,
        "hits": _sum(entries, "hits"),
        "misses": _sum(entries, "misses"),
        "steps": steps,
    }


def _read_list(path):
    """What LIST says, as build-report.json has it."""
    report = {"jobs": None, "launcher": "", "packages": []}
    with open(path, encoding="utf-8") as file:
        for line in file.read().splitlines():
            key, _, value = line.partition(" ")
            if key == "jobs":
                report["jobs"] = int(value)
            elif key == "launcher":
                report["launcher"] = value
            else:
                report["packages"].append(_package(*value.split(" ", 2)))
    return report


def _new(report, path):
    """The packages of REPORT that cost something since the report PATH was written."""
    try:
        with open(path, encoding="utf-8") as file:
            before = {package["name"]: package["steps"] for package in json.load(file)["packages"]}
    except FileNotFoundError:
        before = {}
    return [package for package in report["packages"] if package["steps"] and package["steps"] != before.get(package["name"])]


def _table(packages):
    """Lines of a table of PACKAGES."""
    rows = [("package", "", "time", "CPU time", "memory", "from ccache")]
    rows += [
        (
            f"{package['name']} {package['version']}",
            report_page.state(package),
            report_page.seconds(package["seconds"]),
            report_page.seconds(package["cpu"]),
            report_page.memory(package["memory"]),
            report_page.ccache(package),
        )
        for package in packages
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        left = [cell.ljust(width) for cell, width in zip(row[:2], widths)]
        right = [cell.rjust(width) for cell, width in zip(row[2:], widths[2:])]
        yield "   " + "  ".join(left + right).rstrip()


def make(path):
    """Makes the report of LIST. Nothing, where there is no such file: the project wants no report."""
    if not os.path.exists(path):
        return
    folder = os.path.dirname(os.path.abspath(path))
    report = _read_list(path)
    new = _new(report, os.path.join(folder, "build-report.json"))
    times.write(os.path.join(folder, "build-report.html"), report_page.page(report))
    times.write(os.path.join(folder, "build-report.json"), json.dumps(report, indent=1) + "\n")
    if new:
        print("\n".join(_table(new)))
        print(f"-- more of it: {os.path.join(folder, 'build-report.html')}", flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    make(sys.argv[1])
