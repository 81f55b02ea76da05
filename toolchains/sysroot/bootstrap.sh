# Usage: sh bootstrap.sh configure|build|install   (a script of qcyg_package: see BuildSystems.cmake)
# Makes the sysroot without Cygwin's -devel packages: newlib's and mingw-w64's headers, the project's own over them, and
# import libraries made from the DLLs of Cygwin's runtime packages. The start-up objects need a compiler, which needs
# this: toolchains/gcc.sh adds them.
# The variables are those that the engine gives.
# shellcheck shell=sh disable=SC2154,SC2115
here=$FILES_DIR/sysroot
export PATH="$DEP_binutils/bin:$PATH"

case $1 in
configure) ;;
build)
    rm -rf "$BUILD/runtime" "$BUILD/lib"
    mkdir "$BUILD/lib"
    python3 "$FILES_DIR/../cmake/tools/unpack-cygwin.py" "$BUILD/runtime" "$CYGWIN_cygwin" "$CYGWIN_libiconv2" "$CYGWIN_libintl8"
    dlls=$BUILD/runtime/usr/bin
    # atexit must know its caller's image, so it is an object of ours; uname has had a longer structure since Cygwin 3.1.
    "$here/make-import-library" --exclude atexit --import uname=uname_x "$dlls/cygwin1.dll" "$BUILD/lib/libcygwin.a"
    "$here/make-import-library" "$dlls/cygiconv-2.dll" "$BUILD/lib/libiconv.dll.a"
    "$here/make-import-library" "$dlls/cygintl-8.dll" "$BUILD/lib/libintl.dll.a"
    rm -rf "$BUILD/w32api"
    mkdir "$BUILD/w32api"
    ar p "$INPUT_w32api_libs" data.tar.xz >"$BUILD/data.tar.xz"
    tar -xf "$BUILD/data.tar.xz" -C "$BUILD/w32api" --strip-components=4 ./usr/x86_64-w64-mingw32/lib
    rm "$BUILD/data.tar.xz"
    ;;
install)
    mkdir -p "$STAGE/usr/include" "$STAGE/usr/lib" "$STAGE/share/licenses/sysroot"
    cp "$here/LICENSE" "$STAGE/share/licenses/sysroot/"
    cp -R "$DEP_newlib/share/licenses/." "$DEP_mingw_w64/share/licenses/." "$STAGE/share/licenses/"
    cp -R "$DEP_newlib/include/." "$STAGE/usr/include/"
    cp -R "$here/include/." "$STAGE/usr/include/"
    cp -R "$DEP_mingw_w64/include/." "$STAGE/usr/include/"
    cp "$BUILD/lib/"*.a "$STAGE/usr/lib/"
    # One library under the names that other systems have for its parts.
    for name in c m pthread dl rt util resolv; do
        ln -s libcygwin.a "$STAGE/usr/lib/lib$name.a"
    done
    for file in "$BUILD/w32api/"*.a; do
        case $(basename "$file") in
        # Of the C runtimes that Cygwin's programs must not have.
        libm.a | libpthread*.a | libwinpthread*.a | libmingw*.a | libmsvc*.a | libucrt*.a | libvcruntime*.a | \
            libcrtdll*.a | libmoldname*.a | libg.a | libgmon.a) ;;
        *) cp "$file" "$STAGE/usr/lib/" ;;
        esac
    done
    ;;
esac
