# Usage: sh gcc.sh configure|build|install   (a script of qcyg_package: see BuildSystems.cmake)
# Builds GCC for x86_64-pc-cygwin with libgcc, static and shared, and installs it together with binutils and the sysroot
# as one tree that works wherever it is put. QCYG_LANGUAGES: as
# --enable-languages has them, by another name than that of GCC's Makefile; with c++, libstdc++ too. The other
# variables are those that the engine gives.
# shellcheck shell=sh disable=SC2154,SC2115
target=x86_64-pc-cygwin
sysroot=$BUILD/sysroot
export PATH="$DEP_binutils/bin:$PATH"
make="make -j$JOBS MAKEINFO=true"

# What is compiled by GCC's own build and by us alike; -O1 halves the time that the compiler itself takes to build.
tool_flags="-O1 -ffile-prefix-map=$TOP=/qcyg"
target_flags="-O2 -ffile-prefix-map=$TOP=/qcyg"

case $1 in
configure)
    # A copy, since the start-up objects are added to it.
    rm -rf "$sysroot"
    mkdir "$sysroot"
    cp -R "$DEP_sysroot/usr" "$sysroot/"
    # By a relative name, which is what ends in the output of `gcc -v`.
    ../src/configure --target=$target --prefix="$PREFIX" --with-sysroot="$PREFIX/$target/sysroot" \
        --with-build-sysroot="$sysroot" --enable-languages="$QCYG_LANGUAGES" --enable-threads=posix --enable-shared \
        --with-gnu-as --with-gnu-ld --with-system-zlib --without-zstd --without-isl --disable-bootstrap \
        --disable-nls --disable-multilib --disable-libssp --disable-libquadmath --disable-libgomp --disable-libatomic \
        --disable-libitm --disable-libvtv --disable-lto --disable-plugin --disable-gcov --disable-libsanitizer --disable-analyzer \
        --disable-libstdcxx-pch \
        "CC=$CC" "CFLAGS=$tool_flags" "CXXFLAGS=$tool_flags" \
        "CFLAGS_FOR_TARGET=$target_flags" "CXXFLAGS_FOR_TARGET=$target_flags"
    # Debian's archive has no manual, against which this rule would check tm.texi: a stamp from the future passes it.
    mkdir -p gcc
    touch -d 2100-01-01 gcc/s-tm-texi
    $make configure-gcc
    # The arguments of configure become a text of the compiler's.
    sed -i "s|$TOP|/qcyg|g" gcc/configargs.h
    ;;
build)
    $make all-gcc
    [ -e "$sysroot/usr/lib/crt0.o" ] ||
        "$FILES_DIR/sysroot/make-startup" "$BUILD/gcc/xgcc -B$BUILD/gcc/" "$DEP_binutils/bin/$target-ar" "$sysroot"
    $make all-target-libgcc
    case ,$QCYG_LANGUAGES, in *,c++,*) $make all-target-libstdc++-v3 ;; esac
    ;;
install)
    # The engine gives DESTDIR.
    $make install-strip-gcc install-target-libgcc
    case ,$QCYG_LANGUAGES, in *,c++,*) $make install-target-libstdc++-v3 ;; esac
    # For compiling GCC's own tools anew, and headers "fixed" for compilers of long ago: full of this build's paths.
    rm -rf "$STAGE"/lib*/gcc/$target/*/install-tools "$STAGE"/lib/gcc/$target/*/include-fixed \
        "$STAGE/share/info" "$STAGE/share/man" "$STAGE/include"
    cp -R "$DEP_binutils/bin" "$DEP_binutils/$target" "$STAGE/"
    mkdir -p "$STAGE/share/licenses"
    cp -R "$DEP_binutils/share/licenses/." "$DEP_sysroot/share/licenses/." "$STAGE/share/licenses/"
    cp -R "$sysroot" "$STAGE/$target/"
    cp "$FILES_DIR/$target-pkg-config" "$STAGE/bin/"
    ;;
esac
