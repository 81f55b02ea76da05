/*
 * Describes an image, a program's or a DLL's, to cygwin1.dll.
 *
 * SPDX-License-Identifier: MIT
 */
#include "per-process.h"

/* The linker's. The lists' symbols are tables' beginnings, the others mark addresses. */
extern qcyg_constructor *__CTOR_LIST__[];
extern qcyg_constructor *__DTOR_LIST__[];
extern char __data_start__[], __data_end__[], __bss_start__[], __bss_end__[];
extern char __RUNTIME_PSEUDO_RELOC_LIST__[], __RUNTIME_PSEUDO_RELOC_LIST_END__[];
extern char __ImageBase[];

/* Those of the image itself where it defines them, else cygwin1.dll's. */
void *malloc(size_t);
void free(void *);
void *realloc(void *, size_t);
void *calloc(size_t, size_t);
int posix_memalign(void **, size_t, size_t);

/*
 * No image is without .data and .bss because of these two: ld drops an empty section, and then refuses the symbols that
 * mark its bounds. _fmode is the mode of files that are opened without one; 0 is what their mount says.
 */
static char in_bss __attribute__((used));
int _fmode __attribute__((section(".data"))) = 0;

/* GCC's code for imported variables refers to this. cygwin1.dll does the work, at start and in every fork's child. */
void _pei386_runtime_relocator(void)
{
}

void qcyg_describe_image(struct per_process *process, qcyg_main *main, void *module)
{
    process->magic_biscuit = sizeof(*process);
    process->dll_major = QCYG_DLL_MAJOR;
    process->dll_minor = QCYG_DLL_MINOR;
    process->api_major = QCYG_API_MAJOR;
    process->api_minor = QCYG_API_MINOR;
    process->malloc = malloc;
    process->free = free;
    process->realloc = realloc;
    process->calloc = calloc;
    process->posix_memalign = posix_memalign;
    process->fmode_ptr = &_fmode;
    process->main = main;
    process->ctors = __CTOR_LIST__;
    process->dtors = __DTOR_LIST__;
    process->data_start = __data_start__;
    process->data_end = __data_end__;
    process->bss_start = __bss_start__;
    process->bss_end = __bss_end__;
    process->premain[0] = cygwin_premain0;
    process->premain[1] = cygwin_premain1;
    process->premain[2] = cygwin_premain2;
    process->premain[3] = cygwin_premain3;
    process->hmodule = module;
    process->pseudo_reloc_start = __RUNTIME_PSEUDO_RELOC_LIST__;
    process->pseudo_reloc_end = __RUNTIME_PSEUDO_RELOC_LIST_END__;
    process->image_base = __ImageBase;
    _pei386_runtime_relocator();
}
