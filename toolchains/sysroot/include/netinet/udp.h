/*
 * UDP: a datagram's header (RFC 768), and socket options. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_NETINET_UDP_H
#define _QCYG_NETINET_UDP_H

#include <sys/types.h>

/* In the network's byte order. */
struct udphdr {
    u_int16_t uh_sport;
    u_int16_t uh_dport;
    u_int16_t uh_ulen; /* bytes, this header included */
    u_int16_t uh_sum;
};

/* Options of IPPROTO_UDP: the size in which to cut up what is sent; whether to join what is received. */
#define UDP_SEGMENT 2
#define UDP_GRO 3

#endif
