/*
 * Timers to be read from a file descriptor, as Linux has them. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_TIMERFD_H
#define _QCYG_SYS_TIMERFD_H

#include <sys/cdefs.h>
#include <sys/types.h>
#include <time.h>
#include <sys/_default_fcntl.h>
#include <asm/socket.h>

/* For timerfd_create */
enum {
    TFD_CLOEXEC = _FNOINHERIT,
#define TFD_CLOEXEC TFD_CLOEXEC
    TFD_NONBLOCK = _FNONBLOCK
#define TFD_NONBLOCK TFD_NONBLOCK
};

/* For timerfd_settime */
enum {
    TFD_TIMER_ABSTIME = 4,
#define TFD_TIMER_ABSTIME TFD_TIMER_ABSTIME
    TFD_TIMER_CANCEL_ON_SET = 8
#define TFD_TIMER_CANCEL_ON_SET TFD_TIMER_CANCEL_ON_SET
};

/* The ioctl that sets how often the timer has expired. */
#define TFD_IOC_SET_TICKS _IOW('T', 0, __uint64_t)

__BEGIN_DECLS

/* -1 and errno on failure. A read gives how often the timer has expired since the last one, in 8 bytes. */
int timerfd_create(clockid_t __clock, int __flags);
int timerfd_settime(int __fd, int __flags, const struct itimerspec *__value,
                    struct itimerspec *__previous);
int timerfd_gettime(int __fd, struct itimerspec *__value);

__END_DECLS

#endif
