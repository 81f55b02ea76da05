/*
 * One of the four hooks that run before main; NUMBER says which. A program that defines one has its own instead.
 *
 * SPDX-License-Identifier: MIT
 */
#include "per-process.h"

#define PASTE(name, number) name##number
#define NAME(number) PASTE(cygwin_premain, number)

void NAME(NUMBER)(int argc, char **argv, struct per_process *process)
{
    (void)argc;
    (void)argv;
    (void)process;
}
