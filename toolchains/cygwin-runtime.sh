# Usage: sh cygwin-runtime.sh configure|build|install   (a script of qcyg_package: see BuildSystems.cmake)
# Unpacks Cygwin's runtime packages, those that CYGWIN names, with usr/bin as bin and usr/lib as lib.
# The variables are those that the engine gives.
# shellcheck shell=sh disable=SC2154,SC2115
case $1 in
configure | build) ;;
install)
    set --
    for name in $(env | sed -n 's/^\(CYGWIN_[A-Za-z0-9_]*\)=.*/\1/p' | sort); do
        eval "set -- \"\$@\" \"\$$name\""
    done
    rm -rf "$BUILD/packages"
    python3 "$FILES_DIR/../cmake/tools/unpack-cygwin.py" --prefix-map usr/bin=bin,usr/lib=lib "$BUILD/packages" "$@"
    mkdir -p "$STAGE"
    cp -R "$BUILD/packages/." "$STAGE/"
    # The packages' licences lie in each one's own folder of the documentation.
    mkdir -p "$STAGE/share/licenses/cygwin-runtime"
    (cd "$BUILD/packages/usr/share/doc" && find . -type f \( -name 'COPYING*' -o -name 'LICEN[CS]E*' -o -name 'CYGWIN_LICENSE' \) |
        cpio --quiet -pdm "$STAGE/share/licenses/cygwin-runtime")
    ;;
esac
