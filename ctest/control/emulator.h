/*
 * Emulators as processes.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef QCYG_EMULATOR_H
#define QCYG_EMULATOR_H

#include <sys/types.h>

#include "control.h"

typedef struct Emulator {
    pid_t pid;
    const char *output; /* the file with what it says on stdout and stderr */
} Emulator;

/*
 * Start the emulator of @o with more arguments, each a string, up to a NULL.
 * It has no standard input.
 */
__attribute__((sentinel)) void emulator_start(Emulator *e, const Options *o, ...);

/* The same with the arguments as an array. */
void emulator_start_with(Emulator *e, const Options *o, char *const *more);

/*
 * Count process @pid, which is nobody's child any more, as one of the emulators.
 * @output: as in Emulator.
 */
void emulator_adopt(Emulator *e, pid_t pid, const char *output);

/* The number in file @path, which has to be a line with nothing else. */
pid_t emulator_read_pid(const char *path);

/* Kill the process whose pid is in file @path, too, if there is one in the end. */
void emulator_kill_pid_file(const char *path);

/* Fails if one has ended that nobody has waited for yet. */
void emulator_check_running(void);

/*
 * Wait for its end. Returns its exit status, 128 + n for signal n; -1 where nobody
 * is told of it, which is the case for an adopted one on some systems.
 */
int emulator_wait(Emulator *e);

/* The same, and fails unless it is @status. */
void emulator_expect_status(Emulator *e, int status);

/* Wait until it has said @text. Returns all that it said, to be freed. */
char *emulator_expect_output(const Emulator *e, const char *text);

/* For main.c. */
void emulator_check_ended(void);
void emulator_kill_all(void);
void emulator_kill_daemon(void);
void emulator_show_output(void);

#endif
