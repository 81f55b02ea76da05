/*
 * System V's name for <sys/termios.h>, where struct termio is struct termios. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_TERMIO_H
#define _QCYG_SYS_TERMIO_H

#include <sys/termios.h>

#endif
