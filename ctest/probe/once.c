/*
 * pthread_once, when two threads come to it at the same time.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "probe.h"

#include <sched.h>
#include <stdatomic.h>

/* A child may hang and break in the test: what the functions below have is the child's. */
enum { ONCE_ROUNDS = 2000 };
static pthread_once_t once[ONCE_ROUNDS];
static atomic_int once_at, once_done;

static void once_routine(void)
{
}

static void *once_thread(void *data)
{
    for (int round = 0; round < ONCE_ROUNDS; round++) {
        atomic_fetch_add(&once_at, 1);
        for (int spins = 0; atomic_load(&once_at) < 2 * (round + 1); spins++) {
            if (spins > 1000) {
                sched_yield();
            }
        }
        pthread_once(&once[round], once_routine);
        atomic_fetch_add(&once_done, 1);
    }
    return data;
}

/* 0; 1 if nothing has come back from pthread_once for a second; 2 if there are no threads. */
static int once_child(void)
{
    static const pthread_once_t fresh = PTHREAD_ONCE_INIT;
    pthread_t thread;
    int done = 0, still = 0;

    for (int i = 0; i < ONCE_ROUNDS; i++) {
        once[i] = fresh;
    }
    for (int i = 0; i < 2; i++) {
        if (pthread_create(&thread, NULL, once_thread, NULL)) {
            return 2;
        }
    }
    while (done < 2 * ONCE_ROUNDS && still < 100) {
        int before = done;

        probe_sleep_ms(10);
        done = atomic_load(&once_done);
        still = done == before ? still + 1 : 0;
    }
    return done < 2 * ONCE_ROUNDS;
}

static void probe_once(void)
{
    pid_t pid = probe_fork();

    if (pid == 0) {
        _exit(once_child());
    }
    PROBE_TRY(pid > 0, "fork");
    int status = probe_wait(pid);

    PROBE_TRY(status != 1, "two threads at one control: one did not come back");
    PROBE_TRY(status == 0, "two threads at one control: status %d", status);
    probe_yes("two threads at one control, %d times", ONCE_ROUNDS);
}

int main(int argc, char **argv)
{
    static const Probe list[] = {
        { "pthread-once-race", probe_once },
        { NULL, NULL },
    };

    return probe_main(list, argc, argv);
}
