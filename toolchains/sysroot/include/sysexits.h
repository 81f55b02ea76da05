/*
 * Exit statuses with a meaning, as BSD has them. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYSEXITS_H
#define _QCYG_SYSEXITS_H

#define EX_OK 0

#define EX__BASE 64
#define EX_USAGE 64 /* the command was given wrongly */
#define EX_DATAERR 65 /* the user's data are wrong */
#define EX_NOINPUT 66 /* a user's file cannot be read */
#define EX_NOUSER 67 /* a user is not known */
#define EX_NOHOST 68 /* a host is not known */
#define EX_UNAVAILABLE 69 /* something that is needed does not serve */
#define EX_SOFTWARE 70 /* an error of the program itself */
#define EX_OSERR 71 /* the system lacks something, such as another process */
#define EX_OSFILE 72 /* a file of the system is missing or wrong */
#define EX_CANTCREAT 73 /* a file cannot be made */
#define EX_IOERR 74 /* reading or writing went wrong */
#define EX_TEMPFAIL 75 /* may work later */
#define EX_PROTOCOL 76 /* the other side answered what it must not */
#define EX_NOPERM 77 /* not allowed */
#define EX_CONFIG 78 /* the configuration is wrong */
#define EX__MAX 78

#endif
