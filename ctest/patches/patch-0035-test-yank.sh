#!/bin/sh
# test-yank closes no connection that its client still makes: only who has waited for the thread that accepts does.
. "$(dirname "$0")/common.sh"

part tests/unit/test-yank.c '^static gpointer accept_thread' '^}' >"$scratch/accept.c"
grep -q 'qio_channel_socket_accept' "$scratch/accept.c" || fail "there is no thread that accepts"
! grep 'unref' "$scratch/accept.c" || fail "the thread that accepts closes the connection"
part tests/unit/test-yank.c '^static void end_accept_thread' '^}' | grep -q 'object_unref(OBJECT(qemu_thread_join' ||
    fail "the connection is not closed when the thread is joined"
run_built_test test-yank
