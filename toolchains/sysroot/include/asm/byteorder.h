/*
 * Numbers between the host's byte order and the network's, which is big-endian. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_ASM_BYTEORDER_H
#define _QCYG_ASM_BYTEORDER_H

#include <stdint.h>
#include <machine/endian.h>

/* Linux's name for what order the bit-fields of a byte have: the lowest bits first. */
#ifndef __LITTLE_ENDIAN_BITFIELD
#define __LITTLE_ENDIAN_BITFIELD
#endif

/* The same for numbers that the compiler knows, in which case the result is a constant too. */
#define __constant_htonl(number) ((uint32_t)__builtin_bswap32((uint32_t)(number)))
#define __constant_htons(number) ((uint16_t)__builtin_bswap16((uint16_t)(number)))
#define __constant_ntohl(number) __constant_htonl(number)
#define __constant_ntohs(number) __constant_htons(number)

#ifdef __cplusplus
extern "C" {
#endif

uint32_t htonl(uint32_t __host);
uint16_t htons(uint16_t __host);
uint32_t ntohl(uint32_t __network);
uint16_t ntohs(uint16_t __network);

/*
 * These bodies are for inlining only: where the compiler does not inline, and where a program takes the address, it is
 * the function of cygwin1.dll.
 */
#ifdef __OPTIMIZE__
#define __QCYG_INLINE extern __inline__ __attribute__((__gnu_inline__))

__QCYG_INLINE uint32_t htonl(uint32_t __host)
{
    return __constant_htonl(__host);
}

__QCYG_INLINE uint16_t htons(uint16_t __host)
{
    return __constant_htons(__host);
}

__QCYG_INLINE uint32_t ntohl(uint32_t __network)
{
    return __constant_ntohl(__network);
}

__QCYG_INLINE uint16_t ntohs(uint16_t __network)
{
    return __constant_ntohs(__network);
}

#undef __QCYG_INLINE
#endif

#ifdef __cplusplus
}
#endif

#endif
