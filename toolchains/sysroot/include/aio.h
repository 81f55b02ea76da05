/*
 * Reading and writing files while the program goes on. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_AIO_H
#define _QCYG_AIO_H

#include <sys/cdefs.h>
#include <limits.h>
#include <stdint.h>
#include <signal.h>
#include <time.h>
#include <sys/types.h>

/* What aio_cancel found. */
#define AIO_ALLDONE 0
#define AIO_CANCELED 1
#define AIO_NOTCANCELED 2

/* For lio_listio: what each request is, and whether to wait for all. */
#define LIO_NOP 0
#define LIO_READ 1
#define LIO_WRITE 2
#define LIO_NOWAIT 0
#define LIO_WAIT 1

/* The next two, and the members of struct aiocb of their types, are Cygwin's. */
struct __liocb {
    volatile uint32_t lio_count;
    struct sigevent *lio_sigevent;
};

struct __wincb {
    int32_t status;
    uintptr_t info;
    void *event;
};

struct aiocb {
    /* Cygwin's queue */
    struct {
        struct aiocb *tqe_next;
        struct aiocb **tqe_prev;
    } aio_chain;
    struct __liocb *aio_liocb;
    struct __wincb aio_wincb;
    ssize_t aio_rbytes;
    int aio_errno;
    /* The program's */
    int aio_lio_opcode; /* LIO_..., for lio_listio */
    int aio_reqprio; /* how much less urgent than the program; has to be 0 */
    int aio_fildes;
    volatile void *aio_buf;
    size_t aio_nbytes;
    off_t aio_offset;
    struct sigevent aio_sigevent;
};

__BEGIN_DECLS

/* The request has to stay where it is until it is done. */
int aio_read(struct aiocb *__request);
int aio_write(struct aiocb *__request);
int aio_fsync(int __operation, struct aiocb *__request);
int aio_cancel(int __fd, struct aiocb *__request);
/* An error number: EINPROGRESS while it is not done, 0 for good. */
int aio_error(const struct aiocb *__request);
/* What read, write or fsync would have returned; once for each request. */
ssize_t aio_return(struct aiocb *__request);
int aio_suspend(const struct aiocb *const *__requests, int __count,
                const struct timespec *__timeout);
int lio_listio(int __wait, struct aiocb *const __restrict *__restrict __requests,
               int __count, struct sigevent *__restrict __event);

__END_DECLS

#endif
