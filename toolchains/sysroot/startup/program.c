/*
 * Starts a program: hands it over to cygwin1.dll, which runs main.
 *
 * SPDX-License-Identifier: MIT
 */
#include "per-process.h"
#include "program.h"

#define CW_USER_DATA 8

__declspec(dllimport) uintptr_t cygwin_internal(int what, ...);
__declspec(dllimport) void _dll_crt0(void) __attribute__((noreturn));
__declspec(dllimport) extern struct _reent *_impure_ptr;

void qcyg_start_program(qcyg_main *main)
{
    struct per_process *process = (struct per_process *)cygwin_internal(CW_USER_DATA);

    qcyg_describe_image(process, main, GetModuleHandleW(NULL));
    _impure_ptr = process->impure_ptr;
    _dll_crt0();
}
