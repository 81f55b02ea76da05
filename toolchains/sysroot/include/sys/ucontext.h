/*
 * The context of a thread: what a signal handler gets as its third argument. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_UCONTEXT_H
#define _QCYG_SYS_UCONTEXT_H

/* For struct __mcontext, sigset_t and stack_t. <signal.h> includes this header, behind all that it needs. */
#include <signal.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct __mcontext mcontext_t;

typedef struct __ucontext {
    mcontext_t uc_mcontext;
    struct __ucontext *uc_link;
    sigset_t uc_sigmask;
    stack_t uc_stack;
    unsigned long uc_flags;
} ucontext_t;

#ifdef __cplusplus
}
#endif

#endif
