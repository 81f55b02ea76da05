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
    echo "FAIL: $*" >&2
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

# run_unit_test NAME [FILE...]: compiles a test of QEMU's tests/unit that brings what it tests along, with stubs of the few
# headers it needs and with more C files, and runs it. If there is a build folder of QEMU, the test built there runs too.
run_unit_test() {
    unit_test=$1
    shift
    # shellcheck disable=SC2154 # here is set above
    "$cc" -std=gnu11 -O2 -g -Wall -Wextra -Wno-unused-parameter -Wno-sign-compare -Werror -D_GNU_SOURCE -pthread \
        -iquote "$here/stubs" -iquote "$src/include" -o "$scratch/$unit_test" "$src/tests/unit/$unit_test.c" "$@" ||
        fail "$unit_test does not compile"
    "$scratch/$unit_test" || fail "$unit_test has failed"
    run_built_test "$unit_test"
}

# run_sanitized NAME [FILE...]: the same test, compiled with the sanitizer for threads
run_sanitized() {
    unit_test=$1
    shift
    "$cc" -std=gnu11 -O1 -g -fsanitize=thread -D_GNU_SOURCE -pthread -iquote "$here/stubs" -iquote "$src/include" \
        -o "$scratch/sanitized" "$src/tests/unit/$unit_test.c" "$@" || fail "$unit_test does not compile with the sanitizer"
    "$scratch/sanitized" || fail "the sanitizer has found a race"
}

# run_built_test NAME: runs a test of QEMU's tests/unit as QEMU's build folder has it, if there is one
run_built_test() {
    if [ -n "${QCYG_QEMU_BUILD:-}" ]; then
        [ -x "$QCYG_QEMU_BUILD/tests/unit/$1" ] || fail "$QCYG_QEMU_BUILD has no tests/unit/$1"
        "$QCYG_QEMU_BUILD/tests/unit/$1" || fail "$1 of $QCYG_QEMU_BUILD has failed"
    fi
}

# shorten_configure WHERE RESULT: makes $scratch/src, QEMU's source with a configure that has no part that makes a Python
# environment, and that prints RESULT, with its own variables, and ends before the one line that matches WHERE
shorten_configure() {
    # shellcheck disable=SC2016 # the script's own variables
    for mark in '^# Remove old dependency files' '^if test "\$host_os" = "bogus"; then$' "$1"; do
        [ "$(grep -c "$mark" "$src/configure")" = 1 ] || fail "configure has not one line '$mark'"
    done
    mkdir "$scratch/src"
    ln -s "$src"/* "$scratch/src/"
    rm "$scratch/src/configure"
    # shellcheck disable=SC2016
    sed -e '/^# Remove old dependency files/,/^if test "\$host_os" = "bogus"; then$/{/^if test "\$host_os" = "bogus"; then$/!d;}' \
        -e "/$1/{i\\
echo \"result: $2\"; exit 0
}" "$src/configure" >"$scratch/src/configure"
    chmod +x "$scratch/src/configure"
}

# need_meson: sets meson to the command that is Meson, QEMU's own where it was built
need_meson() {
    if [ -n "${QCYG_PYTHON:-}" ] && [ -x "$QCYG_PYTHON" ]; then
        meson="$QCYG_PYTHON -m mesonbuild.mesonmain"
    elif command -v meson >/dev/null; then
        # shellcheck disable=SC2034 # the scripts use it
        meson=meson
    else
        skip "no Meson"
    fi
}

# features OPTION...: makes a Meson project of lines of QEMU's meson.build, which it reads from standard input, with the
# features OPTION and an option that is the host
features() {
    project=$scratch/project
    mkdir "$project"
    {
        echo "option('host_os', type: 'string')"
        for option; do
            echo "option('$option', type: 'feature', value: 'auto')"
        done
    } >"$project/meson_options.txt"
    {
        echo "project('features', 'c')"
        echo "host_os = get_option('host_os')"
        echo "have_system = true"
        echo "cc = meson.get_compiler('c')"
        cat
    } >"$project/meson.build"
}

# setup NAME OPTION...: sets up that project; $setup_status is 0 if that went well, $setup_log is what Meson said
setup() {
    setup_log=$scratch/$1.log
    setup_name=$1
    shift
    setup_status=0
    # shellcheck disable=SC2086 # several words
    CC=$cc $meson setup "$@" "$scratch/$setup_name" "$scratch/project" >"$setup_log" 2>&1 || setup_status=$?
}

# want_feature LINE NAME OPTION...: the project says LINE when it is set up; want_refusal TEXT NAME OPTION...: it is refused so
want_feature() {
    line=$1
    shift
    setup "$@"
    if [ "$setup_status" != 0 ] || ! grep -q "^Message: $line\$" "$setup_log"; then
        cat "$setup_log"
        fail "$1: '$line' is wanted"
    fi
}

want_refusal() {
    text=$1
    shift
    setup "$@"
    if [ "$setup_status" = 0 ] || ! grep -q "ERROR: .*$text" "$setup_log"; then
        cat "$setup_log"
        fail "$1: no refusal with '$text'"
    fi
}
