/*
 * Internet addresses, protocols and ports. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_CYGWIN_IN_H
#define _QCYG_CYGWIN_IN_H

#include <stddef.h>
#include <stdint.h>
#include <sys/socket.h>
#include <asm/byteorder.h>

#ifndef _IN_ADDR_T_DECLARED
#define _IN_ADDR_T_DECLARED
typedef uint32_t in_addr_t;
#endif

#ifndef _IN_PORT_T_DECLARED
#define _IN_PORT_T_DECLARED
typedef uint16_t in_port_t;
#endif

/* IPv6's side; it needs the two types above. */
#include <cygwin/in6.h>

/* Protocols. Each is a macro too: programs ask for them with #ifdef. */
enum {
    IPPROTO_IP = 0,
    IPPROTO_HOPOPTS = 0,
    IPPROTO_ICMP = 1,
    IPPROTO_IGMP = 2,
    IPPROTO_IPIP = 4,
    IPPROTO_TCP = 6,
    IPPROTO_EGP = 8,
    IPPROTO_PUP = 12,
    IPPROTO_UDP = 17,
    IPPROTO_IDP = 22,
    IPPROTO_IPV6 = 41,
    IPPROTO_ROUTING = 43,
    IPPROTO_FRAGMENT = 44,
    IPPROTO_ESP = 50,
    IPPROTO_AH = 51,
    IPPROTO_ICMPV6 = 58,
    IPPROTO_NONE = 59,
    IPPROTO_DSTOPTS = 60,
    IPPROTO_RAW = 255,
    IPPROTO_MAX
};

#define IPPROTO_IP IPPROTO_IP
#define IPPROTO_HOPOPTS IPPROTO_HOPOPTS
#define IPPROTO_ICMP IPPROTO_ICMP
#define IPPROTO_IGMP IPPROTO_IGMP
#define IPPROTO_IPIP IPPROTO_IPIP
#define IPPROTO_TCP IPPROTO_TCP
#define IPPROTO_EGP IPPROTO_EGP
#define IPPROTO_PUP IPPROTO_PUP
#define IPPROTO_UDP IPPROTO_UDP
#define IPPROTO_IDP IPPROTO_IDP
#define IPPROTO_IPV6 IPPROTO_IPV6
#define IPPROTO_ROUTING IPPROTO_ROUTING
#define IPPROTO_FRAGMENT IPPROTO_FRAGMENT
#define IPPROTO_ESP IPPROTO_ESP
#define IPPROTO_AH IPPROTO_AH
#define IPPROTO_ICMPV6 IPPROTO_ICMPV6
#define IPPROTO_NONE IPPROTO_NONE
#define IPPROTO_DSTOPTS IPPROTO_DSTOPTS
#define IPPROTO_RAW IPPROTO_RAW

/* Ports, in the host's byte order. */
enum {
    IPPORT_ECHO = 7,
    IPPORT_DISCARD = 9,
    IPPORT_SYSTAT = 11,
    IPPORT_DAYTIME = 13,
    IPPORT_NETSTAT = 15,
    IPPORT_FTP = 21,
    IPPORT_TELNET = 23,
    IPPORT_SMTP = 25,
    IPPORT_TIMESERVER = 37,
    IPPORT_NAMESERVER = 42,
    IPPORT_WHOIS = 43,
    IPPORT_MTP = 57,
    IPPORT_TFTP = 69,
    IPPORT_RJE = 77,
    IPPORT_FINGER = 79,
    IPPORT_TTYLINK = 87,
    IPPORT_SUPDUP = 95,

    /* BSD's r services, over TCP; their UDP neighbours */
    IPPORT_EXECSERVER = 512,
    IPPORT_LOGINSERVER = 513,
    IPPORT_CMDSERVER = 514,
    IPPORT_EFSSERVER = 520,
    IPPORT_BIFFUDP = 512,
    IPPORT_WHOSERVER = 513,
    IPPORT_ROUTESERVER = 520,

    /* On BSD only the privileged bind to a port below the first, and the system gives out those below the second. */
    IPPORT_RESERVED = 1024,
    IPPORT_USERRESERVED = 5000
};

/* Addresses and ports in the structures are in the network's byte order. */
struct in_addr {
    in_addr_t s_addr;
};

#define s_addr s_addr

#define __SOCK_SIZE__ 16

struct sockaddr_in {
    sa_family_t sin_family; /* AF_INET */
    in_port_t sin_port;
    struct in_addr sin_addr;
    unsigned char __pad[8]; /* as long as a struct sockaddr */
};

#define sin_zero __pad

/* IP_ADD_MEMBERSHIP and the like */
struct ip_mreq {
    struct in_addr imr_multiaddr;
    struct in_addr imr_interface;
};

struct ip_mreq_source {
    struct in_addr imr_multiaddr;
    struct in_addr imr_sourceaddr;
    struct in_addr imr_interface;
};

/* RFC 3678: which sources of a multicast group to hear. The array's true length is imsf_numsrc. */
struct ip_msfilter {
    struct in_addr imsf_multiaddr;
    struct in_addr imsf_interface;
    uint32_t imsf_fmode; /* MCAST_INCLUDE, MCAST_EXCLUDE */
    uint32_t imsf_numsrc;
    struct in_addr imsf_slist[1];
};

#define IP_MSFILTER_SIZE(sources) \
    (offsetof(struct ip_msfilter, imsf_slist) + (sources) * sizeof(struct in_addr))

/* IP_PKTINFO */
struct in_pktinfo {
    struct in_addr ipi_addr;
    uint32_t ipi_ifindex;
};

/* RFC 3678 again, for both IPv4 and IPv6 */
struct group_req {
    uint32_t gr_interface;
    struct sockaddr_storage gr_group;
};

struct group_source_req {
    uint32_t gsr_interface;
    struct sockaddr_storage gsr_group;
    struct sockaddr_storage gsr_source;
};

struct group_filter {
    uint32_t gf_interface;
    struct sockaddr_storage gf_group;
    uint32_t gf_fmode;
    uint32_t gf_numsrc;
    struct sockaddr_storage gf_slist[1];
};

#define GROUP_FILTER_SIZE(sources) \
    (offsetof(struct group_filter, gf_slist) + \
     (sources) * sizeof(struct sockaddr_storage))

/* The classes of addresses of old. These, and the constants, are in the host's byte order. */
#define __QCYG_IN_BITS(addr, mask, bits) (((in_addr_t)(addr) & (mask)) == (bits))

#define IN_CLASSA(addr) __QCYG_IN_BITS(addr, 0x80000000U, 0)
#define IN_CLASSA_NET 0xff000000U
#define IN_CLASSA_NSHIFT 24
#define IN_CLASSA_HOST 0x00ffffffU
#define IN_CLASSA_MAX 128

#define IN_CLASSB(addr) __QCYG_IN_BITS(addr, 0xc0000000U, 0x80000000U)
#define IN_CLASSB_NET 0xffff0000U
#define IN_CLASSB_NSHIFT 16
#define IN_CLASSB_HOST 0x0000ffffU
#define IN_CLASSB_MAX 65536

#define IN_CLASSC(addr) __QCYG_IN_BITS(addr, 0xe0000000U, 0xc0000000U)
#define IN_CLASSC_NET 0xffffff00U
#define IN_CLASSC_NSHIFT 8
#define IN_CLASSC_HOST 0x000000ffU

#define IN_CLASSD(addr) __QCYG_IN_BITS(addr, 0xf0000000U, 0xe0000000U)
#define IN_MULTICAST(addr) IN_CLASSD(addr)
#define IN_MULTICAST_NET 0xf0000000U

/* What is above multicast: class E, and with it the broadcast address. */
#define IN_EXPERIMENTAL(addr) __QCYG_IN_BITS(addr, 0xf0000000U, 0xf0000000U)
#define IN_BADCLASS(addr) IN_EXPERIMENTAL(addr)

#define IN_LOOPBACKNET 127
#define IN_LOOPBACK(addr) __QCYG_IN_BITS(addr, 0xff000000U, 0x7f000000U)

#define INADDR_ANY ((in_addr_t)0)
#define INADDR_BROADCAST ((in_addr_t)0xffffffff)
#define INADDR_LOOPBACK 0x7f000001

/* What inet_addr() gives for a text that is no address; 255.255.255.255 is hard to tell from it. */
#define INADDR_NONE 0xffffffff

/* 224.0.0.0 to 224.0.0.255: groups that no router passes on. */
#define INADDR_UNSPEC_GROUP 0xe0000000
#define INADDR_ALLHOSTS_GROUP 0xe0000001
#define INADDR_ALLRTRS_GROUP 0xe0000002
#define INADDR_MAX_LOCAL_GROUP 0xe00000ff

/* Bytes of "255.255.255.255", with the null at its end. */
#define INET_ADDRSTRLEN 16

#endif
