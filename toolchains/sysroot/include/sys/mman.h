/*
 * Mapping files and memory. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_MMAN_H
#define _QCYG_SYS_MMAN_H

#include <stddef.h>
#include <sys/cdefs.h>
#include <sys/types.h>

__BEGIN_DECLS

#define PROT_NONE 0
#define PROT_READ 1
#define PROT_WRITE 2
#define PROT_EXEC 4

#define MAP_FILE 0
#define MAP_SHARED 1
#define MAP_PRIVATE 2
#define MAP_TYPE 0xf
#define MAP_FIXED 0x10
#define MAP_ANONYMOUS 0x20
#define MAP_ANON MAP_ANONYMOUS
#define MAP_NORESERVE 0x4000
/* Cygwin's own: a file that a mapping goes beyond becomes as long as the mapping. */
#define MAP_AUTOGROW 0x8000

#define MAP_FAILED ((void *)-1)

#define MS_ASYNC 1
#define MS_SYNC 2
#define MS_INVALIDATE 4

#define POSIX_MADV_NORMAL 0
#define POSIX_MADV_SEQUENTIAL 1
#define POSIX_MADV_RANDOM 2
#define POSIX_MADV_WILLNEED 3
#define POSIX_MADV_DONTNEED 4

/* Lengths are in bytes. All but posix_madvise, which returns an error number, set errno on failure. */
void *mmap(void *__address, size_t __length, int __protection, int __flags, int __fd,
           off_t __offset);
int munmap(void *__address, size_t __length);
int mprotect(void *__address, size_t __length, int __protection);
int msync(void *__address, size_t __length, int __flags);
int mlock(const void *__address, size_t __length);
int munlock(const void *__address, size_t __length);
int posix_madvise(void *__address, size_t __length, int __advice);

#if __MISC_VISIBLE
#define MADV_NORMAL POSIX_MADV_NORMAL
#define MADV_SEQUENTIAL POSIX_MADV_SEQUENTIAL
#define MADV_RANDOM POSIX_MADV_RANDOM
#define MADV_WILLNEED POSIX_MADV_WILLNEED
#define MADV_DONTNEED POSIX_MADV_DONTNEED

int madvise(void *__address, size_t __length, int __advice);
#endif

int shm_open(const char *__name, int __flags, mode_t __mode);
int shm_unlink(const char *__name);

__END_DECLS

#endif
