/*
 * Cygwin's part of <stdlib.h>. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_CYGWIN_STDLIB_H
#define _QCYG_CYGWIN_STDLIB_H

#include <sys/cdefs.h>
#include <cygwin/wait.h>

#define __need_size_t
#include <stddef.h>

__BEGIN_DECLS

/* The program's name, as BSD keeps it for messages. */
#if __BSD_VISIBLE
const char *getprogname(void);
void setprogname(const char *__name);
#endif

/* realpath() with memory of its own: free() the result. */
#if __GNU_VISIBLE
char *canonicalize_file_name(const char *__path);
#endif

/* The environment */
#if __BSD_VISIBLE || __POSIX_VISIBLE >= 200112
int unsetenv(const char *__name);
#endif
#if __MISC_VISIBLE
int clearenv(void);
#endif

/* Pseudo-terminals: each takes the descriptor of the master side. */
#if __XSI_VISIBLE || __MISC_VISIBLE
int posix_openpt(int __flags);
int grantpt(int __master);
int unlockpt(int __master);
char *ptsname(int __master);
#endif
#if __GNU_VISIBLE
int getpt(void);
int ptsname_r(int __master, char *__name, size_t __size);
#endif

/* Aligned memory, from before posix_memalign() */
#if __MISC_VISIBLE
void *memalign(size_t __alignment, size_t __size);
#endif
#if __BSD_VISIBLE || (__XSI_VISIBLE >= 4 && __POSIX_VISIBLE < 200112)
void *valloc(size_t __size);
#endif

#if __BSD_VISIBLE
int getloadavg(double *__averages, int __count);
#endif

__END_DECLS

/*
 * newlib's allocator has a second set of functions, which take the thread's struct _reent. cygwin1.dll does not: it
 * replaces the allocator, and the plain ones are safe to call from every thread. <malloc.h> does the same.
 */
#undef _malloc_r
#undef _free_r
#undef _realloc_r
#undef _calloc_r
#undef _memalign_r
#undef _mallinfo_r
#undef _malloc_stats_r
#undef _mallopt_r
#undef _malloc_usable_size_r
#undef _valloc_r
#undef _pvalloc_r
#undef _malloc_trim_r
#undef _mstats_r

#define _malloc_r(reent, size) malloc(size)
#define _free_r(reent, memory) free(memory)
#define _realloc_r(reent, memory, size) realloc(memory, size)
#define _calloc_r(reent, count, size) calloc(count, size)
#define _memalign_r(reent, alignment, size) memalign(alignment, size)
#define _mallinfo_r(reent) mallinfo()
#define _malloc_stats_r(reent) malloc_stats()
#define _mallopt_r(reent, option, value) mallopt(option, value)
#define _malloc_usable_size_r(reent, memory) malloc_usable_size(memory)
#define _valloc_r(reent, size) valloc(size)
#define _pvalloc_r(reent, size) pvalloc(size)
#define _malloc_trim_r(reent, size) malloc_trim(size)
#define _mstats_r(reent, text) mstats(text)

#endif
