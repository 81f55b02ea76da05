/*
 * The limits of Cygwin itself, under names that do not get into a program's way; <limits.h> has POSIX's for them.
 * Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_CYGWIN_LIMITS_H
#define _QCYG_CYGWIN_LIMITS_H

/* Asynchronous I/O */
#define __AIO_LISTIO_MAX 32
#define __AIO_MAX 8
#define __AIO_PRIO_DELTA_MAX 0

/* Processes */
#define __ARG_MAX 32000
#define __ATEXIT_MAX 32
#define __CHILD_MAX 256
#define __OPEN_MAX 3200
#define __STREAM_MAX 20

/* Memory: the granularity of mappings, which on Windows is not the page's 4 KiB. */
#define __PAGESIZE 65536

/* Threads and semaphores */
#define __PTHREAD_DESTRUCTOR_ITERATIONS 4
#define __PTHREAD_KEYS_MAX 1024
#define __PTHREAD_STACK_MIN 65536
#define __SEM_VALUE_MAX 1147483648

/* Signals and timers */
#define __DELAYTIMER_MAX 2147483647
#define __RTSIG_MAX 33
#define __SIGQUEUE_MAX 32
#define __TIMER_MAX 32

/* Message queues; INT_MAX is of <limits.h>. */
#define __MQ_OPEN_MAX 256
#define __MQ_PRIO_MAX INT_MAX

/* Names of the system */
#define __HOST_NAME_MAX 255
#define __LOGIN_NAME_MAX 256
#define __TTY_NAME_MAX 32

/* Files and terminals */
#define __FILESIZEBITS 64
#define __IOV_MAX 1024
#define __LINK_MAX 1024
#define __MAX_CANON 255
#define __MAX_INPUT 255
#define __NAME_MAX 255
#define __PATH_MAX 4096
#define __PIPE_BUF 4096
#define __SYMLOOP_MAX 10

/* Extended attributes, as Linux's <linux/limits.h> names them */
#define XATTR_NAME_MAX 260
#define XATTR_SIZE_MAX 65536
#define XATTR_LIST_MAX 65536

#endif
