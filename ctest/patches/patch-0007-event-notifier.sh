#!/bin/sh
# Cygwin's event notifier by its own unit test, which the patch brings along, on this machine.
. "$(dirname "$0")/common.sh"

[ -e "$src/util/event_notifier-cygwin.c" ] || fail "there is no util/event_notifier-cygwin.c"
run_unit_test test-event-notifier-cygwin

has util/meson.build "util_ss.add(files('event_notifier-cygwin.c'))"
has tests/unit/meson.build "'test-event-notifier-cygwin': [threads],"
