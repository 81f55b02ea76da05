/*
 * The internet family of addresses, and binding to a privileged port. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_NETINET_IN_H
#define _QCYG_NETINET_IN_H

#include <inttypes.h>
#include <sys/cdefs.h>
#include <cygwin/in.h>

__BEGIN_DECLS

#if __MISC_VISIBLE
/* A port below IPPORT_RESERVED, unless the address names one. Null for the address: any address of the host. */
int bindresvport(int __fd, struct sockaddr_in *__addr);
int bindresvport_sa(int __fd, struct sockaddr *__addr);
#endif

__END_DECLS

#endif
