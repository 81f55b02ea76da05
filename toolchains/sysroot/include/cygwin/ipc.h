/*
 * What System V's queues, semaphores and shared memory have in common. They need Cygwin's server. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_CYGWIN_IPC_H
#define _QCYG_CYGWIN_IPC_H

#include <sys/cdefs.h>
#include <stdint.h>
#include <sys/types.h>

struct ipc_perm {
    uid_t uid;
    gid_t gid;
    uid_t cuid; /* who made it */
    gid_t cgid;
    mode_t mode;
    key_t key;
    unsigned short seq;
};

/* Flags, beside the bits of a file's mode */
#define IPC_CREAT 0x0200
#define IPC_EXCL 0x0400
#define IPC_NOWAIT 0x0800

/* The key of what nobody else can find. */
#define IPC_PRIVATE ((key_t)0)

/* Commands */
#define IPC_RMID 0x1000
#define IPC_SET 0x1001
#define IPC_STAT 0x1002

__BEGIN_DECLS

/* A key made of a file and the lowest byte of a number, or -1 and errno. */
key_t ftok(const char *__path, int __number);

__END_DECLS

#endif
