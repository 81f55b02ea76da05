# Usage: sh newlib.sh configure|build|install   (a script of qcyg_package: see BuildSystems.cmake)
# Installs newlib's headers as they are on Cygwin: the library itself is in cygwin1.dll.
# The variables are those that the engine gives.
# shellcheck shell=sh disable=SC2154,SC2115
case $1 in
configure | build) ;;
install)
    include=$STAGE/include
    mkdir -p "$include/machine" "$include/sys"
    libc=$SOURCE/newlib/libc
    cp -R "$libc/include/." "$include/"
    # The machine's own, of which x86_64 has some in a folder that it shares with i386.
    cp "$libc/machine/x86_64/machine/"*.h "$include/machine/"
    cp "$libc/machine/shared_x86/sys/"*.h "$include/sys/"
    # The SunRPC headers belong to a library that Cygwin has apart, and the others do not compile there.
    rm -rf "$include/rpc" "$include/regdef.h" "$include/sys/custom_file.h"
    # These two are made by newlib's configure. What is defined decides the layout of struct _reent, and with it whether
    # stdio works: it is what cygwin1.dll was built with.
    cat >"$include/_newlib_version.h" <<'END'
#ifndef _NEWLIB_VERSION_H__
#define _NEWLIB_VERSION_H__ 1
#define _NEWLIB_VERSION "4.4.0"
#define __NEWLIB__ 4
#define __NEWLIB_MINOR__ 4
#define __NEWLIB_PATCHLEVEL__ 0
#endif
END
    {
        echo '#ifndef __NEWLIB_H__'
        echo '#define __NEWLIB_H__ 1'
        echo '#include <_newlib_version.h>'
        for name in _ATEXIT_DYNAMIC_ALLOC _FSEEK_OPTIMIZATION _FVWRITE_IN_STREAMIO _HAVE_INITFINI_ARRAY \
            _HAVE_LONG_DOUBLE _ICONV_ENABLED _MB_CAPABLE _REENT_BACKWARD_BINARY_COMPAT _REENT_CHECK_VERIFY \
            _UNBUF_STREAM_OPT _WANT_IO_C99_FORMATS _WANT_IO_LONG_DOUBLE _WANT_IO_LONG_LONG _WANT_IO_POS_ARGS \
            _WANT_USE_GDTOA _WANT_USE_LONG_TIME_T _WIDE_ORIENT; do
            echo "#define $name 1"
        done
        echo '#define _MB_LEN_MAX 8'
        echo '#endif'
    } >"$include/newlib.h"
    ;;
esac
