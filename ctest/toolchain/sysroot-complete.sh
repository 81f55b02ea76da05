#!/bin/sh
# The names under which programs ask for libraries, and that each is there once: -lm -lpthread and the rest are cygwin1.dll.
# shellcheck source=ctest/toolchain/common.sh disable=SC2154
. "$(dirname "$0")/common.sh"
printf 'int main(void) { return 0; }\n' >"$scratch/program.c"
for name in c m pthread dl rt util resolv cygwin iconv intl gdi32 winspool ole32 oleaut32 uuid comdlg32 ws2_32 iphlpapi \
    setupapi winmm ntdll bcrypt; do
    "${prefix}gcc" "$scratch/program.c" "-l$name" -o "$scratch/program.exe" || wrong "-l$name"
done
printf '#include <math.h>\n#include <pthread.h>\n#include <dlfcn.h>\n#include <stdlib.h>\nvoid *f(void *p) { return p; }
int main(int c, char **v) { pthread_t t; return pthread_create(&t, 0, f, v) + (int)sin(c) + !dlopen(v[0], 0); }\n' \
    >"$scratch/many.c"
"${prefix}gcc" "$scratch/many.c" -lm -lpthread -ldl -lrt -lutil -lresolv -lc -o "$scratch/many.exe"
count=$("${prefix}objdump" -p "$scratch/many.exe" | grep -c 'DLL Name: cygwin1.dll')
[ "$count" = 1 ] || wrong "$count import descriptors of cygwin1.dll"
! "${prefix}objdump" -p "$scratch/many.exe" | grep -Ei 'DLL Name: (msvcr|ucrt|api-ms)' || wrong "a Microsoft C runtime is imported"
finish
