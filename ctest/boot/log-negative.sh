#!/bin/sh
# Usage: log-negative.sh SCRATCH
# ctest/boot/log.sh, with drivers that leave a log of their own: what has to pass, and what must not.
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
rm -rf "$1"
mkdir -p "$1"
cd "$1"
fail() {
    echo "FAIL: $*"
    exit 1
}
# wants STATUS TEXT WORD...: log.sh with WORD... ends with STATUS, and says TEXT
wants() {
    wanted=$1 text=$2
    shift 2
    status=0
    sh "$here/log.sh" "$@" >said 2>&1 || status=$?
    if [ $status != "$wanted" ] || { [ -n "$text" ] && ! grep -qF -e "$text" said; }; then
        cat said
        fail "log.sh $*: ended with $status; $wanted and '$text' were wanted"
    fi
}
cat >driver <<'END'
printf '%s\n' "driver: $*"
printf 'one line\nsub w1, [x2]\n' >log
END
wants 0 'driver: a -- b' log 'one line' 'sub w1, [x2]' '!two' -- sh driver a -- b
wants 1 "has no line 'one'" log 'one line' one -- sh driver
wants 1 "has no line 'sub w1, .x2.'" log 'sub w1, .x2.' -- sh driver
wants 1 "'e li' has to be in no line" log 'one line' '!e li' -- sh driver
# A log from before is none.
wants 1 'there is no log' log 'one line' -- true
wants 77 '' log 'one line' -- sh -c 'exit 77'
wants 3 '' log 'one line' -- sh -c 'echo one line >log; exit 3'
wants 2 usage log -- true
wants 2 usage log 'one line'
