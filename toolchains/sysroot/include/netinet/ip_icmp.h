/*
 * BSD's name for <cygwin/icmp.h>, which is empty. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_NETINET_IP_ICMP_H
#define _QCYG_NETINET_IP_ICMP_H

#include <cygwin/icmp.h>

#endif
