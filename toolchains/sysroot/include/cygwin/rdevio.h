/*
 * Raw devices: the size of what is read and written at once. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_CYGWIN_RDEVIO_H
#define _QCYG_CYGWIN_RDEVIO_H

#include <asm/socket.h>

/* Do something with the device. */
#define RDIOCDOP _IOW('r', 128, struct rdop)

struct rdop {
    short rd_op;
    unsigned long rd_parm;
};

/* rd_op: rd_parm is the size of the device's buffer from now on, in bytes. */
#define RDSETBLK 1

/* Ask about it. */
#define RDIOCGET _IOR('r', 129, struct rdget)

struct rdget {
    unsigned long bufsiz; /* bytes */
};

#endif
