/*
 * Cygwin's part of <stdio.h>. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_STDIO_H
#define _QCYG_SYS_STDIO_H

#include <sys/cdefs.h>
#include <sys/lock.h>

/* For FILE. <stdio.h> includes this header; the two can be included in either order. */
#include <stdio.h>

/* A stream that is a string in memory (sprintf's) is one function's alone, and is not locked. */
#define _flockfile(stream) \
    (((stream)->_flags & __SSTR) ? (void)0 : __lock_acquire_recursive((stream)->_lock))
#define _ftrylockfile(stream) \
    (((stream)->_flags & __SSTR) ? 0 : __lock_try_acquire_recursive((stream)->_lock))
#define _funlockfile(stream) \
    (((stream)->_flags & __SSTR) ? (void)0 : __lock_release_recursive((stream)->_lock))

__BEGIN_DECLS

#if __POSIX_VISIBLE >= 200809
ssize_t getline(char **__line, size_t *__size, FILE *__stream);
ssize_t getdelim(char **__line, size_t *__size, int __delimiter, FILE *__stream);
#endif

__END_DECLS

#endif
