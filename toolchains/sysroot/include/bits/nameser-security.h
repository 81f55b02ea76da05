/*
 * Keys and signatures of the domain name service, for <arpa/nameser.h>, which includes this. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_BITS_NAMESER_SECURITY_H
#define _QCYG_BITS_NAMESER_SECURITY_H

#ifndef _QCYG_ARPA_NAMESER_H
#error "This is a part of <arpa/nameser.h>: include that"
#endif

/* KEY records (RFC 2535): the flags. Bits 14-15: what the key is for. */
#define NS_KEY_TYPEMASK 0xc000
#define NS_KEY_TYPE_AUTH_CONF 0x0000
#define NS_KEY_TYPE_CONF_ONLY 0x8000
#define NS_KEY_TYPE_AUTH_ONLY 0x4000
#define NS_KEY_TYPE_NO_KEY 0xc000
#define NS_KEY_NO_AUTH 0x8000
#define NS_KEY_NO_CONF 0x4000

/* Bits 8-9: whose it is. */
#define NS_KEY_NAME_TYPE 0x0300
#define NS_KEY_NAME_USER 0x0000
#define NS_KEY_NAME_ENTITY 0x0200
#define NS_KEY_NAME_ZONE 0x0100
#define NS_KEY_NAME_RESERVED 0x0300

/* The other bits; the reserved ones are numbered from the highest on. */
#define NS_KEY_RESERVED2 0x2000
#define NS_KEY_EXTENDED_FLAGS 0x1000
#define NS_KEY_RESERVED4 0x0800
#define NS_KEY_RESERVED5 0x0400
#define NS_KEY_RESERVED8 0x0080
#define NS_KEY_RESERVED9 0x0040
#define NS_KEY_RESERVED10 0x0020
#define NS_KEY_RESERVED11 0x0010
#define NS_KEY_SIGNATORYMASK 0x000f
#define NS_KEY_RESERVED_BITMASK 0x2cf0
#define NS_KEY_RESERVED_BITMASK2 0xffff

/* The protocol that the key is for */
#define NS_KEY_PROT_TLS 1
#define NS_KEY_PROT_EMAIL 2
#define NS_KEY_PROT_DNSSEC 3
#define NS_KEY_PROT_IPSEC 4
#define NS_KEY_PROT_ANY 255

/* Algorithms */
#define NS_ALG_MD5RSA 1
#define NS_ALG_DH 2
#define NS_ALG_DSA 3
#define NS_ALG_DSS NS_ALG_DSA
#define NS_ALG_EXPIRE_ONLY 253
#define NS_ALG_PRIVATE_OID 254

/* RSA: a modulus, in bits; room for a key, in bytes and in base64; a signature, in bytes. */
#define NS_MD5RSA_MIN_BITS 512
#define NS_MD5RSA_MAX_BITS 2552
#define NS_MD5RSA_MAX_BYTES 5107
#define NS_MD5RSA_MAX_BASE64 6812
#define NS_MD5RSA_MIN_SIZE (NS_MD5RSA_MIN_BITS / 8)
#define NS_MD5RSA_MAX_SIZE (NS_MD5RSA_MAX_BITS / 8)

/* DSA: a signature; a key at least and at most. */
#define NS_DSA_SIG_SIZE 41
#define NS_DSA_MIN_SIZE 213
#define NS_DSA_MAX_BYTES 405

/* SIG records: where in the data each part is. */
#define NS_SIG_TYPE 0
#define NS_SIG_ALG 2
#define NS_SIG_LABELS 3
#define NS_SIG_OTTL 4
#define NS_SIG_EXPIR 8
#define NS_SIG_SIGNED 12
#define NS_SIG_FOOT 16
#define NS_SIG_SIGNER 18

/* NXT records: a map of the types that there are. A byte's highest bit comes first. */
#define NS_NXT_BITS 8
#define NS_NXT_MAX 127
#define __QCYG_NXT_MASK(type) (0x80 >> (type) % NS_NXT_BITS)
#define NS_NXT_BIT_SET(type, map) ((map)[(type) / NS_NXT_BITS] |= __QCYG_NXT_MASK(type))
#define NS_NXT_BIT_CLEAR(type, map) \
    ((map)[(type) / NS_NXT_BITS] &= ~__QCYG_NXT_MASK(type))
#define NS_NXT_BIT_ISSET(type, map) ((map)[(type) / NS_NXT_BITS] & __QCYG_NXT_MASK(type))

/* Signatures of messages (TSIG, RFC 8945). */
#define NS_TSIG_FUDGE 300 /* seconds that clocks may differ */
#define NS_TSIG_TCP_COUNT 100
#define NS_TSIG_ALG_HMAC_MD5 "HMAC-MD5.SIG-ALG.REG.INT"
#define NS_TSIG_ERROR_NO_TSIG (-10)
#define NS_TSIG_ERROR_NO_SPACE (-11)
#define NS_TSIG_ERROR_FORMERR (-12)

struct dst_key;

struct ns_tsig_key {
    char name[NS_MAXDNAME];
    char alg[NS_MAXDNAME];
    unsigned char *data;
    int len;
};
typedef struct ns_tsig_key ns_tsig_key;

struct ns_tcp_tsig_state {
    int counter;
    struct dst_key *key;
    void *ctx;
    unsigned char sig[NS_PACKETSZ];
    int siglen;
};
typedef struct ns_tcp_tsig_state ns_tcp_tsig_state;

#endif
