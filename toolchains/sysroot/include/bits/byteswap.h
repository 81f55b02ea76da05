/*
 * The functions behind <byteswap.h>. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_BITS_BYTESWAP_H
#define _QCYG_BITS_BYTESWAP_H

#ifdef __cplusplus
extern "C" {
#endif

static __inline__ __UINT16_TYPE__ __bswap_16(__UINT16_TYPE__ __value)
{
    return __builtin_bswap16(__value);
}

static __inline__ __UINT32_TYPE__ __bswap_32(__UINT32_TYPE__ __value)
{
    return __builtin_bswap32(__value);
}

static __inline__ __UINT64_TYPE__ __bswap_64(__UINT64_TYPE__ __value)
{
    return __builtin_bswap64(__value);
}

#ifdef __cplusplus
}
#endif

#endif
