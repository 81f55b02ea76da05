/*
 * What the feature test macros select, under the GNU C library's name. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_FEATURES_H
#define _QCYG_FEATURES_H

#include <sys/cdefs.h>
#include <sys/features.h>

#endif
