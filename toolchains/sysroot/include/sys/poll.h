/*
 * Waiting for any of several file descriptors. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_POLL_H
#define _QCYG_SYS_POLL_H

#include <sys/cdefs.h>
#include <sys/types.h>
#include <signal.h>

/* What to wait for, and what has come. */
#define POLLIN 0x1
#define POLLPRI 0x2
#define POLLOUT 0x4

/* These are reported whether they were waited for or not. */
#define POLLERR 0x8
#define POLLHUP 0x10
#define POLLNVAL 0x20

/* Cygwin has no bands of priority: "normal" is all there is for writing, and POLLRDBAND is what POLLPRI is. */
#define POLLRDNORM POLLIN
#define POLLRDBAND POLLPRI
#define POLLWRNORM POLLOUT
#define POLLWRBAND POLLOUT

/* Not POSIX's, and nothing to count on. */
#define NPOLLFILE 64

typedef unsigned int nfds_t;

struct pollfd {
    int fd; /* negative: not this one */
    short events;
    short revents;
};

__BEGIN_DECLS

/* The timeout is in milliseconds; -1: none. */
int poll(struct pollfd *__fds, nfds_t __count, int __timeout);

#if __MISC_VISIBLE
/* Null for the time: no timeout; for the signals: the mask stays as it is. */
int ppoll(struct pollfd *__fds, nfds_t __count, const struct timespec *__timeout,
          const sigset_t *__mask);
#endif

__END_DECLS

#if __SSP_FORTIFY_LEVEL > 0
#include <ssp/poll.h>
#endif

#endif
