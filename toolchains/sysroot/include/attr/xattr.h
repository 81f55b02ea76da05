/*
 * Extended attributes of files, as Linux has them. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_ATTR_XATTR_H
#define _QCYG_ATTR_XATTR_H

#include <sys/cdefs.h>
#include <sys/errno.h>
#include <sys/types.h>

/* Flags of setxattr: it must not be there; it has to be there. */
#define XATTR_CREATE 1
#define XATTR_REPLACE 2

/* There is no such attribute. */
#define ENOATTR ENODATA

__BEGIN_DECLS

/* With a size of 0 these tell how many bytes there are. Those with an l do not follow a symbolic link. */
ssize_t getxattr(const char *__path, const char *__name, void *__value, size_t __size);
ssize_t lgetxattr(const char *__path, const char *__name, void *__value, size_t __size);
ssize_t fgetxattr(int __fd, const char *__name, void *__value, size_t __size);

/* Names, each with its null byte. */
ssize_t listxattr(const char *__path, char *__names, size_t __size);
ssize_t llistxattr(const char *__path, char *__names, size_t __size);
ssize_t flistxattr(int __fd, char *__names, size_t __size);

int setxattr(const char *__path, const char *__name, const void *__value, size_t __size,
             int __flags);
int lsetxattr(const char *__path, const char *__name, const void *__value, size_t __size,
              int __flags);
int fsetxattr(int __fd, const char *__name, const void *__value, size_t __size,
              int __flags);

int removexattr(const char *__path, const char *__name);
int lremovexattr(const char *__path, const char *__name);
int fremovexattr(int __fd, const char *__name);

__END_DECLS

#endif
