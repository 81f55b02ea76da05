/*
 * BSD's name for the system's part of <limits.h>. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_SYSLIMITS_H
#define _QCYG_SYS_SYSLIMITS_H

#include <limits.h>

#endif
