/*
 * Numbers in the network's byte order, by BSD's names. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_CYGWIN_IN_SYSTM_H
#define _QCYG_CYGWIN_IN_SYSTM_H

#include <sys/cdefs.h>
#include <sys/types.h>

typedef u_int16_t n_short;
typedef u_int32_t n_long;
typedef u_int32_t n_time; /* milliseconds since midnight, UTC */

#endif
