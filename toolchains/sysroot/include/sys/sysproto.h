/*
 * Arguments of the calls of System V's IPC: <cygwin/sysproto.h>. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_SYSPROTO_H
#define _QCYG_SYS_SYSPROTO_H

#include <cygwin/sysproto.h>

#endif
