/*
 * What <sys/utmp.h> and <utmpx.h> have in common. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_CYGWIN_UTMP_H
#define _QCYG_CYGWIN_UTMP_H

#include <sys/types.h>
#include <time.h>
#include <paths.h>

#define WTMP_FILE _PATH_WTMP

/* Sizes of the texts, in bytes; one that fills all has no null byte. */
#define UT_LINESIZE 16
#define UT_NAMESIZE 16
#define UT_HOSTSIZE 256
#define UT_IDLEN 2

/* ut_type */
#define RUN_LVL 1
#define BOOT_TIME 2
#define NEW_TIME 3
#define OLD_TIME 4
#define INIT_PROCESS 5
#define LOGIN_PROCESS 6
#define USER_PROCESS 7
#define DEAD_PROCESS 8

/* Keeps GCC from warning of texts without a null byte. */
#define __QCYG_UTMP_TEXT __attribute__((__nonstring__))

#endif
