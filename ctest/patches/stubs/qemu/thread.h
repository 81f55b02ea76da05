/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef QCYG_STUB_THREAD_H
#define QCYG_STUB_THREAD_H

#include <pthread.h>

typedef pthread_mutex_t QemuMutex;
typedef pthread_t QemuThread;

enum { QEMU_THREAD_JOINABLE, QEMU_THREAD_DETACHED };

#define qemu_mutex_init(mutex) pthread_mutex_init(mutex, NULL)
#define qemu_mutex_destroy(mutex) pthread_mutex_destroy(mutex)
#define qemu_mutex_lock(mutex) pthread_mutex_lock(mutex)
#define qemu_mutex_unlock(mutex) pthread_mutex_unlock(mutex)

static inline void qemu_thread_create(QemuThread *thread, const char *name,
                                      void *(*start)(void *), void *arg, int mode)
{
    sigset_t all, old;

    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &old);
    assert(pthread_create(thread, NULL, start, arg) == 0);
    pthread_sigmask(SIG_SETMASK, &old, NULL);
    if (mode == QEMU_THREAD_DETACHED) {
        pthread_detach(*thread);
    }
}

static inline void *qemu_thread_join(QemuThread *thread)
{
    void *value;

    assert(pthread_join(*thread, &value) == 0);
    return value;
}

#endif
