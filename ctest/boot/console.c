/*
 * The console normaliser: a terminal's byte stream in, plain lines out.
 *
 * The states are those of ECMA-48 and of the terminals that follow DEC's
 * parser: control characters inside a sequence act as if they stood before it,
 * ESC starts a new one, CAN and SUB end it. Unlike there a line end ends one too.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "osdep.h"
#include "console.h"

#define ESC 0x1b
#define CAN 0x18
#define SUB 0x1a
#define BEL 0x07
#define DEL 0x7f

/*
 * Longer ones are noise (a guest's memory on the console, or the Linux
 * console's own "ESC ] P", which has no end): give up, so that they cannot
 * swallow the text that a case waits for.
 */
#define CSI_MAX 256
#define STRING_MAX 4096

void console_init(Console *c)
{
    memset(c, 0, sizeof(*c));
}

static bool is_plain(unsigned char b)
{
    return (b >= 0x20 && b != DEL) || b == '\n' || b == '\t';
}

/* A byte outside of any sequence. Returns how many bytes it became (0 or 1). */
static size_t ground(Console *c, unsigned char b, unsigned char *out)
{
    if (b == '\r') {
        /* CR LF is one line end, and so is what a double translation makes. */
        if (c->after_cr) {
            return 0;
        }
        c->after_cr = true;
        *out = '\n';
        return 1;
    }
    if (b == '\n' && c->after_cr) {
        c->after_cr = false;
        return 0;
    }
    if (!is_plain(b)) {
        return 0;
    }
    c->after_cr = false;
    *out = b;
    return 1;
}

static void enter(Console *c, ConsoleState state)
{
    c->state = state;
    c->seq_len = 0;
}

static void after_esc(Console *c, unsigned char b)
{
    switch (b) {
    case '[':
        enter(c, CONSOLE_CSI);
        break;
    case ']': /* OSC */
    case 'P': /* DCS */
    case 'X': /* SOS */
    case '^': /* PM */
    case '_': /* APC */
        enter(c, CONSOLE_STRING);
        break;
    default:
        enter(c, b < 0x30 ? CONSOLE_ESC_IM : CONSOLE_GROUND);
        break;
    }
}

/* One byte in any state. Returns how many bytes it became (0 or 1). */
static size_t step(Console *c, unsigned char b, unsigned char *out)
{
    if (b == ESC) {
        enter(c, CONSOLE_ESC);
        return 0;
    }
    if (c->state == CONSOLE_GROUND) {
        return ground(c, b, out);
    }
    if (b == CAN || b == SUB) {
        enter(c, CONSOLE_GROUND);
        return 0;
    }
    if (c->state == CONSOLE_STRING) {
        if (b == '\n') {
            /* No terminal string holds a line end: it was none, or broken. */
            enter(c, CONSOLE_GROUND);
            return ground(c, b, out);
        }
        if (b == BEL || ++c->seq_len >= STRING_MAX) {
            enter(c, CONSOLE_GROUND);
        }
        return 0;
    }
    if (b < 0x20) {
        /*
         * A line end in a sequence is somebody else's: QEMU's multiplexer
         * prints its help and its monitor between any two bytes of the guest.
         * What follows is text, not the rest of the sequence.
         */
        if (b == '\r' || b == '\n') {
            enter(c, CONSOLE_GROUND);
        }
        return ground(c, b, out);
    }
    if (b == DEL) {
        return 0;
    }
    if (b >= 0x80) {
        /* No part of any sequence. */
        enter(c, CONSOLE_GROUND);
        return ground(c, b, out);
    }
    switch (c->state) {
    case CONSOLE_ESC:
        after_esc(c, b);
        break;
    case CONSOLE_ESC_IM:
        if (b >= 0x30 || ++c->seq_len >= CSI_MAX) {
            enter(c, CONSOLE_GROUND);
        }
        break;
    default:
        if (b >= 0x40 || ++c->seq_len >= CSI_MAX) {
            enter(c, CONSOLE_GROUND);
        }
        break;
    }
    return 0;
}

static bool is_blank(const unsigned char *text, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        if (text[i] != ' ' && text[i] != '\t') {
            return false;
        }
    }
    return true;
}

static void remember_lines(Console *c, const unsigned char *text, size_t len)
{
    while (len > 0) {
        const unsigned char *end = memchr(text, '\n', len);
        size_t part = end ? (size_t)(end - text) : len;
        size_t *have = &c->line_len[c->current];
        size_t copy = CONSOLE_LINE_MAX - *have;

        copy = part < copy ? part : copy;
        memcpy(c->line[c->current] + *have, text, copy);
        *have += copy;
        if (!end) {
            return;
        }
        if (!is_blank(c->line[c->current], *have)) {
            c->current = !c->current;
        }
        c->line_len[c->current] = 0;
        text += part + 1;
        len -= part + 1;
    }
}

size_t console_feed(Console *c, const unsigned char *in, size_t len, unsigned char *out)
{
    size_t n = 0;

    for (size_t i = 0; i < len;) {
        size_t run = i;

        if (c->state == CONSOLE_GROUND && !c->after_cr) {
            while (run < len && is_plain(in[run])) {
                run++;
            }
        }
        if (run > i) {
            memmove(out + n, in + i, run - i);
            n += run - i;
            i = run;
        } else {
            n += step(c, in[i++], out + n);
        }
    }
    remember_lines(c, out, n);
    return n;
}

const unsigned char *console_last_line(const Console *c, size_t *len)
{
    int which = c->current;

    if (is_blank(c->line[which], c->line_len[which])) {
        which = !which;
    }
    *len = c->line_len[which];
    return c->line[which];
}
