# Usage: sh mingw-w64.sh configure|build|install   (a script of qcyg_package: see BuildSystems.cmake)
# Installs the Windows API headers, without those of the Microsoft C runtime.
# The variables are those that the engine gives.
# shellcheck shell=sh disable=SC2154,SC2115
case $1 in
configure) "$SOURCE/mingw-w64-headers/configure" --prefix="$PREFIX" --host=x86_64-w64-mingw32 --enable-w32api ;;
build) ;;
install) make install ;;
esac
