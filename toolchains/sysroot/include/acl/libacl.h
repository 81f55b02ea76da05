/*
 * What Linux's libacl has beyond <sys/acl.h>. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_ACL_LIBACL_H
#define _QCYG_ACL_LIBACL_H

#include <sys/acl.h>

/* What acl_check tells. */
#define ACL_MULTI_ERROR 0x4
#define ACL_DUPLICATE_ERROR 0x5
#define ACL_ENTRY_ERROR 0x6
#define ACL_MISS_ERROR 0x7

/* Options of acl_to_any_text */
#define TEXT_ABBREVIATE 0x01
#define TEXT_NUMERIC_IDS 0x02
#define TEXT_SOME_EFFECTIVE 0x04
#define TEXT_ALL_EFFECTIVE 0x08
#define TEXT_SMART_INDENT 0x10

__BEGIN_DECLS

/* 0, or what is wrong and with which entry; -1 and errno on failure. */
int acl_check(acl_t __list, int *__entry);
const char *acl_error(int __wrong);

/* 0: the same; 1: not the same; -1 and errno. */
int acl_cmp(acl_t __a, acl_t __b);
int acl_entries(acl_t __list);

/* Lists as modes; acl_equiv_mode returns 0 if a mode says all, else 1. */
int acl_equiv_mode(acl_t __list, mode_t *__mode);
acl_t acl_from_mode(mode_t __mode);

/* 1: the file has a list that says more than its mode; 0: it has not. */
int acl_extended_fd(int __fd);
int acl_extended_file(const char *__path);
int acl_extended_file_nofollow(const char *__path);

int acl_get_perm(acl_permset_t __set, acl_perm_t __permission);
char *acl_to_any_text(acl_t __list, const char *__prefix, char __separator,
                      int __options);

__END_DECLS

#endif
