/*
 * What the start-up objects do for a program: constructors, arguments, environment, stdio, atexit, the exit status.
 * Run with the arguments "one" and "two words". Exit status: 7 if all is well, from a destructor's last word on.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "expect.h"
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

extern char **environ;

static int constructed;
static int zeroed[1000];
static int order;

__attribute__((constructor)) static void construct(void)
{
    constructed = 42;
}

__attribute__((destructor)) static void destroy(void)
{
    /* After main's atexit functions: order is 2 by now. */
    if (order != 2) {
        _exit(3);
    }
    _exit(expect_faults ? 1 : 7);
}

static void last(void)
{
    order = order == 1 ? 2 : 9;
}

static void first(void)
{
    order = order == 0 ? 1 : 9;
}

int main(int argc, char **argv)
{
    expect(constructed == 42, "constructors have not run");
    expect(argc == 3, "%d arguments", argc);
    if (argc == 3) {
        expect(!strcmp(argv[1], "one"), "'%s'", argv[1]);
        expect(!strcmp(argv[2], "two words"), "'%s'", argv[2]);
    }
    expect(environ && environ[0], "no environment");
    expect(getenv("PATH") != NULL, "no PATH");
    for (int i = 0; i < 1000; i++) {
        expect(zeroed[i] == 0, "bss is not zeroed at %d", i);
    }
    expect(atexit(last) == 0 && atexit(first) == 0, "atexit failed");
    void *memory = malloc(1 << 20);
    expect(memory != NULL, "no memory");
    memset(memory, 1, 1 << 20);
    free(memory);
    expect(printf("%5.2f|%ld|%s\n", 3.14159, 1L << 40, "text") == 25, "printf's count");
    return expect_done();
}
