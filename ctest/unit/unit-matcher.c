/*
 * The matcher, against a search in the whole text.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "osdep.h"

#include "check.h"
#include "matcher.h"

#define U(text) ((const unsigned char *)(text))

/* Where the first match ends, or 0: what is simple enough to be right. */
static size_t search(const char *text, const char *in, size_t len)
{
    size_t m = strlen(text);

    for (size_t end = m; end <= len; end++) {
        if (memcmp(in + end - m, text, m) == 0) {
            return end;
        }
    }
    return 0;
}

/* The same in two blocks. */
static size_t feed_cut(const char *text, const char *in, size_t len, size_t cut)
{
    Matcher m;
    size_t end;

    matcher_init(&m, U(text), strlen(text));
    end = matcher_feed(&m, U(in), cut);
    if (!end) {
        end = matcher_feed(&m, U(in) + cut, len - cut);
        end = end ? end + cut : 0;
    }
    matcher_destroy(&m);
    return end;
}

/* The same byte by byte. */
static size_t feed_bytes(const char *text, const char *in, size_t len)
{
    Matcher m;
    size_t end = 0;

    matcher_init(&m, U(text), strlen(text));
    for (size_t i = 0; i < len && !end; i++) {
        end = matcher_feed(&m, U(in) + i, 1) ? i + 1 : 0;
    }
    matcher_destroy(&m);
    return end;
}

static void check_all(const char *text, const char *in)
{
    size_t len = strlen(in);
    size_t want = search(text, in, len);

    for (size_t cut = 0; cut <= len; cut++) {
        CHECK(feed_cut(text, in, len, cut) == want);
    }
    CHECK(feed_bytes(text, in, len) == want);
}

/* All texts of up to 5 letters of {a, b} in pseudo-random ones of 40. */
static void test_exhaustive(void)
{
    unsigned seed = 1;

    for (int round = 0; round < 40; round++) {
        char in[41];

        for (int i = 0; i < 40; i++) {
            seed = seed * 1103515245u + 12345u;
            in[i] = (seed >> 16) % 3 ? 'a' : 'b';
        }
        in[40] = '\0';
        for (unsigned bits = 2; bits < 64; bits++) {
            char text[8];
            int n = 0;

            for (unsigned b = bits; b > 1; b >>= 1) {
                text[n++] = b & 1 ? 'a' : 'b';
            }
            text[n] = '\0';
            check_all(text, in);
        }
    }
}

static void test_afresh(void)
{
    Matcher m;

    matcher_init(&m, U("aa"), 2);
    CHECK(matcher_feed(&m, U("aaa"), 3) == 2);
    /* The third one was not fed: after a match nothing is left of it. */
    CHECK(matcher_feed(&m, U("a"), 1) == 0);
    CHECK(matcher_feed(&m, U("a"), 1) == 1);
    matcher_destroy(&m);
}

static void test_binary(void)
{
    Matcher m;

    matcher_init(&m, U("\0\377\n"), 3);
    CHECK(matcher_feed(&m, U("\0\0\377"), 3) == 0);
    CHECK(matcher_feed(&m, U("\nx"), 2) == 1);
    CHECK(matcher_feed(&m, U(""), 0) == 0);
    matcher_destroy(&m);
}

int main(void)
{
    check_all("abcabd", "abcabcabd");
    check_all("aaab", "aaaaaaaab");
    check_all("login: ", "last login\nlogin: ");
    check_all("nothing", "notnothin");
    check_all("x", "x");
    test_exhaustive();
    test_afresh();
    test_binary();
    return check_result();
}
