/*
 * What modules.c opens.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifdef __CYGWIN__
#define EXPORT __declspec(dllexport)
#else
#define EXPORT
#endif

static int sum = 42;

EXPORT int probe_module_add(int number);

int probe_module_add(int number)
{
    sum += number;
    return sum;
}
