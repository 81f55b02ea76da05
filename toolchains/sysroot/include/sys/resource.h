/*
 * Limits, usage and priority of processes. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_RESOURCE_H
#define _QCYG_SYS_RESOURCE_H

#include <sys/cdefs.h>
#include <sys/types.h>
#include <sys/time.h>

__BEGIN_DECLS

/* Whose priority: getpriority() and setpriority() */
#define PRIO_PROCESS 0
#define PRIO_PGRP 1
#define PRIO_USER 2

/* Which limit: getrlimit() and setrlimit() */
#define RLIMIT_CPU 0   /* seconds of CPU time */
#define RLIMIT_FSIZE 1 /* bytes of a file */
#define RLIMIT_DATA 2  /* bytes of the data segment */
#define RLIMIT_STACK 3 /* bytes of the stack */
#define RLIMIT_CORE 4  /* bytes of a core dump */
#define RLIMIT_NOFILE 5
#define RLIMIT_OFILE RLIMIT_NOFILE
#define RLIMIT_AS 6 /* bytes of address space */
#define RLIMIT_NLIMITS 7
#define RLIM_NLIMITS RLIMIT_NLIMITS

typedef unsigned long rlim_t;

#define RLIM_INFINITY (~0UL)
/* Every limit fits into a rlim_t, so there is none that could only be saved. */
#define RLIM_SAVED_MAX RLIM_INFINITY
#define RLIM_SAVED_CUR RLIM_INFINITY

struct rlimit {
    rlim_t rlim_cur;
    rlim_t rlim_max;
};

/* Whose usage: getrusage() */
#define RUSAGE_SELF 0
#define RUSAGE_CHILDREN (-1)

struct rusage {
    struct timeval ru_utime;
    struct timeval ru_stime;
    long ru_maxrss;
    long ru_ixrss;
    long ru_idrss;
    long ru_isrss;
    long ru_minflt;
    long ru_majflt;
    long ru_nswap;
    long ru_inblock;
    long ru_oublock;
    long ru_msgsnd;
    long ru_msgrcv;
    long ru_nsignals;
    long ru_nvcsw;
    long ru_nivcsw;
#define ru_last ru_nivcsw
};

int getrlimit(int __resource, struct rlimit *__limit);
int setrlimit(int __resource, const struct rlimit *__limit);
int getrusage(int __who, struct rusage *__usage);
int getpriority(int __which, id_t __who);
int setpriority(int __which, id_t __who, int __value);

__END_DECLS

#endif
