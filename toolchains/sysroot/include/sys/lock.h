/*
 * The locks that newlib's code is written against. Cygwin 3.5.3 ABI.
 *
 * A lock is a POSIX mutex, which cygwin1.dll makes when it is first used. The functions are the DLL's own: it does not
 * export them to programs.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_LOCK_H
#define _QCYG_SYS_LOCK_H

#ifdef __cplusplus
extern "C" {
#endif

typedef void *_LOCK_T;
#define _LOCK_RECURSIVE_T _LOCK_T

/* The values of PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP and PTHREAD_NORMAL_MUTEX_INITIALIZER_NP. */
#define _LOCK_T_RECURSIVE_INITIALIZER ((_LOCK_T)18)
#define _LOCK_T_INITIALIZER ((_LOCK_T)19)

/* Definitions of locks: CLASS is "static", "extern" or nothing. */
#define __LOCK_INIT(CLASS, NAME) CLASS _LOCK_T NAME = _LOCK_T_INITIALIZER;
#define __LOCK_INIT_RECURSIVE(CLASS, NAME) \
    CLASS _LOCK_T NAME = _LOCK_T_RECURSIVE_INITIALIZER;

void __cygwin_lock_init(_LOCK_T *__lock);
void __cygwin_lock_init_recursive(_LOCK_T *__lock);
void __cygwin_lock_fini(_LOCK_T *__lock);
void __cygwin_lock_lock(_LOCK_T *__lock);
int __cygwin_lock_trylock(_LOCK_T *__lock);
void __cygwin_lock_unlock(_LOCK_T *__lock);

#ifdef __cplusplus
}
#endif

/* Each takes the lock itself, not its address. A lock knows whether it is recursive. */
#define __lock_init(lock) __cygwin_lock_init(&(lock))
#define __lock_init_recursive(lock) __cygwin_lock_init_recursive(&(lock))
#define __lock_close(lock) __cygwin_lock_fini(&(lock))
#define __lock_close_recursive(lock) __cygwin_lock_fini(&(lock))
#define __lock_acquire(lock) __cygwin_lock_lock(&(lock))
#define __lock_acquire_recursive(lock) __cygwin_lock_lock(&(lock))
#define __lock_try_acquire(lock) __cygwin_lock_trylock(&(lock))
#define __lock_try_acquire_recursive(lock) __cygwin_lock_trylock(&(lock))
#define __lock_release(lock) __cygwin_lock_unlock(&(lock))
#define __lock_release_recursive(lock) __cygwin_lock_unlock(&(lock))

#endif
