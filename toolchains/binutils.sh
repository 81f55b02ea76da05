# Usage: sh binutils.sh configure|build|install   (a script of qcyg_package: see BuildSystems.cmake)
# Builds the assembler, the linker and their like for x86_64-pc-cygwin. Manuals are not made: a distribution's archive may
# lack their sources, and only a variable of make's, not one of configure's, says so.
# The variables are those that the engine gives.
# shellcheck shell=sh disable=SC2154,SC2115
target=x86_64-pc-cygwin
make="make -j$JOBS MAKEINFO=true"

case $1 in
configure)
    # By a relative name, for the output of --help and its like.
    ../src/configure --target=$target --prefix="$PREFIX" --with-sysroot="$PREFIX/$target/sysroot" --with-system-zlib \
        --enable-deterministic-archives --disable-shared --disable-plugins --disable-nls --disable-gdb \
        --disable-gdbserver --disable-gprof --disable-gprofng --disable-werror --disable-multilib \
        "CC=$CC" "CFLAGS=-O2 -ffile-prefix-map=$TOP=/qcyg" "CXXFLAGS=-O2 -ffile-prefix-map=$TOP=/qcyg"
    ;;
build) $make ;;
install)
    $make install
    rm -rf "$STAGE/share/info" "$STAGE/share/man"
    ;;
esac
