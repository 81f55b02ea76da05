/*
 * Internet addresses as text and back. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_ARPA_INET_H
#define _QCYG_ARPA_INET_H

#include <sys/cdefs.h>
#include <netinet/in.h>

__BEGIN_DECLS

/* IPv4; inet_addr() gives INADDR_NONE for what is no address. */
in_addr_t inet_addr(const char *__text);
char *inet_ntoa(struct in_addr __addr);

/* IPv4 or IPv6, by the family. */
int inet_pton(int __family, const char *__text, void *__addr);
const char *inet_ntop(int __family, const void *__addr, char *__text, socklen_t __size);

#if __MISC_VISIBLE
int inet_aton(const char *__text, struct in_addr *__addr);

/* Network and host, by the classes of old; in the host's byte order. cygwin1.dll has no inet_lnaof(). */
in_addr_t inet_network(const char *__text);
struct in_addr inet_makeaddr(unsigned long __network, unsigned long __host);
in_addr_t inet_netof(struct in_addr __addr);
in_addr_t inet_lnaof(struct in_addr __addr);
#endif

__END_DECLS

#endif
