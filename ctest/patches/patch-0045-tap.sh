#!/bin/sh
# TAP adapters on Cygwin by their own unit test, which the patch brings along, with a model of what they use of Windows, and
# once more with the sanitizer for threads. Then what is between an adapter and QEMU's network, with a peer that takes frames
# when it likes, and an adapter that is none.
. "$(dirname "$0")/common.sh"

[ -e "$src/net/tap-windows-device.c" ] || fail "there is no net/tap-windows-device.c"
run_unit_test test-tap-cygwin
TAP_TEST_FRAMES=5000 TAP_TEST_OPENS=100 run_sanitized test-tap-cygwin

sed '/^#include/d' "$src/net/tap-cygwin.c" >"$scratch/tap.c"
has net/tap-windows-device.h "#define TAP_FRAME_MAX 65535"
"$cc" -std=gnu11 -g -Wall -D_GNU_SOURCE -DTAP_FRAME_MAX=65535 "-DTAP_SOURCE=\"$scratch/tap.c\"" -iquote "$here/stubs" \
    -o "$scratch/net" "$here/tap-network.c" || fail "net/tap-cygwin.c does not compile"
"$scratch/net" || fail "net/tap-cygwin.c does something else with frames: see above"

has net/meson.build "system_ss.add(files('tap-cygwin.c', 'tap-windows-device.c'))"
has tests/unit/meson.build "'test-tap-cygwin': [threads],"
