/*
 * Who is logged in, as before POSIX. POSIX's is <utmpx.h>. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_UTMP_H
#define _QCYG_SYS_UTMP_H

#include <sys/cdefs.h>
#include <cygwin/utmp.h>

#define UTMP_FILE _PATH_UTMP

/* What marks a text that need not end in a null byte, where a program asks by this name. */
#ifndef ATTRIBUTE_NONSTRING
#define ATTRIBUTE_NONSTRING __QCYG_UTMP_TEXT
#endif

__BEGIN_DECLS

struct utmp {
    short ut_type;
    pid_t ut_pid;
    char ut_line[UT_LINESIZE] __QCYG_UTMP_TEXT;
    char ut_id[UT_IDLEN] __QCYG_UTMP_TEXT;
    time_t ut_time;
    char ut_user[UT_NAMESIZE] __QCYG_UTMP_TEXT;
    char ut_host[UT_HOSTSIZE] __QCYG_UTMP_TEXT;
    long ut_addr;
};

#define ut_name ut_user

/* Reading and writing the file; what they return lasts until the next call. */
void setutent(void);
struct utmp *getutent(void);
struct utmp *getutid(const struct utmp *__entry);
struct utmp *getutline(const struct utmp *__entry);
struct utmp *pututline(const struct utmp *__entry);
void endutent(void);
int utmpname(const char *__path);

/* Logging in and out */
void login(const struct utmp *__entry);
int logout(const char *__line);
int login_tty(int __fd);
void updwtmp(const char *__path, const struct utmp *__entry);
void logwtmp(const char *__line, const char *__user, const char *__host);

__END_DECLS

#endif
