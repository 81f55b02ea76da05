/*
 * The keyboard of the console: <cygwin/kd.h>. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_KD_H
#define _QCYG_SYS_KD_H

#include <cygwin/kd.h>

#endif
