#!/bin/sh
# Cygwin's locks of an image by their own unit test, which the patch brings along, with a model of Windows' locks. The same
# test is run on the functions of util/osdep.c for other hosts, with OFD locks.
. "$(dirname "$0")/common.sh"

[ -e "$src/util/file-lock-cygwin.c" ] || fail "there is no util/file-lock-cygwin.c"
{
    echo '#include "qemu/osdep.h"'
    part util/osdep.c '^#ifndef __CYGWIN__' '^#endif /\* !__CYGWIN__ \*/'
} >"$scratch/osdep-locks.c"
run_unit_test test-file-lock-cygwin "$scratch/osdep-locks.c"

# On Cygwin the common file has no such functions, and Meson knows the new one.
# shellcheck disable=SC2086 # several flags
"$cc" -E -P $as_cygwin -iquote "$here/stubs" "$scratch/osdep-locks.c" >"$scratch/cygwin.c"
! grep 'fcntl_op_setlk' "$scratch/cygwin.c" || fail "the functions are there twice"
has util/meson.build "util_ss.add(files('file-lock-cygwin.c'))"
has tests/unit/meson.build "'test-file-lock-cygwin': [threads],"
