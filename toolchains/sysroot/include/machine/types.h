/*
 * Cygwin's part of <sys/types.h>, which includes this at its end. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_MACHINE_TYPES_H
#define _QCYG_MACHINE_TYPES_H

#include <sys/types.h>
#include <bits/wordsize.h>
#include <sys/_timespec.h>

/* BSD and System V programs expect byte order and device numbers here; others want a clean name space. */
#if __MISC_VISIBLE
#include <endian.h>
#include <sys/sysmacros.h>
#endif

#ifdef __cplusplus
extern "C" {
#endif

#ifndef __BIT_TYPES_DEFINED__
#define __BIT_TYPES_DEFINED__ 1
#endif

/* System V */
#define __timespec_t_defined
typedef struct timespec timespec_t;

#define __timestruc_t_defined
typedef struct timespec timestruc_t;

/* Linux */
typedef __loff_t loff_t;

/* BSD's virtual memory */
#define __vm_offset_t_defined
typedef unsigned long vm_offset_t;

#define __vm_size_t_defined
typedef unsigned long vm_size_t;

#define __vm_object_t_defined
typedef void *vm_object_t;

#define __addr_t_defined
typedef char *addr_t;

/* What fcntl's F_GETLK, F_SETLK and F_SETLKW take. */
struct flock {
    short l_type; /* F_RDLCK, F_WRLCK or F_UNLCK */
    short l_whence; /* what l_start counts from: SEEK_SET, SEEK_CUR or SEEK_END */
    off_t l_start;
    off_t l_len; /* bytes; 0: to the end of the file, however far it grows */
    pid_t l_pid; /* of the process that holds the lock: F_GETLK's answer */
};

#ifdef __cplusplus
}
#endif

#endif
