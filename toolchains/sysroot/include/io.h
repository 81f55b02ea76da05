/*
 * File descriptors and what Windows knows of them. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_IO_H
#define _QCYG_IO_H

#include <sys/cdefs.h>

__BEGIN_DECLS

/* The handle of a descriptor, or -1 and errno. */
long _get_osfhandle(int __fd);
/* O_BINARY or O_TEXT; returns what it was, or -1 and errno. */
int _setmode(int __fd, int __mode);

#define get_osfhandle(fd) _get_osfhandle(fd)
#define setmode(fd, mode) _setmode((fd), (mode))

__END_DECLS

#endif
