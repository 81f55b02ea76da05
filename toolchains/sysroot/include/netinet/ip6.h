/*
 * IPv6: a packet's header, the headers that may follow it, and their options (RFC 8200, 3542). Cygwin 3.5.3 ABI.
 *
 * Numbers in the structures are in the network's byte order, and so are the masks for them. The structures are packed:
 * in a packet they may begin anywhere.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_NETINET_IP6_H
#define _QCYG_NETINET_IP6_H

#include <sys/types.h>
#include <netinet/in.h>

#define __QCYG_PACKED __attribute__((__packed__))

struct ip6_hdr {
    union {
        struct ip6_hdrctl {
            u_int32_t
                ip6_un1_flow; /* version (4 bits), traffic class (8), flow label (20) */
            u_int16_t ip6_un1_plen; /* bytes after this header */
            u_int8_t ip6_un1_nxt;   /* the kind of what follows: IPPROTO_* */
            u_int8_t ip6_un1_hlim;
        } __QCYG_PACKED ip6_un1;
        u_int8_t ip6_un2_vfc;
    } __QCYG_PACKED ip6_ctlun;
    struct in6_addr ip6_src;
    struct in6_addr ip6_dst;
} __QCYG_PACKED;

#define ip6_vfc ip6_ctlun.ip6_un2_vfc
#define ip6_flow ip6_ctlun.ip6_un1.ip6_un1_flow
#define ip6_plen ip6_ctlun.ip6_un1.ip6_un1_plen
#define ip6_nxt ip6_ctlun.ip6_un1.ip6_un1_nxt
#define ip6_hlim ip6_ctlun.ip6_un1.ip6_un1_hlim
#define ip6_hops ip6_ctlun.ip6_un1.ip6_un1_hlim

/* ip6_vfc, ip6_flow */
#define IPV6_VERSION 0x60
#define IPV6_VERSION_MASK 0xf0
#define IPV6_FLOWINFO_MASK __constant_htonl(0x0fffffff)
#define IPV6_FLOWLABEL_MASK __constant_htonl(0x000fffff)

/* The two bits of congestion in the traffic class, under the names of RFC 3168's forerunner. */
#define IP6TOS_CE 0x01
#define IP6TOS_ECT 0x02

/* Hop limits: the most, the usual, the step. What fragments wait for the rest, in half-seconds. */
#define IPV6_MAXHLIM 255
#define IPV6_DEFHLIM 64
#define IPV6_HLIMDEC 1
#define IPV6_FRAGTTL 120

/* Bytes that every link carries; the most after the header; the most of a header of options. */
#define IPV6_MMTU 1280
#define IPV6_MAXPACKET 65535
#define IPV6_MAXOPTHDR 2048

/* What the headers that follow have in common. Lengths are in units of 8 bytes, and the first 8 do not count. */
struct ip6_ext {
    u_int8_t ip6e_nxt;
    u_int8_t ip6e_len;
} __QCYG_PACKED;

/* IPPROTO_HOPOPTS: options for each router on the way */
struct ip6_hbh {
    u_int8_t ip6h_nxt;
    u_int8_t ip6h_len;
} __QCYG_PACKED;

/* IPPROTO_DSTOPTS: options for the receiver */
struct ip6_dest {
    u_int8_t ip6d_nxt;
    u_int8_t ip6d_len;
} __QCYG_PACKED;

/* IPPROTO_ROUTING; type 0 has 4 bytes more, and then its addresses. */
struct ip6_rthdr {
    u_int8_t ip6r_nxt;
    u_int8_t ip6r_len;
    u_int8_t ip6r_type;
    u_int8_t ip6r_segleft;
} __QCYG_PACKED;

struct ip6_rthdr0 {
    u_int8_t ip6r0_nxt;
    u_int8_t ip6r0_len;
    u_int8_t ip6r0_type;
    u_int8_t ip6r0_segleft;
    u_int32_t ip6r0_reserved;
} __QCYG_PACKED;

/* IPPROTO_FRAGMENT */
struct ip6_frag {
    u_int8_t ip6f_nxt;
    u_int8_t ip6f_reserved;
    u_int16_t
        ip6f_offlg; /* the place in bytes, whose low 3 bits are reserved and flags */
    u_int32_t ip6f_ident;
} __QCYG_PACKED;

#define IP6F_OFF_MASK __constant_htons(0xfff8)
#define IP6F_RESERVED_MASK __constant_htons(0x0006)
#define IP6F_MORE_FRAG __constant_htons(0x0001)

/* An option of IPPROTO_HOPOPTS or IPPROTO_DSTOPTS; its length leaves these 2 bytes out. */
struct ip6_opt {
    u_int8_t ip6o_type;
    u_int8_t ip6o_len;
} __QCYG_PACKED;

/* The highest 2 bits of the type: what to do who does not know it (skip it, drop the packet, and tell the sender). */
#define IP6OPT_TYPE(type) ((type) & 0xc0)
#define IP6OPT_TYPE_SKIP 0x00
#define IP6OPT_TYPE_DISCARD 0x40
#define IP6OPT_TYPE_FORCEICMP 0x80
#define IP6OPT_TYPE_ICMP 0xc0

/* The next one: routers may change it. */
#define IP6OPT_MUTABLE 0x20

/* Types */
#define IP6OPT_PAD1 0x00
#define IP6OPT_PADN 0x01
#define IP6OPT_TUNNEL_LIMIT 0x04
#define IP6OPT_RTALERT 0x05
#define IP6OPT_ROUTER_ALERT IP6OPT_RTALERT
#define IP6OPT_EID 0x8a
#define IP6OPT_JUMBO 0xc2
#define IP6OPT_NSAP_ADDR 0xc3

/* Bytes: of the shortest but IP6OPT_PAD1, and of two with their type and length. */
#define IP6OPT_MINLEN 2
#define IP6OPT_RTALERT_LEN 4
#define IP6OPT_JUMBO_LEN 6

/* IP6OPT_JUMBO: a packet of more than 65535 bytes (RFC 2675) */
struct ip6_opt_jumbo {
    u_int8_t ip6oj_type;
    u_int8_t ip6oj_len;
    u_int8_t ip6oj_jumbo_len[4];
} __QCYG_PACKED;

/* IP6OPT_NSAP_ADDR: OSI's addresses follow (RFC 1888) */
struct ip6_opt_nsap {
    u_int8_t ip6on_type;
    u_int8_t ip6on_len;
    u_int8_t ip6on_src_nsap_len;
    u_int8_t ip6on_dst_nsap_len;
} __QCYG_PACKED;

/* IP6OPT_TUNNEL_LIMIT: how many tunnels more (RFC 2473) */
struct ip6_opt_tunnel {
    u_int8_t ip6ot_type;
    u_int8_t ip6ot_len;
    u_int8_t ip6ot_encap_limit;
} __QCYG_PACKED;

/* IP6OPT_ROUTER_ALERT: something for routers to look at (RFC 2711) */
struct ip6_opt_router {
    u_int8_t ip6or_type;
    u_int8_t ip6or_len;
    u_int8_t ip6or_value[2];
} __QCYG_PACKED;

/* Its value, in the host's byte order and in the network's. */
#define IP6OPT_RTALERT_MLD 0
#define IP6OPT_RTALERT_RSVP 1
#define IP6OPT_RTALERT_ACTNET 2

#define IP6_ALERT_MLD __constant_htons(IP6OPT_RTALERT_MLD)
#define IP6_ALERT_RSVP __constant_htons(IP6OPT_RTALERT_RSVP)
#define IP6_ALERT_AN __constant_htons(IP6OPT_RTALERT_ACTNET)

#undef __QCYG_PACKED

#endif
