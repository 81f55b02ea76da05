/*
 * BSD has ICMP's messages here. Cygwin declares none, but programs include the header. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_CYGWIN_ICMP_H
#define _QCYG_CYGWIN_ICMP_H

#endif
