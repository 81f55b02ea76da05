/*
 * expect(CONDITION, FORMAT, ...): prints what is wrong and where, and counts it; end with `return expect_done();`.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef QCYG_EXPECT_H
#define QCYG_EXPECT_H

#include <stdio.h>

static int expect_faults;

#define expect(condition, ...) \
    do { \
        if (!(condition)) { \
            printf("%s:%d: %s: ", __FILE__, __LINE__, #condition); \
            printf(__VA_ARGS__); \
            printf("\n"); \
            expect_faults++; \
        } \
    } while (0)

static inline int expect_done(void)
{
    if (!expect_faults) {
        printf("all as expected\n");
    }
    fflush(stdout);
    return expect_faults ? 1 : 0;
}

#endif
