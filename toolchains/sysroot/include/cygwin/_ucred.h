/*
 * Who is at the other end of a local socket: what SO_PEERCRED and SCM_CREDENTIALS tell. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_CYGWIN__UCRED_H
#define _QCYG_CYGWIN__UCRED_H

#include <sys/types.h>

struct ucred {
    pid_t pid;
    uid_t uid;
    gid_t gid;
};

#endif
