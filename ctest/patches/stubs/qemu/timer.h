/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef QCYG_STUB_TIMER_H
#define QCYG_STUB_TIMER_H

#include <poll.h>
#include <time.h>

#define SCALE_US 1000
#define SCALE_MS 1000000

static inline int64_t get_clock(void)
{
    struct timespec ts;

    clock_gettime(CLOCK_MONOTONIC, &ts);
    return ts.tv_sec * 1000000000LL + ts.tv_nsec;
}

static inline int qemu_poll_ns(GPollFD *fds, guint nfds, int64_t timeout)
{
    struct timespec ts = { timeout / 1000000000, timeout % 1000000000 };

    return ppoll((struct pollfd *)fds, nfds, timeout < 0 ? NULL : &ts, NULL);
}

#endif
