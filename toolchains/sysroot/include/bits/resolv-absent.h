/*
 * What <resolv.h>, which includes this, declares and cygwin1.dll has not: a program that calls it does not link.
 * Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_BITS_RESOLV_ABSENT_H
#define _QCYG_BITS_RESOLV_ABSENT_H

#ifndef _QCYG_RESOLV_H
#error "This is a part of <resolv.h>: include that"
#endif

__BEGIN_DECLS

/* States and sending */
#define res_ndestroy __res_ndestroy
#define res_setservers __res_setservers
#define res_getservers __res_getservers
#define res_isourserver __res_isourserver
#define res_nisourserver __res_nisourserver
#define res_sendsigned __res_sendsigned
#define res_nsendsigned __res_nsendsigned
#define res_findzonecut __res_findzonecut
#define res_nopt __res_nopt
#define res_randomid __res_randomid
#define res_nameinquery __res_nameinquery
#define res_queriesmatch __res_queriesmatch

void __h_errno_set(struct __res_state *__state, int __error);
int __res_vinit(res_state __state, int __again);
void res_ndestroy(res_state __state);
void res_setservers(res_state __state, const union res_sockaddr_union *__servers,
                    int __count);
int res_getservers(res_state __state, union res_sockaddr_union *__servers, int __room);
int res_isourserver(const struct sockaddr_in *__addr);
int res_nisourserver(const res_state __state, const struct sockaddr_in *__addr);
int res_sendsigned(const unsigned char *__query, int __query_size, ns_tsig_key *__key,
                   unsigned char *__answer, int __room);
int res_nsendsigned(res_state __state, const unsigned char *__query, int __query_size,
                    ns_tsig_key *__key, unsigned char *__answer, int __room);
int res_findzonecut(res_state __state, const char *__name, ns_class __class,
                    int __options, char *__zone, size_t __zone_room,
                    struct in_addr *__addrs, int __room);
int res_nopt(res_state __state, int __query_size, unsigned char *__query, int __room,
             int __answer_room);
unsigned int res_randomid(void);
int res_nameinquery(const char *__name, int __type, int __class,
                    const unsigned char *__query, const unsigned char *__end);
int res_queriesmatch(const unsigned char *__query1, const unsigned char *__end1,
                     const unsigned char *__query2, const unsigned char *__end2);
void res_send_setqhook(res_send_qhook __hook);
void res_send_setrhook(res_send_rhook __hook);

/* Printing whole messages */
#define fp_nquery __fp_nquery
#define fp_query __fp_query
#define fp_resstat __fp_resstat
#define p_query __p_query
#define res_pquery __res_pquery

void fp_nquery(const unsigned char *__data, int __size, FILE *__file);
void fp_query(const unsigned char *__data, FILE *__file);
void fp_resstat(const res_state __state, FILE *__file);
void p_query(const unsigned char *__data);
void res_pquery(const res_state __state, const unsigned char *__data, int __size,
                FILE *__file);

/* Printing their parts */
#define p_cdname __p_cdname
#define p_cdnname __p_cdnname
#define p_fqname __p_fqname
#define p_fqnname __p_fqnname
#define p_class __p_class
#define p_option __p_option
#define p_rcode __p_rcode
#define p_secstodate __p_secstodate
#define p_section __p_section
#define p_time __p_time
#define p_type __p_type

const unsigned char *p_cdname(const unsigned char *__at, const unsigned char *__data,
                              FILE *__file);
const unsigned char *p_cdnname(const unsigned char *__at, const unsigned char *__data,
                               int __size, FILE *__file);
const unsigned char *p_fqname(const unsigned char *__at, const unsigned char *__data,
                              FILE *__file);
const unsigned char *p_fqnname(const unsigned char *__at, const unsigned char *__data,
                               int __size, char *__name, int __room);
const char *p_class(int __class);
const char *p_option(unsigned long __option);
const char *p_rcode(int __rcode);
char *p_secstodate(unsigned long __seconds);
const char *p_section(int __part, int __opcode);
const char *p_time(u_int32_t __seconds);
const char *p_type(int __type);

/* Numbers by name and names by number */
#define sym_ston __sym_ston
#define sym_ntos __sym_ntos
#define sym_ntop __sym_ntop
#define res_nametoclass __res_nametoclass
#define res_nametotype __res_nametotype

extern const struct res_sym __p_key_syms[];
extern const struct res_sym __p_cert_syms[];
extern const struct res_sym __p_class_syms[];
extern const struct res_sym __p_type_syms[];
extern const struct res_sym __p_rcode_syms[];

int sym_ston(const struct res_sym *__table, const char *__name, int *__found);
const char *sym_ntos(const struct res_sym *__table, int __number, int *__found);
const char *sym_ntop(const struct res_sym *__table, int __number, int *__found);
u_int16_t res_nametoclass(const char *__name, int *__found);
u_int16_t res_nametotype(const char *__name, int *__found);

/* Whether a name is good: for any record, a host, a mailbox, an owner of records */
#define res_dnok __res_dnok
#define res_hnok __res_hnok
#define res_mailok __res_mailok
#define res_ownok __res_ownok
#define dn_count_labels __dn_count_labels

int res_dnok(const char *__name);
int res_hnok(const char *__name);
int res_mailok(const char *__name);
int res_ownok(const char *__name);
int dn_count_labels(const char *__name);

/* The rest: names of hosts by HOSTALIASES, LOC records (RFC 1876), numbers in messages, services and protocols */
#define hostalias __hostalias
#define res_hostalias __res_hostalias
#define loc_aton __loc_aton
#define loc_ntoa __loc_ntoa
#define putlong __putlong
#define putshort __putshort

const char *hostalias(const char *__name);
const char *res_hostalias(const res_state __state, const char *__name, char *__alias,
                          size_t __room);
int loc_aton(const char *__text, unsigned char *__data);
const char *loc_ntoa(const unsigned char *__data, char *__text);
void putlong(u_int32_t __number, unsigned char *__at);
void putshort(u_int16_t __number, unsigned char *__at);
void res_buildprotolist(void);
void res_destroyprotolist(void);
void res_destroyservicelist(void);
const char *res_protocolname(int __number);
const char *res_servicename(u_int16_t __port, const char *__protocol);
const char *res_get_nibblesuffix(res_state __state);
const char *res_get_bitstringsuffix(res_state __state);

__END_DECLS

#endif
