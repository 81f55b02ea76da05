/*
 * The DLL; see library.h.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "library.h"
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

extern int __dynamically_loaded;

int library_value = 11;
static int state;
static const char *farewell;

__attribute__((constructor)) static void construct(void)
{
    state |= 1;
}

int DllMain(void *handle, unsigned reason, void *reserved)
{
    (void)handle;
    (void)reserved;
    if (reason == 1) {
        state |= 2;
    }
    return 1;
}

int library_state(void)
{
    return state | (__dynamically_loaded ? 4 : 0);
}

static void say_farewell(void)
{
    if (write(1, farewell, strlen(farewell)) < 0) {
        abort();
    }
}

void library_at_exit(const char *message)
{
    farewell = message;
    atexit(say_farewell);
}
