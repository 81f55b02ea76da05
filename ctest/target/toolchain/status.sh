#!/bin/sh
# Usage: status.sh STATUS CMD...   runs CMD, whose exit status has to be STATUS. A runner's 77 is passed on.
wanted=$1
shift
"$@"
status=$?
[ "$status" != 77 ] || exit 77
[ "$status" = "$wanted" ] || {
    echo "exit status $status, not $wanted"
    exit 1
}
