/*
 * A header with one fact of each kind, for the tests of the ABI checks themselves: tables/example.abi describes it.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef QCYG_EXAMPLE_H
#define QCYG_EXAMPLE_H

#include <stddef.h>

#define EX_SMALL 7
#define EX_MINUS (-1)
#define EX_HIGH 0xffffffffu
#define EX_NOWHERE ((void *)-1)
#define EX_TWICE(x) ((x) * 2)
#define EX_PATH "/etc/example"
#define ex_time ex_stamp.seconds
#define EX_NOTHING
#define EX_START { 1, 2 }
#define EX_SUM (1.5f + 1)

enum ex_colour { EX_RED, EX_GREEN = 5 };

struct ex_stamp {
    long seconds;
    int parts;
};

typedef unsigned short ex_short;

struct ex_record {
    char tag;
    ex_short number;
    const char *name;
    struct ex_stamp ex_stamp;
    union {
        int whole;
        char byte[4];
    } inner;
    unsigned int low : 3;
    unsigned int high : 5;
    int (*call)(const char *, int);
};

#ifdef __cplusplus
extern "C" {
#endif

int abs(int number);
void abort(void) __attribute__((noreturn));
long ex_missing(const struct ex_record *record, size_t size);
extern __attribute__((dllimport)) int optind;

static inline int ex_inline(int number)
{
    return number + 1;
}

#ifdef __cplusplus
}
#endif

#endif
