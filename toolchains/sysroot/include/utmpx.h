/*
 * Who is logged in. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_UTMPX_H
#define _QCYG_UTMPX_H

#include <sys/cdefs.h>
#include <cygwin/utmp.h>
#include <sys/time.h>

#define _PATH_UTMPX _PATH_UTMP
#define UTMPX_FILE _PATH_UTMP

__BEGIN_DECLS

struct utmpx {
    short ut_type;
    pid_t ut_pid;
    char ut_line[UT_LINESIZE] __QCYG_UTMP_TEXT;
    char ut_id[UT_IDLEN] __QCYG_UTMP_TEXT;
    time_t ut_time;
    char ut_user[UT_NAMESIZE] __QCYG_UTMP_TEXT;
    char ut_host[UT_HOSTSIZE] __QCYG_UTMP_TEXT;
    long ut_addr;
    struct timeval ut_tv;
};

#define ut_name ut_user
#define ut_xtime ut_tv.tv_sec

/* What they return lasts until the next call. */
void setutxent(void);
struct utmpx *getutxent(void);
struct utmpx *getutxid(const struct utmpx *__entry);
struct utmpx *getutxline(const struct utmpx *__entry);
struct utmpx *pututxline(const struct utmpx *__entry);
void endutxent(void);

#if __MISC_VISIBLE
int utmpxname(const char *__path);
void updwtmpx(const char *__path, const struct utmpx *__entry);
#endif

__END_DECLS

#endif
