#!/bin/sh
# make-import-library: what it makes of cygwin1.dll, the same bytes anywhere, and clear errors.
# shellcheck source=ctest/toolchain/common.sh disable=SC2154
. "$(dirname "$0")/common.sh"
make=$top/toolchains/sysroot/make-import-library
OBJDUMP=${prefix}objdump DLLTOOL=${prefix}dlltool
export OBJDUMP DLLTOOL
dll=$runtime/bin/cygwin1.dll
mkdir "$scratch/one" "$scratch/other place"
"$make" --exclude atexit --import uname=uname_x "$dll" "$scratch/one/libcygwin.a"
"$make" --exclude atexit --import uname=uname_x "$dll" "$scratch/other place/libcygwin.a"
cmp "$scratch/one/libcygwin.a" "$scratch/other place/libcygwin.a" || wrong "two runs have made different libraries"
[ "$(ls "$scratch/one")" = libcygwin.a ] || wrong "left behind: $(ls "$scratch/one")"

"${prefix}nm" "$scratch/one/libcygwin.a" >"$scratch/symbols"
has() { grep -q " $1\$" "$scratch/symbols"; }
# A function has a stub besides its address, a variable has none.
for name in fork printf pthread_create cygwin_conv_path; do
    has "T $name" || wrong "no function $name"
    has "I __imp_$name" || wrong "no address of function $name"
done
for name in environ _impure_ptr optarg __stack_chk_guard; do
    has "I __imp_$name" || wrong "variable $name"
    ! has "T $name" || wrong "variable $name has a function's stub"
done
! has "T atexit" || wrong "atexit is imported although it is excluded"
! grep -q '@' "$scratch/symbols" || wrong "names of 32-bit programs: $(grep '@' "$scratch/symbols" | head -n 3)"

# uname is there, and is the DLL's uname_x.
printf 'int uname(void *); int main(void) { char b[999]; return uname(b); }\n' >"$scratch/uname.c"
"${prefix}gcc" "$scratch/uname.c" -o "$scratch/uname.exe"
"${prefix}objdump" -p "$scratch/uname.exe" | grep -qw uname_x || wrong "a program that calls uname imports another one"

must_fail 1 "no such file" "$make" "$scratch/none.dll" "$scratch/none.a"
printf 'no DLL at all\n' >"$scratch/text.dll"
must_fail 1 "cannot read" "$make" "$scratch/text.dll" "$scratch/none.a"
must_fail 1 "no export table" "$make" "$scratch/uname.exe" "$scratch/none.a"
must_fail 1 "no export no_such_name" "$make" --import uname=no_such_name "$dll" "$scratch/none.a"
must_fail 2 usage "$make" "$dll"
[ ! -e "$scratch/none.a" ] || wrong "a failed run has left a library"
finish
