/*
 * Reading into and writing from several buffers at once. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_UIO_H
#define _QCYG_SYS_UIO_H

#include <stddef.h>
#include <sys/cdefs.h>
#include <sys/types.h>

struct iovec {
    void *iov_base;
    size_t iov_len; /* bytes */
};

__BEGIN_DECLS

ssize_t readv(int __fd, const struct iovec *__buffers, int __count);
ssize_t writev(int __fd, const struct iovec *__buffers, int __count);

__END_DECLS

#endif
