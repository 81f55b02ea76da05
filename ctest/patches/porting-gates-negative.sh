#!/bin/sh
# Usage: porting-gates-negative.sh SOURCE SCRATCH CC
# porting-gates.sh has to fail, and to name it, when a gate is added to a build file or a C file, when one goes, when one
# is asked in a way that it does not know, when a file goes, and when the page loses a row.
. "$(dirname "$0")/common.sh"
page=$here/../../docs/porting.md
copy=$scratch/src
# shellcheck disable=SC2016 # backquotes of the page
(
    cd "$src"
    find . -name roms -prune -o -name meson.build -print
    echo ./configure
    sed -n 's/^| `\([^`:]*\):[0-9,]*` |.*/.\/\1/p' "$page" | sort -u
) | sort -u >"$scratch/files"
(cd "$src" && tar -cf - -T "$scratch/files") >"$scratch/files.tar"

# refuses WHAT TEXT: with the copy as it is now, the test fails and says TEXT
refuses() {
    if sh "$here/porting-gates.sh" "$copy" "$scratch/run" "$cc" "${3:-$page}" >"$scratch/log" 2>&1; then
        fail "$1: it has passed"
    fi
    grep -qF -e "$2" "$scratch/log" || {
        cat "$scratch/log"
        fail "$1: it does not say '$2'"
    }
}
afresh() {
    rm -rf "$copy"
    mkdir "$copy"
    tar -xf "$scratch/files.tar" -C "$copy"
}

afresh
sh "$here/porting-gates.sh" "$copy" "$scratch/run" "$cc" >"$scratch/log" 2>&1 || {
    cat "$scratch/log"
    fail "it does not pass with nothing changed"
}

echo "if host_os == 'linux'" >>"$copy/net/meson.build"
refuses "a gate that the file has already" "not in the page: net/meson.build: host_os == 'linux' (asked 2, named 1)"
afresh
mkdir -p "$copy/new"
echo "if host_os in ['linux', 'haiku']" >"$copy/new/meson.build"
refuses "a new build file" "not in the page: new/meson.build: host_os in ['linux', 'haiku']"
afresh
echo "if host_os.startswith('win')" >>"$copy/meson.build"
refuses "a way of asking that is not known" "not in the page: meson.build: if host_os.startswith('win')"
afresh
# shellcheck disable=SC2016 # the script's own variable
echo 'test "$host_os" = windows && test "$host_os" = beos' >>"$copy/configure"
# shellcheck disable=SC2016
refuses "configure" 'not in the page: configure: $host_os = beos'
afresh
grep -v "host_os == 'linux'" "$copy/tcg/meson.build" >"$scratch/less"
cp "$scratch/less" "$copy/tcg/meson.build"
refuses "a gate that is gone" "not in the source: tcg/meson.build: host_os == 'linux' (asked 0, named 1)"
afresh
printf '#ifdef _WIN32\n#endif\n' >>"$copy/net/net.c"
refuses "a gate in C" "not in the page: net/net.c (asked "
afresh
rm "$copy/util/getauxval.c"
refuses "a C file that is gone" "util/getauxval.c is gone"
afresh
# shellcheck disable=SC2016 # a row of the page
grep -v '^| `scsi/meson.build:2`' "$page" >"$scratch/page.md"
refuses "a row less" "not in the page: scsi/meson.build: host_os == 'linux' (asked 1, named 0)" "$scratch/page.md"
afresh
{
    echo
    cat "$src/util/getauxval.c"
} >"$copy/util/getauxval.c"
refuses "a line more before a gate" "util/getauxval.c:38 is now util/getauxval.c:39"
cp "$page" "$scratch/page.md"
sh "$here/porting-gates.sh" "$copy" "$scratch/run" "$cc" "$scratch/page.md" --write >/dev/null || fail "--write has failed"
sh "$here/porting-gates.sh" "$copy" "$scratch/run" "$cc" "$scratch/page.md" >/dev/null || fail "--write has not mended it"
