"""What the steps of a package cost: times.json of its work folder.

It has for each step (unpack, configure, build, install) that was carried out:

  status          its exit status
  began           when, in seconds since 1970
  seconds         how long it took
  cpu             seconds of processor time of all its processes
  memory          kB, the most that one of them had at a time; null where the system does not tell, as Cygwin
  hits, misses    of ccache; null where another launcher ran the compilers, or none
"""

import json
import os

STEPS = ("unpack", "configure", "build", "install")


def write(path, text):
    """Makes the file PATH, which is whole whenever it is there."""
    with open(f"{path}.tmp", "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
    os.replace(f"{path}.tmp", path)


def read(work):
    """The entries of the work folder WORK. Those of an earlier form, which were numbers, are left out."""
    try:
        with open(os.path.join(work, "times.json"), encoding="utf-8") as file:
            entries = json.load(file)
    except FileNotFoundError:
        return {}
    return {step: entries[step] for step in STEPS if isinstance(entries.get(step), dict)}


def _ccache(path):
    """(hits, misses) of the statistics log PATH, which has the name of a counter a line."""
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            lines = file.read().split("\n")
    except FileNotFoundError:
        return None, None
    return lines.count("direct_cache_hit") + lines.count("preprocessed_cache_hit"), lines.count("cache_miss")


def record(work, step, status, began, seconds, usage):
    """Enters STEP; USAGE as os.wait4() has it. The first step begins a new record."""
    hits, misses = _ccache(os.path.join(work, "log", f"{step}.ccache"))
    entries = {} if step == STEPS[0] else read(work)
    entries[step] = {
        "status": status,
        "began": round(began, 3),
        "seconds": round(seconds, 3),
        "cpu": round(usage.ru_utime + usage.ru_stime, 3),
        "memory": usage.ru_maxrss or None,
        "hits": hits,
        "misses": misses,
    }
    write(os.path.join(work, "times.json"), json.dumps(entries, indent=1) + "\n")
