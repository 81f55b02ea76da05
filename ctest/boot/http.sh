#!/bin/sh
# Usage: http.sh start FOLDER FAKE-HTTP
#        http.sh stop FOLDER
# start  serves 8 MiB of pseudo-random bytes, always the same, on 127.0.0.1, until stop or the end of the process that
#        called this (ctest); FOLDER gets `port`, `pid` and `log`
# stop   ends that, and fails if it was not there any more
set -eu
dir=$2
# Waits, 20 seconds at most, until COMMAND succeeds.
wait_for() { # COMMAND...
    tries=0
    until "$@"; do
        tries=$((tries + 1))
        [ $tries -lt 200 ] || return 1
        sleep 0.1
    done
}
gone() { ! kill -0 "$pid" 2>"$dir/gone"; }
case $1 in
start)
    rm -rf "$dir"
    mkdir -p "$dir"
    # SHA-256 78a9957e1924a199ef38debd575557fedb4e735df3f2406615fef8a288622f45
    python3 -c 'import random, sys; sys.stdout.buffer.write(random.Random(1).randbytes(8 << 20))' >"$dir/file"
    # ctest waits for whoever has its pipes.
    "$3" whole "$dir/file" "$dir/port" "$dir/log" 3600 "$PPID" </dev/null >"$dir/output" 2>&1 &
    echo $! >"$dir/pid"
    wait_for test -e "$dir/port" || {
        echo "the web server did not start; it said: $(cat "$dir/output")"
        exit 1
    }
    ;;
stop)
    # Without one it did not start, as that test has said.
    [ -e "$dir/pid" ] || exit 0
    read -r pid <"$dir/pid"
    rm -f "$dir/pid"
    kill "$pid"
    wait_for gone
    ;;
*)
    echo "http.sh: unknown action $1" >&2
    exit 2
    ;;
esac
