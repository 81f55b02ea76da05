/*
 * BSD's name for <cygwin/in_systm.h>. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_NETINET_IN_SYSTM_H
#define _QCYG_NETINET_IN_SYSTM_H

#include <cygwin/in_systm.h>

#endif
