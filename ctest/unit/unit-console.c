/*
 * The normaliser: every case in one block, and cut at every place.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "osdep.h"

#include "check.h"
#include "console.h"

static const struct {
    const char *in;
    size_t in_len;
    const char *out;
} cases[] = {
#define CASE(in, out) { in, sizeof(in) - 1, out }
    CASE("plain\ttext\n", "plain\ttext\n"),
    CASE("a\r\nb\r\r\nc\rd\n\ne\r\n\r\n", "a\nb\nc\nd\n\ne\n\n"),
    CASE("\r\n", "\n"),
    CASE("a\r\0\033[0m\nb", "a\nb"),
    CASE("n\0u\0l\0l\1\2\b\7\x7f", "null"),
    CASE("\033[31mred\033[0m \033[1;2;3Hx\033[?25ly\033[>0 qz", "red xyz"),
    CASE("\033]0;a title\007x\033]0;another\033\\y", "xy"),
    CASE("\033]0;no end\nnext line", "\nnext line"),
    CASE("\033P1$r0m\033\\x\033_apc\033\\y\033^pm\033\\z\033Xsos\033\\.", "xyz."),
    CASE("\033(Ba\033)0b\033#8c\033 Fd", "abcd"),
    CASE("\0337a\0338b\033Mc\033=d\033>e\033cf", "abcdef"),
    CASE("\033[12\030ab\033[12\032cd\033\030e", "abcde"),
    CASE("\033[1\033[2mx\033\033[0my", "xy"),
    /* A line end ends a sequence: another writer came in between. */
    CASE("\033[3\r\nC-a h", "\nC-a h"),
    CASE("\033\r\r\nC-a h", "\nC-a h"),
    CASE("\033[1\303\244x", "\303\244x"),
    CASE("gr\303\274n \342\202\254", "gr\303\274n \342\202\254"),
    CASE("mar\033[0;1mk\033[Ker", "marker"),
    CASE("\033", ""),
    CASE("\033[", ""),
#undef CASE
};

static size_t normalise(const char *in, size_t len, size_t cut, unsigned char *out)
{
    const unsigned char *bytes = (const unsigned char *)in;
    Console c;
    size_t n;

    console_init(&c);
    n = console_feed(&c, bytes, cut, out);
    return n + console_feed(&c, bytes + cut, len - cut, out + n);
}

static void test_cases(void)
{
    unsigned char out[256];

    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        size_t len = cases[i].in_len;

        for (size_t cut = 0; cut <= len; cut++) {
            size_t n = normalise(cases[i].in, len, cut, out);

            CHECK_BYTES(out, n, cases[i].out, strlen(cases[i].out));
        }
    }
}

static void test_in_place(void)
{
    unsigned char text[] = "\033[1ma\r\nb\033[0mc";
    Console c;

    console_init(&c);
    CHECK_BYTES(text, console_feed(&c, text, sizeof(text) - 1, text), "a\nbc", 4);
}

/* A sequence without an end must not swallow all that follows. */
static void test_give_up(const char *start, size_t filler, size_t limit)
{
    static unsigned char in[8192], out[8192];
    size_t len = strlen(start);
    Console c;
    size_t n;

    memcpy(in, start, len);
    memset(in + len, start[1] == '[' ? ';' : 'x', filler);
    memcpy(in + len + filler, "X marker", 8);
    console_init(&c);
    n = console_feed(&c, in, len + filler + 8, out);
    if (filler < limit) {
        CHECK(n < 8);
    } else {
        CHECK(n >= 8 && memcmp(out + n - 7, " marker", 7) == 0);
    }
}

static void check_last(Console *c, const char *in, const char *want)
{
    unsigned char out[256];
    const unsigned char *line;
    size_t len;

    console_feed(c, (const unsigned char *)in, strlen(in), out);
    line = console_last_line(c, &len);
    CHECK_BYTES(line, len, want, strlen(want));
}

static void test_last_line(void)
{
    static unsigned char wide[100000];
    const unsigned char *line;
    Console c;
    size_t len;

    console_init(&c);
    check_last(&c, "", "");
    check_last(&c, "\r\n  \t\r\n", "");
    check_last(&c, "one\r\ntwo", "two");
    check_last(&c, " and more", "two and more");
    check_last(&c, "\r\n", "two and more");
    check_last(&c, "\r\n  \r\n \r\n", "two and more");
    check_last(&c, "x", " x" + 1);
    memset(wide, 'w', sizeof(wide));
    console_feed(&c, wide, sizeof(wide), wide);
    line = console_last_line(&c, &len);
    CHECK(len == CONSOLE_LINE_MAX && line[0] == 'x' && line[len - 1] == 'w');
    check_last(&c, "\nlast", "last");
}

int main(void)
{
    test_cases();
    test_in_place();
    test_give_up("\033[", 255, 256);
    test_give_up("\033[", 256, 256);
    test_give_up("\033[", 1000, 256);
    test_give_up("\033]", 4000, 4096);
    test_give_up("\033]", 4096, 4096);
    test_give_up("\033]", 5000, 4096);
    test_last_line();
    return check_result();
}
