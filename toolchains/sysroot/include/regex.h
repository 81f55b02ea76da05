/*
 * Regular expressions. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_REGEX_H
#define _QCYG_REGEX_H

#include <sys/cdefs.h>
#include <stddef.h>
#include <sys/_types.h>

/* <stddef.h> has declared it; BSD's headers ask so. */
#ifndef _SIZE_T_DECLARED
#define _SIZE_T_DECLARED
#endif

typedef __off_t regoff_t;

typedef struct regex_t {
    int re_magic;
    size_t re_nsub; /* groups in parentheses */
    const char *re_endp; /* with REG_PEND: the end of the expression */
    struct re_guts *re_g;
} regex_t;

typedef struct regmatch_t {
    regoff_t rm_so; /* bytes from the start of the text to the match, -1: none */
    regoff_t rm_eo; /* and to what is behind it */
} regmatch_t;

/* For regcomp */
#define REG_BASIC 0x000
#define REG_EXTENDED 0x001
#define REG_ICASE 0x002
#define REG_NOSUB 0x004
#define REG_NEWLINE 0x008
#define REG_NOSPEC 0x010 /* no character is special */
#define REG_PEND 0x020
#define REG_DUMP 0x080
#define REG_POSIX 0x100

/* For regexec */
#define REG_NOTBOL 0x001
#define REG_NOTEOL 0x002
#define REG_STARTEND 0x004 /* the first match says where the text starts and ends */
#define REG_TRACE 0x100
#define REG_LARGE 0x200
#define REG_BACKR 0x400

/* What they return, other than 0 */
#define REG_ENOSYS (-1)
#define REG_NOMATCH 1
#define REG_BADPAT 2
#define REG_ECOLLATE 3
#define REG_ECTYPE 4
#define REG_EESCAPE 5
#define REG_ESUBREG 6
#define REG_EBRACK 7
#define REG_EPAREN 8
#define REG_EBRACE 9
#define REG_BADBR 10
#define REG_ERANGE 11
#define REG_ESPACE 12
#define REG_BADRPT 13
#define REG_EMPTY 14
#define REG_ASSERT 15
#define REG_INVARG 16
#define REG_ILLSEQ 17

/* For regerror: from a name to its number, and to the name instead of a text. */
#define REG_ATOI 255
#define REG_ITOA 0x100

__BEGIN_DECLS

int regcomp(regex_t *__restrict __compiled, const char *__restrict __expression,
            int __flags);
int regexec(const regex_t *__restrict __compiled, const char *__restrict __text,
            size_t __count, regmatch_t *__restrict __matches, int __flags);
/* The bytes that the whole message takes. */
size_t regerror(int __error, const regex_t *__restrict __compiled,
                char *__restrict __buffer, size_t __size);
void regfree(regex_t *__compiled);

__END_DECLS

#endif
