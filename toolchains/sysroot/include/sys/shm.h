/*
 * POSIX's name for <cygwin/shm.h>. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_SHM_H
#define _QCYG_SYS_SHM_H

#include <cygwin/shm.h>

#endif
