/*
 * Cygwin's part of <time.h>. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_CYGWIN_TIME_H
#define _QCYG_CYGWIN_TIME_H

#include <sys/cdefs.h>
#include <sys/types.h>

__BEGIN_DECLS

struct timespec;
struct tm;

/* The counterpart of TIMER_ABSTIME in the flags of clock_nanosleep() and timer_settime(). */
#define TIMER_RELTIME 0

#if __MISC_VISIBLE
int clock_setres(clockid_t __clock, struct timespec *__resolution);
int stime(const time_t *__seconds);
#endif

#if __BSD_VISIBLE || __SVID_VISIBLE || __GNU_VISIBLE
time_t timegm(struct tm *__utc);
time_t timelocal(struct tm *__local);
#endif

/* What tzset() finds out. The DLL exports these names with an underscore in front. */
#if __SVID_VISIBLE || __XSI_VISIBLE
extern int daylight __asm__(_SYMSTR(_daylight));
/* Seconds west of UTC. */
extern long timezone __asm__(_SYMSTR(_timezone));
#endif

__END_DECLS

#endif
