/*
 * What the cases of qcyg-control share: failing, time, files.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef QCYG_CONTROL_H
#define QCYG_CONTROL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What the command line says, for the cases. */
typedef struct Options {
    const char *version;    /* of the emulator, as "10.0.13" */
    char *const *emulator;  /* its program and first arguments, up to a NULL */
    char *const *arguments; /* of the case itself, up to a NULL */
} Options;

typedef struct Case {
    const char *name;
    const char *usage; /* of its own arguments */
    void (*run)(const Options *o);
} Case;

extern const Case case_qmp, case_daemonize, case_refused, case_gdb, case_pty,
    case_full_disk, case_disk_in_use, case_disk_shared, case_nbd, case_tap;

/*
 * End the program with status 1 and the message, behind the stage that was last
 * told and before what the emulator has said. What was started is killed, and the
 * scratch folder removed.
 */
__attribute__((noreturn, format(printf, 1, 2))) void fail(const char *format, ...);

/* What is looked at from now on: a part of messages. */
__attribute__((format(printf, 1, 2))) void stage(const char *format, ...);

/* Milliseconds until the deadline of the whole case; fails when there are none. */
int time_left(void);

/* The same as a question, for a better message. */
bool time_is_over(void);

/* Wait a little before a condition is looked at again; fails at the deadline. */
void time_tick(void);

/*
 * The absolute path of file @name in the scratch folder: short enough for a socket,
 * removed in the end. To be kept, never freed.
 */
const char *scratch(const char *name);

/* Whether there is a file, or a symbolic link, @path. */
bool exists(const char *path);

/* All of @path as a text, to be freed; empty where there is no such file. */
char *read_file(const char *path);

#endif
