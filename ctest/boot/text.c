/*
 * Small conversions of what a user typed.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "osdep.h"
#include "text.h"

#define SECONDS_MAX 1e7

void *text_alloc(size_t size)
{
    void *p = calloc(1, size ? size : 1);

    if (!p) {
        fputs("qcyg-boot: out of memory\n", stderr);
        exit(1);
    }
    return p;
}

static int hex_digit(char c)
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
        return c - 'a' + 10;
    }
    if (c >= 'A' && c <= 'F') {
        return c - 'A' + 10;
    }
    return -1;
}

/* Decode one escape; @in points behind the backslash. Returns its length or 0. */
static size_t unescape_one(const char *in, unsigned char *out)
{
    static const char names[] = "nrt\\e0";
    static const char values[] = "\n\r\t\\\033\0";
    const char *found;

    if (in[0] == 'x') {
        int high = hex_digit(in[1]);
        int low = high < 0 ? -1 : hex_digit(in[2]);

        if (low < 0) {
            return 0;
        }
        *out = (unsigned char)(high << 4 | low);
        return 3;
    }
    found = in[0] ? strchr(names, in[0]) : NULL;
    if (!found) {
        return 0;
    }
    *out = (unsigned char)values[found - names];
    return 1;
}

const char *text_unescape(const char *in, unsigned char **out, size_t *len)
{
    unsigned char *buf = text_alloc(strlen(in) + 1);
    size_t n = 0;

    while (*in) {
        size_t used;

        if (*in != '\\') {
            buf[n++] = (unsigned char)*in++;
            continue;
        }
        used = unescape_one(in + 1, &buf[n]);
        if (!used) {
            free(buf);
            *out = NULL;
            return "unknown escape (known: \\n \\r \\t \\\\ \\e \\0 \\xHH)";
        }
        n++;
        in += 1 + used;
    }
    *out = buf;
    *len = n;
    return NULL;
}

bool text_seconds(const char *in, double *out)
{
    size_t whole = strspn(in, "0123456789");
    size_t part = 0;
    double value;

    if (in[whole] == '.') {
        part = strspn(in + whole + 1, "0123456789");
        if (in[whole + 1 + part] != '\0') {
            return false;
        }
    } else if (in[whole] != '\0') {
        return false;
    }
    if (whole + part == 0) {
        return false;
    }
    /* No setlocale() in this program: the decimal point is a point. */
    value = strtod(in, NULL);
    if (value > SECONDS_MAX) {
        return false;
    }
    *out = value;
    return true;
}

bool text_integer(const char *in, int max, int *out)
{
    size_t len = strspn(in, "0123456789");
    long value;

    if (len == 0 || len > 9 || in[len] != '\0') {
        return false;
    }
    value = strtol(in, NULL, 10);
    if (value > max) {
        return false;
    }
    *out = (int)value;
    return true;
}
