/*
 * Options of waitpid, and the parts of the status that it gives. Cygwin 3.5.3 ABI.
 *
 * A status is 0xffff where a stopped process went on. Else bits 0-6 are the signal that ended the process (0: it
 * exited; 0x7f: it is stopped), bit 7 says that there is a core dump, and bits 8-15 are the exit value or the signal
 * that stopped it.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_CYGWIN_WAIT_H
#define _QCYG_CYGWIN_WAIT_H

#include <sys/_types.h>

/* Whom to wait for, as BSD names it. */
#define WAIT_ANY ((__pid_t)(-1))
#define WAIT_MYPGRP ((__pid_t)0)

#define WNOHANG 1
#define WUNTRACED 2
#define WCONTINUED 8

#define __W_CONTINUED 0xffff
#define __WCOREFLAG 0x80
#define __QCYG_W_SIGNAL(status) ((status) & 0x7f)

#define WIFEXITED(status) (__QCYG_W_SIGNAL(status) == 0)
#define WEXITSTATUS(status) (((status) >> 8) & 0xff)

/* 0x7f is a stop's mark, and no signal: one more than the signal is then beyond it, or 1 for signal 0. */
#define WIFSIGNALED(status) (__QCYG_W_SIGNAL((status) + 1) > 1)
#define WTERMSIG(status) __QCYG_W_SIGNAL(status)
#define WCOREDUMP(status) ((status) & __WCOREFLAG)

#define WIFSTOPPED(status) (((status) & 0xff) == 0x7f)
#define WSTOPSIG WEXITSTATUS

#define WIFCONTINUED(status) (((status) & 0xffff) == __W_CONTINUED)

#endif
