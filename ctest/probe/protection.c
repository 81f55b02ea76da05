/*
 * Protection of memory: reservations made usable, guards, code.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "probe.h"

#include <sys/mman.h>
#include <sys/wait.h>
#include "fault.h"

#define KIB 1024ul
#define MIB (1024ul * KIB)
#define STEP (64 * KIB)
#define RW (PROT_READ | PROT_WRITE)
#define ANONYMOUS (MAP_PRIVATE | MAP_ANONYMOUS)
#ifndef MAP_NORESERVE
#define MAP_NORESERVE 0
#endif

/* A reservation, as QEMU makes one for guest RAM. */
static char *reserve(size_t size)
{
    return mmap(NULL, size, PROT_NONE, ANONYMOUS | MAP_NORESERVE, -1, 0);
}

/* What QEMU could do instead of MAP_FIXED. */
static void probe_mprotect_reserved(void)
{
    char *base = reserve(1024 * MIB);

    PROBE_TRY(base != MAP_FAILED, "reservation");
    PROBE_TRY(mprotect(base, 1023 * MIB, RW) == 0, "mprotect");
    base[0] = 1;
    base[512 * MIB] = 2;
    base[1023 * MIB - 1] = 3;
    PROBE_TRY(base[0] == 1 && base[512 * MIB] == 2, "what was stored is lost");
    munmap(base, 1024 * MIB);
    probe_yes("PROT_NONE and MAP_NORESERVE, then all but the end made writable");
}

static void probe_mprotect_plain(void)
{
    char *base = mmap(NULL, 16 * MIB, PROT_NONE, ANONYMOUS, -1, 0);

    PROBE_TRY(base != MAP_FAILED, "mmap");
    PROBE_TRY(mprotect(base, 15 * MIB, RW) == 0, "mprotect");
    PROBE_TRY(fault_at(base, true) == 0 && fault_at(base + 15 * MIB, true) == SIGSEGV,
              "its effect");
    probe_yes("the same without MAP_NORESERVE");
}

static void probe_mprotect_page(void)
{
    char *base = mmap(NULL, STEP * 2, RW, ANONYMOUS, -1, 0);

    PROBE_TRY(base != MAP_FAILED, "mmap");
    PROBE_TRY(mprotect(base + 8 * KIB, 4 * KIB, PROT_NONE) == 0, "mprotect");
    PROBE_TRY(fault_at(base + 8 * KIB, false) == SIGSEGV, "it can be read");
    PROBE_TRY(fault_at(base + 4 * KIB, true) == 0 && fault_at(base + 12 * KIB, true) == 0,
              "neighbours");
    probe_yes("a guard of 4 KiB in the middle");
}

static void probe_mprotect_64k(void)
{
    char *base = mmap(NULL, STEP * 4, RW, ANONYMOUS, -1, 0);

    PROBE_TRY(base != MAP_FAILED, "mmap");
    PROBE_TRY(mprotect(base + STEP, STEP, PROT_NONE) == 0, "mprotect");
    PROBE_TRY(fault_at(base + STEP, false) == SIGSEGV, "it can be read");
    PROBE_TRY(fault_at(base, true) == 0 && fault_at(base + 2 * STEP, true) == 0,
              "neighbours");
    munmap(base, STEP * 4);
    probe_yes("a guard of 64 KiB in the middle");
}

static void probe_exec_memory(void)
{
    /* mov $42, %eax; ret */
    static const unsigned char code[] = { 0xb8, 42, 0, 0, 0, 0xc3 };
    unsigned char *memory = mmap(NULL, STEP, RW | PROT_EXEC, ANONYMOUS, -1, 0);

    PROBE_TRY(memory != MAP_FAILED, "mmap");
    memcpy(memory, code, sizeof(code));
    PROBE_TRY(((int (*)(void))memory)() == 42, "the function's value");
    probe_yes("readable, writable and executable at once");
}

static void probe_protect_exec(void)
{
    static const unsigned char code[] = { 0xb8, 43, 0, 0, 0, 0xc3 };
    unsigned char *memory = mmap(NULL, STEP, RW, ANONYMOUS, -1, 0);

    PROBE_TRY(memory != MAP_FAILED, "mmap");
    memcpy(memory, code, sizeof(code));
    PROBE_TRY(mprotect(memory, STEP, PROT_READ | PROT_EXEC) == 0, "mprotect");
    PROBE_TRY(((int (*)(void))memory)() == 43, "the function's value");
    probe_yes("written, then made executable");
}

/* A mapping that the system puts where part of another was unmapped. In a child, which may die of it. */
static void probe_exec_in_hole(void)
{
    static const unsigned char code[] = { 0xb8, 45, 0, 0, 0, 0xc3 };
    char *base = mmap(NULL, 4 * STEP, RW, ANONYMOUS, -1, 0);

    PROBE_TRY(base != MAP_FAILED && munmap(base + STEP, STEP) == 0, "hole");
    unsigned char *memory = mmap(NULL, STEP, RW | PROT_EXEC, ANONYMOUS, -1, 0);

    PROBE_TRY(memory != MAP_FAILED, "mmap");
    memcpy(memory, code, sizeof(code));
    pid_t pid = probe_fork();

    if (pid == 0) {
        _exit(((int (*)(void))memory)());
    }
    int status = pid > 0 ? probe_wait(pid) : -1;
    bool there = memory == (unsigned char *)base + STEP;

    munmap(memory, STEP);
    munmap(base, STEP);
    munmap(base + 2 * STEP, 2 * STEP);
    PROBE_TRY(status == 45, "PROT_EXEC memory %s: the process dies when it runs there",
              there ? "in the hole" : "elsewhere");
    probe_yes("PROT_EXEC memory beside the rest of an unmapped one");
}

int main(int argc, char **argv)
{
    static const Probe list[] = {
        { "mprotect-reservation", probe_mprotect_reserved },
        { "mprotect-none-to-rw", probe_mprotect_plain },
        { "mprotect-guard-page", probe_mprotect_page },
        { "mprotect-guard-64k", probe_mprotect_64k },
        { "mmap-exec", probe_exec_memory },
        { "mprotect-exec", probe_protect_exec },
        { "mmap-exec-in-hole", probe_exec_in_hole },
        { NULL, NULL },
    };

    return probe_main(list, argc, argv);
}
