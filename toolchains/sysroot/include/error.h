/*
 * Messages about errors on standard error, as GNU programs write them. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_ERROR_H
#define _QCYG_ERROR_H

#include <sys/cdefs.h>

__BEGIN_DECLS

/* A status other than 0 ends the program; an error number other than 0 adds its text. */
void error(int __status, int __errno_value, const char *__format, ...)
    __attribute__((__format__(__printf__, 3, 4)));
void error_at_line(int __status, int __errno_value, const char *__file,
                   unsigned int __line, const char *__format, ...)
    __attribute__((__format__(__printf__, 5, 6)));

/* How many messages there were. */
extern __declspec(dllimport) unsigned int error_message_count;
/* Not 0: error_at_line is silent about the line that it was called for last. */
extern __declspec(dllimport) int error_one_per_line;
/* If not null: called instead of writing the program's name. */
extern __declspec(dllimport) void (*error_print_progname)(void);

__END_DECLS

#endif
