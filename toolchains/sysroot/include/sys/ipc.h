/*
 * POSIX's name for <cygwin/ipc.h>. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_IPC_H
#define _QCYG_SYS_IPC_H

#include <cygwin/ipc.h>

#endif
