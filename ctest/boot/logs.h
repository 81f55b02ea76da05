/*
 * The folder of logs that one run leaves.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef QCYG_LOGS_H
#define QCYG_LOGS_H

#include "osdep.h"

#define LOG_CONSOLE "console.log"
#define LOG_EMULATOR "emulator.log"
#define LOG_COMMAND "command.txt"
#define LOG_TIMELINE "timeline.json"

/*
 * Make the folder @dir with its parents and remove the logs of an earlier run,
 * so that no old file can be taken for one of this run.
 * @absolute: gets its absolute path, to be freed; NULL on failure.
 * Returns 0 or an errno.
 */
int logs_prepare(const char *dir, char **absolute);

/* Returns the path of @file in @dir, to be freed. */
char *logs_path(const char *dir, const char *file);

/* Create @file in @dir for appending. Returns a descriptor, or -1 with errno. */
int logs_create(const char *dir, const char *file);

/* Write all of @len bytes. Returns 0 or an errno. */
int logs_write(int fd, const void *data, size_t len);

/*
 * The last three lines of @file in @dir, as the normaliser sees them: emulators
 * like to end an error message with a hint on a line of its own.
 * @buf: @size bytes for the text, without a NUL; its start is cut off to fit.
 * Returns its length, 0 when there is none or no file.
 */
size_t logs_tail(const char *dir, const char *file, unsigned char *buf, size_t size);

#endif
