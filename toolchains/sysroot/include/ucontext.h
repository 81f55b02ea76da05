/*
 * Switching between contexts. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_UCONTEXT_H
#define _QCYG_UCONTEXT_H

#include <sys/cdefs.h>
#include <sys/ucontext.h>

__BEGIN_DECLS

/* Returns once for the call, and again whenever the context is switched to. */
int getcontext(ucontext_t *__context);
int setcontext(const ucontext_t *__context);
int swapcontext(ucontext_t *__save, const ucontext_t *__context);
/* COUNT arguments of FUNCTION follow, each an int. */
void makecontext(ucontext_t *__context, void (*__function)(void), int __count, ...);

__END_DECLS

#endif
