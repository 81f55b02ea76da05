/*
 * Limits of the C types, of POSIX and of Cygwin. Cygwin 3.5.3 ABI.
 *
 * GCC puts its own header of this name in front, which includes this one and then defines the C types' limits anew.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_LIMITS_H
#define _QCYG_LIMITS_H

#include <features.h>
#include <bits/wordsize.h>
#include <cygwin/limits.h>

/* C's types. */

#define CHAR_BIT __CHAR_BIT__
#define MB_LEN_MAX 8

#define SCHAR_MAX __SCHAR_MAX__
#define SCHAR_MIN (-SCHAR_MAX - 1)
#define UCHAR_MAX (SCHAR_MAX * 2 + 1)
#ifdef __CHAR_UNSIGNED__
#define CHAR_MIN 0
#define CHAR_MAX UCHAR_MAX
#else
#define CHAR_MIN SCHAR_MIN
#define CHAR_MAX SCHAR_MAX
#endif

#define SHRT_MAX __SHRT_MAX__
#define SHRT_MIN (-SHRT_MAX - 1)
#define USHRT_MAX (SHRT_MAX * 2 + 1)

#define INT_MAX __INT_MAX__
#define INT_MIN (-INT_MAX - 1)
#define UINT_MAX (INT_MAX * 2U + 1U)

#define LONG_MAX __LONG_MAX__
#define LONG_MIN (-LONG_MAX - 1L)
#define ULONG_MAX (LONG_MAX * 2UL + 1UL)

#if __ISO_C_VISIBLE >= 1999
#define LLONG_MAX __LONG_LONG_MAX__
#define LLONG_MIN (-LLONG_MAX - 1LL)
#define ULLONG_MAX (LLONG_MAX * 2ULL + 1ULL)
#endif

#if __GNU_VISIBLE
#define LONG_LONG_MAX __LONG_LONG_MAX__
#define LONG_LONG_MIN (-LONG_LONG_MAX - 1LL)
#define ULONG_LONG_MAX (LONG_LONG_MAX * 2ULL + 1ULL)
#endif

#if __POSIX_VISIBLE

#define SSIZE_MAX LONG_MAX

#if __XSI_VISIBLE || __POSIX_VISIBLE >= 200809
#define WORD_BIT 32
#define LONG_BIT __WORDSIZE
#endif

/* What this system has, at run time too by sysconf(). */

#define AIO_LISTIO_MAX __AIO_LISTIO_MAX
#define AIO_MAX __AIO_MAX
#define AIO_PRIO_DELTA_MAX __AIO_PRIO_DELTA_MAX
#define ARG_MAX __ARG_MAX
#define ATEXIT_MAX __ATEXIT_MAX
#define CHILD_MAX __CHILD_MAX
#define DELAYTIMER_MAX __DELAYTIMER_MAX
#define HOST_NAME_MAX __HOST_NAME_MAX
#define IOV_MAX __IOV_MAX
#define LOGIN_NAME_MAX __LOGIN_NAME_MAX
#define MQ_OPEN_MAX __MQ_OPEN_MAX
#define MQ_PRIO_MAX __MQ_PRIO_MAX
#define OPEN_MAX __OPEN_MAX
#define PAGESIZE __PAGESIZE
#define PAGE_SIZE PAGESIZE
#define PTHREAD_DESTRUCTOR_ITERATIONS __PTHREAD_DESTRUCTOR_ITERATIONS
#define PTHREAD_KEYS_MAX __PTHREAD_KEYS_MAX
#define PTHREAD_STACK_MIN __PTHREAD_STACK_MIN
#define RTSIG_MAX __RTSIG_MAX
#define SEM_VALUE_MAX __SEM_VALUE_MAX
#define SIGQUEUE_MAX __SIGQUEUE_MAX
#define STREAM_MAX __STREAM_MAX
#define SYMLOOP_MAX __SYMLOOP_MAX
#define TIMER_MAX __TIMER_MAX
#define TTY_NAME_MAX __TTY_NAME_MAX

/* What its files, pipes and terminals have, at run time too by pathconf(). */

#define FILESIZEBITS __FILESIZEBITS
#define LINK_MAX __LINK_MAX
#define MAX_CANON __MAX_CANON
#define MAX_INPUT __MAX_INPUT
#define NAME_MAX __NAME_MAX
#define PATH_MAX __PATH_MAX
#define PIPE_BUF __PIPE_BUF
#define SYMLINK_MAX 4095

/* What its utilities have. */

#define BC_BASE_MAX 99
#define BC_DIM_MAX 2048
#define BC_SCALE_MAX 99
#define BC_STRING_MAX 1000
#define CHARCLASS_NAME_MAX 14
#define EXPR_NEST_MAX 32
#define LINE_MAX 2048
#define NGROUPS_MAX 1024
#define RE_DUP_MAX 255

/* What every system has at least, and every clock at most (in nanoseconds). The names are POSIX's own. */

#define _POSIX_CLOCKRES_MIN 20000000

#define _POSIX_AIO_LISTIO_MAX 2
#define _POSIX_AIO_MAX 1
#define _POSIX_ARG_MAX 4096
#define _POSIX_CHILD_MAX 25
#define _POSIX_DELAYTIMER_MAX 32
#define _POSIX_HOST_NAME_MAX 255
#define _POSIX_LINK_MAX 8
#define _POSIX_LOGIN_NAME_MAX 9
#define _POSIX_MAX_CANON 255
#define _POSIX_MAX_INPUT 255
#define _POSIX_MQ_OPEN_MAX 8
#define _POSIX_MQ_PRIO_MAX 32
#define _POSIX_NAME_MAX 14
#define _POSIX_NGROUPS_MAX 8
#define _POSIX_OPEN_MAX 20
#define _POSIX_PATH_MAX 256
#define _POSIX_PIPE_BUF 512
#define _POSIX_RE_DUP_MAX 255
#define _POSIX_RTSIG_MAX 8
#define _POSIX_SEM_NSEMS_MAX 256
#define _POSIX_SEM_VALUE_MAX 32767
#define _POSIX_SIGQUEUE_MAX 32
#define _POSIX_SSIZE_MAX 32767
#define _POSIX_SS_REPL_MAX 4
#define _POSIX_STREAM_MAX 8
#define _POSIX_SYMLINK_MAX 255
#define _POSIX_SYMLOOP_MAX 8
#define _POSIX_THREAD_DESTRUCTOR_ITERATIONS 4
#define _POSIX_THREAD_KEYS_MAX 128
#define _POSIX_THREAD_THREADS_MAX 64
#define _POSIX_TIMER_MAX 32
#define _POSIX_TRACE_EVENT_NAME_MAX 30
#define _POSIX_TRACE_NAME_MAX 8
#define _POSIX_TRACE_SYS_MAX 8
#define _POSIX_TRACE_USER_EVENT_MAX 32
#define _POSIX_TTY_NAME_MAX 9
#define _POSIX_TZNAME_MAX 6

#define _POSIX2_BC_BASE_MAX 99
#define _POSIX2_BC_DIM_MAX 2048
#define _POSIX2_BC_SCALE_MAX 99
#define _POSIX2_BC_STRING_MAX 1000
#define _POSIX2_COLL_WEIGHTS_MAX 2
#define _POSIX2_EXPR_NEST_MAX 32
#define _POSIX2_LINE_MAX 2048
#define _POSIX2_RE_DUP_MAX 255

#endif /* __POSIX_VISIBLE */

#if __XSI_VISIBLE || __MISC_VISIBLE

#define _XOPEN_IOV_MAX 16
#define _XOPEN_NAME_MAX 255
#define _XOPEN_PATH_MAX 1024

/* printf's numbered arguments, and message catalogues */
#define NL_ARGMAX 9
#define NL_LANGMAX 14
#define NL_MSGMAX 32767
#define NL_SETMAX 255
#define NL_TEXTMAX 2048

/* What a process's niceness of 0 is counted from. */
#define NZERO 20

#endif /* __XSI_VISIBLE || __MISC_VISIBLE */

#endif
