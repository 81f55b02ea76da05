#!/bin/sh
# Usage: qemu-needed.sh BIN
# QEMU's programs load the C library and nothing else of the machine that built them.
set -eu
cd "$1"
bad=0
for program in *; do
    for library in $(readelf -d "$program" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p'); do
        case $library in
        libc.so.6 | libm.so.6 | libgcc_s.so.1 | ld-linux-*.so.*) ;;
        *)
            echo "$program needs $library"
            bad=1
            ;;
        esac
    done
done
exit $bad
