/*
 * The console normaliser: a terminal's byte stream in, plain lines out.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef QCYG_CONSOLE_H
#define QCYG_CONSOLE_H

#include "osdep.h"

#define CONSOLE_LINE_MAX 512

typedef enum ConsoleState {
    CONSOLE_GROUND,
    CONSOLE_ESC,    /* after ESC */
    CONSOLE_ESC_IM, /* ESC and intermediates, as in ESC ( B */
    CONSOLE_CSI,    /* ESC [ ... up to the final byte */
    CONSOLE_STRING, /* OSC, DCS, SOS, PM, APC up to BEL or ESC \ */
} ConsoleState;

typedef struct Console {
    ConsoleState state;
    size_t seq_len; /* bytes of the sequence so far */
    bool after_cr;  /* a line feed was written for a CR: swallow the LF */
    /* The line being written and the last one that was not blank. */
    unsigned char line[2][CONSOLE_LINE_MAX];
    size_t line_len[2];
    int current;
} Console;

/* Start with an empty console. */
void console_init(Console *c);

/*
 * Normalise the next @len bytes: escape sequences go, NUL and the other control
 * characters go (DEL too), CR LF, CR CR LF and a lone CR become one LF. Bytes
 * from 0x80 up stay: they are UTF-8 far more often than C1 controls.
 * Sequences may lie across calls.
 * @out: gets at most @len bytes, and may be @in itself.
 * Returns the number of bytes written to @out.
 */
size_t console_feed(Console *c, const unsigned char *in, size_t len, unsigned char *out);

/*
 * The last line that is not blank, a started one included, without its LF and
 * cut at CONSOLE_LINE_MAX bytes. @len gets its length, 0 when there was none.
 * Valid until the next console_feed().
 */
const unsigned char *console_last_line(const Console *c, size_t *len);

#endif
