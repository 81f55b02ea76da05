/*
 * POSIX's name for <sys/syslog.h>. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYSLOG_H
#define _QCYG_SYSLOG_H

#include <sys/syslog.h>

#endif
