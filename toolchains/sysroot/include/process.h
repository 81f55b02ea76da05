/*
 * Starting programs without fork, as DOS and Windows do. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_PROCESS_H
#define _QCYG_PROCESS_H

#include <sys/cdefs.h>

/* What the caller does meanwhile. */
#define _P_WAIT 1
#define _P_NOWAIT 2
#define _P_OVERLAY 3
#define _P_NOWAITO 4
#define _P_DETACH 5

/* For cwait */
#define WAIT_CHILD 1

__BEGIN_DECLS

/*
 * With an l: the arguments one by one; with a v: in an array; a null pointer ends them. With an e: the environment
 * follows. With a p: the program is looked for in PATH. With _P_WAIT they return the status as of wait(), else the
 * process's number; -1 and errno on failure.
 */
int spawnl(int __mode, const char *__path, const char *__argument, ...);
int spawnle(int __mode, const char *__path, const char *__argument, ...);
int spawnlp(int __mode, const char *__path, const char *__argument, ...);
int spawnlpe(int __mode, const char *__path, const char *__argument, ...);
int spawnv(int __mode, const char *__path, const char *const *__arguments);
int spawnve(int __mode, const char *__path, const char *const *__arguments,
            const char *const *__environment);
int spawnvp(int __mode, const char *__path, const char *const *__arguments);
int spawnvpe(int __mode, const char *__path, const char *const *__arguments,
             const char *const *__environment);

int cwait(int *__status, int __process, int __action);

__END_DECLS

#endif
