/*
 * The verdict on a run and how it is told.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef QCYG_REPORT_H
#define QCYG_REPORT_H

#include "osdep.h"

#include <sys/resource.h>

#include "console.h"
#include "options.h"

typedef enum FailKind {
    FAIL_NONE,
    FAIL_TIMEOUT,
    FAIL_IDLE,
    FAIL_EARLY_EXIT,
    FAIL_REJECT,
    FAIL_CRASH_AFTER_LAST,
    FAIL_EXIT_STATUS,
    FAIL_NO_EXIT,
    FAIL_SPAWN,
    FAIL_IO,
    FAIL_INTERRUPTED,
} FailKind;

typedef struct Report {
    const Options *o;
    char *log_dir;         /* absolute, or NULL when it could not be made */
    bool decided;          /* pass, fail or skip: see the next two */
    bool skipped;
    FailKind kind;         /* FAIL_NONE: no failure */
    char detail[1024];
    size_t stage;          /* how many were done when it was decided */
    double *stage_seconds; /* from the start to when each was done; < 0: not */
    double seconds;        /* of the whole run */
    uint64_t bytes;        /* from the console */
    bool spawned;
    bool ended;            /* the next two are valid */
    int status;            /* of wait() */
    struct rusage usage;
    double load_before[3], load_after[3]; /* < 0: unknown */
    unsigned char last_line[CONSOLE_LINE_MAX];
    size_t last_line_len;
} Report;

/* Start an undecided report on @o, which must stay. */
void report_init(Report *rep, const Options *o);

/* Free what the report holds. */
void report_destroy(Report *rep);

/* Get the system's load averages into @load, or -1 each where there are none. */
void report_load(double load[3]);

/*
 * Decide for a failure. The first failure stays; a pass can still become one.
 * @format: the detail, as for printf().
 */
void report_fail(Report *rep, FailKind kind, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Decide for a pass, unless there is a verdict already. */
void report_pass(Report *rep);

/* Add the end of emulator.log to the detail, if there is any. */
void report_add_emulator_log(Report *rep);

/* The word for @kind, NULL for FAIL_NONE. */
const char *report_kind_name(FailKind kind);

/* Write how a process ended ("ended with status 3") to @buf. Returns @buf. */
const char *report_ending(int status, char *buf, size_t size);

/* Write timeline.json. Returns 0 or an errno. */
int report_timeline(const Report *rep);

/* Print the one line about the verdict. */
void report_message(const Report *rep);

#endif
