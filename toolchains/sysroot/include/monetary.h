/*
 * Amounts of money as text. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_MONETARY_H
#define _QCYG_MONETARY_H

#include <sys/cdefs.h>
#include <stddef.h>
#include <sys/types.h>
#include <sys/_locale.h>

__BEGIN_DECLS

/* Bytes written without the null byte, or -1 and errno. */
ssize_t strfmon(char *__restrict __buffer, size_t __size, const char *__restrict __format,
                ...);
#if __POSIX_VISIBLE >= 200809
ssize_t strfmon_l(char *__restrict __buffer, size_t __size, locale_t __locale,
                  const char *__restrict __format, ...);
#endif

__END_DECLS

#endif
