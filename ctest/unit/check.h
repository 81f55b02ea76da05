/*
 * The least that a C test needs: a failed CHECK prints where and what, the test
 * goes on, and check_result() is its exit status.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef QCYG_CHECK_H
#define QCYG_CHECK_H

#include <stdio.h>
#include <string.h>

static int check_failures;
static int check_count;

#define CHECK(condition) \
    do { \
        check_count++; \
        if (!(condition)) { \
            check_failures++; \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition); \
        } \
    } while (0)

/* Like CHECK() for two byte strings, showing both. */
#define CHECK_BYTES(got, got_len, want, want_len) \
    do { \
        size_t got_len_ = (got_len), want_len_ = (want_len); \
        check_count++; \
        if (got_len_ != want_len_ || memcmp((got), (want), want_len_) != 0) { \
            check_failures++; \
            fprintf(stderr, \
                    "%s:%d: got \"%.*s\" (%zu), " \
                    "want \"%.*s\" (%zu)\n", \
                    __FILE__, __LINE__, (int)got_len_, (const char *)(got), got_len_, \
                    (int)want_len_, (const char *)(want), want_len_); \
        } \
    } while (0)

/* Print the count. Returns the exit status for main(). */
static inline int check_result(void)
{
    printf("%d checks, %d failed\n", check_count, check_failures);
    return check_failures != 0 || check_count == 0;
}

#endif
