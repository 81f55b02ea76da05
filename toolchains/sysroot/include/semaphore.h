/*
 * POSIX semaphores. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SEMAPHORE_H
#define _QCYG_SEMAPHORE_H

#include <sys/cdefs.h>
#include <sys/types.h>
#include <sys/_timespec.h>

__BEGIN_DECLS

/* What it points to is cygwin1.dll's. */
typedef struct __sem_t {
    char __dummy;
} *sem_t;

#define SEM_FAILED ((sem_t *)0)

/* Without a name */
int sem_init(sem_t *__semaphore, int __shared, unsigned int __value);
int sem_destroy(sem_t *__semaphore);

/* With one; O_CREAT in the flags takes a mode_t and the value, an unsigned int. */
sem_t *sem_open(const char *__name, int __flags, ...);
int sem_close(sem_t *__semaphore);
int sem_unlink(const char *__name);

/* The last argument of the two with a time is a point of time. */
int sem_wait(sem_t *__semaphore);
int sem_trywait(sem_t *__semaphore);
int sem_timedwait(sem_t *__restrict __semaphore,
                  const struct timespec *__restrict __until);
#if __GNU_VISIBLE
int sem_clockwait(sem_t *__restrict __semaphore, clockid_t __clock,
                  const struct timespec *__restrict __until);
#endif
int sem_post(sem_t *__semaphore);
int sem_getvalue(sem_t *__restrict __semaphore, int *__restrict __value);

__END_DECLS

#endif
