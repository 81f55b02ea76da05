/*
 * Sockets. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_SOCKET_H
#define _QCYG_SYS_SOCKET_H

#include <features.h>
#include <cygwin/socket.h>

__BEGIN_DECLS

/* Making and connecting */
int socket(int __domain, int __type, int __protocol);
int socketpair(int __domain, int __type, int __protocol, int __fds[2]);
int bind(int __fd, const struct sockaddr *__addr, socklen_t __addrlen);
int listen(int __fd, int __backlog);
int accept(int __fd, struct sockaddr *__addr, socklen_t *__addrlen);
int connect(int __fd, const struct sockaddr *__addr, socklen_t __addrlen);
int shutdown(int __fd, int __how);
#if __MISC_VISIBLE
int accept4(int __fd, struct sockaddr *__addr, socklen_t *__addrlen, int __flags);
#endif

/* Asking and setting */
int getsockname(int __fd, struct sockaddr *__addr, socklen_t *__addrlen);
int getpeername(int __fd, struct sockaddr *__addr, socklen_t *__addrlen);
int getsockopt(int __fd, int __level, int __option, void *__value, socklen_t *__size);
int setsockopt(int __fd, int __level, int __option, const void *__value,
               socklen_t __size);
int sockatmark(int __fd);

/* Sending */
ssize_t send(int __fd, const void *__data, size_t __size, int __flags);
ssize_t sendto(int __fd, const void *__data, size_t __size, int __flags,
               const struct sockaddr *__addr, socklen_t __addrlen);
ssize_t sendmsg(int __fd, const struct msghdr *__message, int __flags);

/* Receiving */
ssize_t recv(int __fd, void *__data, size_t __size, int __flags);
ssize_t recvfrom(int __fd, void *__data, size_t __size, int __flags,
                 struct sockaddr *__addr, socklen_t *__addrlen);
ssize_t recvmsg(int __fd, struct msghdr *__message, int __flags);

#if __MISC_VISIBLE
/* POSIX has this one in <netdb.h>, where it is too. */
struct servent *getservbyname(const char *__name, const char *__protocol);
#endif

__END_DECLS

#if __SSP_FORTIFY_LEVEL > 0
#include <ssp/socket.h>
#endif

#endif
