/*
 * POSIX's name for <cygwin/msg.h>. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_MSG_H
#define _QCYG_SYS_MSG_H

#include <cygwin/msg.h>

#endif
