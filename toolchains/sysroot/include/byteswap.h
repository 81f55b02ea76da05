/*
 * Reversing the order of bytes, as the GNU C library names it. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_BYTESWAP_H
#define _QCYG_BYTESWAP_H

#include <bits/byteswap.h>

#define bswap_16(value) __bswap_16(value)
#define bswap_32(value) __bswap_32(value)
#define bswap_64(value) __bswap_64(value)

#endif
