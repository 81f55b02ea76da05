/*
 * What a folder's entries are, for <dirent.h>. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_DIRENT_H
#define _QCYG_SYS_DIRENT_H

#include <sys/cdefs.h>
#include <sys/types.h>
#include <limits.h>
#include <stdint.h>

#define __DIRENT_VERSION 2
/* What __d_cookie of a DIR that is open has. */
#define __DIRENT_COOKIE 0xcdcd8484U

#define _DIRENT_HAVE_D_TYPE

struct dirent {
    uint32_t __d_version;
    ino_t d_ino;
    unsigned char d_type; /* DT_... */
    unsigned char __d_unused1[3];
    __uint32_t __d_internal1;
    char d_name[256]; /* NAME_MAX, which is not always to be seen, and a null byte */
};

#if __BSD_VISIBLE
/* The older name of d_ino. */
#define d_fileno d_ino
#endif

typedef struct __DIR {
    unsigned long __d_cookie;
    struct dirent *__d_dirent;
    char *__d_dirname;
    __int32_t __d_position;
    int __d_fd;
    uintptr_t __d_internal;
    void *__handle;
    void *__fh;
    unsigned int __flags;
} DIR;

#if __BSD_VISIBLE
enum {
    DT_UNKNOWN = 0,
#define DT_UNKNOWN DT_UNKNOWN
    DT_FIFO = 1,
#define DT_FIFO DT_FIFO
    DT_CHR = 2,
#define DT_CHR DT_CHR
    DT_DIR = 4,
#define DT_DIR DT_DIR
    DT_BLK = 6,
#define DT_BLK DT_BLK
    DT_REG = 8,
#define DT_REG DT_REG
    DT_LNK = 10,
#define DT_LNK DT_LNK
    DT_SOCK = 12,
#define DT_SOCK DT_SOCK
    DT_WHT = 14
#define DT_WHT DT_WHT
};

/* A DT_... is the type's four bits of a file's mode. */
#define IFTODT(mode) (((mode) & 0170000) >> 12)
#define DTTOIF(type) ((type) << 12)
#endif

#endif
