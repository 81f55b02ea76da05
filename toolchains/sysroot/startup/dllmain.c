/*
 * The DllMain of a DLL that has none of its own.
 *
 * SPDX-License-Identifier: MIT
 */
#include "per-process.h"

QCYG_WINAPI int DllMain(void *handle, uint32_t reason, void *reserved)
{
    (void)handle;
    (void)reason;
    (void)reserved;
    return 1;
}
