/*
 * A program with a malloc of its own, which cygwin1.dll has to use, too.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "expect.h"
#include <errno.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static _Alignas(16) char arena[1 << 20];
static size_t used;

static int is_ours(void *p)
{
    return (char *)p >= arena && (char *)p < arena + sizeof(arena);
}

/* The size lies in front of each block; nothing is ever given back. */
void *malloc(size_t size)
{
    size_t whole = (size + 31) & ~(size_t)15;

    if (size > sizeof(arena) || used + whole > sizeof(arena)) {
        errno = ENOMEM;
        return NULL;
    }
    char *block = arena + used;
    used += whole;
    memcpy(block, &size, sizeof(size));
    return block + 16;
}

void free(void *p)
{
    (void)p;
}

void *calloc(size_t n, size_t size)
{
    void *p = malloc(n * size);

    if (p) {
        memset(p, 0, n * size);
    }
    return p;
}

void *realloc(void *old, size_t size)
{
    void *p = malloc(size);
    size_t had = 0;

    if (p && old) {
        memcpy(&had, (char *)old - 16, sizeof(had));
        memcpy(p, old, had < size ? had : size);
    }
    return p;
}

int posix_memalign(void **out, size_t alignment, size_t size)
{
    (void)alignment;
    (void)size;
    *out = NULL;
    return ENOMEM;
}

int main(void)
{
    char *copy = strdup("made by the DLL");

    expect(is_ours(copy), "strdup in cygwin1.dll did not use this program's malloc");
    expect(!strcmp(copy, "made by the DLL"), "'%s'", copy);
    return expect_done();
}
