/*
 * POSIX's name for <cygwin/sem.h>. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_SEM_H
#define _QCYG_SYS_SEM_H

#include <cygwin/sem.h>

#endif
