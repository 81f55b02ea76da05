/*
 * Random bytes. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_RANDOM_H
#define _QCYG_SYS_RANDOM_H

#include <sys/cdefs.h>
#include <sys/types.h>

#define GRND_NONBLOCK 1
#define GRND_RANDOM 2

__BEGIN_DECLS

/* Bytes written, which may be fewer than asked for, or -1 and errno. */
ssize_t getrandom(void *__buffer, size_t __size, unsigned int __flags);
/* All of the buffer, at most 256 bytes, or -1 and errno. */
int getentropy(void *__buffer, size_t __size);

__END_DECLS

#endif
