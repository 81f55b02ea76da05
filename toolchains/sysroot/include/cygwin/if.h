/*
 * Network interfaces: their names and numbers, and what their ioctls (<asm/socket.h>) take. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_CYGWIN_IF_H
#define _QCYG_CYGWIN_IF_H

#include <sys/cdefs.h>
#include <sys/types.h>
/* For struct sockaddr: this header is in the middle of that one, behind the structure. */
#include <cygwin/socket.h>

/* Bytes of an interface's name, with the null at its end; of Windows' own name for it; of a hardware address. */
#define IF_NAMESIZE 44
#define IFRF_FRIENDLYNAMESIZ 260
#define IFHWADDRLEN 6

struct if_nameindex {
    unsigned int if_index;
    char *if_name;
};

/* The name that Windows shows, which SIOCGIFFRNDLYNAM writes to where ifr_frndlyname points. */
struct ifreq_frndlyname {
    int ifrf_len; /* of the name with its null, in bytes */
    char ifrf_friendlyname[IFRF_FRIENDLYNAMESIZ];
};

#if __MISC_VISIBLE
#define IFNAMSIZ IF_NAMESIZE

/* ifr_flags, ifa_flags */
#define IFF_UP 0x1
#define IFF_BROADCAST 0x2
#define IFF_LOOPBACK 0x8
#define IFF_POINTOPOINT 0x10
#define IFF_NOTRAILERS 0x20
#define IFF_RUNNING 0x40
#define IFF_NOARP 0x80
#define IFF_PROMISC 0x100
#define IFF_MULTICAST 0x1000
#define IFF_LOWER_UP 0x10000
#define IFF_DORMANT 0x20000

/* A question about one interface: its name, and room for the answer. */
struct ifreq {
    union {
        char ifrn_name[IF_NAMESIZE];
    } ifr_ifrn;
    union {
        struct sockaddr ifru_addr;
        struct sockaddr ifru_broadaddr;
        struct sockaddr ifru_dstaddr;
        struct sockaddr ifru_netmask;
        struct sockaddr ifru_hwaddr;
        int ifru_flags;
        int ifru_metric;
        int ifru_mtu;
        int ifru_ifindex;
        void *ifru_data;
        char __ifru_pad[28]; /* for a struct sockaddr_in6 */
    } ifr_ifru;
};

#define ifr_name ifr_ifrn.ifrn_name
#define ifr_addr ifr_ifru.ifru_addr
#define ifr_broadaddr ifr_ifru.ifru_broadaddr
#define ifr_dstaddr ifr_ifru.ifru_dstaddr
#define ifr_netmask ifr_ifru.ifru_netmask
#define ifr_hwaddr ifr_ifru.ifru_hwaddr
#define ifr_flags ifr_ifru.ifru_flags
#define ifr_metric ifr_ifru.ifru_metric
#define ifr_mtu ifr_ifru.ifru_mtu
#define ifr_ifindex ifr_ifru.ifru_ifindex
#define ifr_data ifr_ifru.ifru_data
#define ifr_frndlyname ifr_ifru.ifru_data

/* SIOCGIFCONF: room for an array of struct ifreq; the ioctl leaves in ifc_len how much of it is used. */
struct ifconf {
    int ifc_len; /* bytes */
    union {
        caddr_t ifcu_buf;
        struct ifreq *ifcu_req;
    } ifc_ifcu;
};

#define ifc_buf ifc_ifcu.ifcu_buf
#define ifc_req ifc_ifcu.ifcu_req
#endif

__BEGIN_DECLS

/* The list ends with an entry whose if_index is 0 and whose if_name is null. */
struct if_nameindex *if_nameindex(void);
void if_freenameindex(struct if_nameindex *__list);

unsigned int if_nametoindex(const char *__name);
char *if_indextoname(unsigned int __index, char *__name);

__END_DECLS

#endif
