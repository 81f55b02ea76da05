/*
 * BSD's name for <fcntl.h>, which has flock() too, and for where lseek counts from. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_FILE_H
#define _QCYG_SYS_FILE_H

#include <fcntl.h>

#define L_SET SEEK_SET
#define L_CURR SEEK_CUR
#define L_INCR SEEK_CUR
#define L_XTND SEEK_END

#endif
