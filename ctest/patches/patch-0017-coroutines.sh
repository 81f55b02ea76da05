#!/bin/sh
# How Cygwin's coroutines switch, by the patch's own unit test on this machine, and which hosts meson.build has them for.
# Faults on their stacks are tests/unit/test-coroutine-faults, which only tells something on Cygwin.
. "$(dirname "$0")/common.sh"

[ -e "$src/util/coroutine-cygwin.c" ] || fail "there is no util/coroutine-cygwin.c"
[ "$(uname -m)" = x86_64 ] || skip "the switch is code of x86_64"
run_unit_test test-coroutine-cygwin

has util/meson.build "util_ss.add(files('coroutine-faults-cygwin.c'))"
has tests/unit/meson.build "'test-coroutine-faults': [],"
has tests/unit/meson.build "tests += {'test-coroutine-cygwin': [threads]}"
grep -q 'auto/cygwin/sigaltstack/' "$src/scripts/meson-buildoptions.sh" ||
    fail "the help of configure does not name the backend"

need_meson
{
    part meson.build '^coroutine_backend = ' '^        \.format\(coroutine_backend'
    echo endif
    echo "message(coroutine_backend)"
} | features
part meson_options.txt "^option\('coroutine_backend'" "description" >>"$scratch/project/meson_options.txt"
want_feature cygwin cygwin -Dhost_os=cygwin
want_refusal 'backend requested but not available' cygwin-ucontext -Dhost_os=cygwin -Dcoroutine_backend=ucontext
want_refusal 'backend requested but not available' cygwin-sigaltstack -Dhost_os=cygwin -Dcoroutine_backend=sigaltstack
want_refusal 'backend requested but not available' linux-cygwin -Dhost_os=linux -Dcoroutine_backend=cygwin
want_feature ucontext linux -Dhost_os=linux
want_feature sigaltstack darwin -Dhost_os=darwin
