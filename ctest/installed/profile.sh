#!/bin/sh
# Usage: profile.sh PREFIX RUNNER...
# The package's scripts, as Cygwin's setup runs them, and a login shell afterwards: QEMU's programs are found by their names
# behind all others, once, and not any more when the package is removed.
set -eu
prefix=$1
shift
fail() {
    echo "FAIL: $*"
    exit 1
}
# bash alone: what is required is there, and is not called by a path of this machine.
# shellcheck disable=SC2016 # bash of the package's root expands it
inside='
PATH=/bin
bash /etc/postinstall/qemu.sh || exit 1
for again in 1 2; do
    . /etc/profile.d/qemu.sh
done
echo "path $PATH"
echo "found $(type -P qemu-img)"
PATH=/bin
bash /etc/preremove/qemu.sh || exit 1
[ ! -e /etc/profile.d/qemu.sh ] && echo "removed"'
status=0
said=$("$@" bash -c "$inside") || status=$?
[ $status != 77 ] || exit 77
said=$(printf '%s\n' "$said" | tr -d '\r')
wanted="path /bin:$prefix/bin
found $prefix/bin/qemu-img
removed"
[ "$said" = "$wanted" ] || fail "ended with $status: '$said', not '$wanted'"
