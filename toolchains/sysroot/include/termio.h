/*
 * System V's name for <sys/termio.h>. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_TERMIO_H
#define _QCYG_TERMIO_H

#include <sys/termio.h>

#endif
