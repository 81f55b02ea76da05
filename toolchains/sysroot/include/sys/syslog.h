/*
 * The system's log. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_SYSLOG_H
#define _QCYG_SYS_SYSLOG_H

#include <sys/cdefs.h>
#include <stdarg.h>

#define _PATH_LOG "/dev/log"

/* How urgent a message is: the low three bits of its priority. */
#define LOG_EMERG 0
#define LOG_ALERT 1
#define LOG_CRIT 2
#define LOG_ERR 3
#define LOG_WARNING 4
#define LOG_NOTICE 5
#define LOG_INFO 6
#define LOG_DEBUG 7

#define LOG_PRIMASK 7
#define LOG_PRI(priority) ((priority) & LOG_PRIMASK)

/* Where it comes from: the bits above. */
#define LOG_KERN (0 << 3)
#define LOG_USER (1 << 3)
#define LOG_MAIL (2 << 3)
#define LOG_DAEMON (3 << 3)
#define LOG_AUTH (4 << 3)
#define LOG_SYSLOG (5 << 3)
#define LOG_LPR (6 << 3)
#define LOG_NEWS (7 << 3)
#define LOG_UUCP (8 << 3)
#define LOG_CRON (9 << 3)
#define LOG_AUTHPRIV (10 << 3)
#define LOG_FTP (11 << 3)
#define LOG_LOCAL0 (16 << 3)
#define LOG_LOCAL1 (17 << 3)
#define LOG_LOCAL2 (18 << 3)
#define LOG_LOCAL3 (19 << 3)
#define LOG_LOCAL4 (20 << 3)
#define LOG_LOCAL5 (21 << 3)
#define LOG_LOCAL6 (22 << 3)
#define LOG_LOCAL7 (23 << 3)

#define LOG_NFACILITIES 24
#define LOG_FACMASK 0x3f8
#define LOG_FAC(priority) (((priority) & LOG_FACMASK) >> 3)

#define LOG_MAKEPRI(facility, level) ((facility) | (level))

/* For setlogmask: one level, and all from the most urgent to this one. */
#define LOG_MASK(level) (1 << (level))
#define LOG_UPTO(level) ((1 << ((level) + 1)) - 1)

/* For openlog */
#define LOG_PID 0x01 /* the process's number is in each message */
#define LOG_CONS 0x02 /* to the console where the log is not to be had */
#define LOG_ODELAY 0x04 /* open the log with the first message */
#define LOG_NDELAY 0x08 /* open it now */
#define LOG_NOWAIT 0x10
#define LOG_PERROR 0x20 /* to standard error, too */

__BEGIN_DECLS

void openlog(const char *__name, int __options, int __facility);
void closelog(void);
/* Returns the mask that there was; 0 changes nothing. */
int setlogmask(int __mask);
void syslog(int __priority, const char *__format, ...)
    __attribute__((__format__(__printf__, 2, 3)));
void vsyslog(int __priority, const char *__format, va_list __arguments)
    __attribute__((__format__(__printf__, 2, 0)));

__END_DECLS

#endif
