# What the cases share: sh -eu CASE.sh PREFIX ROOT RUNTIME SCRATCH
#   PREFIX   what the tools' names begin with
#   ROOT     the toolchain's folder, empty for one of the user's (QCYG_TOOLCHAIN_PREFIX)
#   RUNTIME  Cygwin's runtime, with bin/cygwin1.dll
#   SCRATCH  a folder to work in, which is emptied
# shellcheck shell=sh disable=SC2034
prefix=$1 root=$2 runtime=$3 scratch=$4
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
top=$(CDPATH='' cd -- "$here/../.." && pwd)
rm -rf "$scratch"
mkdir -p "$scratch"
faults=0
wrong() {
    printf 'WRONG: %s\n' "$*"
    faults=$((faults + 1))
}
# Ends the case.
finish() {
    [ "$faults" = 0 ] || exit 1
    echo "all as expected"
}
# Runs a command that has to fail with STATUS and a message that holds TEXT. STATUS TEXT CMD...
must_fail() {
    status=$1 text=$2
    shift 2
    got=0
    "$@" >"$scratch/output" 2>&1 || got=$?
    [ "$got" = "$status" ] || wrong "$* ended with $got, not $status: $(cat "$scratch/output")"
    grep -qF -- "$text" "$scratch/output" || wrong "$* does not say '$text': $(cat "$scratch/output")"
}
