/*
 * POSIX's name for <sys/poll.h>. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_POLL_H
#define _QCYG_POLL_H

#include <sys/poll.h>

#endif
