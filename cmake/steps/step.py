#!/usr/bin/env python3
"""Carries out one step of a package and records what it cost.

usage: step.py WORK STEP LIST CMAKE

WORK is the package's work folder, STEP unpack, configure, build or install. Where the package is there already nothing is
done. Else Step.cmake does it, run by CMAKE, and WORK/times.json gets an entry of STEP (times.py tells what is in it). If it
fails, the report of LIST is made here (see report.py), since the build does not come to its end.

exit status: that of the step; 2 for wrong usage
"""

import os
import sys

sys.dont_write_bytecode = True  # the folder may be read-only, or a checkout


def carry_out(work, step, packages, cmake):
    """Runs Step.cmake; its exit status."""
    # Most steps have nothing to do, so this is not read before it is wanted.
    import signal
    import subprocess
    import time

    import report
    import times

    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "Step.cmake")
    began = time.time()
    clock = time.monotonic()
    process = subprocess.Popen([cmake, f"-DQCYG_WORK={work}", "-P", script, "--", step])
    # The step ends by it, and is recorded.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - clock
    status = os.WEXITSTATUS(status) if os.WIFEXITED(status) else 128 + os.WTERMSIG(status)
    process.returncode = status
    times.record(work, step, status, began, seconds, usage)
    if status not in (0, 128 + signal.SIGINT):
        report.make(packages)
    return status


def main():
    if len(sys.argv) != 5:
        print(__doc__, file=sys.stderr)
        return 2
    work, step, packages, cmake = sys.argv[1:]
    # The folder is named by what decides the package's bytes, and root appears by a rename: where it is, all is done,
    # whatever the time stamps of other packages say.
    if os.path.exists(os.path.join(work, "root")):
        return 0
    return carry_out(work, step, packages, cmake)


sys.exit(main())
