/*
 * What a program or a DLL tells cygwin1.dll about itself when it starts.
 *
 * The layout is the interface of API 0.350 (Cygwin 3.5): the field order and the version numbers are checked by the
 * DLL, which refuses a structure of another size. `unused` fields belong to the DLL.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef QCYG_PER_PROCESS_H
#define QCYG_PER_PROCESS_H

#include <stddef.h>
#include <stdint.h>

/* Of the DLL that the headers beside this describe. */
#define QCYG_DLL_MAJOR 3005
#define QCYG_DLL_MINOR 3
#define QCYG_API_MAJOR 0
#define QCYG_API_MINOR 350

struct _reent;
struct per_process;

typedef int qcyg_main(int argc, char **argv, char **envp);
typedef void qcyg_constructor(void);
typedef void qcyg_premain(int argc, char **argv, struct per_process *process);

struct per_process {
    char *initial_sp;
    uint32_t magic_biscuit; /* sizeof(struct per_process) */
    uint32_t dll_major;
    uint32_t dll_minor;
    struct _reent **impure_ptr_ptr; /* DLLs: where their own _impure_ptr lies */
    void *(*malloc)(size_t);
    void (*free)(void *);
    void *(*realloc)(void *, size_t);
    int *fmode_ptr;
    qcyg_main *main;
    qcyg_constructor **ctors;
    qcyg_constructor **dtors;
    void *data_start;
    void *data_end;
    void *bss_start;
    void *bss_end;
    void *(*calloc)(size_t, size_t);
    qcyg_premain *premain[4];
    int32_t run_ctors_p;
    uintptr_t unused[7];
    void *cxx_malloc;
    void *hmodule;
    uint32_t api_major;
    uint32_t api_minor;
    uintptr_t unused2[4];
    int (*posix_memalign)(void **, size_t, size_t);
    void *pseudo_reloc_start;
    void *pseudo_reloc_end;
    void *image_base;
    void *threadinterface;
    struct _reent *impure_ptr;
};

/*
 * qcyg_describe_image: fills PROCESS with what this image (the one that this object is linked into) consists of, and
 * with MAIN. impure_ptr_ptr, impure_ptr, cxx_malloc and threadinterface are left as they are.
 */
void qcyg_describe_image(struct per_process *process, qcyg_main *main, void *module);

/* The four hooks that run before main, each of which a program may define itself. */
void cygwin_premain0(int argc, char **argv, struct per_process *process);
void cygwin_premain1(int argc, char **argv, struct per_process *process);
void cygwin_premain2(int argc, char **argv, struct per_process *process);
void cygwin_premain3(int argc, char **argv, struct per_process *process);

/* What of Windows is needed; windows.h would bring everything. */
#define QCYG_WINAPI __attribute__((ms_abi))
QCYG_WINAPI __declspec(dllimport) void *GetModuleHandleW(const uint16_t *name);

#endif
