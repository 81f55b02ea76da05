/*
 * Hash tables, binary trees, arrays and lists. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SEARCH_H
#define _QCYG_SEARCH_H

#include <sys/cdefs.h>
#include <sys/types.h>

typedef struct entry {
    char *key;
    void *data;
} ENTRY;

typedef enum ACTION { FIND, ENTER } ACTION;

/* When twalk visits a node: before, between and after its children; or it has none. */
typedef enum VISIT { preorder, postorder, endorder, leaf } VISIT;

#if __GNU_VISIBLE
struct hsearch_data {
    struct internal_head *htable;
    size_t htablesize;
};
#endif

#if __MISC_VISIBLE
/* What insque and remque expect at the start of their elements. */
struct qelem {
    struct qelem *q_forw;
    struct qelem *q_back;
};
#endif

__BEGIN_DECLS

/* One hash table for the program. 0 or null: failed. */
int hcreate(size_t __size);
void hdestroy(void);
ENTRY *hsearch(ENTRY __entry, ACTION __action);

/* A tree, whose root is a null pointer at first. The function compares as that of qsort does. */
void *tsearch(const void *__key, void **__root,
              int (*__compare)(const void *, const void *));
void *tfind(const void *__key, void **__root,
            int (*__compare)(const void *, const void *));
void *tdelete(const void *__restrict __key, void **__restrict __root,
              int (*__compare)(const void *, const void *));
void twalk(const void *__root, void (*__visit)(const void *, VISIT, int));

/* An array, whose elements are so many bytes each; lsearch puts the key behind it if it is not there. */
void *lfind(const void *__key, const void *__base, size_t *__count, size_t __size,
            int (*__compare)(const void *, const void *));
void *lsearch(const void *__key, void *__base, size_t *__count, size_t __size,
              int (*__compare)(const void *, const void *));

/* A list */
void insque(void *__element, void *__before);
void remque(void *__element);

#if __GNU_VISIBLE
int hcreate_r(size_t __size, struct hsearch_data *__table);
void hdestroy_r(struct hsearch_data *__table);
int hsearch_r(ENTRY __entry, ACTION __action, ENTRY **__found,
              struct hsearch_data *__table);

/* All nodes and, by the function, their data. */
void tdestroy(void *__root, void (*__free)(void *));
#endif

__END_DECLS

#endif
