/*
 * The emulator as a process group.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef QCYG_PROCESS_H
#define QCYG_PROCESS_H

#include "osdep.h"

#include <sys/resource.h>
#include <sys/types.h>

typedef struct Process {
    pid_t pid;           /* also its process group; 0 before the spawn */
    bool exited;         /* and reaped */
    int status;          /* of wait(), when it exited */
    struct rusage usage; /* of it and the children it waited for */
} Process;

/*
 * Start @argv (argv[0] is searched for in PATH) as the leader of a process
 * group of its own, signals as a new program expects them.
 * @fds: its standard input, output and error; still the caller's to close.
 * @tty: fds[0] is a terminal, which becomes the controlling one of a new
 *       session.
 * On Linux it also dies with this program, however that ends.
 * Returns 0, or the errno of what failed, execvp() included (nothing runs then).
 */
int process_spawn(Process *p, char *const *argv, const int fds[3], bool tty);

/* Reap the leader if it ended. Never waits. Returns whether it did, now or before. */
bool process_reap(Process *p);

/* Send @sig to the whole group. Nothing happens when it is gone. */
void process_signal(const Process *p, int sig);

/*
 * Kill what is left of the group after the leader was reaped, and wait for it
 * to be gone, for 2 seconds at most.
 * Returns whether it is gone.
 */
bool process_clean_group(const Process *p);

#endif
