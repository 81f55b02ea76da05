#!/bin/sh
# The function of util/rcu.c that begins the RCU of a process, with threads that only say when they are made.
. "$(dirname "$0")/common.sh"

{
    cat <<'END'
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

enum { QEMU_THREAD_DETACHED = 1 };
typedef int QemuThread, QemuMutex, QemuEvent;

static QemuMutex rcu_registry_lock, rcu_sync_lock;
static QemuEvent rcu_gp_event, rcu_call_ready_event;
static bool registered, made;

static void qemu_mutex_init(QemuMutex *mutex)
{
    *mutex = 1;
}

static void qemu_event_init(QemuEvent *event, bool is_set)
{
    *event = is_set ? 2 : 1;
}

static void rcu_register_thread(void)
{
    if (!rcu_registry_lock) {
        puts("registered without a lock");
        exit(1);
    }
    registered = true;
}

static void *call_rcu_thread(void *opaque)
{
    return opaque;
}

static void qemu_thread_create(QemuThread *thread, const char *name, void *(*start)(void *), void *arg, int mode)
{
    if (!registered) {
        puts("a second thread is made before the first one has used its thread-local storage");
        exit(1);
    }
    made = start == call_rcu_thread && !arg && name[0] && mode == QEMU_THREAD_DETACHED && rcu_call_ready_event;
    *thread = 1;
}

END
    part util/rcu.c '^static void rcu_init_complete' '^}'
    cat <<'END'

int main(void)
{
    rcu_init_complete();
    return !(made && rcu_sync_lock && rcu_gp_event);
}
END
} >"$scratch/rcu.c"
"$cc" -Wall -Wextra -o "$scratch/rcu" "$scratch/rcu.c" || fail "does not compile"
"$scratch/rcu" || fail "the thread of call_rcu is not made behind the registration, or not at all"
