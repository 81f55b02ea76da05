/*
 * What system this is. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_UTSNAME_H
#define _QCYG_SYS_UTSNAME_H

#include <sys/cdefs.h>

#define _UTSNAME_LENGTH 65

/* Texts, each with its null byte. */
struct utsname {
    char sysname[_UTSNAME_LENGTH];
    char nodename[_UTSNAME_LENGTH];
    char release[_UTSNAME_LENGTH];
    char version[_UTSNAME_LENGTH];
    char machine[_UTSNAME_LENGTH];
#if __GNU_VISIBLE
    char domainname[_UTSNAME_LENGTH];
#else
    char __domainname[_UTSNAME_LENGTH];
#endif
};

__BEGIN_DECLS

/* Not negative, or -1 and errno. */
int uname(struct utsname *__names);

__END_DECLS

#endif
