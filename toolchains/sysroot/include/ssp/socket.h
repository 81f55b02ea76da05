/*
 * recv and recvfrom for _FORTIFY_SOURCE: they end the program where they could be given more bytes than there is room
 * for, as far as the compiler knows the room. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SSP_SOCKET_H
#define _QCYG_SSP_SOCKET_H

#include <ssp/ssp.h>
#include <sys/socket.h>

#if __SSP_FORTIFY_LEVEL > 0

__BEGIN_DECLS

/* The room is the whole object's, as for read: programs may receive several members at once. */

__ssp_decl(ssize_t, recv, (int __fd, void *__data, size_t __size, int __flags))
{
    __ssp_check(__data, __size, __ssp_bos0);
    return __ssp_real_recv(__fd, __data, __size, __flags);
}

__ssp_decl(ssize_t, recvfrom,
           (int __fd, void *__data, size_t __size, int __flags, struct sockaddr *__addr,
            socklen_t *__addrlen))
{
    __ssp_check(__data, __size, __ssp_bos0);
    return __ssp_real_recvfrom(__fd, __data, __size, __flags, __addr, __addrlen);
}

__END_DECLS

#endif

#endif
