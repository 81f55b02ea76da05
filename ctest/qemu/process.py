"""Runs a program with a deadline, and leaves nothing of it behind."""

import os
import signal
import subprocess


def run(command, folder, seconds, name, environment):
    """Runs COMMAND in FOLDER; its stdout and stderr go to the files NAME.out and NAME.err there. Its exit status, negative
    for a signal; None if it was still running after SECONDS. What is left of its process group is killed."""
    with open(folder / f"{name}.out", "wb") as out, open(folder / f"{name}.err", "wb") as err:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=err,
            start_new_session=True,
        )
        try:
            status = process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            status = None
            # Not killed at once: a runner has to end what it has started.
            process.terminate()
            try:
                process.wait(timeout=5)
            except subprocess.TimeoutExpired:
                print(f"{command[0]} does not end when it is asked to: it is killed")
        finally:
            try:
                os.killpg(process.pid, signal.SIGKILL)
            except ProcessLookupError:
                # Nothing is left of it, as it should be.
                pass
            process.wait()
    return status


def text(folder, name):
    """What the run NAME has said: stdout and stderr."""
    return tuple((folder / f"{name}.{end}").read_bytes().decode("utf-8", "replace") for end in ("out", "err"))


def told(status):
    """STATUS in words."""
    if status is None:
        return "did not end"
    if status < 0:
        return f"was ended by {signal.Signals(-status).name}"
    return f"ended with {status}"
