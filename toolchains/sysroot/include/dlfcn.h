/*
 * Loading shared libraries while a program runs. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_DLFCN_H
#define _QCYG_DLFCN_H

#include <sys/cdefs.h>
#include <limits.h>
#include <stddef.h>

__BEGIN_DECLS

/* How dlopen binds: one of the first two, with any of the others. All symbols of a DLL are bound when it is loaded. */
#define RTLD_LAZY 1
#define RTLD_NOW 2
#define RTLD_LOCAL 0
#define RTLD_GLOBAL 4
#define RTLD_NODELETE 8
#define RTLD_NOLOAD 16
#define RTLD_DEEPBIND 32

/* The handle for a search in all that is loaded. */
#define RTLD_DEFAULT NULL

/* Null on failure, of which dlerror tells. */
void *dlopen(const char *__name, int __flags);
void *dlsym(void *__handle, const char *__symbol);
/* 0, or something else on failure. */
int dlclose(void *__handle);
/* What failed last, once; null when nothing has since the last call. */
char *dlerror(void);

#if __GNU_VISIBLE
typedef struct Dl_info Dl_info;
struct Dl_info {
    char dli_fname[PATH_MAX]; /* the file of the image */
    void *dli_fbase; /* where it is loaded */
    const char *dli_sname; /* the nearest symbol, and its address: null where not known */
    void *dli_saddr;
};

/* 0 when no image has the address. */
int dladdr(const void *__address, Dl_info *__info);
#endif

#if __MISC_VISIBLE
/* Cygwin's own: whether a child of fork loads anew what was loaded by dlopen. */
#define FORK_NO_RELOAD 0
#define FORK_RELOAD 1

void dlfork(int __reload);
#endif

__END_DECLS

#endif
