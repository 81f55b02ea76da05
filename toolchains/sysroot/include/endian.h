/*
 * Byte order, and conversion between the host's and a fixed one, as POSIX.1-2024 has it. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_ENDIAN_H
#define _QCYG_ENDIAN_H

#include <sys/config.h>
#include <machine/endian.h>
#include <bits/byteswap.h>

/* <machine/endian.h> has these only where BSD's names are visible. Whoever includes this header wants them. */
#ifndef BYTE_ORDER
#define LITTLE_ENDIAN _LITTLE_ENDIAN
#define BIG_ENDIAN _BIG_ENDIAN
#define PDP_ENDIAN _PDP_ENDIAN
#define BYTE_ORDER _BYTE_ORDER
#endif

/* The two halves of a long long, in the order in which memory has them. */
#define __LONG_LONG_PAIR(high, low) low, high

/* newlib's <sys/endian.h> has the same names; whichever comes last wins, and both do the same. */
#undef htobe16
#undef htobe32
#undef htobe64
#undef be16toh
#undef be32toh
#undef be64toh
#undef htole16
#undef htole32
#undef htole64
#undef le16toh
#undef le32toh
#undef le64toh

#define htobe16(host) __bswap_16(host)
#define htobe32(host) __bswap_32(host)
#define htobe64(host) __bswap_64(host)
#define be16toh(big) __bswap_16(big)
#define be32toh(big) __bswap_32(big)
#define be64toh(big) __bswap_64(big)

/* The machine is little-endian: only the type changes. */
#define htole16(host) ((__uint16_t)(host))
#define htole32(host) ((__uint32_t)(host))
#define htole64(host) ((__uint64_t)(host))
#define le16toh(little) ((__uint16_t)(little))
#define le32toh(little) ((__uint32_t)(little))
#define le64toh(little) ((__uint64_t)(little))

#endif
