/*
 * struct stat, which <sys/stat.h> includes. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_CYGWIN_STAT_H
#define _QCYG_CYGWIN_STAT_H

#include <sys/types.h>

#ifdef __cplusplus
extern "C" {
#endif

struct stat {
    dev_t st_dev;
    ino_t st_ino;
    mode_t st_mode;
    nlink_t st_nlink;
    uid_t st_uid;
    gid_t st_gid;
    dev_t st_rdev;
    off_t st_size;
    timestruc_t st_atim;
    timestruc_t st_mtim;
    timestruc_t st_ctim;
    blksize_t st_blksize;
    blkcnt_t st_blocks; /* of S_BLKSIZE bytes */
    timestruc_t st_birthtim;
};

/* Whole seconds, as POSIX had them before the nanoseconds. */
#define st_atime st_atim.tv_sec
#define st_mtime st_mtim.tv_sec
#define st_ctime st_ctim.tv_sec
#define st_birthtime st_birthtim.tv_sec

/* Message queues, semaphores and shared memory are no file types of their own here. */
#define S_TYPEISMQ(status) ((void)(status)->st_mode, 0)
#define S_TYPEISSEM(status) ((void)(status)->st_mode, 0)
#define S_TYPEISSHM(status) ((void)(status)->st_mode, 0)

#ifdef __cplusplus
}
#endif

#endif
