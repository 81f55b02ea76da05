/*
 * Finding a literal text in a stream, in constant memory (Knuth-Morris-Pratt).
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "osdep.h"

#include <assert.h>

#include "matcher.h"
#include "text.h"

void matcher_init(Matcher *m, const unsigned char *text, size_t len)
{
    size_t k = 0;

    assert(len > 0);
    m->text = text;
    m->len = len;
    m->state = 0;
    m->border = text_alloc((len + 1) * sizeof(m->border[0]));
    for (size_t i = 1; i < len; i++) {
        while (k > 0 && text[i] != text[k]) {
            k = m->border[k];
        }
        if (text[i] == text[k]) {
            k++;
        }
        m->border[i + 1] = k;
    }
}

void matcher_destroy(Matcher *m)
{
    free(m->border);
    memset(m, 0, sizeof(*m));
}

size_t matcher_feed(Matcher *m, const unsigned char *data, size_t len)
{
    size_t k = m->state;

    for (size_t i = 0; i < len; i++) {
        if (k == 0) {
            /* Most of a console's output starts nothing: skip it quickly. */
            const unsigned char *p = memchr(data + i, m->text[0], len - i);

            if (!p) {
                break;
            }
            i = (size_t)(p - data);
        }
        while (k > 0 && data[i] != m->text[k]) {
            k = m->border[k];
        }
        if (data[i] == m->text[k]) {
            k++;
        }
        if (k == m->len) {
            m->state = 0;
            return i + 1;
        }
    }
    m->state = k;
    return 0;
}
