/*
 * Catalogues of messages. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_NL_TYPES_H
#define _QCYG_NL_TYPES_H

#include <sys/cdefs.h>
#include <sys/types.h>

/* The set of messages for which gencat was given none. */
#define NL_SETD 0
/* For catopen: the language is that of LC_MESSAGES, not of the environment's LANG. */
#define NL_CAT_LOCALE 1

#ifndef _NL_ITEM_DECLARED
#define _NL_ITEM_DECLARED
typedef __nl_item nl_item;
#endif

typedef struct __nl_cat_d {
    void *__data;
    int __size;
} *nl_catd;

__BEGIN_DECLS

/* (nl_catd)-1 and errno on failure */
nl_catd catopen(const char *__name, int __flags);
/* The last argument, where there is no such message. */
char *catgets(nl_catd __catalogue, int __set, int __number, const char *__instead);
int catclose(nl_catd __catalogue);

__END_DECLS

#endif
