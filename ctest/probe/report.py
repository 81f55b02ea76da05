"""report.py collect --out FILE [--runs N] [--folder FOLDER] [--seconds N] [--runner RUNNER] -- PROGRAM...
report.py table --out FILE --results FOLDER --conclusions FILE

collect runs all probes of each PROGRAM (by RUNNER) and writes what they say as JSON. table makes the page of the results
in FOLDER, one column for each file, with the hand-written conclusions first.
"""

import argparse
import datetime
import json
import os
import pathlib
import platform
import re
import statistics
import sys

import runner

UNITS = ((1e9, "s"), (1e6, "ms"), (1e3, "µs"), (1, "ns"))


def cpu():
    """What this machine's processor calls itself."""
    for line in pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.machine()


def merge(runs):
    """One result of those that each run has of a probe: costs are medians; what differs otherwise is told."""
    merged = dict(runs[0])
    costs = [run["ns"] for run in runs if "ns" in run]
    if costs:
        merged["ns"] = statistics.median(costs)
        merged["spread"] = [min(costs), max(costs)]
    said = sorted({run.get("errno", "yes" if run["ok"] else "no") for run in runs})
    if len(said) > 1:
        merged["varies"] = said
    return merged


def collect(options, programs):
    areas, ends = {}, []
    for program in programs:
        area = re.sub(r"^probe-|\.exe$", "", os.path.basename(program))
        print(f"{options.out.name}: {area}", flush=True)
        command = [*([options.runner] if options.runner else []), program]
        remarks = []
        runs = [runner.results(command, options.folder, options.seconds, remarks) for _ in range(options.runs)]
        ends += [f"{area}, once: {remark} when all was reported" for remark in remarks]
        areas[area] = [merge(list(results)) for results in zip(*runs)]
    said = {result["probe"]: result for results in areas.values() for result in results}
    about = {
        "platform": said["platform"].get("note", ""),
        "date": datetime.date.today().isoformat(),
        "machine": f"{os.cpu_count()} CPUs, {cpu()}",
        "runs": options.runs,
        "ends": ends,
    }
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps({"about": about, "areas": areas}, indent=1) + "\n", encoding="utf-8")


def title(about):
    """A column's name, and what to sort it by: older Cygwin first, Linux last."""
    text = about["platform"]
    found = re.match(r"CYGWIN\S* (\d+)\.(\d+)\.(\d+)\S*( under Wine \S+)?", text)
    if not found:
        return text.split(" ")[0] or "?", (99,)
    version = tuple(int(number) for number in found.groups()[:3])
    return "Cygwin " + ".".join(map(str, version)), version


def cost(ns):
    for size, unit in UNITS:
        if ns >= size:
            return f"{ns / size:.3g} {unit}"
    return f"{ns:.1g} ns" if ns else "0"


def status(result):
    """What a result says but for its cost."""
    if result is None:
        return "–"
    if "varies" in result:
        return " or ".join(result["varies"])
    return "yes" if result["ok"] else result.get("errno", "no")


def cell(result):
    if result is not None and result["ok"] and "ns" in result and "varies" not in result:
        return cost(result["ns"])
    said = status(result)
    return said if said in ("yes", "–") else f"**{said}**"


def escape(text):
    return text.replace("|", "\\|").replace("<", "\\<").replace("*", "\\*")


def by_probe(column):
    return {result["probe"]: result for results in column["areas"].values() for result in results}


def differences(columns):
    """Lines on what the Cygwin runtimes do not agree on."""
    cygwins = [column for column in columns if column["title"].startswith("Cygwin")]
    found = [by_probe(column) for column in cygwins]
    lines = []
    for probe in found[-1] if len(found) > 1 else ():
        said = [status(results.get(probe)) for results in found]
        if len(set(said)) > 1:
            parts = []
            for column, results, text in zip(cygwins, found, said):
                note = (results.get(probe) or {}).get("note", "")
                parts.append(f"{column['title']} {text}" + (f" ({escape(note)})" if note else ""))
            lines.append(f"- `{probe}`: " + "; ".join(parts))
            continue
        costs = [results[probe]["ns"] for results in found if "ns" in results[probe]]
        if len(costs) == len(found) and max(costs) > 5 * max(min(costs), 1):
            parts = [f"{column['title']} {cost(value)}" for column, value in zip(cygwins, costs)]
            lines.append(f"- `{probe}` costs: " + ", ".join(parts))
    return lines or ["Nothing that counts." if len(found) > 1 else "Only one was measured."]


def table(options):
    columns = []
    for file in sorted(options.results.glob("*.json")):
        column = json.loads(file.read_text(encoding="utf-8"))
        column["title"], column["order"] = title(column["about"])
        columns.append(column)
    if not columns:
        sys.exit(f"{options.results} has no results: collect first")
    columns.sort(key=lambda column: column["order"])
    # The newest Cygwin leads: its notes are shown.
    cygwins = [column for column in columns if column["title"].startswith("Cygwin")]
    lead = (cygwins or columns)[-1]
    text = ["# What Cygwin can do, and what it costs", ""]
    text += ["Made by the target `probe-docs` of `ctest/probe`; the conclusions are `ctest/probe/conclusions.md`.", ""]
    text += [options.conclusions.read_text(encoding="utf-8").strip(), "", "## How this was measured"]
    for column in columns:
        about = column["about"]
        text.append(f"- {column['title']}: {about['platform']}, {about['date']}, {about['machine']}, {about['runs']} runs")
        text += [f"  - {end}" for end in about["ends"]]
    text += [
        "",
        "All columns are of the same sources, and the Cygwin ones of the same programs. A time is the median of these runs",
        "of the program, each of which takes the median of some; lateness is beyond what was asked for. Other work on the",
        "machine shows: read orders of magnitude. **Bold** is what does not work: the errno, `absent` for what the runtime",
        "or its headers lack, `no` for a wrong result, `hang` and `crash` for a probe that did not come back or ended its",
        f"program. The last column is what was seen on {lead['title']}.",
        "",
        "## What differs between the Cygwin runtimes",
        *differences(columns),
    ]
    results = [by_probe(column) for column in columns]
    for area, probes in lead["areas"].items():
        text += ["", f"## {area.capitalize().replace('-', ' ')}"]
        text.append("| probe | " + " | ".join(column["title"] for column in columns) + " | |")
        text.append("|---" * (len(columns) + 2) + "|")
        for probe in probes:
            name = probe["probe"]
            if name != "platform":
                cells = " | ".join(cell(result.get(name)) for result in results)
                text.append(f"| `{name}` | {cells} | {escape(probe.get('note', ''))} |")
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text("\n".join(text) + "\n", encoding="utf-8")


def main():
    at = sys.argv.index("--") if "--" in sys.argv else len(sys.argv)
    parser = argparse.ArgumentParser(usage=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    first = commands.add_parser("collect")
    first.add_argument("--runs", type=int, default=1)
    first.add_argument("--seconds", type=int, default=100)
    first.add_argument("--folder", default=".")
    first.add_argument("--runner")
    second = commands.add_parser("table")
    second.add_argument("--results", type=pathlib.Path, required=True)
    second.add_argument("--conclusions", type=pathlib.Path, required=True)
    for one in (first, second):
        one.add_argument("--out", type=pathlib.Path, required=True)
    options = parser.parse_args(sys.argv[1:at])
    if options.command == "table":
        table(options)
        return 0
    try:
        collect(options, sys.argv[at + 1 :])
    except (runner.ProbeError, runner.Skipped) as error:
        sys.exit(f"{options.out}: {error}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
