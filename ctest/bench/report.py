"""report.py RESULTS PAGE PLOT

Writes what the benchmarks of the cygwin target have stored in RESULTS (bench.json) as the page PAGE, from performance.md.in
and the hand-written conclusions.md beside this file, and as PLOT, an SVG of the ratios."""

import json
import pathlib
import sys
import xml.sax.saxutils

# Of each table of the page: what its keys begin with, and what one unit of its numbers is worth in the unit that is shown.
TABLES = {
    "boot": ("boot ", 1000, "s"),
    "start": ("start ", 1000, "ms"),
    "guest": ("guest-", 1000, "s"),
    "boot-cpu": ("boot-cpu ", 1000000, "s"),
    "idle": ("idle ", 10000, "% of a CPU"),
    "memory": ("memory ", 1024, "MiB"),
    "size": ("size ", 1000000, "MB"),
    "host": ("host ", 10000, "µs"),
    "huge-pages": ("huge-pages ", 1000, "s"),
}
# What the two columns are, where they are not the two builds.
COLUMNS = {"huge-pages": ("without", "with huge pages")}
YARDSTICK = "linux_"
# The one table of numbers that only the yardstick has.
COUNTS = "instructions "
# The plot: a line of text, and where a ratio of 1 is.
LINE, LEFT, ONE, RIGHT = 18, 260, 160, 520


def digits(value):
    """VALUE with three digits that say something."""
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"


def spread(summary, unit):
    low, median, high = (digits(summary[key] / unit) for key in ("min", "median", "max"))
    # What was looked at once has no spread.
    return median if len(summary.get("all", [])) == 1 else f"{median} ({low}–{high})"


def entries(results, prefix):
    """NAME, ours, the yardstick's and the ratio's summary of each result whose key begins with PREFIX."""
    for key, value in results.items():
        if key.startswith(prefix):
            ours = next(one for name, one in value.items() if name.startswith("ours_"))
            other = next((one for name, one in value.items() if name.startswith(YARDSTICK)), None)
            if other:
                name = key.removeprefix(prefix if prefix.endswith(" ") else "")
                yield name, ours, other, value["ratio_thousandths"]


def measured(results, prefix):
    """A line about the commits and days of the results whose keys begin with PREFIX: none where they do not say."""
    notes = [value for key, value in results.items() if key.startswith(prefix) and "commit" in value]
    states = sorted({(value["date"], value["commit"]) for value in notes})
    return "\n\nMeasured " + ", ".join(f"{date} at {commit}" for date, commit in states) + "." if states else ""


def missing(prefix):
    sys.exit(f"report.py: there is no result '{prefix}'; run target bench of the cygwin preset first")


def counts(results):
    lines = ["| | linux, million instructions |", "|---|---|"]
    for key, value in results.items():
        if key.startswith(COUNTS):
            # They differ by less than three digits say.
            low, median, high = (value[YARDSTICK + "count"][name] / 1000000 for name in ("min", "median", "max"))
            lines.append(f"| `{key.removeprefix(COUNTS)}` | {median:.2f} ({low:.2f}–{high:.2f}) |")
    if len(lines) == 2:
        missing(COUNTS)
    return "\n".join(lines) + measured(results, COUNTS)


def table(results, prefix, unit, name, columns):
    lines = [f"| | {columns[0]}, {name} | {columns[1]}, {name} | ratio |", "|---|---|---|---|"]
    for title, ours, other, ratio in entries(results, prefix):
        lines.append(f"| `{title}` | {spread(ours, unit)} | {spread(other, unit)} | {spread(ratio, 1000)} |")
    if len(lines) == 2:
        missing(prefix)
    return "\n".join(lines) + measured(results, prefix)


def bar(title, ratio, y):
    """One line of the plot: the median as a bar, the spread as a line, clipped where the plot ends."""
    low, median, high = (LEFT + min(ratio[key] * ONE / 1000, RIGHT) for key in ("min", "median", "max"))
    middle = y + LINE // 2 - 2
    title = xml.sax.saxutils.escape(title)
    return [
        f'<text x="{LEFT - 8}" y="{middle + 4}" text-anchor="end">{title}</text>',
        f'<rect x="{LEFT}" y="{y}" width="{median - LEFT:.0f}" height="{LINE - 5}" fill="#7aa6d8"/>',
        f'<line x1="{low:.0f}" x2="{high:.0f}" y1="{middle}" y2="{middle}" stroke="#203040" stroke-width="2"/>',
        f'<text x="{LEFT + RIGHT + 8}" y="{middle + 4}">{digits(ratio["median"] / 1000)}</text>',
    ]


def plot(results):
    lines = []
    y = LINE * 2
    for prefix in (prefix for key, (prefix, _, _) in TABLES.items() if key not in COLUMNS):
        for title, _, _, ratio in entries(results, prefix):
            lines += bar(title, ratio, y)
            y += LINE
        y += LINE // 2
    width, one = LEFT + RIGHT + 60, LEFT + ONE
    head = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{y}" font-family="sans-serif" font-size="12">',
        f'<rect width="{width}" height="{y}" fill="white"/>',
        f'<text x="{LEFT}" y="{LINE}">cygwin under Wine : linux, the less the better (bar: median, line: spread)</text>',
        f'<line x1="{one}" x2="{one}" y1="{LINE + 8}" y2="{y}" stroke="#b03020" stroke-dasharray="4 3"/>',
    ]
    return "\n".join([*head, *lines, "</svg>"]) + "\n"


def main():
    results_file, page, picture = (pathlib.Path(word) for word in sys.argv[1:4])
    results = json.loads(results_file.read_text(encoding="utf-8"))
    text, conclusions = (
        (pathlib.Path(__file__).parent / name).read_text(encoding="utf-8") for name in ("performance.md.in", "conclusions.md")
    )
    for key, (prefix, unit, name) in TABLES.items():
        text = text.replace(f"@{key}@", table(results, prefix, unit, name, COLUMNS.get(key, ("cygwin", "linux"))))
    text = text.replace("@instructions@", counts(results)).replace("@conclusions@", conclusions.rstrip())
    loads = [float(value["load_after"]) for value in results.values() if "load_after" in value]
    text = text.replace("@load@", f"{min(loads):.1f} to {max(loads):.1f}").replace("@plot@", picture.name)
    page.write_text(text, encoding="utf-8")
    picture.write_text(plot(results), encoding="utf-8")


if __name__ == "__main__":
    main()
