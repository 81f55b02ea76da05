/*
 * Finding a literal text in a stream, in constant memory (Knuth-Morris-Pratt).
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef QCYG_MATCHER_H
#define QCYG_MATCHER_H

#include "osdep.h"

typedef struct Matcher {
    const unsigned char *text;
    size_t len;
    size_t *border; /* border[n]: longest proper border of text[0..n) */
    size_t state;   /* how much of the text the stream ends with */
} Matcher;

/*
 * Start looking for the @len bytes at @text, which must stay there as long as
 * the matcher lives. @len must not be 0: no stream could be said to hold it.
 */
void matcher_init(Matcher *m, const unsigned char *text, size_t len);

/* Free what matcher_init() took. */
void matcher_destroy(Matcher *m);

/*
 * Feed the next @len bytes of the stream.
 * Returns how many of them were used up to and including the last byte of the
 * first match (the rest was not looked at, and the matcher starts afresh), or 0
 * when the text is not complete yet; what was seen of it is remembered.
 */
size_t matcher_feed(Matcher *m, const unsigned char *data, size_t len);

#endif
