#!/bin/sh
# The includes of block/file-posix.c that depend on the host, then a call of ioctl().
. "$(dirname "$0")/common.sh"

mkdir -p "$scratch/include/sys"
echo 'int ioctl(int fd, int request, ...);' >"$scratch/include/sys/ioctl.h"
{
    part block/file-posix.c '^#if defined\(__APPLE__\)' '^/\* OS X does not have O_DSYNC \*/'
    cat <<'END'
int test(int fd);
int test(int fd)
{
    return ioctl(fd, 1, 2);
}
END
} >"$scratch/test.c"
# shellcheck disable=SC2086 # several flags
"$cc" -fsyntax-only -nostdinc $as_cygwin -Werror=implicit-function-declaration -I"$scratch/include" "$scratch/test.c" ||
    fail "ioctl() is not declared"
