/*
 * The types of POSIX threads: each a pointer to what only cygwin1.dll knows, or a small number that says how to make it
 * when it is first used. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS__PTHREADTYPES_H
#define _QCYG_SYS__PTHREADTYPES_H

#include <sys/cpuset.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Structures of their own, so that the compiler tells one type from another. */
typedef struct __pthread_t {
    char __dummy;
} *pthread_t;

typedef struct __pthread_attr_t {
    char __dummy;
} *pthread_attr_t;

typedef struct __pthread_key_t {
    char __dummy;
} *pthread_key_t;

typedef struct __pthread_mutex_t {
    char __dummy;
} *pthread_mutex_t;

typedef struct __pthread_mutexattr_t {
    char __dummy;
} *pthread_mutexattr_t;

typedef struct __pthread_cond_t {
    char __dummy;
} *pthread_cond_t;

typedef struct __pthread_condattr_t {
    char __dummy;
} *pthread_condattr_t;

typedef struct __pthread_rwlock_t {
    char __dummy;
} *pthread_rwlock_t;

typedef struct __pthread_rwlockattr_t {
    char __dummy;
} *pthread_rwlockattr_t;

typedef struct __pthread_spinlock_t {
    char __dummy;
} *pthread_spinlock_t;

typedef struct __pthread_barrier_t {
    char __dummy;
} *pthread_barrier_t;

typedef struct __pthread_barrierattr_t {
    char __dummy;
} *pthread_barrierattr_t;

typedef struct {
    pthread_mutex_t mutex;
    int state;
} pthread_once_t;

#ifdef __cplusplus
}
#endif

#endif
