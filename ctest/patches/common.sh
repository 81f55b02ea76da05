# shellcheck shell=sh
# Sourced by every patch-*.sh, whose arguments are: SOURCE SCRATCH CC
# SOURCE is a patched source folder of QEMU, SCRATCH is made anew, CC is a compiler for the machine that runs the test.
set -eu
export LC_ALL=C

skip() {
    echo "SKIP: $*"
    exit 77
}

fail() {
    echo "FAIL: $*"
    exit 1
}

src=$1
scratch=$2
cc=$3
here=$(cd "$(dirname "$0")" && pwd)
# The predefined macros of Cygwin's compiler, as far as QEMU asks for them. Headers of the C library are read with them
# too, so only what needs none of the system's own is compiled this way.
# shellcheck disable=SC2034 # the scripts use it
as_cygwin='-U__linux__ -U__linux -Ulinux -D__CYGWIN__'

[ -n "$src" ] || skip "no QEMU source folder: give -DQCYG_QEMU_SOURCE="
[ -e "$src/configure" ] || skip "no QEMU source in $src: build QEMU first, or give -DQCYG_QEMU_SOURCE="
src=$(cd "$src" && pwd)
rm -rf "$scratch"
mkdir -p "$scratch"
scratch=$(cd "$scratch" && pwd)

# has FILE TEXT: the file of QEMU's has this line, blanks at its ends aside
has() {
    sed 's/^[[:blank:]]*//; s/[[:blank:]]*$//' "$src/$1" | grep -qxF -e "$2" || fail "$1 has no line '$2'"
}

# part FILE FIRST LAST: the lines of a file of QEMU's from one that matches FIRST to one that matches LAST
part() {
    awk -v first="$2" -v last="$3" '
        !on && $0 ~ first { on = 1 }
        on { print }
        on && $0 ~ last { found = 1; exit }
        END { exit !found }' "$src/$1" || fail "$1 has no part from '$2' to '$3'"
}

# run_unit_test NAME: compiles a test of QEMU's tests/unit that brings what it tests along, with stubs of the few headers
# it needs, and runs it. If there is a build folder of QEMU, the test built there runs too.
run_unit_test() {
    # shellcheck disable=SC2154 # here is set above
    "$cc" -std=gnu11 -O2 -g -Wall -Wextra -Wno-unused-parameter -Wno-sign-compare -Werror -D_GNU_SOURCE -pthread \
        -iquote "$here/stubs" -iquote "$src/include" -o "$scratch/$1" "$src/tests/unit/$1.c" ||
        fail "$1 does not compile"
    "$scratch/$1" || fail "$1 has failed"
    if [ -n "${QCYG_QEMU_BUILD:-}" ]; then
        [ -x "$QCYG_QEMU_BUILD/tests/unit/$1" ] || fail "$QCYG_QEMU_BUILD has no tests/unit/$1"
        "$QCYG_QEMU_BUILD/tests/unit/$1" || fail "$1 of $QCYG_QEMU_BUILD has failed"
    fi
}
