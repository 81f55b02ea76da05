/*
 * Matching names against patterns of the shell. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_FNMATCH_H
#define _QCYG_FNMATCH_H

#include <sys/cdefs.h>

/* Flags */
#define FNM_NOESCAPE 0x01 /* a backslash is itself */
#define FNM_PATHNAME 0x02 /* only a slash matches a slash */
#define FNM_PERIOD 0x04 /* only a dot matches a leading dot */
#if __GNU_VISIBLE
#define FNM_LEADING_DIR 0x08 /* a match may end before a slash */
#define FNM_CASEFOLD 0x10
#define FNM_IGNORECASE FNM_CASEFOLD
#define FNM_FILE_NAME FNM_PATHNAME
#endif

/* Results other than 0, a match */
#define FNM_NOMATCH 1
#define FNM_NOSYS 2

__BEGIN_DECLS

int fnmatch(const char *__pattern, const char *__name, int __flags);

__END_DECLS

#endif
