/*
 * BSD's header of a terminal's first special characters, which are in <sys/termios.h> here. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_TTYCHARS_H
#define _QCYG_SYS_TTYCHARS_H

#include <sys/termios.h>

#endif
