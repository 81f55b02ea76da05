/*
 * What a file system has room for. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_STATVFS_H
#define _QCYG_SYS_STATVFS_H

#include <sys/cdefs.h>
#include <sys/types.h>

/* f_flag */
#define ST_RDONLY 0x80000
#define ST_NOSUID 0

struct statvfs {
    unsigned long f_bsize; /* bytes */
    unsigned long f_frsize; /* bytes in one of f_blocks */
    fsblkcnt_t f_blocks;
    fsblkcnt_t f_bfree;
    fsblkcnt_t f_bavail; /* free, and for any user */
    fsfilcnt_t f_files;
    fsfilcnt_t f_ffree;
    fsfilcnt_t f_favail;
    unsigned long f_fsid;
    unsigned long f_flag;
    unsigned long f_namemax; /* bytes of the longest name */
};

__BEGIN_DECLS

int statvfs(const char *__restrict __path, struct statvfs *__restrict __status);
int fstatvfs(int __fd, struct statvfs *__status);

__END_DECLS

#endif
