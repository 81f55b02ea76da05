/*
 * Access control lists, as in the draft of POSIX 1003.1e. Solaris's are in <cygwin/acl.h>. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_ACL_H
#define _QCYG_SYS_ACL_H

#include <sys/cdefs.h>
#include <stdint.h>
#include <sys/types.h>
#include <sys/stat.h>

typedef uint32_t acl_perm_t;
typedef uint32_t acl_type_t;
typedef uint32_t acl_tag_t;
typedef uint64_t acl_permset_t;
typedef uint64_t acl_entry_t;
typedef struct __acl_t *acl_t;

/* acl_perm_t */
#define ACL_READ 4
#define ACL_WRITE 2
#define ACL_EXECUTE 1

/* acl_tag_t */
#define ACL_UNDEFINED_TAG 0x00
#define ACL_USER_OBJ 0x01
#define ACL_USER 0x02
#define ACL_GROUP_OBJ 0x04
#define ACL_GROUP 0x08
#define ACL_MASK 0x10
#define ACL_OTHER 0x20

/* acl_type_t */
#define ACL_TYPE_ACCESS 0
#define ACL_TYPE_DEFAULT 1

/* The qualifier of an entry that has none */
#define ACL_UNDEFINED_ID ((id_t)0xffffffffU)

/* For acl_get_entry, which returns 1 for an entry, and 0 when there is none left */
#define ACL_FIRST_ENTRY 0
#define ACL_NEXT_ENTRY 1

__BEGIN_DECLS

/* Null or -1 and errno on failure. Sizes are in bytes; lists, qualifiers and texts are given back to acl_free. */

/* Lists */
acl_t acl_init(int __count);
acl_t acl_dup(acl_t __list);
int acl_free(void *__object);
int acl_valid(acl_t __list);
int acl_calc_mask(acl_t *__list);

/* Lists of files */
acl_t acl_get_fd(int __fd);
acl_t acl_get_file(const char *__path, acl_type_t __type);
int acl_set_fd(int __fd, acl_t __list);
int acl_set_file(const char *__path, acl_type_t __type, acl_t __list);
int acl_delete_def_file(const char *__path);

/* Lists in other forms */
ssize_t acl_size(acl_t __list);
ssize_t acl_copy_ext(void *__buffer, acl_t __list, ssize_t __size);
acl_t acl_copy_int(const void *__buffer);
char *acl_to_text(acl_t __list, ssize_t *__length);
acl_t acl_from_text(const char *__text);

/* Entries */
int acl_create_entry(acl_t *__list, acl_entry_t *__entry);
int acl_get_entry(acl_t __list, int __which, acl_entry_t *__entry);
int acl_copy_entry(acl_entry_t __to, acl_entry_t __from);
int acl_delete_entry(acl_t __list, acl_entry_t __entry);
int acl_get_tag_type(acl_entry_t __entry, acl_tag_t *__tag);
int acl_set_tag_type(acl_entry_t __entry, acl_tag_t __tag);
void *acl_get_qualifier(acl_entry_t __entry);
int acl_set_qualifier(acl_entry_t __entry, const void *__qualifier);

/* Permissions of an entry */
int acl_get_permset(acl_entry_t __entry, acl_permset_t *__set);
int acl_set_permset(acl_entry_t __entry, acl_permset_t __set);
int acl_add_perm(acl_permset_t __set, acl_perm_t __permission);
int acl_delete_perm(acl_permset_t __set, acl_perm_t __permission);
int acl_clear_perms(acl_permset_t __set);

__END_DECLS

#endif
