/*
 * The entry point of every DLL: tells cygwin1.dll that it is there, and calls DllMain.
 *
 * SPDX-License-Identifier: MIT
 */
#include "per-process.h"

enum {
    DLL_PROCESS_DETACH,
    DLL_PROCESS_ATTACH,
    DLL_THREAD_ATTACH,
    DLL_THREAD_DETACH,
};

QCYG_WINAPI int DllMain(void *handle, uint32_t reason, void *reserved);
__declspec(dllimport) void *dll_dllcrt0(void *module, struct per_process *process);
__declspec(dllimport) void cygwin_detach_dll(void *registration);

__declspec(dllimport) extern struct _reent *_impure_ptr;

/* Whether dlopen or LoadLibrary brought this DLL, rather than an import of the program's. */
int __dynamically_loaded;

static struct {
    void *handle;
    void *reserved;
    uint32_t reason;
    void *registration;
} dll;

/* cygwin1.dll calls this when the DLL's constructors have run: once at start, or in a fork's child. */
static int run_dll_main(int argc, char **argv, char **envp)
{
    (void)argc;
    (void)argv;
    (void)envp;
    return DllMain(dll.handle, dll.reason, dll.reserved);
}

QCYG_WINAPI int _cygwin_dll_entry(void *handle, uint32_t reason, void *reserved)
{
    static struct per_process process;

    switch (reason) {
    case DLL_PROCESS_ATTACH:
        dll.handle = handle;
        dll.reason = reason;
        dll.reserved = reserved;
        __dynamically_loaded = reserved == NULL;
        process.impure_ptr_ptr = &_impure_ptr;
        qcyg_describe_image(&process, run_dll_main, handle);
        dll.registration = dll_dllcrt0(handle, &process);
        return dll.registration != (void *)-1;
    case DLL_PROCESS_DETACH: {
        int result = DllMain(handle, reason, reserved);

        cygwin_detach_dll(dll.registration);
        return result;
    }
    default:
        return DllMain(handle, reason, reserved);
    }
}
