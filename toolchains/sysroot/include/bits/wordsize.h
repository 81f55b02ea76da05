/*
 * The width of a general register. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _WORDSIZE_H
#define _WORDSIZE_H 1

#define __WORDSIZE 64

#endif
