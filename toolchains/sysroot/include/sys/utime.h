/*
 * The times of a file in whole seconds, for <utime.h>. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_UTIME_H
#define _QCYG_SYS_UTIME_H

#include <sys/cdefs.h>
#include <sys/types.h>

__BEGIN_DECLS

struct utimbuf {
    time_t actime;
    time_t modtime;
};

/* Null for the times: now. */
int utime(const char *__path, const struct utimbuf *__times);

__END_DECLS

#endif
