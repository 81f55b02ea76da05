#!/bin/sh
# Cygwin's thread-local storage by its own unit test, which the patch brings along, with a model of Windows' slots.
. "$(dirname "$0")/common.sh"

[ -e "$src/util/emutls-cygwin.c" ] || fail "there is no util/emutls-cygwin.c"
run_unit_test test-emutls-cygwin

has util/meson.build "util_ss.add(files('emutls-cygwin.c'))"
has tests/unit/meson.build "'test-emutls-cygwin': [threads],"
