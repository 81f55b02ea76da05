/*
 * Names of byte orders, and which of them is this machine's. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_BITS_ENDIAN_H
#define _QCYG_BITS_ENDIAN_H

#define __LITTLE_ENDIAN 1234
#define __BIG_ENDIAN 4321
#define __PDP_ENDIAN 3412

#define __BYTE_ORDER __LITTLE_ENDIAN

#endif
