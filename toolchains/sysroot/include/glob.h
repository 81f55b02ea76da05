/*
 * Names of files that match a pattern of the shell. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_GLOB_H
#define _QCYG_GLOB_H

#include <sys/cdefs.h>
#include <sys/types.h>
#include <sys/stat.h>

struct dirent;

typedef struct glob_t {
    size_t gl_pathc; /* names in gl_pathv */
    size_t gl_matchc; /* matches of this call */
    size_t gl_offs; /* with GLOB_DOOFFS: null pointers to leave before the names */
    int gl_flags;
    char **gl_pathv;
    int (*gl_errfunc)(const char *, int);
    /* With GLOB_ALTDIRFUNC: what to call instead of the system's own. */
    void (*gl_closedir)(void *);
    struct dirent *(*gl_readdir)(void *);
    void *(*gl_opendir)(const char *);
    int (*gl_lstat)(const char *, struct stat *);
    int (*gl_stat)(const char *, struct stat *);
} glob_t;

/* POSIX's flags */
#define GLOB_APPEND 0x0001
#define GLOB_DOOFFS 0x0002
#define GLOB_ERR 0x0004
#define GLOB_MARK 0x0008
#define GLOB_NOCHECK 0x0010
#define GLOB_NOSORT 0x0020
#define GLOB_NOESCAPE 0x2000

/* POSIX's errors */
#define GLOB_NOSPACE (-1)
#define GLOB_ABORTED (-2)
#define GLOB_NOMATCH (-3)
#define GLOB_NOSYS (-4)

/* BSD's */
#define GLOB_ALTDIRFUNC 0x0040
#define GLOB_BRACE 0x0080 /* {a,b} */
#define GLOB_MAGCHAR 0x0100 /* an answer: the pattern had a wildcard */
#define GLOB_NOMAGIC 0x0200 /* as GLOB_NOCHECK, for patterns without a wildcard */
#define GLOB_QUOTE 0x0400 /* a backslash quotes */
#define GLOB_TILDE 0x0800 /* ~user */
#define GLOB_LIMIT 0x1000 /* no more names than a command's arguments may have */
#define GLOB_MAXPATH GLOB_LIMIT
#define GLOB_ABEND GLOB_ABORTED

/* Cygwin's header has this name; another's definition stays. */
#ifndef DLLEXPORT
#define DLLEXPORT __declspec(dllimport)
#endif

__BEGIN_DECLS

int glob(const char *__restrict __pattern, int __flags, int (*__error)(const char *, int),
         glob_t *__restrict __names);
void globfree(glob_t *__names);
/* Whether the text has a wildcard. */
int glob_pattern_p(const char *__pattern, int __quote);

__END_DECLS

#endif
