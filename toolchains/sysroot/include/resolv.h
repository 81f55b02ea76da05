/*
 * The resolver: questions to the domain name service. Cygwin 3.5.3 ABI.
 *
 * The library's own names begin with "__"; the usual ones are macros for them. cygwin1.dll has the part that
 * programs use, which is here; the rest of BIND 8's interface is in <bits/resolv-absent.h>.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_RESOLV_H
#define _QCYG_RESOLV_H

#include <sys/param.h>
#include <sys/types.h>
#include <sys/cdefs.h>
#include <sys/socket.h>
#include <stdio.h>
#include <netinet/in.h>
#include <arpa/nameser.h>

/* The version of this interface. */
#define __RES 19991006

#define _PATH_RESCONF "/etc/resolv.conf"

/* At most: name servers, domains to search by default and in all, addresses to sort by; parts of a local domain. */
#define MAXNS 3
#define MAXDFLSRCH 3
#define MAXDNSRCH 6
#define MAXRESOLVSORT 10
#define LOCALDOMAINPARTS 2

/* Seconds to wait for an answer, questions: the default and the most. More of the most. */
#define RES_TIMEOUT 5
#define RES_MAXRETRANS 30
#define RES_DFLRETRY 2
#define RES_MAXRETRY 5
#define RES_MAXNDOTS 15
#define RES_MAXTIME 65535

/* What a hook of res_nsend() wants to be done. */
typedef enum res_sendhookact {
    res_goahead,
    res_nextns,
    res_modified,
    res_done,
    res_error
} res_sendhookact;

typedef res_sendhookact (*res_send_qhook)(struct sockaddr *const *__server,
                                          const unsigned char **__query,
                                          int *__query_size, unsigned char *__answer,
                                          int __room, int *__answer_size);
typedef res_sendhookact (*res_send_rhook)(const struct sockaddr *__server,
                                          const unsigned char *__query, int __query_size,
                                          unsigned char *__answer, int __room,
                                          int *__answer_size);

struct __res_state_ext;

struct __res_state {
    int retrans; /* seconds before asking again */
    int retry; /* how often */
    unsigned long options; /* RES_* */
    int nscount;
    struct sockaddr_in nsaddr_list[MAXNS];
    unsigned short id; /* of the current question */
    char *dnsrch[MAXDNSRCH + 1];
    char defdname[256];
    unsigned long pfcode; /* RES_PRF_* */
    unsigned int ndots : 4;
    unsigned int nsort : 4;
    char unused[3];
    struct {
        struct in_addr addr;
        u_int32_t mask;
    } sort_list[MAXRESOLVSORT];
    res_send_qhook qhook;
    res_send_rhook rhook;
    int res_h_errno; /* why it failed, as h_errno says it */
    int _vcsock;
    unsigned int _flags; /* RES_F_* */
    union {
        char pad[44];
        struct {
            u_int16_t nscount;
            u_int16_t nstimes[MAXNS];
            int nssocks[MAXNS];
            struct __res_state_ext *ext;
        } _ext;
    } _u;
};

typedef struct __res_state *res_state;

#define nsaddr nsaddr_list[0]

/* Sets both places that tell of an error; it takes <netdb.h> for h_errno. */
#define RES_SET_H_ERRNO(state, error) ((state)->res_h_errno = h_errno = (error))

/* The address of a name server. */
union res_sockaddr_union {
    struct sockaddr_in sin;
    struct sockaddr_in6 sin6;
    int32_t __align;
    char __space[128];
};

/* Numbers and their names. */
struct res_sym {
    int number;
    const char *name;
    const char *humanname;
};

/* _flags */
#define RES_F_VC 0x1
#define RES_F_CONN 0x2
#define RES_F_EDNS0ERR 0x4

/* res_findzonecut(): ask even where the answer is known. */
#define RES_EXHAUSTIVE 0x1

/* options */
#define RES_INIT 0x00000001
#define RES_DEBUG 0x00000002
#define RES_AAONLY 0x00000004
#define RES_USEVC 0x00000008
#define RES_PRIMARY 0x00000010
#define RES_IGNTC 0x00000020
#define RES_RECURSE 0x00000040
#define RES_DEFNAMES 0x00000080
#define RES_STAYOPEN 0x00000100
#define RES_DNSRCH 0x00000200
#define RES_INSECURE1 0x00000400
#define RES_INSECURE2 0x00000800
#define RES_NOALIASES 0x00001000
#define RES_USE_INET6 0x00002000
#define RES_ROTATE 0x00004000
#define RES_NOCHECKNAME 0x00008000
#define RES_KEEPTSIG 0x00010000
#define RES_BLAST 0x00020000
#define RES_NO_NIBBLE 0x00040000
#define RES_NO_BITSTRING 0x00080000
#define RES_USE_DNAME 0x10000000
#define RES_USE_A6 0x20000000
#define RES_USE_EDNS0 0x40000000

#define RES_DEFAULT (RES_RECURSE | RES_DEFNAMES | RES_DNSRCH)

/* pfcode: what to print */
#define RES_PRF_STATS 0x0001
#define RES_PRF_UPDATE 0x0002
#define RES_PRF_CLASS 0x0004
#define RES_PRF_CMD 0x0008
#define RES_PRF_QUES 0x0010
#define RES_PRF_ANS 0x0020
#define RES_PRF_AUTH 0x0040
#define RES_PRF_ADD 0x0080
#define RES_PRF_HEAD1 0x0100
#define RES_PRF_HEAD2 0x0200
#define RES_PRF_TTLID 0x0400
#define RES_PRF_HEADX 0x0800
#define RES_PRF_QUERY 0x1000
#define RES_PRF_REPLY 0x2000
#define RES_PRF_INIT 0x4000

__BEGIN_DECLS

/* The state that the functions without a state use: the thread's own. */
struct __res_state *__res_state(void);
#define _res (*__res_state())

#define res_init __res_init
#define res_close __res_close
#define res_query __res_query
#define res_querydomain __res_querydomain
#define res_search __res_search
#define res_mkquery __res_mkquery
#define res_send __res_send

int res_init(void);
void res_close(void);
int res_query(const char *__name, int __class, int __type, unsigned char *__answer,
              int __room);
int res_querydomain(const char *__name, const char *__domain, int __class, int __type,
                    unsigned char *__answer, int __room);
int res_search(const char *__name, int __class, int __type, unsigned char *__answer,
               int __room);
int res_mkquery(int __opcode, const char *__name, int __class, int __type,
                const unsigned char *__data, int __data_size,
                const unsigned char *__new_record, unsigned char *__query, int __room);
int res_send(const unsigned char *__query, int __query_size, unsigned char *__answer,
             int __room);

/* The same with a state of the caller's, which begins as all zeros. */
#define res_ninit __res_ninit
#define res_nclose __res_nclose
#define res_nquery __res_nquery
#define res_nquerydomain __res_nquerydomain
#define res_nsearch __res_nsearch
#define res_nmkquery __res_nmkquery
#define res_nsend __res_nsend

int res_ninit(res_state __state);
void res_nclose(res_state __state);
int res_nquery(res_state __state, const char *__name, int __class, int __type,
               unsigned char *__answer, int __room);
int res_nquerydomain(res_state __state, const char *__name, const char *__domain,
                     int __class, int __type, unsigned char *__answer, int __room);
int res_nsearch(res_state __state, const char *__name, int __class, int __type,
                unsigned char *__answer, int __room);
int res_nmkquery(res_state __state, int __opcode, const char *__name, int __class,
                 int __type, const unsigned char *__data, int __data_size,
                 const unsigned char *__new_record, unsigned char *__query, int __room);
int res_nsend(res_state __state, const unsigned char *__query, int __query_size,
              unsigned char *__answer, int __room);

/* Names in messages: compressed, expanded, skipped. Each gives bytes of the message, or -1. */
#define dn_comp __dn_comp
#define dn_expand __dn_expand
#define dn_skipname __dn_skipname

int dn_comp(const char *__name, unsigned char *__sent, int __room,
            unsigned char **__known, unsigned char **__known_end);
int dn_expand(const unsigned char *__data, const unsigned char *__end,
              const unsigned char *__at, char *__name, int __room);
int dn_skipname(const unsigned char *__at, const unsigned char *__end);

/* Base64. Each gives the size of the result, or -1. */
#define b64_ntop __b64_ntop
#define b64_pton __b64_pton

int b64_ntop(const unsigned char *__data, size_t __size, char *__text, size_t __room);
int b64_pton(const char *__text, unsigned char *__data, size_t __room);

__END_DECLS

#include <bits/resolv-absent.h>

#endif
