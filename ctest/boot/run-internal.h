/*
 * What run.c, run-start.c and run-stop.c share.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef QCYG_RUN_INTERNAL_H
#define QCYG_RUN_INTERNAL_H

#include "osdep.h"

#include "channel.h"
#include "console.h"
#include "process.h"
#include "stages.h"

/* How long to read on after the end, when somebody else holds the console. */
#define DRAIN_SECONDS 1.0

typedef struct Run {
    const Options *o;
    Report *rep;
    Process process;
    Channel channel;
    Console console;
    Stages stages;
    int wake_fd;
    int console_fd;     /* console.log */
    bool open_line;     /* --verbose printed the start of a line */
    char **argv;
    double exit_time;   /* when the emulator was reaped */
    bool stopping;      /* there is a verdict, and the emulator was told */
    bool kill_now;      /* no time for SIGTERM */
    bool killed;
    bool cleaned;
    double stop_time;   /* when the next harder measure is due */
} Run;

/* The monotonic clock, in seconds. */
double run_clock(void);

/* Decide for a failure of kind io: @what, and the text of @error. Returns false. */
bool run_fail_io(Run *r, const char *what, int error);

/*
 * Make the console and the logs, and start the emulator.
 * Returns false when something failed; the verdict says what.
 */
bool run_start(Run *r);

/*
 * After the verdict: stop the emulator, harder with time, then all of its
 * group. To be called again and again, at r->stop_time at the latest.
 * Returns whether all is over.
 */
bool run_stop(Run *r, double now);

#endif
