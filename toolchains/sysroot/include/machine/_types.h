/*
 * The types of POSIX whose size or sign is Cygwin's own. Cygwin 3.5.3 ABI.
 *
 * For each __NAME that it defines, newlib's <sys/_types.h> looks for __machine_NAME_defined.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_MACHINE__TYPES_H
#define _QCYG_MACHINE__TYPES_H

#include <machine/_default_types.h>

/* Files */
#define __machine_blkcnt_t_defined
typedef __int64_t __blkcnt_t;

#define __machine_blksize_t_defined
typedef __int32_t __blksize_t;

#define __machine_dev_t_defined
typedef __uint32_t __dev_t;

#define __machine_fsblkcnt_t_defined
typedef unsigned long __fsblkcnt_t;

#define __machine_fsfilcnt_t_defined
typedef unsigned long __fsfilcnt_t;

#define __machine_ino_t_defined
typedef __uint64_t __ino_t;

/* Owners */
#define __machine_uid_t_defined
typedef __uint32_t __uid_t;

#define __machine_gid_t_defined
typedef __uint32_t __gid_t;

/* IPC and sockets */
#define __machine_key_t_defined
__extension__ typedef long long __key_t;

#define __machine_sa_family_t_defined
typedef __uint16_t __sa_family_t;

#define __machine_socklen_t_defined
typedef int __socklen_t;

#endif
