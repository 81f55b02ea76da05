/*
 * <sys/wait.h> under the GNU C library's other name. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_WAIT_H
#define _QCYG_WAIT_H

#include <sys/wait.h>

#endif
