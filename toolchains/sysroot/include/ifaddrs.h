/*
 * The addresses of all network interfaces. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_IFADDRS_H
#define _QCYG_IFADDRS_H

#include <sys/cdefs.h>
#include <cygwin/if.h>

struct ifaddrs {
    struct ifaddrs *ifa_next;
    char *ifa_name;
    unsigned int ifa_flags; /* IFF_* */
    struct sockaddr *ifa_addr;
    struct sockaddr *ifa_netmask;
    struct sockaddr
        *ifa_dstaddr; /* the other end of a line; else the broadcast address */
    void *ifa_data;               /* a struct ifaddrs_hwdata */
};

#define ifa_broadaddr ifa_dstaddr

/* Cygwin's own: what else is known of the interface. */
struct ifaddrs_hwdata {
    struct sockaddr ifa_hwaddr;
    int ifa_metric;
    int ifa_mtu;
    int ifa_ifindex;
    struct ifreq_frndlyname ifa_frndlyname;
};

__BEGIN_DECLS

int getifaddrs(struct ifaddrs **__list);
void freeifaddrs(struct ifaddrs *__list);

__END_DECLS

#endif
