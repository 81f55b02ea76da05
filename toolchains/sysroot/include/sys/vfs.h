/*
 * What a file system has room for, as Linux tells it; POSIX's is in <sys/statvfs.h>. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_VFS_H
#define _QCYG_SYS_VFS_H

#include <sys/cdefs.h>

struct statfs {
    long f_type;
    long f_bsize; /* bytes in a block */
    long f_blocks;
    long f_bfree;
    long f_bavail; /* free, and for any user */
    long f_files;
    long f_ffree;
    long f_fsid;
    long f_namelen; /* bytes of the longest name */
    long f_spare[6];
};

__BEGIN_DECLS

int statfs(const char *__path, struct statfs *__status);
int fstatfs(int __fd, struct statfs *__status);

__END_DECLS

#endif
