/*
 * The table of mounted file systems, as Linux programs read it. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_MNTENT_H
#define _QCYG_MNTENT_H

#include <sys/cdefs.h>
#include <stdio.h>
#include <paths.h>

#define MNTTAB _PATH_MNTTAB
#define MOUNTED _PATH_MOUNTED

struct mntent {
    char *mnt_fsname;
    char *mnt_dir;
    char *mnt_type;
    char *mnt_opts;
    int mnt_freq;
    int mnt_passno;
};

__BEGIN_DECLS

FILE *setmntent(const char *__name, const char *__mode);
/* Null at the end. The entry lasts until the next call. */
struct mntent *getmntent(FILE *__table);
/* The texts are put into the buffer, whose size is in bytes. */
struct mntent *getmntent_r(FILE *__table, struct mntent *__entry, char *__buffer,
                           int __size);
int endmntent(FILE *__table);

__END_DECLS

#endif
