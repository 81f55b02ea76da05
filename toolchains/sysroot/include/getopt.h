/*
 * Options of a command line. Cygwin 3.5.3 ABI.
 *
 * <unistd.h> includes this with __UNISTD_GETOPT__ defined: POSIX has getopt and its variables there and nothing else.
 * The rest comes when a program includes the file itself, before or after.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_GETOPT_H
#define _QCYG_GETOPT_H

#include <sys/cdefs.h>

/* Programs that bring a getopt of their own look at this. */
#ifndef HAVE_DECL_GETOPT
#define HAVE_DECL_GETOPT 1
#endif

__BEGIN_DECLS

extern __declspec(dllimport) int opterr; /* 0: no messages */
extern __declspec(dllimport) int optind; /* the argument that is next */
extern __declspec(dllimport) int optopt; /* what is not known, or lacks its argument */
extern __declspec(dllimport) int optreset; /* not 0: begin anew */
extern __declspec(dllimport) char *optarg; /* the option's argument */

/* The option; '?' or ':' for a wrong one; -1 behind the last. */
int getopt(int __argc, char *const __argv[], const char *__options);

__END_DECLS

#endif

#if !defined(__UNISTD_GETOPT__) && !defined(_QCYG_GETOPT_LONG_H)
#define _QCYG_GETOPT_LONG_H

/* has_arg */
#define no_argument 0
#define required_argument 1
#define optional_argument 2

struct option {
    const char *name;
    int has_arg;
    int *flag; /* where to put val; null: it is what getopt_long returns */
    int val;
};

__BEGIN_DECLS

/* A structure of zeros ends the options; the index of the one that was found is stored if the pointer is not null. */
int getopt_long(int __argc, char *const *__argv, const char *__short_options,
                const struct option *__options, int *__index);
/* The same, but one dash begins a long option, too. */
int getopt_long_only(int __argc, char *const *__argv, const char *__short_options,
                     const struct option *__options, int *__index);

__END_DECLS

#endif
