#!/bin/sh
# The toolchain works wherever it is put, and what it compiles does not say where that was.
# shellcheck source=ctest/toolchain/common.sh disable=SC2154
. "$(dirname "$0")/common.sh"
[ -n "$root" ] || {
    echo "skipped: QCYG_TOOLCHAIN_PREFIX is not this project's"
    exit 77
}
cp -R "$root" "$scratch/another place"
moved="$scratch/another place/bin/x86_64-pc-cygwin-"
printf '#include <stdio.h>\n#include <windows.h>\nstatic __thread int n; int main(void) { return printf("%%d", n++); }\n' \
    >"$scratch/program.c"
cd "$scratch" || exit
"${prefix}gcc" -g -O2 -Wl,--no-insert-timestamp "-ffile-prefix-map=$scratch=/src" program.c -o first.exe
mv first.exe first
# Nothing of this machine's toolchain is on PATH: the compiler finds its own parts.
PATH=/nowhere "${moved}gcc" -g -O2 -Wl,--no-insert-timestamp "-ffile-prefix-map=$scratch=/src" "-ffile-prefix-map=$scratch/another place=$root" program.c -o first.exe
cmp first first.exe || wrong "the moved toolchain makes another program"
for tool in ar as ld nm objdump dlltool windres strip; do
    PATH=/nowhere "$moved$tool" --version >"$scratch/version" || wrong "$tool"
done
PKG_CONFIG_LIBDIR='' "${moved}pkg-config" --version >"$scratch/version" || wrong pkg-config
# What `gcc -v` tells of its making names no folder of the build.
"${prefix}gcc" -v >"$scratch/verbose" 2>&1
! grep 'Configured with' "$scratch/verbose" | grep -F "$top" || wrong "gcc -v names the build folder"
rm -rf "$scratch/another place"
finish
