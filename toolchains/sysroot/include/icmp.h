/*
 * Nothing, as <cygwin/icmp.h>. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_ICMP_H
#define _QCYG_ICMP_H

#endif
