#!/bin/sh
# The main loop's wait on an address by its own test, which the patch brings along, on this machine's futex, and once more with
# the sanitizer for threads.
. "$(dirname "$0")/common.sh"

[ -e "$src/util/main-poll.c" ] || fail "there is no util/main-poll.c"
# Here a notifier tells no AioContext.
echo 'void aio_notify(void *ctx) { (void)ctx; __builtin_abort(); }' >"$scratch/aio_notify.c"
set -- -DEVENT_NOTIFIER_FLAG "$src/util/event_notifier-cygwin.c" "$scratch/aio_notify.c"
run_unit_test test-main-poll "$@"
# It starts threads in a forked child, too.
export TSAN_OPTIONS=die_after_fork=0
run_sanitized test-main-poll "$@"

# Each of the emulator's descriptors is closed by way of it, and who notifies the main loop wakes it.
has meson.build "link_args += ['-Wl,--wrap=close']"
has meson.build "main_sources += files('system/close-cygwin.c')"
has system/main.c "main_poll_enable();"
has tests/unit/meson.build "'test-main-poll': [threads],"
part util/main-loop.c '^static int os_host_main_loop_wait' '^}' >"$scratch/wait.c"
begin=$(grep -n 'main_poll_begin();' "$scratch/wait.c" | cut -d: -f1)
look=$(grep -n 'glib_pollfds_fill(&timeout);' "$scratch/wait.c" | cut -d: -f1)
[ "${begin:-99}" -lt "${look:-0}" ] || fail "the main loop looks what there is to do before it says so"
part util/async.c '^void aio_notify' '^}' | grep -q 'main_poll_wake(&ctx->notifier);' || fail "aio_notify() wakes otherwise"
