/*
 * poll and ppoll for _FORTIFY_SOURCE: they end the program where there are more entries to wait for than the array has,
 * as far as the compiler knows its size. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SSP_POLL_H
#define _QCYG_SSP_POLL_H

#include <ssp/ssp.h>
#include <sys/poll.h>

#if __SSP_FORTIFY_LEVEL > 0

__BEGIN_DECLS

__ssp_decl(int, poll, (struct pollfd * __fds, nfds_t __count, int __timeout))
{
    __ssp_check(__fds, __count * sizeof(*__fds), __ssp_bos);
    return __ssp_real_poll(__fds, __count, __timeout);
}

#if __MISC_VISIBLE
__ssp_decl(int, ppoll,
           (struct pollfd * __fds, nfds_t __count, const struct timespec *__timeout,
            const sigset_t *__mask))
{
    __ssp_check(__fds, __count * sizeof(*__fds), __ssp_bos);
    return __ssp_real_ppoll(__fds, __count, __timeout, __mask);
}
#endif

__END_DECLS

#endif

#endif
