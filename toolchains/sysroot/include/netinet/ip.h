/*
 * IPv4: a packet's header (RFC 791) and its options. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_NETINET_IP_H
#define _QCYG_NETINET_IP_H

#include <netinet/in_systm.h>
#include <netinet/in.h>
#include <bits/endian.h>

#define IPVERSION 4

/* In the network's byte order; the halves of the first byte: the low one first. */
struct ip {
    unsigned int
        ip_hl : 4; /* the header's length, options included, in units of 4 bytes */
    unsigned int ip_v : 4;
    u_int8_t ip_tos;
    u_int16_t ip_len; /* bytes, this header included */
    u_int16_t ip_id;
    u_int16_t ip_off; /* flags, and the fragment's place in units of 8 bytes */
    u_int8_t ip_ttl;
    u_int8_t ip_p; /* IPPROTO_* */
    u_int16_t ip_sum;
    struct in_addr ip_src;
    struct in_addr ip_dst;
};

#define IP_MAXPACKET 65535

/* ip_off: reserved, "don't fragment", "more fragments"; the place. */
#define IP_RF 0x8000
#define IP_DF 0x4000
#define IP_MF 0x2000
#define IP_OFFMASK 0x1fff

/* ip_ttl: the most; what to begin with; what fragments wait for the rest, in half-seconds; the step. */
#define MAXTTL 255
#define IPDEFTTL 64
#define IPFRAGTTL 60
#define IPTTLDEC 1

/* Bytes that every host has to take. */
#define IP_MSS 576

/* ip_tos, seen three ways. Bits 2-7: differentiated services (RFC 2474, 2597, 3246). */
#define IPTOS_DSCP_MASK 0xfc
#define IPTOS_DSCP(tos) ((tos) & IPTOS_DSCP_MASK)
#define IPTOS_DSCP_CS0 0x00
#define IPTOS_DSCP_CS1 0x20
#define IPTOS_DSCP_AF11 0x28
#define IPTOS_DSCP_AF12 0x30
#define IPTOS_DSCP_AF13 0x38
#define IPTOS_DSCP_CS2 0x40
#define IPTOS_DSCP_AF21 0x48
#define IPTOS_DSCP_AF22 0x50
#define IPTOS_DSCP_AF23 0x58
#define IPTOS_DSCP_CS3 0x60
#define IPTOS_DSCP_AF31 0x68
#define IPTOS_DSCP_AF32 0x70
#define IPTOS_DSCP_AF33 0x78
#define IPTOS_DSCP_CS4 0x80
#define IPTOS_DSCP_AF41 0x88
#define IPTOS_DSCP_AF42 0x90
#define IPTOS_DSCP_AF43 0x98
#define IPTOS_DSCP_CS5 0xa0
#define IPTOS_DSCP_EF 0xb8
#define IPTOS_DSCP_CS6 0xc0
#define IPTOS_DSCP_CS7 0xe0

/* Bits 5-7: the class, which is where precedence was (RFC 791). */
#define IPTOS_CLASS_MASK 0xe0
#define IPTOS_CLASS(tos) ((tos) & IPTOS_CLASS_MASK)
#define IPTOS_CLASS_CS0 0x00
#define IPTOS_CLASS_CS1 0x20
#define IPTOS_CLASS_CS2 0x40
#define IPTOS_CLASS_CS3 0x60
#define IPTOS_CLASS_CS4 0x80
#define IPTOS_CLASS_CS5 0xa0
#define IPTOS_CLASS_CS6 0xc0
#define IPTOS_CLASS_CS7 0xe0
#define IPTOS_CLASS_DEFAULT IPTOS_CLASS_CS0

#define IPTOS_PREC_ROUTINE IPTOS_CLASS_CS0
#define IPTOS_PREC_PRIORITY IPTOS_CLASS_CS1
#define IPTOS_PREC_IMMEDIATE IPTOS_CLASS_CS2
#define IPTOS_PREC_FLASH IPTOS_CLASS_CS3
#define IPTOS_PREC_FLASHOVERRIDE IPTOS_CLASS_CS4
#define IPTOS_PREC_CRITIC_ECP IPTOS_CLASS_CS5
#define IPTOS_PREC_INTERNETCONTROL IPTOS_CLASS_CS6
#define IPTOS_PREC_NETCONTROL IPTOS_CLASS_CS7

/* Bits 0-1: congestion (RFC 3168), with the names of its forerunner. IPTOS_MINCOST is in <cygwin/socket.h> too. */
#define IPTOS_ECN_MASK 0x03
#define IPTOS_ECN(tos) ((tos) & IPTOS_ECN_MASK)
#define IPTOS_ECN_NOT_ECT 0x00
#define IPTOS_ECN_NOTECT IPTOS_ECN_NOT_ECT
#define IPTOS_ECN_ECT1 0x01
#define IPTOS_ECN_ECT0 0x02
#define IPTOS_ECN_CE 0x03
#define IPTOS_CE 0x01
#define IPTOS_ECT 0x02

/* An option's first byte: whether fragments carry it, its class, its number. */
#define IPOPT_COPIED(option) ((option) & 0x80)
#define IPOPT_CLASS(option) ((option) & 0x60)
#define IPOPT_NUMBER(option) ((option) & 0x1f)

#define IPOPT_CONTROL 0x00
#define IPOPT_RESERVED1 0x20
#define IPOPT_DEBMEAS 0x40
#define IPOPT_RESERVED2 0x60

#define IPOPT_EOL 0
#define IPOPT_NOP 1
#define IPOPT_RR 7 /* record the route */
#define IPOPT_TS 68 /* timestamps */
#define IPOPT_SECURITY 130 /* RFC 1108 */
#define IPOPT_LSRR 131 /* route, loose */
#define IPOPT_SATID 136 /* SATNET's stream */
#define IPOPT_SSRR 137 /* route, strict */
#define IPOPT_RA 148 /* router alert (RFC 2113) */

/* Where in an option its parts are, and the least value of the third. */
#define IPOPT_OPTVAL 0
#define IPOPT_OLEN 1
#define IPOPT_OFFSET 2
#define IPOPT_MINOFF 4

/* Bytes of all options. */
#define MAX_IPOPTLEN 40

/* IPOPT_TS; the halves of the fourth byte: the low one first. */
struct ip_timestamp {
    u_int8_t ipt_code;
    u_int8_t ipt_len;
    u_int8_t ipt_ptr; /* where the next goes: a byte of the option, counted from 1 */
    unsigned int ipt_flg : 4;
    unsigned int ipt_oflw : 4; /* hosts that found no room */
    union ipt_timestamp {
        n_long ipt_time[1];
        struct ipt_ta {
            struct in_addr ipt_addr;
            n_long ipt_time;
        } ipt_ta[1];
    } ipt_timestamp;
};

/* ipt_flg: times alone; with addresses; with addresses that the sender has filled in. */
#define IPOPT_TS_TSONLY 0
#define IPOPT_TS_TSANDADDR 1
#define IPOPT_TS_PRESPEC 3

/* IPOPT_SECURITY's levels, as RFC 791 had them. */
#define IPOPT_SECUR_UNCLASS 0x0000
#define IPOPT_SECUR_CONFID 0xf135
#define IPOPT_SECUR_EFTO 0x789a
#define IPOPT_SECUR_MMMM 0xbc4d
#define IPOPT_SECUR_RESTR 0xaf13
#define IPOPT_SECUR_SECRET 0xd788
#define IPOPT_SECUR_TOPSECRET 0x6bc5

#endif
