/*
 * Types, constants and ancillary data of sockets. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_CYGWIN_SOCKET_H
#define _QCYG_CYGWIN_SOCKET_H

#include <stddef.h>
#include <stdint.h>
#include <sys/cdefs.h>
#include <sys/types.h>

typedef __socklen_t socklen_t;
#define socklen_t socklen_t

#ifndef _SA_FAMILY_T_DECLARED
#define _SA_FAMILY_T_DECLARED
typedef __sa_family_t sa_family_t;
#endif

/* What all addresses begin with; the rest depends on the family. */
struct sockaddr {
    sa_family_t sa_family;
    char sa_data[14];
};

/* These include <cygwin/if.h>, which needs the structure above. */
#include <asm/socket.h>
#include <cygwin/sockios.h>
#include <cygwin/_ucred.h>
#include <cygwin/_socketflags.h>
#include <sys/uio.h>

/* Room for an address of any family, aligned for all of them. */
#define _SS_MAXSIZE 128
#define _SS_ALIGNSIZE (sizeof(int64_t))
#define _SS_PAD1SIZE (_SS_ALIGNSIZE - sizeof(sa_family_t))
#define _SS_PAD2SIZE (_SS_MAXSIZE - 2 * _SS_ALIGNSIZE)

struct sockaddr_storage {
    sa_family_t ss_family;
    char _ss_pad1[_SS_PAD1SIZE];
    int64_t __ss_align;
    char _ss_pad2[_SS_PAD2SIZE];
};

/* SO_LINGER. Winsock's: shorter than other systems' two ints. */
struct linger {
    unsigned short l_onoff;
    unsigned short l_linger; /* seconds */
};

/* Messages */
struct msghdr {
    void *msg_name; /* an address, or null */
    socklen_t msg_namelen;
    struct iovec *msg_iov;
    int msg_iovlen;    /* elements */
    void *msg_control; /* ancillary data: each a struct cmsghdr and its bytes */
    socklen_t msg_controllen;
    int msg_flags; /* recvmsg: MSG_TRUNC, MSG_CTRUNC and the like */
};

struct cmsghdr {
    size_t cmsg_len; /* bytes, this header included; CMSG_LEN() makes it */
    int cmsg_level;
    int cmsg_type;
};

/* cmsg_type with SOL_SOCKET: an array of file descriptors, a struct ucred. */
#define SCM_RIGHTS 1
#define SCM_CREDENTIALS 2

/* SIZE rounded up to the alignment of struct cmsghdr: headers and data both begin at a multiple of it. */
#define __QCYG_CMSG_UNIT (__alignof__(struct cmsghdr))
#define CMSG_ALIGN(size) \
    (((size_t)(size) + __QCYG_CMSG_UNIT - 1) & ~(__QCYG_CMSG_UNIT - 1))

/* For SIZE bytes of data: the value of cmsg_len, and the room in msg_control. */
#define CMSG_LEN(size) (CMSG_ALIGN(sizeof(struct cmsghdr)) + (size))
#define CMSG_SPACE(size) (CMSG_ALIGN(sizeof(struct cmsghdr)) + CMSG_ALIGN(size))

#define CMSG_DATA(cmsg) ((unsigned char *)(cmsg) + CMSG_ALIGN(sizeof(struct cmsghdr)))

/* The first header, and the one behind CMSG; null where there is no room for one. */
#define CMSG_FIRSTHDR(message) __qcyg_cmsg_first(message)
#define CMSG_NXTHDR(message, cmsg) __qcyg_cmsg_next(message, cmsg)

__BEGIN_DECLS

static __inline__ struct cmsghdr *__qcyg_cmsg_first(const struct msghdr *__message)
{
    if ((size_t)__message->msg_controllen < sizeof(struct cmsghdr)) {
        return NULL;
    }
    return (struct cmsghdr *)__message->msg_control;
}

static __inline__ struct cmsghdr *__qcyg_cmsg_next(const struct msghdr *__message,
                                                   struct cmsghdr *__cmsg)
{
    size_t __rest, __skip;

    if (__cmsg == NULL) {
        return __qcyg_cmsg_first(__message);
    }
    __rest = (size_t)__message->msg_controllen -
             (size_t)((char *)__cmsg - (char *)__message->msg_control);
    __skip = CMSG_ALIGN(__cmsg->cmsg_len);
    /* A length that is too short, or too long to be true, would lead astray: the list ends there. */
    if (__cmsg->cmsg_len < sizeof(struct cmsghdr) || __cmsg->cmsg_len > __rest ||
        __skip > __rest || __rest - __skip < sizeof(struct cmsghdr)) {
        return NULL;
    }
    return (struct cmsghdr *)((char *)__cmsg + __skip);
}

__END_DECLS

/* Types of socket */
#define SOCK_STREAM 1
#define SOCK_DGRAM 2
#define SOCK_RAW 3
#define SOCK_RDM 4
#define SOCK_SEQPACKET 5

/* Families of addresses, and of protocols, which are the same. The numbers are Winsock's, AF_INET6 with them. */
#define AF_UNSPEC 0
#define AF_UNIX 1
#define AF_LOCAL 1
#define AF_INET 2
#define AF_IMPLINK 3
#define AF_PUP 4
#define AF_CHAOS 5
#define AF_NS 6
#define AF_ISO 7
#define AF_OSI AF_ISO
#define AF_ECMA 8
#define AF_DATAKIT 9
#define AF_CCITT 10
#define AF_SNA 11
#define AF_DECnet 12
#define AF_DLI 13
#define AF_LAT 14
#define AF_HYLINK 15
#define AF_APPLETALK 16
#define AF_NETBIOS 17
#define AF_INET6 23
#define AF_MAX 32

#define PF_UNSPEC AF_UNSPEC
#define PF_UNIX AF_UNIX
#define PF_LOCAL AF_LOCAL
#define PF_INET AF_INET
#define PF_IMPLINK AF_IMPLINK
#define PF_PUP AF_PUP
#define PF_CHAOS AF_CHAOS
#define PF_NS AF_NS
#define PF_ISO AF_ISO
#define PF_OSI AF_OSI
#define PF_ECMA AF_ECMA
#define PF_DATAKIT AF_DATAKIT
#define PF_CCITT AF_CCITT
#define PF_SNA AF_SNA
#define PF_DECnet AF_DECnet
#define PF_DLI AF_DLI
#define PF_LAT AF_LAT
#define PF_HYLINK AF_HYLINK
#define PF_APPLETALK AF_APPLETALK
#define PF_NETBIOS AF_NETBIOS
#define PF_INET6 AF_INET6
#define PF_MAX AF_MAX

/* listen(): as many waiting connections as the system allows. */
#define SOMAXCONN 0x7fffffff

/* shutdown() */
#define SHUT_RD 0
#define SHUT_WR 1
#define SHUT_RDWR 2

/* Flags of send() and recv(), and of what recvmsg() says in msg_flags. */
#define MSG_OOB 0x1
#define MSG_PEEK 0x2
#define MSG_DONTROUTE 0x4
#define MSG_WAITALL 0x8
#define MSG_DONTWAIT 0x10
#define MSG_NOSIGNAL 0x20
#define MSG_TRUNC 0x100
#define MSG_CTRUNC 0x200
#define MSG_BCAST 0x400
#define MSG_MCAST 0x800
#define MSG_CMSG_CLOEXEC 0x1000
#define MSG_EOR 0x8000

/* Levels of options other than SOL_SOCKET. */
#define SOL_IP 0
#define SOL_TCP 6
#define SOL_UDP 17
#define SOL_IPV6 41
#define SOL_IPX 256
#define SOL_AX25 257
#define SOL_ATALK 258
#define SOL_NETROM 259

/* Options of IPPROTO_IP */
#define IP_OPTIONS 1
#define IP_HDRINCL 2
#define IP_TOS 3
#define IP_TTL 4
#define IP_MULTICAST_IF 9
#define IP_MULTICAST_TTL 10
#define IP_MULTICAST_LOOP 11
#define IP_ADD_MEMBERSHIP 12
#define IP_DROP_MEMBERSHIP 13
#define IP_DONTFRAGMENT 14
#define IP_ADD_SOURCE_MEMBERSHIP 15
#define IP_DROP_SOURCE_MEMBERSHIP 16
#define IP_BLOCK_SOURCE 17
#define IP_UNBLOCK_SOURCE 18
#define IP_PKTINFO 19
#define IP_RECVTTL 21
#define IP_UNICAST_IF 31
#define IP_RECVTOS 40
#define IP_MTU_DISCOVER 71
#define IP_MTU 73
#define IP_RECVERR 75

#define IP_DEFAULT_MULTICAST_TTL 1
#define IP_DEFAULT_MULTICAST_LOOP 1
#define IP_MAX_MEMBERSHIPS 20

/* IP_TOS, as RFC 1349 has it */
#define IPTOS_LOWDELAY 0x10
#define IPTOS_THROUGHPUT 0x08
#define IPTOS_RELIABILITY 0x04
#define IPTOS_LOWCOST 0x02
#define IPTOS_MINCOST IPTOS_LOWCOST

/* IP_MTU_DISCOVER */
#define IP_PMTUDISC_WANT 0
#define IP_PMTUDISC_DO 1
#define IP_PMTUDISC_DONT 2
#define IP_PMTUDISC_PROBE 3

/* Options of IPPROTO_IPV6 */
#define IPV6_HOPOPTS 1
#define IPV6_HDRINCL 2
#define IPV6_UNICAST_HOPS 4
#define IPV6_MULTICAST_IF 9
#define IPV6_MULTICAST_HOPS 10
#define IPV6_MULTICAST_LOOP 11
#define IPV6_ADD_MEMBERSHIP 12
#define IPV6_DROP_MEMBERSHIP 13
#define IPV6_JOIN_GROUP IPV6_ADD_MEMBERSHIP
#define IPV6_LEAVE_GROUP IPV6_DROP_MEMBERSHIP
#define IPV6_DONTFRAG 14
#define IPV6_PKTINFO 19
#define IPV6_HOPLIMIT 21
#define IPV6_CHECKSUM 26
#define IPV6_V6ONLY 27
#define IPV6_UNICAST_IF 31
#define IPV6_RTHDR 32
#define IPV6_RECVRTHDR 38
#define IPV6_TCLASS 39
#define IPV6_RECVTCLASS 40
#define IPV6_MTU_DISCOVER 71
#define IPV6_MTU 72
#define IPV6_RECVERR 75

/* IPV6_MTU_DISCOVER */
#define IPV6_PMTUDISC_WANT 0
#define IPV6_PMTUDISC_DO 1
#define IPV6_PMTUDISC_DONT 2
#define IPV6_PMTUDISC_PROBE 3

/* Multicast for both (RFC 3678): options, and the mode of a filter. */
#define MCAST_JOIN_GROUP 41
#define MCAST_LEAVE_GROUP 42
#define MCAST_BLOCK_SOURCE 43
#define MCAST_UNBLOCK_SOURCE 44
#define MCAST_JOIN_SOURCE_GROUP 45
#define MCAST_LEAVE_SOURCE_GROUP 46

#define MCAST_INCLUDE 0
#define MCAST_EXCLUDE 1

/* IPX */
#define IPX_TYPE 1

/* Priorities, which Linux had once. */
#define SOPRI_INTERACTIVE 0
#define SOPRI_NORMAL 1
#define SOPRI_BACKGROUND 2

#endif
