/*
 * The end of a run.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "osdep.h"

#include <signal.h>
#include <sys/wait.h>
#include <time.h>

#include "run-internal.h"
#include "signames.h"

/* Between SIGTERM and SIGKILL, and until a SIGKILL has to have worked. */
#define STOP_SECONDS 5.0

double run_clock(void)
{
    struct timespec ts;

    clock_gettime(CLOCK_MONOTONIC, &ts);
    return (double)ts.tv_sec + (double)ts.tv_nsec / 1e9;
}

bool run_fail_io(Run *r, const char *what, int error)
{
    report_fail(r->rep, FAIL_IO, "%s: %s", what, strerror(error));
    return false;
}

bool run_stop(Run *r, double now)
{
    if (!r->stopping) {
        r->stopping = true;
        r->stop_time = now + STOP_SECONDS;
        if (!r->process.exited) {
            process_signal(&r->process, SIGTERM);
            /* A stopped one would not see it. */
            process_signal(&r->process, SIGCONT);
        }
    }
    if (!r->process.exited) {
        if (!r->killed && (r->kill_now || now >= r->stop_time)) {
            r->killed = true;
            r->stop_time = now + STOP_SECONDS;
            process_signal(&r->process, SIGKILL);
        } else if (r->killed && now >= r->stop_time) {
            report_fail(r->rep, FAIL_IO, "process %ld survives SIGKILL",
                        (long)r->process.pid);
            return true;
        }
        return false;
    }
    if (!r->cleaned) {
        char text[64];

        r->cleaned = true;
        if (WIFSIGNALED(r->process.status) &&
            signal_is_fault(WTERMSIG(r->process.status))) {
            report_fail(r->rep, FAIL_CRASH_AFTER_LAST,
                        "the emulator %s when "
                        "it was told to end",
                        report_ending(r->process.status, text, sizeof(text)));
        }
        if (!process_clean_group(&r->process)) {
            report_fail(r->rep, FAIL_IO, "group %ld survives SIGKILL",
                        (long)r->process.pid);
        }
        r->stop_time = run_clock() + DRAIN_SECONDS;
    }
    return r->channel.fd < 0 || now >= r->stop_time;
}
