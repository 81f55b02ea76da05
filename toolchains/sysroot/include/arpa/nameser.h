/*
 * The domain name service's messages (RFC 1035 and its successors), as BIND 8 has them. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_ARPA_NAMESER_H
#define _QCYG_ARPA_NAMESER_H

#include <stddef.h>
#include <sys/param.h>
#include <sys/types.h>
#include <sys/cdefs.h>

/* The version of this interface; the names of BIND 4 are there too (<arpa/nameser_compat.h>). */
#define __NAMESER 19991006
#define BIND_4_COMPAT

#ifndef BSD
#define BSD 199903
#endif

/* Bytes: of a message over UDP; of a name as text, of one as sent, of a label; of a message's header; of what a question
 * and a record have beside their name; of numbers and addresses. */
#define NS_PACKETSZ 512
#define NS_MAXDNAME 1025
#define NS_MAXCDNAME 255
#define NS_MAXLABEL 63
#define NS_HFIXEDSZ 12
#define NS_QFIXEDSZ 4
#define NS_RRFIXEDSZ 10
#define NS_INT32SZ 4
#define NS_INT16SZ 2
#define NS_INT8SZ 1
#define NS_INADDRSZ 4
#define NS_IN6ADDRSZ 16

/* A label's length with these bits is none: it is where the rest of the name is. */
#define NS_CMPRSFLGS 0xc0

#define NS_DEFAULTPORT 53

/* A message's sections: of a query, and as an update names them. */
typedef enum __ns_sect {
    ns_s_qd = 0, /* questions */
    ns_s_zn = 0, /* zone */
    ns_s_an = 1, /* answers */
    ns_s_pr = 1, /* prerequisites */
    ns_s_ns = 2, /* name servers */
    ns_s_ud = 2, /* updates */
    ns_s_ar = 3, /* additional records */
    ns_s_max = 4
} ns_sect;

/* A message that is being read: ns_initparse() fills it in. The macros below tell what is in it. */
typedef struct __ns_msg {
    const unsigned char *_msg;
    const unsigned char *_eom;
    u_int16_t _id;
    u_int16_t _flags;
    u_int16_t _counts[ns_s_max];
    const unsigned char *_sections[ns_s_max];
    ns_sect _sect;
    int _rrnum;
    const unsigned char *_msg_ptr;
} ns_msg;

#define ns_msg_id(msg) ((u_int16_t)(msg)._id)
#define ns_msg_base(msg) ((const unsigned char *)(msg)._msg)
#define ns_msg_end(msg) ((const unsigned char *)(msg)._eom)
#define ns_msg_size(msg) (ns_msg_end(msg) - ns_msg_base(msg))
#define ns_msg_count(msg, section) ((u_int16_t)(msg)._counts[section])

/* A record of a message: ns_parserr() fills it in. */
typedef struct __ns_rr {
    char name[NS_MAXDNAME];
    u_int16_t type;
    u_int16_t rr_class;
    u_int32_t ttl; /* seconds */
    u_int16_t rdlength;
    const unsigned char *rdata;
} ns_rr;

/* The root's name is empty there, and "." to people. */
#define ns_rr_name(rr) ((rr).name[0] == '\0' ? "." : (rr).name)
#define ns_rr_type(rr) ((ns_type)(rr).type)
#define ns_rr_class(rr) ((ns_class)(rr).rr_class)
#define ns_rr_ttl(rr) ((u_int32_t)(rr).ttl)
#define ns_rr_rdlen(rr) ((u_int16_t)(rr).rdlength)
#define ns_rr_rdata(rr) ((const unsigned char *)(rr).rdata)

/* What ns_msg_getflag() can be asked for. */
typedef enum __ns_flag {
    ns_f_qr,
    ns_f_opcode,
    ns_f_aa,
    ns_f_tc,
    ns_f_rd,
    ns_f_ra,
    ns_f_z,
    ns_f_ad,
    ns_f_cd,
    ns_f_rcode,
    ns_f_max
} ns_flag;

/* Where each of them is in the message's flags. */
struct _ns_flagdata {
    int mask;
    int shift;
};

typedef enum __ns_opcode {
    ns_o_query = 0,
    ns_o_iquery = 1,
    ns_o_status = 2,
    ns_o_notify = 4,
    ns_o_update = 5,
    ns_o_max = 6
} ns_opcode;

typedef enum __ns_rcode {
    ns_r_noerror = 0,
    ns_r_formerr = 1,
    ns_r_servfail = 2,
    ns_r_nxdomain = 3,
    ns_r_notimpl = 4,
    ns_r_refused = 5,
    /* Updates: something is there that ought not to be, or the other way round. */
    ns_r_yxdomain = 6,
    ns_r_yxrrset = 7,
    ns_r_nxrrset = 8,
    ns_r_notauth = 9,
    ns_r_notzone = 10,
    ns_r_max = 11,
    /* Signatures: too large for the header, which has 4 bits for it. */
    ns_r_badsig = 16,
    ns_r_badkey = 17,
    ns_r_badtime = 18
} ns_rcode;

typedef enum __ns_update_operation {
    ns_uop_delete = 0,
    ns_uop_add = 1,
    ns_uop_max = 2
} ns_update_operation;

/* Types of records, and of questions */
typedef enum __ns_type {
    ns_t_invalid = 0,
    ns_t_a = 1,
    ns_t_ns = 2,
    ns_t_md = 3,
    ns_t_mf = 4,
    ns_t_cname = 5,
    ns_t_soa = 6,
    ns_t_mb = 7,
    ns_t_mg = 8,
    ns_t_mr = 9,
    ns_t_null = 10,
    ns_t_wks = 11,
    ns_t_ptr = 12,
    ns_t_hinfo = 13,
    ns_t_minfo = 14,
    ns_t_mx = 15,
    ns_t_txt = 16,
    ns_t_rp = 17,
    ns_t_afsdb = 18,
    ns_t_x25 = 19,
    ns_t_isdn = 20,
    ns_t_rt = 21,
    ns_t_nsap = 22,
    ns_t_nsap_ptr = 23,
    ns_t_sig = 24,
    ns_t_key = 25,
    ns_t_px = 26,
    ns_t_gpos = 27,
    ns_t_aaaa = 28,
    ns_t_loc = 29,
    ns_t_nxt = 30,
    ns_t_eid = 31,
    ns_t_nimloc = 32,
    ns_t_srv = 33,
    ns_t_atma = 34,
    ns_t_naptr = 35,
    ns_t_kx = 36,
    ns_t_cert = 37,
    ns_t_a6 = 38,
    ns_t_dname = 39,
    ns_t_sink = 40,
    /* Of the message rather than of a name */
    ns_t_opt = 41,
    ns_t_tkey = 249,
    ns_t_tsig = 250,
    /* Of questions only: transfers of zones, groups of types */
    ns_t_ixfr = 251,
    ns_t_axfr = 252,
    ns_t_mailb = 253,
    ns_t_maila = 254,
    ns_t_any = 255,
    /* BIND's own */
    ns_t_zxfr = 256,
    ns_t_max = 65536
} ns_type;

/* Whether a type is: a transfer; of questions only; of the message; a record's own; good for a question over UDP. */
#define ns_t_xfr_p(type) \
    ((type) == ns_t_ixfr || (type) == ns_t_axfr || (type) == ns_t_zxfr)
#define ns_t_qt_p(type) \
    (ns_t_xfr_p(type) || (type) == ns_t_mailb || (type) == ns_t_maila || \
     (type) == ns_t_any)
#define ns_t_mrr_p(type) ((type) == ns_t_opt || (type) == ns_t_tsig)
#define ns_t_rr_p(type) (!ns_t_mrr_p(type) && !ns_t_qt_p(type))
#define ns_t_udp_p(type) ((type) == ns_t_ixfr || !ns_t_xfr_p(type))

typedef enum __ns_class {
    ns_c_invalid = 0,
    ns_c_in = 1,
    ns_c_2 = 2,
    ns_c_chaos = 3,
    ns_c_hs = 4,
    /* Of updates, of questions */
    ns_c_none = 254,
    ns_c_any = 255,
    ns_c_max = 65536
} ns_class;

typedef enum __ns_key_types {
    ns_kt_rsa = 1,
    ns_kt_dh = 2,
    ns_kt_dsa = 3,
    ns_kt_private = 254
} ns_key_types;

typedef enum __ns_cert_types {
    cert_t_pkix = 1,
    cert_t_spki = 2,
    cert_t_pgp = 3,
    cert_t_url = 253,
    cert_t_oid = 254
} ns_cert_types;

/* A big-endian number where the variable AT points, which moves on behind it. It may lie at any address. */
#define __QCYG_NS_BYTES(at) ((const unsigned char *)(at))
#define NS_GET16(number, at) \
    ((void)((number) = (u_int16_t)__qcyg_ns_get(__QCYG_NS_BYTES(at), NS_INT16SZ), \
            (at) += NS_INT16SZ))
#define NS_GET32(number, at) \
    ((void)((number) = __qcyg_ns_get(__QCYG_NS_BYTES(at), NS_INT32SZ), \
            (at) += NS_INT32SZ))
#define NS_PUT16(number, at) \
    ((void)(__qcyg_ns_put(number, (unsigned char *)(at), NS_INT16SZ), (at) += NS_INT16SZ))
#define NS_PUT32(number, at) \
    ((void)(__qcyg_ns_put(number, (unsigned char *)(at), NS_INT32SZ), (at) += NS_INT32SZ))

__BEGIN_DECLS

static __inline__ u_int32_t __qcyg_ns_get(const unsigned char *__at, int __size)
{
    u_int32_t __number = 0;

    while (__size-- > 0) {
        __number = __number << 8 | *__at++;
    }
    return __number;
}

static __inline__ void __qcyg_ns_put(u_int32_t __number, unsigned char *__at, int __size)
{
    while (__size-- > 0) {
        __at[__size] = (unsigned char)__number;
        __number >>= 8;
    }
}

__END_DECLS

#include <bits/nameser-security.h>
#include <bits/nameser-functions.h>
#include <arpa/nameser_compat.h>

#endif
