/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef QCYG_STUB_LOCKABLE_H
#define QCYG_STUB_LOCKABLE_H

#include "qemu/thread.h"

static inline void stub_unlock(QemuMutex **mutex)
{
    qemu_mutex_unlock(*mutex);
}

#define QEMU_LOCK_GUARD(mutex) \
    __attribute__((cleanup(stub_unlock))) QemuMutex *stub_guard = \
        (qemu_mutex_lock(mutex), (mutex))

#endif
