/*
 * Hosts, networks, services and protocols by name. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_NETDB_H
#define _QCYG_NETDB_H

#include <inttypes.h>
#include <sys/cdefs.h>
#include <sys/socket.h>
#include <netinet/in.h>

/* Lists end with a null. The numbers that Winsock has as short are short here. */
struct hostent {
    const char *h_name;
    char **h_aliases;
    short h_addrtype; /* AF_* */
    short h_length;   /* bytes of an address */
    char **h_addr_list;
};

#define h_addr h_addr_list[0]

struct netent {
    char *n_name;
    char **n_aliases;
    short n_addrtype;
    uint32_t n_net; /* in the host's byte order */
};

struct servent {
    char *s_name;
    char **s_aliases;
    short s_port; /* in the network's byte order */
    char *s_proto;
};

struct protoent {
    char *p_name;
    char **p_aliases;
    short p_proto;
};

struct rpcent {
    char *r_name;
    char **r_aliases;
    int r_number;
};

__BEGIN_DECLS

/* Why gethostbyname() and its like gave null. */
extern __IMPORT int h_errno;
#define h_errno h_errno

#define NETDB_INTERNAL (-1) /* errno says why */
#define NETDB_SUCCESS 0
#define HOST_NOT_FOUND 1
#define TRY_AGAIN 2
#define NO_RECOVERY 3
#define NO_DATA 4
#define NO_ADDRESS NO_DATA

#if __MISC_VISIBLE
const char *hstrerror(int __error);
void herror(const char *__prefix);
#endif

/* Addresses of a host and service, and back: IPv4 and IPv6 alike. */
struct addrinfo {
    int ai_flags;
    int ai_family;
    int ai_socktype;
    int ai_protocol;
    socklen_t ai_addrlen; /* bytes */
    char *ai_canonname;
    struct sockaddr *ai_addr;
    struct addrinfo *ai_next;
};

int getaddrinfo(const char *__host, const char *__service, const struct addrinfo *__hints,
                struct addrinfo **__list);
void freeaddrinfo(struct addrinfo *__list);
int getnameinfo(const struct sockaddr *__addr, socklen_t __addrlen, char *__host,
                socklen_t __hostsize, char *__service, socklen_t __servicesize,
                int __flags);
const char *gai_strerror(int __error);

/* ai_flags */
#define AI_PASSIVE 0x1
#define AI_CANONNAME 0x2
#define AI_NUMERICHOST 0x4
#define AI_NUMERICSERV 0x8
#define AI_ALL 0x100
#define AI_ADDRCONFIG 0x400
#define AI_V4MAPPED 0x800
#define AI_IDN 0x4000
#define AI_CANONIDN 0x8000
#define AI_IDN_ALLOW_UNASSIGNED 0x10000
#define AI_IDN_USE_STD3_ASCII_RULES 0x20000

/* getnameinfo()'s flags */
#define NI_NOFQDN 0x1
#define NI_NUMERICHOST 0x2
#define NI_NAMEREQD 0x4
#define NI_NUMERICSERV 0x8
#define NI_DGRAM 0x10
#define NI_IDN 0x4000
#define NI_IDN_ALLOW_UNASSIGNED 0x10000
#define NI_IDN_USE_STD3_ASCII_RULES 0x20000

/* Bytes that are enough for its two texts. */
#define NI_MAXHOST 1025
#define NI_MAXSERV 32

/* What the two functions return, if not 0. */
#define EAI_ADDRFAMILY 1
#define EAI_AGAIN 2
#define EAI_BADFLAGS 3
#define EAI_FAIL 4
#define EAI_FAMILY 5
#define EAI_MEMORY 6
#define EAI_NODATA 7
#define EAI_NONAME 8
#define EAI_SERVICE 9
#define EAI_SOCKTYPE 10
#define EAI_SYSTEM 11 /* errno says why */
#define EAI_BADHINTS 12
#define EAI_PROTOCOL 13
#define EAI_OVERFLOW 14
#define EAI_IDN_ENCODE 15

/* Hosts */
struct hostent *gethostbyname(const char *__name);
struct hostent *gethostbyname2(const char *__name, int __family);
struct hostent *gethostbyaddr(const void *__addr, socklen_t __addrlen, int __family);
void sethostent(int __stay_open);
void endhostent(void);

/* Services; the port is in the network's byte order. */
struct servent *getservbyname(const char *__name, const char *__protocol);
struct servent *getservbyport(int __port, const char *__protocol);
struct servent *getservent(void);
void setservent(int __stay_open);
void endservent(void);

/* Protocols */
struct protoent *getprotobyname(const char *__name);
struct protoent *getprotobynumber(int __number);
struct protoent *getprotoent(void);
void setprotoent(int __stay_open);
void endprotoent(void);

/* The list of hosts, networks, RPC programs: cygwin1.dll has none of these; a program that calls one does not link. */
struct hostent *gethostent(void);
struct netent *getnetbyname(const char *__name);
struct netent *getnetbyaddr(uint32_t __network, int __family);
struct netent *getnetent(void);
void setnetent(int __stay_open);
void endnetent(void);
struct rpcent *getrpcbyname(const char *__name);
struct rpcent *getrpcbynumber(int __number);
struct rpcent *getrpcent(void);
void setrpcent(int __stay_open);
void endrpcent(void);

#if __MISC_VISIBLE
/* BSD's r commands: a command on another host, and whether one of another host may have one run here. */
int rcmd(char **__host, uint16_t __port, const char *__locuser, const char *__remuser,
         const char *__command, int *__error_fd);
int rcmd_af(char **__host, uint16_t __port, const char *__locuser, const char *__remuser,
            const char *__command, int *__error_fd, int __family);
int rexec(char **__host, uint16_t __port, char *__user, char *__password, char *__command,
          int *__error_fd);
int rresvport(int *__port);
int rresvport_af(int *__port, int __family);
int ruserok(const char *__host, int __superuser, const char *__remuser,
            const char *__locuser);
int iruserok(unsigned long __addr, int __superuser, const char *__remuser,
             const char *__locuser);
int iruserok_sa(const void *__addr, int __addrlen, int __superuser, const char *__remuser,
                const char *__locuser);
#endif

__END_DECLS

#endif
