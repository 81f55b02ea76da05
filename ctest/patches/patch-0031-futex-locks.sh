#!/bin/sh
# Cygwin's locks by their own stress test, which the patch brings along, on this machine's futex, and once more with the
# sanitizer for threads.
. "$(dirname "$0")/common.sh"

[ -e "$src/include/qemu/futex-lock.h" ] || fail "there is no qemu/futex-lock.h"
run_unit_test test-futex-lock
run_sanitized test-futex-lock

has util/meson.build "util_ss.add(files('qemu-thread-cygwin.c'),"
has tests/unit/meson.build "'test-futex-lock': [threads],"
has tests/unit/meson.build "'test-qemu-thread': [],"
