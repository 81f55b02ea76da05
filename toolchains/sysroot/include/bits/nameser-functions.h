/*
 * The functions of <arpa/nameser.h>, which includes this. Cygwin 3.5.3 ABI.
 *
 * Their names in a library begin with "__"; cygwin1.dll has none of them, and a program that calls one does not link.
 * The macros of <arpa/nameser.h> do without.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_BITS_NAMESER_FUNCTIONS_H
#define _QCYG_BITS_NAMESER_FUNCTIONS_H

#ifndef _QCYG_ARPA_NAMESER_H
#error "This is a part of <arpa/nameser.h>: include that"
#endif

#define ns_msg_getflag __ns_msg_getflag
#define ns_get16 __ns_get16
#define ns_get32 __ns_get32
#define ns_put16 __ns_put16
#define ns_put32 __ns_put32
#define ns_initparse __ns_initparse
#define ns_skiprr __ns_skiprr
#define ns_parserr __ns_parserr
#define ns_sprintrr __ns_sprintrr
#define ns_sprintrrf __ns_sprintrrf
#define ns_format_ttl __ns_format_ttl
#define ns_parse_ttl __ns_parse_ttl
#define ns_datetosecs __ns_datetosecs
#define ns_name_ntol __ns_name_ntol
#define ns_name_ntop __ns_name_ntop
#define ns_name_pton __ns_name_pton
#define ns_name_unpack __ns_name_unpack
#define ns_name_pack __ns_name_pack
#define ns_name_uncompress __ns_name_uncompress
#define ns_name_compress __ns_name_compress
#define ns_name_skip __ns_name_skip
#define ns_name_rollback __ns_name_rollback
#define ns_sign __ns_sign
#define ns_sign_tcp __ns_sign_tcp
#define ns_sign_tcp_init __ns_sign_tcp_init
#define ns_find_tsig __ns_find_tsig
#define ns_verify __ns_verify
#define ns_verify_tcp __ns_verify_tcp
#define ns_verify_tcp_init __ns_verify_tcp_init
#define ns_samedomain __ns_samedomain
#define ns_subdomain __ns_subdomain
#define ns_makecanon __ns_makecanon
#define ns_samename __ns_samename

__BEGIN_DECLS

extern struct _ns_flagdata _ns_flagdata[];

/* Messages */
int ns_msg_getflag(ns_msg __msg, int __flag);
int ns_initparse(const unsigned char *__data, int __size, ns_msg *__msg);
int ns_parserr(ns_msg *__msg, ns_sect __part, int __index, ns_rr *__rr);
int ns_skiprr(const unsigned char *__at, const unsigned char *__end, ns_sect __part,
              int __count);

/* Numbers */
unsigned int ns_get16(const unsigned char *__at);
unsigned long ns_get32(const unsigned char *__at);
void ns_put16(unsigned int __number, unsigned char *__at);
void ns_put32(unsigned long __number, unsigned char *__at);

/* Text */
int ns_sprintrr(const ns_msg *__msg, const ns_rr *__rr, const char *__context,
                const char *__origin, char *__text, size_t __room);
int ns_sprintrrf(const unsigned char *__data, size_t __data_size, const char *__name,
                 ns_class __class, ns_type __type, unsigned long __ttl,
                 const unsigned char *__rdata, size_t __rdata_size, const char *__context,
                 const char *__origin, char *__text, size_t __room);
int ns_format_ttl(unsigned long __seconds, char *__text, size_t __room);
int ns_parse_ttl(const char *__text, unsigned long *__seconds);
u_int32_t ns_datetosecs(const char *__date, int *__error);

/* Names: as text (p), as sent (n), in lower case (l), with and without compression */
int ns_name_ntol(const unsigned char *__name, unsigned char *__lower, size_t __room);
int ns_name_ntop(const unsigned char *__name, char *__text, size_t __room);
int ns_name_pton(const char *__text, unsigned char *__name, size_t __room);
int ns_name_unpack(const unsigned char *__data, const unsigned char *__end,
                   const unsigned char *__at, unsigned char *__name, size_t __room);
int ns_name_pack(const unsigned char *__name, unsigned char *__sent, int __room,
                 const unsigned char **__known, const unsigned char **__known_end);
int ns_name_uncompress(const unsigned char *__data, const unsigned char *__end,
                       const unsigned char *__at, char *__text, size_t __room);
int ns_name_compress(const char *__text, unsigned char *__sent, size_t __room,
                     const unsigned char **__known, const unsigned char **__known_end);
int ns_name_skip(const unsigned char **__at, const unsigned char *__end);
void ns_name_rollback(const unsigned char *__at, const unsigned char **__known,
                      const unsigned char **__known_end);
int ns_samedomain(const char *__name, const char *__domain);
int ns_subdomain(const char *__name, const char *__domain);
int ns_samename(const char *__name, const char *__other);
int ns_makecanon(const char *__name, char *__canonical, size_t __room);

/* Signatures */
int ns_sign(unsigned char *__data, int *__data_size, int __room, int __error, void *__key,
            const unsigned char *__query_signature, int __query_signature_size,
            unsigned char *__signature, int *__signature_size, time_t __time);
int ns_sign_tcp(unsigned char *__data, int *__data_size, int __room, int __error,
                ns_tcp_tsig_state *__state, int __done);
int ns_sign_tcp_init(void *__key, const unsigned char *__query_signature,
                     int __query_signature_size, ns_tcp_tsig_state *__state);
unsigned char *ns_find_tsig(unsigned char *__data, unsigned char *__end);
int ns_verify(unsigned char *__data, int *__data_size, void *__key,
              const unsigned char *__query_signature, int __query_signature_size,
              unsigned char *__signature, int *__signature_size, time_t *__time,
              int __keep);
int ns_verify_tcp(unsigned char *__data, int *__data_size, ns_tcp_tsig_state *__state,
                  int __required);
int ns_verify_tcp_init(void *__key, const unsigned char *__query_signature,
                       int __query_signature_size, ns_tcp_tsig_state *__state);

__END_DECLS

#endif
