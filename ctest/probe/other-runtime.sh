#!/bin/sh
# Usage: other-runtime.sh DLL FOLDER PROGRAM [WORD...]
# Runs a probe PROGRAM under Wine with DLL, another cygwin1.dll than that of the tests. FOLDER gets a Cygwin root of that
# DLL alone and a WINEPREFIX. Not as cmake/Wine.cmake does it: an old runtime need not have a shell that starts.
# Exit status: the program's; 77 without Wine.
set -eu

dll=$1 folder=$2
shift 2
command -v wine >/dev/null || {
    echo "there is no wine on PATH" >&2
    exit 77
}
# Where the DLL's folder is called bin, its parent is Cygwin's root.
mkdir -p "$folder/root/bin" "$folder/root/tmp" "$folder/root/etc" "$folder/root/dev/shm"
chmod 1777 "$folder/root/tmp" "$folder/root/dev/shm"
chmod 700 "$folder"
cmp -s "$dll" "$folder/root/bin/cygwin1.dll" || cp "$dll" "$folder/root/bin/cygwin1.dll"
WINEPREFIX=$folder/prefix
WINEDEBUG=-all
WINEPATH=Z:$folder/root/bin
WINEDLLOVERRIDES='winemenubuilder.exe=;mscoree=;mshtml='
XDG_RUNTIME_DIR=$folder
export WINEPREFIX WINEDEBUG WINEPATH WINEDLLOVERRIDES XDG_RUNTIME_DIR
unset DISPLAY WAYLAND_DISPLAY
[ -e "$folder/prefix/drive_c/windows/system32/kernel32.dll" ] ||
    wine wineboot --init </dev/null >"$folder/wineboot.log" 2>&1
# A server that stays for a while (2: there is one), and the processes that Wine starts with the first program: else these
# keep this one's output open until the server ends.
wineserver -p20 >/dev/null 2>&1 || [ $? = 2 ]
wine cmd /c exit </dev/null >/dev/null 2>&1
exec wine "$@" </dev/null
