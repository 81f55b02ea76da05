/*
 * Limits and small macros that BSD's programs expect. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_PARAM_H
#define _QCYG_SYS_PARAM_H

#include <sys/types.h>
#include <limits.h>
#define __need_NULL
#include <stddef.h>

#define NOFILE 3200
#define NGROUPS 1024
#define MAXHOSTNAMELEN 128
#define MAXPATHLEN 4096
#define MAXSYMLINKS 10

/* Ticks of times() in a second. */
#define HZ 1000

/* Bytes of a block, bits of a byte. */
#define DEV_BSIZE 1024
#define NBBY 8

/* Bit I of a bit map, which is an array of bytes with the lowest bit first. */
#define __QCYG_MAP_BYTE(map, i) (((unsigned char *)(map))[(i) / NBBY])
#define __QCYG_MAP_MASK(i) (1u << ((i) % NBBY))

#define setbit(map, i) (__QCYG_MAP_BYTE(map, i) |= __QCYG_MAP_MASK(i))
#define clrbit(map, i) (__QCYG_MAP_BYTE(map, i) &= (unsigned char)~__QCYG_MAP_MASK(i))
#define isset(map, i) (((const unsigned char *)(map))[(i) / NBBY] & __QCYG_MAP_MASK(i))
#define isclr(map, i) (!isset(map, i))

/* Units of UNIT in COUNT, the last one begun counting whole; COUNT down and up to a multiple of UNIT. */
#define howmany(count, unit) (((count) + ((unit) - 1)) / (unit))
#define rounddown(count, unit) ((count) / (unit) * (unit))
#define roundup(count, unit) (howmany(count, unit) * (unit))

/* The same, quicker, for a UNIT that is a power of 2. */
#define roundup2(count, unit) (((count) + ((unit) - 1)) & ~((unit) - 1))

/* 0 counts as one. */
#define powerof2(number) (((number) & ((number) - 1)) == 0)

#ifndef MIN
#define MIN(a, b) ((a) < (b) ? (a) : (b))
#endif
#ifndef MAX
#define MAX(a, b) ((a) > (b) ? (a) : (b))
#endif

#endif
