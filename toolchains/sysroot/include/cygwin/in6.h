/*
 * IPv6 addresses. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_CYGWIN_IN6_H
#define _QCYG_CYGWIN_IN6_H

#include <stdint.h>
#include <sys/cdefs.h>
/* For in_port_t and sa_family_t: that header includes this one behind them. */
#include <cygwin/in.h>

/* Bytes of the longest text: an IPv6 address whose end is written as an IPv4 one, with the null. */
#define INET6_ADDRSTRLEN 46

struct in6_addr {
    union {
        uint8_t __s6_addr[16];
        uint16_t __s6_addr16[8];
        uint32_t __s6_addr32[4];
    } __u6;
};

#define s6_addr __u6.__s6_addr
#define s6_addr16 __u6.__s6_addr16
#define s6_addr32 __u6.__s6_addr32

#define IN6ADDR_ANY_INIT \
    { \
        { { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 } } \
    }
#define IN6ADDR_LOOPBACK_INIT \
    { \
        { { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1 } } \
    }

struct sockaddr_in6 {
    sa_family_t sin6_family; /* AF_INET6 */
    in_port_t sin6_port;
    uint32_t sin6_flowinfo;
    struct in6_addr sin6_addr;
    uint32_t sin6_scope_id; /* the interface, for an address that is of one link only */
};

/* IPV6_JOIN_GROUP, IPV6_LEAVE_GROUP */
struct ipv6_mreq {
    struct in6_addr ipv6mr_multiaddr;
    uint32_t ipv6mr_interface;
};

/* IPV6_PKTINFO */
struct in6_pktinfo {
    struct in6_addr ipi6_addr;
    uint32_t ipi6_ifindex;
};

/* IPV6_RTHDR: what all routing headers begin with */
struct ipv6_rt_hdr {
    uint8_t nexthdr;
    uint8_t hdrlen;
    uint8_t type;
    uint8_t segments_left;
};

__BEGIN_DECLS

extern const struct in6_addr in6addr_any;
extern const struct in6_addr in6addr_loopback;

/* Whether two addresses are equal. */
static __inline__ int __qcyg_in6_same(const struct in6_addr *__a,
                                      const struct in6_addr *__b)
{
    return __a->s6_addr32[0] == __b->s6_addr32[0] &&
           __a->s6_addr32[1] == __b->s6_addr32[1] &&
           __a->s6_addr32[2] == __b->s6_addr32[2] &&
           __a->s6_addr32[3] == __b->s6_addr32[3];
}

/* Whether all is 0 but the last 32 bits, which are an IPv4 address, and the 32 bits MIDDLE (big-endian) before them. */
static __inline__ int __qcyg_in6_holds_ip4(const struct in6_addr *__a, uint32_t __middle)
{
    return (__a->s6_addr32[0] | __a->s6_addr32[1]) == 0 &&
           __builtin_bswap32(__a->s6_addr32[2]) == __middle;
}

/* The last 32 bits, in the host's byte order. */
static __inline__ uint32_t __qcyg_in6_end(const struct in6_addr *__a)
{
    return __builtin_bswap32(__a->s6_addr32[3]);
}

/* Whether the first 10 bits are those of PREFIX. */
static __inline__ int __qcyg_in6_begins(const struct in6_addr *__a, unsigned int __prefix)
{
    return (__builtin_bswap16(__a->s6_addr16[0]) & 0xffc0U) == __prefix;
}

/* Whether it is a multicast address of that scope: the low half of the second byte. */
static __inline__ int __qcyg_in6_multicast(const struct in6_addr *__a,
                                           unsigned int __scope)
{
    return __a->s6_addr[0] == 0xff && (__a->s6_addr[1] & 0xfU) == __scope;
}

__END_DECLS

#define __QCYG_IN6(addr) ((const struct in6_addr *)(addr))

#define IN6_ARE_ADDR_EQUAL(a, b) __qcyg_in6_same(__QCYG_IN6(a), __QCYG_IN6(b))

#define IN6_IS_ADDR_UNSPECIFIED(addr) \
    (__qcyg_in6_holds_ip4(__QCYG_IN6(addr), 0) && __qcyg_in6_end(__QCYG_IN6(addr)) == 0)
#define IN6_IS_ADDR_LOOPBACK(addr) \
    (__qcyg_in6_holds_ip4(__QCYG_IN6(addr), 0) && __qcyg_in6_end(__QCYG_IN6(addr)) == 1)
#define IN6_IS_ADDR_LINKLOCAL(addr) __qcyg_in6_begins(__QCYG_IN6(addr), 0xfe80)
#define IN6_IS_ADDR_SITELOCAL(addr) __qcyg_in6_begins(__QCYG_IN6(addr), 0xfec0)
#define IN6_IS_ADDR_V4MAPPED(addr) __qcyg_in6_holds_ip4(__QCYG_IN6(addr), 0xffff)
/* :: and ::1 have the form too, and are none. */
#define IN6_IS_ADDR_V4COMPAT(addr) \
    (__qcyg_in6_holds_ip4(__QCYG_IN6(addr), 0) && __qcyg_in6_end(__QCYG_IN6(addr)) > 1)

#define IN6_IS_ADDR_MULTICAST(addr) (__QCYG_IN6(addr)->s6_addr[0] == 0xff)
#define IN6_IS_ADDR_MC_NODELOCAL(addr) __qcyg_in6_multicast(__QCYG_IN6(addr), 0x1)
#define IN6_IS_ADDR_MC_LINKLOCAL(addr) __qcyg_in6_multicast(__QCYG_IN6(addr), 0x2)
#define IN6_IS_ADDR_MC_SITELOCAL(addr) __qcyg_in6_multicast(__QCYG_IN6(addr), 0x5)
#define IN6_IS_ADDR_MC_ORGLOCAL(addr) __qcyg_in6_multicast(__QCYG_IN6(addr), 0x8)
#define IN6_IS_ADDR_MC_GLOBAL(addr) __qcyg_in6_multicast(__QCYG_IN6(addr), 0xe)

#endif
