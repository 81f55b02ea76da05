/*
 * Opening and controlling files: newlib has most of it. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_FCNTL_H
#define _QCYG_FCNTL_H

#include <sys/cdefs.h>
#include <sys/fcntl.h>

__BEGIN_DECLS

#define O_NDELAY _FNDELAY
/* A terminal that is opened is as it should be already. */
#define O_TTY_INIT 0

#if __MISC_VISIBLE
/* Cygwin's own command of fcntl: its argument says whether this file's record locks are mandatory from now on. */
#define F_LCK_MANDATORY 0x99
#endif

#if __POSIX_VISIBLE >= 200112
#define POSIX_FADV_NORMAL 0
#define POSIX_FADV_SEQUENTIAL 1
#define POSIX_FADV_RANDOM 2
#define POSIX_FADV_WILLNEED 3
#define POSIX_FADV_DONTNEED 4
#define POSIX_FADV_NOREUSE 5

/* These two return an error number and leave errno alone. Lengths are in bytes. */
int posix_fadvise(int __fd, off_t __offset, off_t __length, int __advice);
int posix_fallocate(int __fd, off_t __offset, off_t __length);
#endif

#if __GNU_VISIBLE
#define FALLOC_FL_PUNCH_HOLE 0x0001
#define FALLOC_FL_ZERO_RANGE 0x0002
#define FALLOC_FL_UNSHARE_RANGE 0x0004
#define FALLOC_FL_COLLAPSE_RANGE 0x0008
#define FALLOC_FL_INSERT_RANGE 0x0010
#define FALLOC_FL_KEEP_SIZE 0x1000
/* For use inside Cygwin. */
#define __FALLOC_FL_TRUNCATE 0x2000
#define __FALLOC_FL_ZERO_HOLES 0x4000

/* -1 and errno on failure. */
int fallocate(int __fd, int __mode, off_t __offset, off_t __length);
#endif

__END_DECLS

#endif
