/*
 * What newlib's <sys/config.h> wants to know of Cygwin. Cygwin 3.5.3 ABI.
 *
 * Several of these decide layouts (struct _reent, FILE): they have to say what cygwin1.dll was built with.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_CYGWIN_CONFIG_H
#define _QCYG_CYGWIN_CONFIG_H

/* A thread's struct _reent is found by a function, not through a variable. */
#define __DYNAMIC_REENT__
#define _REENT_BACKWARD_BINARY_COMPAT 1

/* Bytes that cygwin1.dll keeps for itself at the base of each thread's stack. */
#define __CYGTLS_PADSIZE__ 12800

/* Types */
#define _READ_WRITE_RETURN_TYPE _ssize_t
#define _READ_WRITE_BUFSIZE_TYPE size_t
#define _USE_LONG_TIME_T 1

/* The names of two more members of struct tm. */
#define __TM_GMTOFF tm_gmtoff
#define __TM_ZONE tm_zone

/* What the C library has beyond newlib's smallest. */
#define __FILENAME_MAX__ 4096
#define __LINUX_ERRNO_EXTENSIONS__ 1
#define __HAVE_LOCALE_INFO__ 1
#define __HAVE_LOCALE_INFO_EXTENDED__ 1
#define _MB_EXTENDED_CHARSETS_ALL 1
#define _WANT_C99_TIME_FORMATS 1
#define _GLIBC_EXTENSION 1
#define _STDIO_BSD_SEMANTICS 1
#define DEFAULT_LOCALE "C.UTF-8"

/* Data of cygwin1.dll, seen from a program. */
#define __IMPORT __declspec(dllimport)
#define __EXPORT

/* The assembler's name of a C symbol, as a string: this ABI puts nothing in front. */
#define _SYMSTR(symbol) #symbol

#endif
