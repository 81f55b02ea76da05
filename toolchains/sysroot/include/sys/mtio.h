/*
 * Tapes: <cygwin/mtio.h>. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_MTIO_H
#define _QCYG_SYS_MTIO_H

#include <cygwin/mtio.h>

#endif
