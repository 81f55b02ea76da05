/*
 * POSIX's name for <cygwin/if.h>. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_NET_IF_H
#define _QCYG_NET_IF_H

#include <cygwin/if.h>

#endif
