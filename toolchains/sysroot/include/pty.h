/*
 * Pseudo-terminals, as BSD makes them. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_PTY_H
#define _QCYG_PTY_H

#include <sys/cdefs.h>
#include <sys/termios.h>

__BEGIN_DECLS

/* The name, if one is wanted, needs room for the longest; terminal and size may be null. -1 and errno on failure. */
int openpty(int *__controller, int *__terminal, char *__name,
            const struct termios *__settings, const struct winsize *__size);
/* As fork; the child has the terminal as its standard files. */
int forkpty(int *__controller, char *__name, const struct termios *__settings,
            const struct winsize *__size);

__END_DECLS

#endif
