/*
 * Messages in the user's language: GNU gettext 0.22.4, cygintl-8.dll. Link with -lintl.
 *
 * The library's names have a prefix; the macros put it before the names that programs use. A format that is looked up
 * is checked as the format that it was. setlocale and newlocale stay the C library's.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_LIBINTL_H
#define _QCYG_LIBINTL_H

#include <sys/cdefs.h>
#include <locale.h>

/* 0.22.4: major, minor and revision, a byte each. The variable is the library's that is loaded. */
#define LIBINTL_VERSION 0x001604

/* What configure scripts look at: GNU's gettext, and its formats of message files 0 and 1. */
#define __USE_GNU_GETTEXT 1
#define __GNU_GETTEXT_SUPPORTED_REVISION(major) ((major) == 0 || (major) == 1 ? 1 : -1)

#define __QCYG_FORMAT_ARG(n) __attribute__((__format_arg__(n)))

__BEGIN_DECLS

extern __declspec(dllimport) int libintl_version;

/* The translation, or the message itself. What is returned must not be changed. */
char *libintl_gettext(const char *__message) __QCYG_FORMAT_ARG(1);
char *libintl_dgettext(const char *__domain, const char *__message) __QCYG_FORMAT_ARG(2);
char *libintl_dcgettext(const char *__domain, const char *__message, int __category)
    __QCYG_FORMAT_ARG(2);

/* The form of the translation that goes with the number. */
char *libintl_ngettext(const char *__one, const char *__many, unsigned long __number)
    __QCYG_FORMAT_ARG(1) __QCYG_FORMAT_ARG(2);
char *libintl_dngettext(const char *__domain, const char *__one, const char *__many,
                        unsigned long __number) __QCYG_FORMAT_ARG(2) __QCYG_FORMAT_ARG(3);
char *libintl_dcngettext(const char *__domain, const char *__one, const char *__many,
                         unsigned long __number, int __category) __QCYG_FORMAT_ARG(2)
    __QCYG_FORMAT_ARG(3);

/* With a null pointer these ask; they return what is set, or null and errno. */
char *libintl_textdomain(const char *__domain);
char *libintl_bindtextdomain(const char *__domain, const char *__folder);
char *libintl_bind_textdomain_codeset(const char *__domain, const char *__encoding);

void libintl_set_relocation_prefix(const char *__built_for, const char *__is_in);

__END_DECLS

/* No macro with arguments: a program may take the address. */
#undef gettext
#undef dgettext
#undef dcgettext
#undef ngettext
#undef dngettext
#undef dcngettext
#undef textdomain
#undef bindtextdomain
#undef bind_textdomain_codeset
#define gettext libintl_gettext
#define dgettext libintl_dgettext
#define dcgettext libintl_dcgettext
#define ngettext libintl_ngettext
#define dngettext libintl_dngettext
#define dcngettext libintl_dcngettext
#define textdomain libintl_textdomain
#define bindtextdomain libintl_bindtextdomain
#define bind_textdomain_codeset libintl_bind_textdomain_codeset

#endif
