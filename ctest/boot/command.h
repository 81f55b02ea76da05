/*
 * The emulator's command line.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef QCYG_COMMAND_H
#define QCYG_COMMAND_H

#include "osdep.h"

/*
 * Copy @argv with each {serial} in an argument (not in the program's name)
 * replaced by host=127.0.0.1,port=@port and each {port} by @port.
 * Free with command_free().
 */
char **command_expand(char *const *argv, int port);

/* Free what command_expand() returned; NULL is fine. */
void command_free(char **argv);

/*
 * Write @argv to command.txt in @dir, so that it can be pasted into a shell.
 * Returns 0 or an errno.
 */
int command_write(const char *dir, char *const *argv);

#endif
