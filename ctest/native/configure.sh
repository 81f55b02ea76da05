#!/bin/sh
# Usage: configure.sh PRELOAD COMPILER OBJDUMP CMAKE DOWNLOADS CHECKOUT SCRATCH
# The preset cygwin as it is configured on Cygwin itself, on a machine that says it is one (PRELOAD, see uname.c), with the
# cross COMPILER as Cygwin's own; and zlib and the tests' own programs built, whose builds run no program of the target.
# Nothing is fetched.
# Exit status: 0; 1 with what is wrong.
set -eu

preload=$1 compiler=$2 objdump=$3 cmake=$4 downloads=$5 checkout=$6 scratch=$7
fail() {
    printf '%s\n' "$*"
    exit 1
}
rm -rf "$scratch"
mkdir -p "$scratch"
build=$scratch/build packages=$scratch/packages
mkdir "$scratch/bin"
# The compiler is found as on Cygwin, where nobody names one. The packages' steps run with PATH and no other variable.
printf '#!/bin/sh\nexec "%s" "$@"\n' "$compiler" >"$scratch/bin/cc"
printf '#!/bin/sh\nLD_PRELOAD="%s" exec "%s" "$@"\n' "$preload" "$cmake" >"$scratch/bin/cmake"
chmod +x "$scratch/bin/cc" "$scratch/bin/cmake"
unset CC CFLAGS LDFLAGS QCYG_SYSROOT QCYG_TOOLCHAIN_PREFIX QCYG_MIRROR QCYG_CYGWIN_MIRROR QCYG_TARGET
PATH=$scratch/bin:$PATH
QCYG_OFFLINE=ON QCYG_DOWNLOAD_DIR=$downloads QCYG_CACHE_DIR='' QCYG_HOME=$scratch/home
QCYG_WORK_DIR=$packages
export PATH QCYG_OFFLINE QCYG_DOWNLOAD_DIR QCYG_CACHE_DIR QCYG_HOME QCYG_WORK_DIR

cd "$checkout"
cmake --preset cygwin -B "$build" >"$scratch/configure.log" 2>&1 || {
    cat "$scratch/configure.log"
    fail "the preset cygwin cannot be configured"
}
! grep -A 6 '^CMake Warning (dev)' "$scratch/configure.log" || fail "there are warnings"
# The cross toolchain has no part in it.
! grep -e 'sysroot:' "$scratch/configure.log" || fail "a sysroot was chosen"
! grep -e '"binutils"' -e '"gcc"' "$build/sources-report.json" || fail "the cross toolchain's sources were fetched"
for package in gcc binutils cygwin-runtime; do
    set -- "$packages/$package"-*
    [ ! -e "$1" ] || fail "package $package is declared"
done
for recipe in "$packages"/*/recipe.cmake; do
    ! grep -H -e '-DQCYG_TOOLCHAIN_PREFIX' -e '--host=' -e '--cross-' "$recipe" || fail "a recipe builds for another machine"
done
grep -q 'bin/qemu-system-aarch64.exe' "$packages"/qemu-*/recipe.cmake || fail "QEMU's programs have no .exe"

cmake --build "$build" --target zlib qcyg-boot fake-http >"$scratch/build.log" 2>&1 || {
    tail -n 60 "$scratch/build.log"
    fail "zlib, the boot driver and the tests' web server cannot all be built"
}
library=$(find "$packages" -path '*root/lib/*' -name libz.a)
[ -n "$library" ] || fail "there is no libz.a"
"$objdump" -f "$library" | grep -q 'file format pe-x86-64' || fail "$library is not for Cygwin"
! grep -A 3 'warning:' "$scratch/build.log" || fail "the compiler warns of them"
for name in qcyg-boot.exe fake-http.exe; do
    program=$(find "$build" -name "$name")
    [ -n "$program" ] || fail "there is no $name"
    "$objdump" -f "$program" | grep -q 'file format pei-x86-64' || fail "$program is not for Cygwin"
done

# Without apt and QCYG_DEBIAN_MIRROR there is no file of Debian's: the rest is built.
mkdir "$scratch/downloads"
for file in "$downloads"/*; do
    case $file in
    *.deb) ;;
    *) ln -s "$file" "$scratch/downloads/" ;;
    esac
done
QCYG_DOWNLOAD_DIR=$scratch/downloads
QCYG_WORK_DIR=$scratch/packages-2
cmake --preset cygwin -B "$build-2" >"$scratch/configure-2.log" 2>&1 || {
    cat "$scratch/configure-2.log"
    fail "without Debian's files the preset cygwin cannot be configured"
}
grep -q 'qemu-efi-aarch64' "$scratch/configure-2.log" || fail "Debian's files were there"
cmake --build "$build-2" --target qcyg-assets >"$scratch/build-2.log" 2>&1 || {
    tail -n 20 "$scratch/build-2.log"
    fail "without Debian's files the build ends at them"
}
