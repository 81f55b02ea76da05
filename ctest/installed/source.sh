#!/bin/sh
# Usage: source.sh REPOSITORY TOOLCHAIN SCRATCH [build]
# The source package of QEMU in the REPOSITORY holds all that it is built from: its .cygport file, read as cygport does it,
# configures QEMU and what is linked to it from that alone, without a network. "build": it is built and installed, too, which
# takes a quarter of an hour. TOOLCHAIN is what the names of a cross compiler's tools begin with.
set -eu
repository=$1 toolchain=$2 scratch=$3 build=${4-}
fail() {
    echo "FAIL: $*"
    exit 1
}
rm -rf "$scratch"
mkdir -p "$scratch"
tar -xJf "$repository"/x86_64/release/qemu/qemu-*-src.tar.xz -C "$scratch"
top=$(echo "$scratch"/qemu-*.src)
cd "$top"
SRC_DIR=
# shellcheck source=/dev/null
. ./qemu.cygport
# cygport unpacks tarballs beside each other, and copies other files into the first one's folder.
# shellcheck disable=SC2154 # the .cygport file sets them
src=$scratch/work/src S=$scratch/work/src/${SRC_DIR:-$NAME-$VERSION} B=$scratch/work/build D=$scratch/work/inst
mkdir -p "$src" "$B" "$D"
for file in $SRC_URI; do
    case $file in
    *.sig) ;;
    *.tar.*) tar -xf "$file" -C "$src" ;;
    *) cp "$file" "$S" ;;
    esac
done
# shellcheck disable=SC2154
for file in $PATCH_URI; do
    patch -s -p1 --fuzz=0 -d "$S" <"$file" || fail "$file does not apply"
done
[ -d "$src/qemu-cygwin/patches" ] || fail "the project is not among the sources"
# What this machine has of its own must not help.
mkdir "$scratch/home"
for name in $(env | sed -n 's/^\(QCYG_[A-Z_]*\|XDG_CACHE_HOME\|DESTDIR\)=.*/\1/p'); do
    unset "$name"
done
export HOME="$scratch/home" QCYG_TOOLCHAIN_PREFIX="$toolchain" http_proxy=http://127.0.0.1:9/ https_proxy=http://127.0.0.1:9/
cmake() {
    [ "$1" != --build ] || [ -n "$build" ] || return 0
    command cmake "$@"
}
make_etc_defaults() {
    [ -e "$D$1" ] || fail "make_etc_defaults $1: there is none"
}
cd "$S"
src_compile || fail "src_compile ended with $?"
report=$B/sources-report.json
[ -e "$report" ] || fail "it was not configured"
origins=$(sed -n 's/.*"served" *: *"\(.*\)".*/\1/p' "$report" | sort -u)
[ "$origins" = mirror ] || fail "not all was served by the source package: $origins"
[ -z "$build" ] || src_install || fail "src_install ended with $?"
[ -n "$build" ] || rm -rf "$scratch"
