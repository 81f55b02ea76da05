/*
 * Access control lists, as Solaris has them. POSIX's are in <sys/acl.h>. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_CYGWIN_ACL_H
#define _QCYG_CYGWIN_ACL_H

#include <sys/cdefs.h>
#include <sys/types.h>
#include <sys/stat.h>

typedef struct acl {
    int a_type;
    id_t a_id;
    mode_t a_perm;
} aclent_t;

/* a_type */
#define USER_OBJ 0x01
#define USER 0x02
#define GROUP_OBJ 0x04
#define GROUP 0x08
#define CLASS_OBJ 0x10
#define OTHER_OBJ 0x20
#define ACL_DEFAULT 0x1000
#define DEF_USER_OBJ (ACL_DEFAULT | USER_OBJ)
#define DEF_USER (ACL_DEFAULT | USER)
#define DEF_GROUP_OBJ (ACL_DEFAULT | GROUP_OBJ)
#define DEF_GROUP (ACL_DEFAULT | GROUP)
#define DEF_CLASS_OBJ (ACL_DEFAULT | CLASS_OBJ)
#define DEF_OTHER_OBJ (ACL_DEFAULT | OTHER_OBJ)
/* The same by other names */
#define USER_OWNER USER_OBJ
#define GROUP_OWNER GROUP_OBJ
#define MASK CLASS_OBJ
#define OTHER OTHER_OBJ

/* Commands of acl and facl */
#define SETACL 0
#define GETACL 1
#define GETACLCNT 2

#define MIN_ACL_ENTRIES 3
#define MAX_ACL_ENTRIES 2730

/* What aclcheck returns, other than 0 */
#define GRP_ERROR 1
#define USER_ERROR 2
#define CLASS_ERROR 3
#define OTHER_ERROR 4
#define DUPLICATE_ERROR 5
#define ENTRY_ERROR 6
#define MISS_ERROR 7
#define MEM_ERROR 8

__BEGIN_DECLS

/* How many entries there are, 0 for setting them, or -1 and errno. */
int acl(const char *__path, int __command, int __count, aclent_t *__list);
int facl(int __fd, int __command, int __count, aclent_t *__list);

int aclcheck(aclent_t *__list, int __count, int *__which);
int aclsort(int __count, int __calculate_mask, aclent_t *__list);

/* From and to modes: all of a mode, and its permissions only. */
int acltomode(aclent_t *__list, int __count, mode_t *__mode);
int aclfrommode(aclent_t *__list, int __count, mode_t *__mode);
int acltopbits(aclent_t *__list, int __count, mode_t *__mode);
int aclfrompbits(aclent_t *__list, int __count, mode_t *__mode);

/* The result is to be freed. */
char *acltotext(aclent_t *__list, int __count);
aclent_t *aclfromtext(char *__text, int *__count);

__END_DECLS

#endif
