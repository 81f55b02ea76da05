/*
 * Flags of a new socket, for the TYPE of socket() and socketpair() and for accept4(). Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_CYGWIN__SOCKETFLAGS_H
#define _QCYG_CYGWIN__SOCKETFLAGS_H

#define SOCK_NONBLOCK 0x01000000
#define SOCK_CLOEXEC 0x02000000

#endif
