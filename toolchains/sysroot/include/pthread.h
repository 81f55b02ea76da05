/*
 * POSIX threads. Cygwin 3.5.3 ABI.
 *
 * A function that returns an int returns 0 or an error number, where POSIX does not say otherwise; errno stays.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_PTHREAD_H
#define _QCYG_PTHREAD_H

#include <sys/cdefs.h>
#include <sys/types.h>
#include <signal.h>
#include <sched.h>
#include <time.h>

__BEGIN_DECLS

/* Threads */

#define PTHREAD_CREATE_JOINABLE 0
#define PTHREAD_CREATE_DETACHED 1

#define PTHREAD_INHERIT_SCHED 0
#define PTHREAD_EXPLICIT_SCHED 1

#define PTHREAD_SCOPE_PROCESS 0
#define PTHREAD_SCOPE_SYSTEM 1

int pthread_create(pthread_t *__restrict __id,
                   const pthread_attr_t *__restrict __attributes,
                   void *(*__function)(void *), void *__restrict __argument);
void pthread_exit(void *__result) __attribute__((__noreturn__));
int pthread_join(pthread_t __id, void **__result);
int pthread_detach(pthread_t __id);
pthread_t pthread_self(void);
int pthread_equal(pthread_t __a, pthread_t __b);
int pthread_atfork(void (*__before)(void), void (*__parent)(void), void (*__child)(void));
int pthread_getcpuclockid(pthread_t __id, clockid_t *__clock);

int pthread_getschedparam(pthread_t __id, int *__restrict __policy,
                          struct sched_param *__restrict __param);
int pthread_setschedparam(pthread_t __id, int __policy,
                          const struct sched_param *__param);
int pthread_setschedprio(pthread_t __id, int __priority);
int pthread_getconcurrency(void);
int pthread_setconcurrency(int __level);

#if __MISC_VISIBLE
int pthread_yield(void);
int pthread_suspend(pthread_t __id);
int pthread_continue(pthread_t __id);
#endif

#if __GNU_VISIBLE
int pthread_getattr_np(pthread_t __id, pthread_attr_t *__attributes);
int pthread_getname_np(pthread_t __id, char *__name, size_t __size);
int pthread_setname_np(pthread_t __id, const char *__name);
int pthread_getaffinity_np(pthread_t __id, size_t __size, cpu_set_t *__cpus);
int pthread_setaffinity_np(pthread_t __id, size_t __size, const cpu_set_t *__cpus);
int pthread_sigqueue(pthread_t *__id, int __signal, const union sigval __value);
int pthread_tryjoin_np(pthread_t __id, void **__result);
int pthread_timedjoin_np(pthread_t __id, void **__result, const struct timespec *__until);
#endif

/* Attributes of a thread that is to be */

int pthread_attr_init(pthread_attr_t *__attributes);
int pthread_attr_destroy(pthread_attr_t *__attributes);
int pthread_attr_getdetachstate(const pthread_attr_t *__attributes, int *__state);
int pthread_attr_setdetachstate(pthread_attr_t *__attributes, int __state);
int pthread_attr_getguardsize(const pthread_attr_t *__restrict __attributes,
                              size_t *__restrict __size);
int pthread_attr_setguardsize(pthread_attr_t *__attributes, size_t __size);
int pthread_attr_getinheritsched(const pthread_attr_t *__restrict __attributes,
                                 int *__restrict __inherit);
int pthread_attr_setinheritsched(pthread_attr_t *__attributes, int __inherit);
int pthread_attr_getschedparam(const pthread_attr_t *__restrict __attributes,
                               struct sched_param *__restrict __param);
int pthread_attr_setschedparam(pthread_attr_t *__restrict __attributes,
                               const struct sched_param *__restrict __param);
int pthread_attr_getschedpolicy(const pthread_attr_t *__restrict __attributes,
                                int *__restrict __policy);
int pthread_attr_setschedpolicy(pthread_attr_t *__attributes, int __policy);
int pthread_attr_getscope(const pthread_attr_t *__restrict __attributes,
                          int *__restrict __scope);
int pthread_attr_setscope(pthread_attr_t *__attributes, int __scope);
int pthread_attr_getstack(const pthread_attr_t *__restrict __attributes,
                          void **__restrict __lowest, size_t *__restrict __size);
int pthread_attr_setstack(pthread_attr_t *__attributes, void *__lowest, size_t __size);
int pthread_attr_getstacksize(const pthread_attr_t *__restrict __attributes,
                              size_t *__restrict __size);
int pthread_attr_setstacksize(pthread_attr_t *__attributes, size_t __size);

/* Cancellation */

#define PTHREAD_CANCEL_ENABLE 0
#define PTHREAD_CANCEL_DISABLE 1

#define PTHREAD_CANCEL_DEFERRED 0
#define PTHREAD_CANCEL_ASYNCHRONOUS 1

/* What pthread_join finds of a cancelled thread. */
#define PTHREAD_CANCELED ((void *)-1)

int pthread_cancel(pthread_t __id);
int pthread_setcancelstate(int __state, int *__previous);
int pthread_setcanceltype(int __type, int *__previous);
void pthread_testcancel(void);

typedef void (*__cleanup_routine_type)(void *);

typedef struct _pthread_cleanup_handler {
    __cleanup_routine_type function;
    void *arg;
    struct _pthread_cleanup_handler *next;
} __pthread_cleanup_handler;

void _pthread_cleanup_push(__pthread_cleanup_handler *__handler);
void _pthread_cleanup_pop(int __execute);

/* The handler lies on the stack of a block that push opens and pop closes: POSIX wants the two in pairs. */
#define pthread_cleanup_push(routine, argument) \
    { \
        __pthread_cleanup_handler __qcyg_cleanup_handler = { (routine), (argument), 0 }; \
        _pthread_cleanup_push(&__qcyg_cleanup_handler);

#define pthread_cleanup_pop(execute) \
    _pthread_cleanup_pop(execute); \
    }

/* What is done once, and what each thread has of its own */

#define PTHREAD_ONCE_INIT { PTHREAD_MUTEX_INITIALIZER, 0 }

int pthread_once(pthread_once_t *__once, void (*__function)(void));

int pthread_key_create(pthread_key_t *__key, void (*__destructor)(void *));
int pthread_key_delete(pthread_key_t __key);
void *pthread_getspecific(pthread_key_t __key);
int pthread_setspecific(pthread_key_t __key, const void *__value);

/* Attributes of mutexes, conditions, read-write locks and barriers: whether processes may share them */

#define PTHREAD_PROCESS_PRIVATE 0
#define PTHREAD_PROCESS_SHARED 1

/* Mutexes. The initializers stand for a mutex that is made when it is first used. */

#define PTHREAD_MUTEX_RECURSIVE 0
#define PTHREAD_MUTEX_ERRORCHECK 1
#define PTHREAD_MUTEX_NORMAL 2
#define PTHREAD_MUTEX_DEFAULT PTHREAD_MUTEX_NORMAL

#define PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP ((pthread_mutex_t)18)
#define PTHREAD_NORMAL_MUTEX_INITIALIZER_NP ((pthread_mutex_t)19)
#define PTHREAD_ERRORCHECK_MUTEX_INITIALIZER_NP ((pthread_mutex_t)20)
#define PTHREAD_MUTEX_INITIALIZER PTHREAD_NORMAL_MUTEX_INITIALIZER_NP

int pthread_mutex_init(pthread_mutex_t *__restrict __mutex,
                       const pthread_mutexattr_t *__restrict __attributes);
int pthread_mutex_destroy(pthread_mutex_t *__mutex);
int pthread_mutex_lock(pthread_mutex_t *__mutex);
int pthread_mutex_trylock(pthread_mutex_t *__mutex);
int pthread_mutex_timedlock(pthread_mutex_t *__restrict __mutex,
                            const struct timespec *__restrict __until);
#if __MISC_VISIBLE
int pthread_mutex_clocklock(pthread_mutex_t *__restrict __mutex, clockid_t __clock,
                            const struct timespec *__restrict __until);
#endif
int pthread_mutex_unlock(pthread_mutex_t *__mutex);
int pthread_mutex_getprioceiling(const pthread_mutex_t *__restrict __mutex,
                                 int *__restrict __ceiling);
int pthread_mutex_setprioceiling(pthread_mutex_t *__restrict __mutex, int __ceiling,
                                 int *__restrict __previous);

int pthread_mutexattr_init(pthread_mutexattr_t *__attributes);
int pthread_mutexattr_destroy(pthread_mutexattr_t *__attributes);
int pthread_mutexattr_getprioceiling(const pthread_mutexattr_t *__restrict __attributes,
                                     int *__restrict __ceiling);
int pthread_mutexattr_setprioceiling(pthread_mutexattr_t *__attributes, int __ceiling);
int pthread_mutexattr_getprotocol(const pthread_mutexattr_t *__restrict __attributes,
                                  int *__restrict __protocol);
int pthread_mutexattr_setprotocol(pthread_mutexattr_t *__attributes, int __protocol);
int pthread_mutexattr_getpshared(const pthread_mutexattr_t *__restrict __attributes,
                                 int *__restrict __shared);
int pthread_mutexattr_setpshared(pthread_mutexattr_t *__attributes, int __shared);
int pthread_mutexattr_gettype(const pthread_mutexattr_t *__restrict __attributes,
                              int *__restrict __type);
int pthread_mutexattr_settype(pthread_mutexattr_t *__attributes, int __type);

/* Conditions */

#define PTHREAD_COND_INITIALIZER ((pthread_cond_t)21)

int pthread_cond_init(pthread_cond_t *__restrict __condition,
                      const pthread_condattr_t *__restrict __attributes);
int pthread_cond_destroy(pthread_cond_t *__condition);
int pthread_cond_signal(pthread_cond_t *__condition);
int pthread_cond_broadcast(pthread_cond_t *__condition);
int pthread_cond_wait(pthread_cond_t *__restrict __condition,
                      pthread_mutex_t *__restrict __mutex);
int pthread_cond_timedwait(pthread_cond_t *__restrict __condition,
                           pthread_mutex_t *__restrict __mutex,
                           const struct timespec *__restrict __until);
#if __MISC_VISIBLE
int pthread_cond_clockwait(pthread_cond_t *__restrict __condition,
                           pthread_mutex_t *__restrict __mutex, clockid_t __clock,
                           const struct timespec *__restrict __until);
#endif

int pthread_condattr_init(pthread_condattr_t *__attributes);
int pthread_condattr_destroy(pthread_condattr_t *__attributes);
int pthread_condattr_getclock(const pthread_condattr_t *__restrict __attributes,
                              clockid_t *__restrict __clock);
int pthread_condattr_setclock(pthread_condattr_t *__attributes, clockid_t __clock);
int pthread_condattr_getpshared(const pthread_condattr_t *__restrict __attributes,
                                int *__restrict __shared);
int pthread_condattr_setpshared(pthread_condattr_t *__attributes, int __shared);

/* Read-write locks */

#define PTHREAD_RWLOCK_INITIALIZER ((pthread_rwlock_t)22)

int pthread_rwlock_init(pthread_rwlock_t *__restrict __lock,
                        const pthread_rwlockattr_t *__restrict __attributes);
int pthread_rwlock_destroy(pthread_rwlock_t *__lock);
int pthread_rwlock_rdlock(pthread_rwlock_t *__lock);
int pthread_rwlock_tryrdlock(pthread_rwlock_t *__lock);
int pthread_rwlock_timedrdlock(pthread_rwlock_t *__restrict __lock,
                               const struct timespec *__restrict __until);
int pthread_rwlock_wrlock(pthread_rwlock_t *__lock);
int pthread_rwlock_trywrlock(pthread_rwlock_t *__lock);
int pthread_rwlock_timedwrlock(pthread_rwlock_t *__restrict __lock,
                               const struct timespec *__restrict __until);
#if __MISC_VISIBLE
int pthread_rwlock_clockrdlock(pthread_rwlock_t *__restrict __lock, clockid_t __clock,
                               const struct timespec *__restrict __until);
int pthread_rwlock_clockwrlock(pthread_rwlock_t *__restrict __lock, clockid_t __clock,
                               const struct timespec *__restrict __until);
#endif
int pthread_rwlock_unlock(pthread_rwlock_t *__lock);

int pthread_rwlockattr_init(pthread_rwlockattr_t *__attributes);
int pthread_rwlockattr_destroy(pthread_rwlockattr_t *__attributes);
int pthread_rwlockattr_getpshared(const pthread_rwlockattr_t *__restrict __attributes,
                                  int *__restrict __shared);
int pthread_rwlockattr_setpshared(pthread_rwlockattr_t *__attributes, int __shared);

/* Spin locks */

int pthread_spin_init(pthread_spinlock_t *__lock, int __shared);
int pthread_spin_destroy(pthread_spinlock_t *__lock);
int pthread_spin_lock(pthread_spinlock_t *__lock);
int pthread_spin_trylock(pthread_spinlock_t *__lock);
int pthread_spin_unlock(pthread_spinlock_t *__lock);

/* Barriers */

/* What pthread_barrier_wait returns to one of the threads; the others get 0. */
#define PTHREAD_BARRIER_SERIAL_THREAD (-1)

int pthread_barrier_init(pthread_barrier_t *__restrict __barrier,
                         const pthread_barrierattr_t *__restrict __attributes,
                         unsigned int __count);
int pthread_barrier_destroy(pthread_barrier_t *__barrier);
int pthread_barrier_wait(pthread_barrier_t *__barrier);

int pthread_barrierattr_init(pthread_barrierattr_t *__attributes);
int pthread_barrierattr_destroy(pthread_barrierattr_t *__attributes);
int pthread_barrierattr_getpshared(const pthread_barrierattr_t *__restrict __attributes,
                                   int *__restrict __shared);
int pthread_barrierattr_setpshared(pthread_barrierattr_t *__attributes, int __shared);

__END_DECLS

#endif
