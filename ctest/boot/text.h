/*
 * Small conversions of what a user typed.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef QCYG_TEXT_H
#define QCYG_TEXT_H

#include "osdep.h"

/*
 * Allocate @size bytes, zeroed, or end the program with a message and status 1.
 * Everything that grows with the command line is allocated before the emulator
 * starts, so that ending here leaves nothing behind.
 */
void *text_alloc(size_t size);

/*
 * Decode the C escapes \n \r \t \\ \e \0 \xHH of @in.
 * @out: gets a buffer of strlen(@in) + 1 bytes, to be freed by the caller; it
 *       may hold NUL bytes, and one more NUL follows the text.
 * @len: gets the number of bytes.
 * Returns NULL, or what is wrong with the text (a constant; @out is NULL then).
 */
const char *text_unescape(const char *in, unsigned char **out, size_t *len);

/*
 * Read a plain decimal number of seconds ("12", "0.5"; no sign, exponent, "inf"
 * or white space), at most ten million.
 * Returns false when @in is something else; @out is untouched then.
 */
bool text_seconds(const char *in, double *out);

/*
 * Read a plain decimal integer from 0 to @max.
 * Returns false when @in is something else; @out is untouched then.
 */
bool text_integer(const char *in, int max, int *out);

#endif
