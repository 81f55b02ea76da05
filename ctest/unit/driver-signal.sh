#!/bin/sh
# Usage: driver-signal.sh SIGNAL PIDFILE COMMAND ARGS...
# Run COMMAND, send it SIGNAL as soon as PIDFILE is there (the emulator runs
# then), and end with its exit status.
set -eu
signal=$1
pid_file=$2
shift 2
rm -f "$pid_file"
"$@" &
driver=$!
tries=0
while ! [ -s "$pid_file" ]; do
    tries=$((tries + 1))
    if [ "$tries" -gt 200 ]; then
        echo "driver-signal.sh: $pid_file did not appear" >&2
        kill -KILL "$driver"
        exit 99
    fi
    sleep 0.05
done
kill -s "$signal" "$driver"
status=0
wait "$driver" || status=$?
if [ "$signal" = KILL ]; then
    # Nobody waited for the emulator: it ends soon, not at once.
    tries=0
    while kill -0 "$(cat "$pid_file")" 2>/dev/null && [ "$tries" -lt 40 ]; do
        # A zombie that nobody reaps has ended too.
        if [ -r "/proc/$(cat "$pid_file")/stat" ] &&
            grep -q ') Z ' "/proc/$(cat "$pid_file")/stat"; then
            exit "$status"
        fi
        tries=$((tries + 1))
        sleep 0.05
    done
    if [ "$tries" -ge 40 ]; then
        echo "driver-signal.sh: the emulator outlived the driver" >&2
        exit 98
    fi
fi
exit "$status"
