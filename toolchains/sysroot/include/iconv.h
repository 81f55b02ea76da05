/*
 * Text from one encoding into another: libiconv 1.17, cygiconv-2.dll. Link with -liconv.
 *
 * The library's names have a prefix, so that they are not those of a C library's iconv; the macros here put it before
 * the names that POSIX has, wherever a program uses them.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_ICONV_H
#define _QCYG_ICONV_H

#include <sys/cdefs.h>
#include <stddef.h>
#include <wchar.h>

/* 1.17: the high byte is the major number. The variable is the library's that is loaded. */
#define _LIBICONV_VERSION 0x0111

#undef iconv_t
#define iconv_t libiconv_t
typedef void *iconv_t;

#undef iconv_open
#undef iconv
#undef iconv_close
#undef iconvctl
#undef iconvlist
#undef iconv_open_into
#define iconv_open libiconv_open
#define iconv libiconv
#define iconv_close libiconv_close
#define iconvctl libiconvctl
#define iconvlist libiconvlist
#define iconv_open_into libiconv_open_into

/* Room for a descriptor, for iconv_open_into. */
typedef struct iconv_allocation_t {
    void *__private[28];
    mbstate_t __state;
} iconv_allocation_t;

/* What is called with each character that was converted. */
typedef void (*iconv_unicode_char_hook)(unsigned int __character, void *__data);
typedef void (*iconv_wide_char_hook)(wchar_t __character, void *__data);

struct iconv_hooks {
    iconv_unicode_char_hook uc_hook;
    iconv_wide_char_hook wc_hook;
    void *data;
};

/*
 * What is called with input that cannot be converted: it gives a replacement to the function that it gets, with the
 * argument behind that.
 */
typedef void (*iconv_unicode_mb_to_uc_fallback)(
    const char *__input, size_t __size,
    void (*__replace)(const unsigned int *__characters, size_t __count, void *__argument),
    void *__argument, void *__data);
typedef void (*iconv_unicode_uc_to_mb_fallback)(unsigned int __character,
                                                void (*__replace)(const char *__bytes,
                                                                  size_t __count,
                                                                  void *__argument),
                                                void *__argument, void *__data);
typedef void (*iconv_wchar_mb_to_wc_fallback)(
    const char *__input, size_t __size,
    void (*__replace)(const wchar_t *__characters, size_t __count, void *__argument),
    void *__argument, void *__data);
typedef void (*iconv_wchar_wc_to_mb_fallback)(wchar_t __character,
                                              void (*__replace)(const char *__bytes,
                                                                size_t __count,
                                                                void *__argument),
                                              void *__argument, void *__data);

struct iconv_fallbacks {
    iconv_unicode_mb_to_uc_fallback mb_to_uc_fallback;
    iconv_unicode_uc_to_mb_fallback uc_to_mb_fallback;
    iconv_wchar_mb_to_wc_fallback mb_to_wc_fallback;
    iconv_wchar_wc_to_mb_fallback wc_to_mb_fallback;
    void *data;
};

/* Requests of iconvctl; the argument is an int *, const int *, const struct iconv_hooks *, or ..._fallbacks *. */
#define ICONV_TRIVIALP 0
#define ICONV_GET_TRANSLITERATE 1
#define ICONV_SET_TRANSLITERATE 2
#define ICONV_GET_DISCARD_ILSEQ 3
#define ICONV_SET_DISCARD_ILSEQ 4
#define ICONV_SET_HOOKS 5
#define ICONV_SET_FALLBACKS 6

__BEGIN_DECLS

extern __declspec(dllimport) int _libiconv_version;

/* POSIX: (iconv_t)-1, (size_t)-1 or -1, and errno, on failure. */
iconv_t iconv_open(const char *__to, const char *__from);
/* Moves the pointers and counts of bytes; returns how many characters were not converted reversibly. */
size_t iconv(iconv_t __descriptor, char **__restrict __input,
             size_t *__restrict __input_left, char **__restrict __output,
             size_t *__restrict __output_left);
int iconv_close(iconv_t __descriptor);

/* The library's own. */
int iconv_open_into(const char *__to, const char *__from, iconv_allocation_t *__room);
int iconvctl(iconv_t __descriptor, int __request, void *__argument);
/* Calls the function with all names of each encoding until it returns something other than 0. */
void iconvlist(int (*__each)(unsigned int __count, const char *const *__names,
                             void *__data),
               void *__data);
/* The first name of an encoding; one that is not known stays as it is. */
const char *iconv_canonicalize(const char *__name);
void libiconv_set_relocation_prefix(const char *__built_for, const char *__is_in);

__END_DECLS

#endif
