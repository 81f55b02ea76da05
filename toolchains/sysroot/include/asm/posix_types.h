/*
 * Linux has the kernel's side of the POSIX types here; Cygwin has no kernel of its own, and nothing. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_ASM_POSIX_TYPES_H
#define _QCYG_ASM_POSIX_TYPES_H

#endif
