#!/bin/sh
# The function of util/oslib-posix.c that numbers threads, in two threads, with a GetCurrentThreadId() of Linux's.
. "$(dirname "$0")/common.sh"

{
    cat <<'END'
#define _GNU_SOURCE
#include <pthread.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>
END
    part util/oslib-posix.c '^(#ifdef __CYGWIN__|int qemu_get_thread_id)' '^}'
    cat <<'END'
unsigned int GetCurrentThreadId(void)
{
    return syscall(SYS_gettid);
}

static void *other(void *id)
{
    *(int *)id = qemu_get_thread_id();
    return NULL;
}

int main(void)
{
    pthread_t thread;
    int id = 0;

    if (pthread_create(&thread, NULL, other, &id) || pthread_join(thread, NULL)) {
        puts("no thread");
        return 1;
    }
    if (id == qemu_get_thread_id() || id == getpid()) {
        printf("the second thread's number is %d, the first one's %d\n", id, qemu_get_thread_id());
        return 1;
    }
    return 0;
}
END
} >"$scratch/thread-id.c"
# shellcheck disable=SC2086 # several flags
"$cc" $as_cygwin -Wall -Wextra -pthread -o "$scratch/thread-id" "$scratch/thread-id.c" || fail "does not compile"
"$scratch/thread-id" || fail "two threads have one number"
