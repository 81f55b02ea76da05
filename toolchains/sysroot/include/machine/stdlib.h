/*
 * Cygwin's part of <stdlib.h> that needs no other type. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_MACHINE_STDLIB_H
#define _QCYG_MACHINE_STDLIB_H

#include <sys/cdefs.h>

__BEGIN_DECLS

#if __BSD_VISIBLE || __POSIX_VISIBLE >= 200809
char *mkdtemp(char *__template);
#endif

__END_DECLS

#endif
