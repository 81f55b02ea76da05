/*
 * Writing bytes so that a person, a shell or a JSON reader gets them back.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef QCYG_QUOTE_H
#define QCYG_QUOTE_H

#include "osdep.h"

/*
 * Write @len bytes of @text to @out as one line of printable ASCII, everything
 * else as C escapes (the ones that --expect reads, and \" for a quote).
 */
void quote_print(FILE *out, const void *text, size_t len);

/*
 * Write @arg to @out as one word for a POSIX shell: as it is when nothing in it
 * is special, else in single quotes.
 */
void quote_shell(FILE *out, const char *arg);

/*
 * Write @len bytes of @text to @out as a JSON string, quotes included. Valid
 * UTF-8 stays as it is; a byte that is no part of any becomes \u00XX.
 */
void quote_json(FILE *out, const void *text, size_t len);

#endif
