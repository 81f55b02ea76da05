/*
 * Addresses of local sockets. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_UN_H
#define _QCYG_SYS_UN_H

#include <stddef.h>
#include <string.h>
#include <sys/cdefs.h>
#include <sys/types.h>

#ifndef _SA_FAMILY_T_DECLARED
#define _SA_FAMILY_T_DECLARED
typedef __sa_family_t sa_family_t;
#endif

/* Bytes of a path, with the null at its end. */
#define UNIX_PATH_MAX 108

struct sockaddr_un {
    __sa_family_t sun_family; /* AF_UNIX */
    char sun_path[UNIX_PATH_MAX];
};

#if __MISC_VISIBLE
/* The length of the address that ADDR points to, for bind() and connect(): up to the path's end, without the null. */
#define SUN_LEN(addr) (offsetof(struct sockaddr_un, sun_path) + strlen((addr)->sun_path))
#endif

#endif
