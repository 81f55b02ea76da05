/*
 * The types of C11's <threads.h>: POSIX threads under other names. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_MACHINE__THREADS_H
#define _QCYG_MACHINE__THREADS_H

#include <sys/types.h>
#include <sys/lock.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef pthread_cond_t cnd_t;
typedef pthread_mutex_t mtx_t;
typedef pthread_t thrd_t;
typedef pthread_key_t tss_t;

typedef struct {
    mtx_t mutex;
    int state;
} once_flag;

/* 19 is PTHREAD_MUTEX_INITIALIZER, of a header that this must not include. */
#define ONCE_FLAG_INIT { ((pthread_mutex_t)19), 0 }

/* How often a thread's end goes through the destructors, while these set values anew. */
#define TSS_DTOR_ITERATIONS 4

#ifdef __cplusplus
}
#endif

#endif
