/*
 * What ioctl can ask of disks and files, under Linux's names. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_CYGWIN_FS_H
#define _QCYG_CYGWIN_FS_H

#include <asm/socket.h>

/* Disks: sizes are in bytes but for BLKGETSIZE, which counts sectors of 512 bytes. */
#define BLKRRPART 0x125f
#define BLKGETSIZE 0x1260
#define BLKSSZGET 0x1268
#define BLKIOMIN 0x1278
#define BLKIOOPT 0x1279
#define BLKALIGNOFF 0x127a
#define BLKPBSZGET 0x127b
#define BLKGETSIZE64 0x41268

/* Attributes of a file: a number of 64 bits. */
#define FS_IOC_GETFLAGS _IOR('f', 1, __uint64_t)
#define FS_IOC_SETFLAGS _IOW('f', 2, __uint64_t)

#define FS_READONLY_FL 0x000000001ULL
#define FS_HIDDEN_FL 0x000000002ULL
#define FS_SYSTEM_FL 0x000000004ULL
#define FS_ARCHIVE_FL 0x000000020ULL
#define FS_TEMP_FL 0x000000100ULL
#define FS_SPARSE_FL 0x000000200ULL
#define FS_REPARSE_FL 0x000000400ULL
#define FS_COMPRESSED_FL 0x000000800ULL
#define FS_OFFLINE_FL 0x000001000ULL
#define FS_NOTINDEXED_FL 0x000002000ULL
#define FS_ENCRYPT_FL 0x000004000ULL
#define FS_CASESENS_FL 0x100000000ULL

/* All, and those that can be set: not what the system alone knows. */
#define FS_FL_USER_VISIBLE 0x100007f27ULL
#define FS_FL_USER_MODIFIABLE 0x100006b27ULL

/* A flag of renameat2, which is in <stdio.h>. */
#define RENAME_NOREPLACE 1

#endif
