/*
 * When and from where each user was last logged in. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_LASTLOG_H
#define _QCYG_LASTLOG_H

#include <utmp.h>

struct lastlog {
    long ll_time;
    char ll_line[UT_LINESIZE];
    char ll_host[UT_HOSTSIZE];
};

#endif
