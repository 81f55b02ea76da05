/*
 * Writing bytes so that a person, a shell or a JSON reader gets them back.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "osdep.h"
#include "quote.h"

void quote_print(FILE *out, const void *text, size_t len)
{
    static const char special[] = "\n\r\t\\\033\"";
    static const char letters[] = "nrt\\e\"";
    const unsigned char *p = text;

    for (size_t i = 0; i < len; i++) {
        const char *found = p[i] ? strchr(special, p[i]) : NULL;

        if (found) {
            fprintf(out, "\\%c", letters[found - special]);
        } else if (p[i] < 0x20 || p[i] > 0x7e) {
            fprintf(out, "\\x%02x", p[i]);
        } else {
            fputc(p[i], out);
        }
    }
}

void quote_shell(FILE *out, const char *arg)
{
    /* '=' and '~' are plain except where a word starts; so is '#'. */
    static const char plain[] =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
        "-_./:,+@%";

    if (arg[0] != '\0' && arg[strspn(arg, plain)] == '\0') {
        fputs(arg, out);
        return;
    }
    fputc('\'', out);
    for (; *arg; arg++) {
        if (*arg == '\'') {
            fputs("'\\''", out);
        } else {
            fputc(*arg, out);
        }
    }
    fputc('\'', out);
}

/*
 * Length of the UTF-8 sequence at @p (no overlong forms, no surrogates, nothing
 * above U+10FFFF: a strict JSON reader refuses these), or 0.
 */
static size_t utf8_length(const unsigned char *p, size_t left)
{
    unsigned char low = 0x80, high = 0xbf;
    size_t need;

    if (p[0] >= 0xc2 && p[0] <= 0xdf) {
        need = 2;
    } else if (p[0] >= 0xe0 && p[0] <= 0xef) {
        need = 3;
        low = p[0] == 0xe0 ? 0xa0 : low;
        high = p[0] == 0xed ? 0x9f : high;
    } else if (p[0] >= 0xf0 && p[0] <= 0xf4) {
        need = 4;
        low = p[0] == 0xf0 ? 0x90 : low;
        high = p[0] == 0xf4 ? 0x8f : high;
    } else {
        return 0;
    }
    if (left < need || p[1] < low || p[1] > high) {
        return 0;
    }
    for (size_t i = 2; i < need; i++) {
        if ((p[i] & 0xc0) != 0x80) {
            return 0;
        }
    }
    return need;
}

void quote_json(FILE *out, const void *text, size_t len)
{
    const unsigned char *p = text;

    fputc('"', out);
    for (size_t i = 0; i < len;) {
        size_t run;

        if (p[i] == '"' || p[i] == '\\') {
            fprintf(out, "\\%c", p[i++]);
        } else if (p[i] == '\n') {
            fputs("\\n", out);
            i++;
        } else if (p[i] >= 0x20 && p[i] < 0x7f) {
            fputc(p[i++], out);
        } else if (p[i] >= 0x80 && (run = utf8_length(p + i, len - i)) != 0) {
            fwrite(p + i, 1, run, out);
            i += run;
        } else {
            fprintf(out, "\\u%04x", p[i++]);
        }
    }
    fputc('"', out);
}
