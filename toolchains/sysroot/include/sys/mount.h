/*
 * Cygwin's table of mounts. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_MOUNT_H
#define _QCYG_SYS_MOUNT_H

#include <sys/cdefs.h>
#include <cygwin/bits.h>

#define BLOCK_SIZE_BITS 10
#define BLOCK_SIZE 1024

enum {
    MOUNT_TEXT = _BIT(0), /* lines of files end as in DOS */
    MOUNT_SYSTEM = _BIT(3), /* for all users */
    MOUNT_EXEC = _BIT(4), /* every file is a program, */
    MOUNT_CYGWIN_EXEC = _BIT(6), /* and one of Cygwin */
    MOUNT_NOTEXEC = _BIT(8), /* no file is a program */
    MOUNT_CYGDRIVE = _BIT(5), /* the folder of drives */
    MOUNT_SPARSE = _BIT(7),
    MOUNT_DEVFS = _BIT(9),
    MOUNT_PROC = _BIT(10),
    MOUNT_RO = _BIT(12),
    MOUNT_NOACL = _BIT(13),
    MOUNT_NOPOSIX = _BIT(14), /* upper and lower case are the same */
    MOUNT_OVERRIDE = _BIT(15),
    MOUNT_IMMUTABLE = _BIT(16),
    MOUNT_AUTOMATIC = _BIT(17),
    MOUNT_DOS = _BIT(18),
    MOUNT_IHASH = _BIT(19), /* inode numbers are made of names */
    MOUNT_BIND = _BIT(20),
    MOUNT_USER_TEMP = _BIT(21),
    MOUNT_DONT_USE = 0x80000000U
};

__BEGIN_DECLS

/* -1 and errno on failure */
int mount(const char *__win32_path, const char *__path, unsigned int __flags);
int umount(const char *__path);
int cygwin_umount(const char *__path, unsigned int __flags);

__END_DECLS

#endif
