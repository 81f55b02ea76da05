/*
 * Linux has the ioctls of sockets here; Cygwin has them in <asm/socket.h>, and nothing here. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_CYGWIN_SOCKIOS_H
#define _QCYG_CYGWIN_SOCKIOS_H

#endif
