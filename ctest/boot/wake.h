/*
 * Signals as bytes in a pipe, so that poll() waits for them too.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef QCYG_WAKE_H
#define QCYG_WAKE_H

#include "osdep.h"

/*
 * Catch SIGCHLD, SIGINT, SIGTERM and SIGHUP (the last one not where nohup has it
 * ignored), and ignore SIGPIPE.
 * Returns the descriptor to poll for reading, or -1 with errno. It stays open
 * to the end of the program.
 */
int wake_open(void);

/*
 * Take one signal out of the pipe, never waiting.
 * Returns its number, or 0 when there is none.
 */
int wake_take(void);

#endif
