#!/bin/sh
# A sysroot of packages as a mirror has them, and one of a folder: the compiler works with each. The packages are made of
# the sysroot that the toolchain has, in Cygwin's own layout; that they are fetched and checked right is tested elsewhere.
# shellcheck source=ctest/toolchain/common.sh disable=SC2154
. "$(dirname "$0")/common.sh"
own=$("${prefix}gcc" -print-sysroot)

# Cygwin's packages: the C library's headers and objects, the Windows API's headers, its import libraries.
mkdir -p "$scratch/devel/usr/lib" "$scratch/headers/usr/include" "$scratch/runtime/usr/lib/w32api"
cp -R "$own/usr/include" "$scratch/devel/usr/"
mv "$scratch/devel/usr/include/w32api" "$scratch/headers/usr/include/"
for file in "$own"/usr/lib/*; do
    name=$(basename "$file")
    case $name in
    crt0.o | libcygwin.a | libc.a | libm.a | libpthread.a | libdl.a | librt.a | libutil.a | libresolv.a | libiconv* | libintl*)
        cp -P "$file" "$scratch/devel/usr/lib/"
        ;;
    *.a) cp "$(readlink -f "$file")" "$scratch/runtime/usr/lib/w32api/$name" ;;
    esac
done
mkdir -p "$scratch/devel/usr/share/doc/cygwin-devel"
echo "a licence" >"$scratch/devel/usr/share/doc/cygwin-devel/COPYING"
tar -C "$scratch/devel" -cJf "$scratch/cygwin-devel-1-1.tar.xz" usr
tar -C "$scratch/headers" -cf "$scratch/w32api-headers-1-1.tar.zst" --use-compress-program zstd usr
tar -C "$scratch/runtime" -cJf "$scratch/w32api-runtime-1-1.tar.xz" usr

FILES_DIR=$top/toolchains
export FILES_DIR
mkdir -p "$scratch/mirror-build" "$scratch/folder-build"
BUILD=$scratch/mirror-build STAGE=$scratch/mirror CYGWIN_cygwin_devel=$scratch/cygwin-devel-1-1.tar.xz \
    CYGWIN_w32api_headers=$scratch/w32api-headers-1-1.tar.zst CYGWIN_w32api_runtime=$scratch/w32api-runtime-1-1.tar.xz \
    sh -eu "$FILES_DIR/sysroot/mirror.sh" install
[ -f "$scratch/mirror/share/licenses/sysroot/cygwin-devel/COPYING" ] || wrong "the packages' licences are not kept"
[ -e "$scratch/mirror/usr/lib/w32api/libkernel32.a" ] || wrong "the Windows API's libraries are not where Cygwin has them"
BUILD=$scratch/folder-build STAGE=$scratch/folder FOLDER=$scratch/mirror IDENTITY=none \
    sh -eu "$FILES_DIR/sysroot/folder.sh" install

printf '#include <stdio.h>\n#include <windows.h>\n#include <sys/cygwin.h>
int main(void) { return printf("%%p", (void *)GetModuleHandleW(NULL)) + (int)CCP_RELATIVE; }\n' >"$scratch/program.c"
"${prefix}gcc" -Wl,--no-insert-timestamp "$scratch/program.c" -lgdi32 -o "$scratch/own.exe"
for kind in mirror folder; do
    "${prefix}gcc" "--sysroot=$scratch/$kind" -Wl,--no-insert-timestamp "$scratch/program.c" -lgdi32 -o "$scratch/$kind.exe" ||
        wrong "no program with the sysroot of a $kind"
    cmp "$scratch/own.exe" "$scratch/$kind.exe" || wrong "another program with the sysroot of a $kind"
done
rm -rf "$scratch/devel" "$scratch/headers" "$scratch/runtime" "$scratch/mirror" "$scratch/folder" "$scratch"/*-build
finish
