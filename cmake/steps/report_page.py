"""The page of report.py, and how it writes figures."""

from html import escape

import times

_STYLE = """
body { font: 15px/1.4 sans-serif; margin: 2em; color: #222; }
table { border-collapse: collapse; }
th, td { padding: 0.2em 0.8em; text-align: right; border-bottom: 1px solid #ddd; white-space: nowrap; }
th:nth-child(-n+2), td:nth-child(-n+2) { text-align: left; }
.failed { color: #b00; font-weight: bold; }
.bar { width: 24em; }
.bar div { display: flex; height: 1em; }
.bar span { display: block; }
.unpack { background: #b0a58f; }
.configure { background: #e0a030; }
.build { background: #3d78b0; }
.install { background: #6aa86a; }
.key span { padding: 0 0.6em; margin-right: 0.5em; color: #fff; }
"""
_COLUMNS = ("package", "", *times.STEPS, "time", "CPU time", "cores used", "memory", "from ccache", "share of the time")


def seconds(value):
    """VALUE seconds, "-" for None."""
    return "-" if value is None else f"{value:.1f} s"


def memory(value):
    """VALUE kB, "-" for None."""
    return "-" if value is None else f"{value / 1024:.0f} MB"


def ccache(package):
    """How many of its compilations came from ccache."""
    if package["hits"] is None:
        return "-"
    return f"{package['hits']} of {package['hits'] + package['misses']}"


def state(package):
    """Its state, with the step that failed."""
    failed = [step for step in times.STEPS if package["steps"].get(step, {}).get("status")]
    return f"failed: {failed[0]}" if failed else package["state"]


def _bar(steps, all_seconds):
    """The steps, each as wide as its share of ALL_SECONDS."""
    parts = []
    for step in times.STEPS:
        if step in steps and all_seconds:
            share = 100 * steps[step]["seconds"] / all_seconds
            title = f"{step}: {seconds(steps[step]['seconds'])}"
            parts.append(f'<span class="{step}" style="width: {share:.2f}%" title="{title}"></span>')
    return f"<div>{''.join(parts)}</div>"


def _row(package, all_seconds):
    steps = package["steps"]
    cores = "-"
    if package["cpu"] is not None and package["seconds"]:
        cores = f"{package['cpu'] / package['seconds']:.1f}"
    cells = [escape(f"{package['name']} {package['version']}"), escape(state(package))]
    cells += [seconds(steps[step]["seconds"]) if step in steps else "-" for step in times.STEPS]
    cells += [seconds(package["seconds"]), seconds(package["cpu"]), cores, memory(package["memory"]), ccache(package)]
    row = "".join(f"<td>{cell}</td>" for cell in cells)
    kind = ' class="failed"' if package["state"] == "failed" else ""
    return f'<tr{kind}>{row}<td class="bar">{_bar(steps, all_seconds)}</td></tr>'


def page(report):
    """REPORT, as build-report.json has it, as an HTML page that needs nothing else."""
    packages = report["packages"]
    sums = {key: sum(package[key] or 0 for package in packages) for key in ("seconds", "cpu", "hits", "misses")}
    said = f"{seconds(sums['seconds'])}, {seconds(sums['cpu'])} of CPU time, {report['jobs']} jobs"
    said += f", compilers run by {report['launcher']}" if report["launcher"] else ""
    if sums["hits"] or sums["misses"]:
        said += f", {ccache(sums)} compilations from ccache"
    head = "".join(f"<th>{column}</th>" for column in _COLUMNS)
    rows = "\n".join(_row(package, sums["seconds"]) for package in packages)
    key = "".join(f'<span class="{step}">{step}</span>' for step in times.STEPS)
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>What the packages cost</title>
<style>{_STYLE}</style>
</head>
<body>
<h1>What the packages cost</h1>
<p>{escape(said)}</p>
<table>
<tr>{head}</tr>
{rows}
</table>
<p class="key">{key}</p>
<p>Memory: the most that one process had. Cores used: CPU time by time.</p>
</body>
</html>
"""
