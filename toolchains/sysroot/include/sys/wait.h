/*
 * Waiting for child processes. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_WAIT_H
#define _QCYG_SYS_WAIT_H

#include <sys/cdefs.h>
#include <sys/types.h>
#include <sys/resource.h>
#include <cygwin/wait.h>

__BEGIN_DECLS

pid_t wait(int *__status);
pid_t waitpid(pid_t __pid, int *__status, int __options);
#if __MISC_VISIBLE
pid_t wait3(int *__status, int __options, struct rusage *__usage);
pid_t wait4(pid_t __pid, int *__status, int __options, struct rusage *__usage);
#endif

__END_DECLS

#endif
