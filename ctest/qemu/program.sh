#!/bin/sh
# Usage: program.sh RUNNER PROGRAM ARGUMENT...
# Runs a program of the target for qemu-iotests. Cygwin's programs cannot read a Unix pipe, and RUNNER gives them /dev/null
# instead; qemu-io gets its commands by one, so that they are put into a file first.
set -u
runner=$1 program=$2
shift 2
case $program in
*/qemu-io*)
    if [ -p /dev/stdin ]; then
        commands=$(mktemp) || exit 1
        trap 'rm -f "$commands"' EXIT
        cat >"$commands"
        "$runner" "$program" "$@" <"$commands"
        exit $?
    fi
    ;;
esac
exec "$runner" "$program" "$@"
