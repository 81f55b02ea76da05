/*
 * C's Unicode characters. Cygwin 3.5.3 ABI.
 *
 * c8rtomb and mbrtoc8 are declared, as C23 wants them, but cygwin1.dll 3.5.3 does not export them.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_UCHAR_H
#define _QCYG_UCHAR_H

#include <sys/cdefs.h>
#include <wchar.h>

__BEGIN_DECLS

/* In C++ these are keywords, the first one from C++20 on; before that it is the program's. */
#ifndef __cplusplus
typedef unsigned char char8_t;
#endif
#if !defined(__cplusplus) || __cplusplus < 201103L
typedef __uint_least16_t char16_t;
typedef __uint_least32_t char32_t;
#endif

#if !defined(__cplusplus) || defined(__cpp_char8_t)
size_t c8rtomb(char *__restrict __bytes, char8_t __unit, mbstate_t *__restrict __state);
size_t mbrtoc8(char8_t *__restrict __unit, const char *__restrict __bytes, size_t __size,
               mbstate_t *__restrict __state);
#endif

size_t c16rtomb(char *__restrict __bytes, char16_t __unit, mbstate_t *__restrict __state);
size_t mbrtoc16(char16_t *__restrict __unit, const char *__restrict __bytes,
                size_t __size, mbstate_t *__restrict __state);

size_t c32rtomb(char *__restrict __bytes, char32_t __unit, mbstate_t *__restrict __state);
size_t mbrtoc32(char32_t *__restrict __unit, const char *__restrict __bytes,
                size_t __size, mbstate_t *__restrict __state);

__END_DECLS

#endif
