"""sample.py --log-dir DIR --text TEXT --settle SECONDS --seconds SECONDS --program NAME [--server FILE] -- COMMAND...

Runs COMMAND, a boot case with its logs in DIR, and looks at the emulator, a process of the program NAME, when the console
has said TEXT and SETTLE seconds have gone by: for SECONDS, in which COMMAND has to leave the guest alone. FILE: "PID START"
of the wineserver, whose processor time is told as well (cmake/wine/common.sh). Prints one line, a JSON object:

  resident_kib, peak_kib           the emulator's memory then, and the most that it has had since its start
  emulator_us, server_us           microseconds of processor time per second; server_us without FILE: 0
  user_us, system_us               the emulator's processor time up to then, its own and the kernel's, by ticks
  boot_server_us                   the wineserver's since COMMAND's start

Exit status: COMMAND's where it has failed behind that; 1, with the reason, where it has ended before, where there is no such
process, or more than one, and where the guest has said something meanwhile."""

import argparse
import json
import os
import pathlib
import re
import subprocess
import sys
import time

# What COMMAND and all that it starts have in their environment, also what Wine starts in a process group of its own.
MARK = "QCYG_SAMPLE"


def processes(mark, program):
    """The ids of the processes of PROGRAM that have the variable MARK in their environment."""
    found = []
    for entry in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            # The words of a Windows program: its path is one of Windows' own.
            name = re.split(r"[/\\]", (entry / "cmdline").read_text(errors="replace").split("\0")[0])[-1]
            if name.removesuffix(".exe") == program and mark in (entry / "environ").read_bytes().split(b"\0"):
                found.append(int(entry.name))
        except (FileNotFoundError, ProcessLookupError, PermissionError):
            # It has ended, or is somebody else's.
            continue
    return found


def processor_times(pid):
    """Nanoseconds of processor time of each thread of process PID, by its id. An idle guest takes some ms a second: the
    ticks of /proc/PID/stat are too coarse for it."""
    threads = pathlib.Path(f"/proc/{pid}/task")
    return {entry.name: int((entry / "schedstat").read_text().split()[0]) for entry in threads.iterdir()}


def spent(pid):
    """Microseconds of processor time of process PID since its start: its own, and the kernel's for it."""
    # Behind the name, in parentheses, which may hold anything.
    words = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return tuple(int(words[i]) * 1000000 // os.sysconf("SC_CLK_TCK") for i in (11, 12))


def taken(before, after):
    """Nanoseconds between two of processor_times(); those of threads that have ended between are not known."""
    return sum(value - before.get(thread, 0) for thread, value in after.items())


def memory(pid, key):
    """What /proc/PID/status says behind KEY, in KiB."""
    return int(re.search(rf"^{key}:\s+(\d+) kB$", pathlib.Path(f"/proc/{pid}/status").read_text(), re.MULTILINE)[1])


def wait_for_text(command, console, text):
    while command.poll() is None:
        if console.exists() and text in console.read_bytes():
            return
        time.sleep(0.1)
    said = command.stdout.read().decode(errors="replace")
    sys.exit(f"sample.py: the case ended with {command.returncode}, before its console had '{text.decode()}': {said}")


def server_times(options):
    return processor_times(options.server.read_text(encoding="utf-8").split()[0]) if options.server else {}


def sample(options, mark, console, server_before):
    time.sleep(options.settle)
    said = console.stat().st_size
    emulators = processes(mark, options.program)
    if len(emulators) != 1:
        sys.exit(f"sample.py: {len(emulators)} processes of {options.program}, not 1")
    pids = {"emulator_us": emulators[0]}
    if options.server:
        pids["server_us"] = int(options.server.read_text(encoding="utf-8").split()[0])
    user, system = spent(emulators[0])
    begin, before = time.monotonic(), {key: processor_times(pid) for key, pid in pids.items()}
    time.sleep(options.seconds)
    end, after = time.monotonic(), {key: processor_times(pid) for key, pid in pids.items()}
    if console.stat().st_size != said:
        sys.exit(f"sample.py: the guest was not idle: {console} has grown")
    result = {"resident_kib": memory(emulators[0], "VmRSS"), "peak_kib": memory(emulators[0], "VmHWM"), "server_us": 0}
    boot_server = taken(server_before, before.get("server_us", {}))
    result |= {"user_us": user, "system_us": system, "boot_server_us": round(boot_server / 1000)}
    return result | {key: round(taken(before[key], after[key]) / 1000 / (end - begin)) for key in pids}


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--log-dir", type=pathlib.Path, required=True)
    parser.add_argument("--text", type=os.fsencode, required=True)
    parser.add_argument("--settle", type=float, required=True)
    parser.add_argument("--seconds", type=float, required=True)
    parser.add_argument("--program", required=True)
    parser.add_argument("--server", type=pathlib.Path)
    parser.add_argument("command", nargs="+")
    options = parser.parse_args()
    # What a run before has left is no answer of this one.
    console = options.log_dir / "console.log"
    console.unlink(missing_ok=True)
    mark = f"{MARK}={os.getpid()}"
    environment = os.environ | dict([mark.split("=")])
    server_before = server_times(options)
    with subprocess.Popen(options.command, env=environment, stdout=subprocess.PIPE) as command:
        try:
            wait_for_text(command, console, options.text)
            result = sample(options, os.fsencode(mark), console, server_before)
        except BaseException:
            command.terminate()
            raise
        said = command.stdout.read()
    if command.returncode:
        sys.stderr.buffer.write(said)
        sys.exit(command.returncode)
    print(json.dumps(result))


if __name__ == "__main__":
    main()
