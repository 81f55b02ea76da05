/*
 * atexit, which has to know the image that calls it: a DLL's functions run when the DLL is unloaded.
 *
 * SPDX-License-Identifier: MIT
 */
#include "per-process.h"

extern void *__dso_handle;
extern char __ImageBase[];

__declspec(dllimport) int __cxa_atexit(void (*function)(void *), void *argument,
                                       void *image);

/* atexit: runs FUNCTION when this image ends. Returns 0, or another value if there is no memory. */
int atexit(void (*function)(void))
{
    void *image = (void *)__ImageBase == GetModuleHandleW(NULL) ? NULL : &__dso_handle;

    /* The argument that the function does not take is passed in a register that it does not look at. */
    return __cxa_atexit((void (*)(void *))(void (*)(void))function, NULL, image);
}
