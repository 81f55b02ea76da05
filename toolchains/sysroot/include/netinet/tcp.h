/*
 * TCP: a segment's header (RFC 9293) and options, and socket options. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_NETINET_TCP_H
#define _QCYG_NETINET_TCP_H

#include <sys/cdefs.h>
#include <sys/types.h>
#include <bits/endian.h>

/* Options of IPPROTO_TCP. Times are in seconds, TCP_USER_TIMEOUT's in milliseconds. */
#define TCP_NODELAY 1
#define TCP_KEEPIDLE 3
#define TCP_MAXSEG 4
#define TCP_QUICKACK 12
#define TCP_USER_TIMEOUT 14
#define TCP_FASTOPEN 15
#define TCP_KEEPCNT 16
#define TCP_KEEPINTVL 17

#if __MISC_VISIBLE

typedef u_int32_t tcp_seq;
typedef u_int32_t tcp_cc; /* T/TCP's count of connections (RFC 1644) */

#define tcp6_seq tcp_seq
#define tcp6hdr tcphdr

/* In the network's byte order. */
struct tcphdr {
    u_int16_t th_sport;
    u_int16_t th_dport;
    tcp_seq th_seq;
    tcp_seq th_ack;
    /* The byte's low half first. */
    unsigned int th_x2 : 4;
    unsigned int
        th_off : 4; /* the header's length, options included, in units of 4 bytes */
    u_int8_t th_flags;
    u_int16_t th_win;
    u_int16_t th_sum;
    u_int16_t th_urp;
};

/* th_flags */
#define TH_FIN 0x01
#define TH_SYN 0x02
#define TH_RST 0x04
#define TH_PUSH 0x08
#define TH_ACK 0x10
#define TH_URG 0x20
/* All of them but TH_PUSH, which is for the receiver alone. */
#define TH_FLAGS (TH_FIN | TH_SYN | TH_RST | TH_ACK | TH_URG)

/* Options in the header: kinds (TCPOPT) and lengths in bytes (TCPOLEN). */
#define TCPOPT_EOL 0
#define TCPOPT_NOP 1
#define TCPOPT_MAXSEG 2
#define TCPOLEN_MAXSEG 4
#define TCPOPT_WINDOW 3
#define TCPOLEN_WINDOW 3
#define TCPOPT_SACK_PERMITTED 4
#define TCPOLEN_SACK_PERMITTED 2
#define TCPOPT_SACK 5
#define TCPOPT_TIMESTAMP 8
#define TCPOLEN_TIMESTAMP 10
#define TCPOPT_CC 11
#define TCPOPT_CCNEW 12
#define TCPOPT_CCECHO 13
#define TCPOLEN_CC 6

/* Two kinds are sent with two bytes of padding before them, so that their 4-byte values are aligned: so many bytes, ... */
#define TCPOLEN_TSTAMP_APPA (2 + TCPOLEN_TIMESTAMP)
#define TCPOLEN_CC_APPA (2 + TCPOLEN_CC)

/* ... of which these are the first four, as a number in the host's byte order. */
#define __QCYG_TCP_PADDED(kind, size) \
    (TCPOPT_NOP << 24 | TCPOPT_NOP << 16 | (kind) << 8 | (size))
#define TCPOPT_TSTAMP_HDR __QCYG_TCP_PADDED(TCPOPT_TIMESTAMP, TCPOLEN_TIMESTAMP)
#define TCPOPT_CC_HDR(kind) __QCYG_TCP_PADDED(kind, TCPOLEN_CC)

/* Bytes of data in a segment where the other end says nothing: over IPv4, over IPv6. */
#define TCP_MSS 512
#define TCP6_MSS 1024

/* Windows: the largest without scaling, T/TCP's first, the most that it is shifted by (bits). */
#define TCP_MAXWIN 65535
#define TTCP_CLIENT_SND_WND 4096
#define TCP_MAX_WINSHIFT 14

/* The longest header with its options, and without it: the options. */
#define TCP_MAXHLEN 60
#define TCP_MAXOLEN 40
#endif

#endif
