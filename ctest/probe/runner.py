"""Runs a probe program and reads what it says; one that hangs or dies is gone on with behind the probe at fault."""

import json
import os
import re
import signal
import subprocess

SKIPPED = 77
HUNG = 3


class ProbeError(Exception):
    """What is wrong with a program's output or start."""


class Skipped(Exception):
    """The program cannot run here: the reason."""


def _run(command, folder, seconds):
    """Exit status (None: it took longer than SECONDS), stdout and stderr."""
    process = subprocess.Popen(
        command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    try:
        out, err = process.communicate(timeout=seconds)
        return process.returncode, out, err
    except subprocess.TimeoutExpired:
        pass
    # Not killed at once: a runner has to end what it has started. And not waited for without end: whatever is left of it
    # may still have the pipes open.
    for ended_by in (signal.SIGTERM, signal.SIGKILL):
        process.send_signal(ended_by)
        try:
            out, err = process.communicate(timeout=5)
            break
        except subprocess.TimeoutExpired as late:
            out, err = late.stdout or b"", late.stderr or b""
    return None, out, err


def _text(data):
    return data.decode("utf-8", "replace").replace("\r\n", "\n")


def parse_line(line):
    """The result in one LINE of a program: {"probe", "ok"} and, where given, "errno", "ns" and "note"."""
    kinds = {"probe": str, "ok": bool, "errno": str, "ns": float, "note": str}
    try:
        result = json.loads(line, parse_int=float)
    except ValueError as error:
        raise ProbeError(f"no JSON ({error}): {line!r}") from error
    if not isinstance(result, dict):
        raise ProbeError(f"not a JSON object: {line!r}")
    for key, value in result.items():
        if not isinstance(value, kinds.get(key, ())):
            raise ProbeError(f"{key} is {value!r}: {line!r}")
    if "probe" not in result or "ok" not in result:
        raise ProbeError(f"without probe or ok: {line!r}")
    if result.get("ns", 0) < 0 or result["ok"] and "errno" in result:
        raise ProbeError(f"a negative cost, or an errno of what works: {line!r}")
    return result


def names(command, folder, seconds):
    """The probes of the program that COMMAND runs."""
    status, out, err = _run([*command, "--list"], folder, seconds)
    if status == SKIPPED:
        raise Skipped(_text(err).strip() or "the runner says so")
    found = _text(out).split()
    if status != 0 or not found or len(set(found)) != len(found):
        raise ProbeError(f"--list ended with {status} and printed {found}\n{_text(err)}")
    return found


def results(command, folder, seconds, remarks=None):
    """A list of results, one for each probe of the program that COMMAND (words) runs in FOLDER, in order, each run of it
    SECONDS at most. A probe that ended the program has "errno" "hang" or "crash". A program that does not end well when
    all is reported is an error, or goes to the list REMARKS."""
    os.makedirs(folder, exist_ok=True)
    wanted = names(command, folder, seconds)
    got = []
    while len(got) < len(wanted):
        behind = ["--after", got[-1]["probe"]] if got else []
        status, out, err = _run([*command, *behind], folder, seconds)
        # The line of one that was killed may be cut.
        lines = _text(out).split("\n")
        if lines[-1] and status == 0:
            raise ProbeError(f"its last line is not ended: {lines[-1]!r}")
        for line in lines[:-1]:
            result = parse_line(line)
            if len(got) == len(wanted) or result["probe"] != wanted[len(got)]:
                raise ProbeError(f"{result['probe']} is reported out of order; --list has {' '.join(wanted)}")
            got.append(result)
        if status == 0 and len(got) < len(wanted):
            raise ProbeError(f"it ended with 0, but does not report {wanted[len(got)]}\n{_text(err)}")
        if status == 2:
            raise ProbeError(f"it ended with 2:\n{_text(err)}")
        # The watchdog's line is the last; what ends such a program is not always its exit.
        if status in (0, HUNG) or got and got[-1].get("errno") == "hang":
            continue
        if len(got) == len(wanted):
            end = "it did not end" if status is None else f"it ended with {status}"
            if remarks is None:
                raise ProbeError(f"{end} when all was reported\n{_text(err)}")
            remarks.append(end)
            continue
        how = "hang" if status is None else "crash"
        note = f"no end within {seconds} s" if status is None else f"the program ended with status {status}"
        # What Cygwin says at every start under Wine tells nothing.
        said = re.sub(r"Cygwin WARNING:.*?/problems\.html", "", " ".join(_text(err).split()))[-200:]
        got.append({"probe": wanted[len(got)], "ok": False, "errno": how, "note": f"{note} {said}".strip()})
    return got
