/*
 * The width of a long, under Linux's name. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_ASM_BITSPERLONG_H
#define _QCYG_ASM_BITSPERLONG_H

#define __BITS_PER_LONG 64

#endif
