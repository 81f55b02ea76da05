/*
 * Cygwin's part of <grp.h>. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_CYGWIN_GRP_H
#define _QCYG_CYGWIN_GRP_H

#include <sys/cdefs.h>
#include <sys/types.h>

__BEGIN_DECLS

#if __MISC_VISIBLE
int getgrouplist(const char *__user, gid_t __primary, gid_t *__groups, int *__count);
#endif

__END_DECLS

#endif
