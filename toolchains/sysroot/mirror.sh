# Usage: sh mirror.sh configure|build|install   (a script of qcyg_package: see BuildSystems.cmake)
# Makes the sysroot of Cygwin's own packages, those that CYGWIN names.
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
    python3 "$FILES_DIR/../cmake/tools/unpack-cygwin.py" "$BUILD/packages" "$@"
    mkdir -p "$STAGE/usr"
    cp -R "$BUILD/packages/usr/include" "$BUILD/packages/usr/lib" "$STAGE/usr/"
    # Cygwin's own GCC looks into this folder; a cross linker looks for it below its prefix of build time only.
    (cd "$STAGE/usr/lib" && for file in w32api/*.a; do [ -e "${file#w32api/}" ] || ln -s "$file" .; done)
    mkdir -p "$STAGE/share/licenses/sysroot"
    [ ! -d "$BUILD/packages/usr/share/doc" ] || cp -R "$BUILD/packages/usr/share/doc/." "$STAGE/share/licenses/sysroot/"
    ;;
esac
