/*
 * What newlib's <machine/endian.h> wants to know of the machine. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_MACHINE__ENDIAN_H
#define _QCYG_MACHINE__ENDIAN_H

#include <_ansi.h>
#include <machine/_types.h>
#include <bits/endian.h>

#define _LITTLE_ENDIAN __LITTLE_ENDIAN
#define _BIG_ENDIAN __BIG_ENDIAN
#define _PDP_ENDIAN __PDP_ENDIAN
#define _BYTE_ORDER __BYTE_ORDER

/* newlib then leaves these four to this header. */
#define __machine_host_to_from_network_defined

#ifdef __cplusplus
extern "C" {
#endif

static __inline__ __uint32_t __ntohl(__uint32_t __network)
{
    return __builtin_bswap32(__network);
}

static __inline__ __uint16_t __ntohs(__uint16_t __network)
{
    return __builtin_bswap16(__network);
}

#ifdef __cplusplus
}
#endif

/* Each is its own inverse. */
#define __htonl(host) __ntohl(host)
#define __htons(host) __ntohs(host)

#endif
