/*
 * Another name for <sys/vfs.h>. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_STATFS_H
#define _QCYG_SYS_STATFS_H

#include <sys/vfs.h>

#endif
