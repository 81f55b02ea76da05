/*
 * What every source file of the driver includes first: the feature macros
 * have to stand before any system header, and in one place only.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef QCYG_OSDEP_H
#define QCYG_OSDEP_H

/* posix_openpt() and friends */
#ifndef _XOPEN_SOURCE
#define _XOPEN_SOURCE 700
#endif
/* wait4(), getloadavg(), cfmakeraw(): in glibc and in Cygwin's newlib alike */
#ifndef _DEFAULT_SOURCE
#define _DEFAULT_SOURCE 1
#endif

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#endif
