/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef QCYG_STUB_COROUTINE_H
#define QCYG_STUB_COROUTINE_H

typedef struct Coroutine Coroutine;
typedef struct AioContext AioContext;
typedef void CoroutineEntry(void *opaque);

Coroutine *qemu_coroutine_self(void);
bool qemu_in_coroutine(void);

#endif
