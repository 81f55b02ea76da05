/*
 * The C library's name for <attr/xattr.h>. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_XATTR_H
#define _QCYG_SYS_XATTR_H

#include <sys/types.h>
#include <attr/xattr.h>

#endif
