/*
 * _BIT(N): an int with bit N set, 0 being the lowest. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_CYGWIN_BITS_H
#define _QCYG_CYGWIN_BITS_H

#define _BIT(n) (1 << (n))

#endif
