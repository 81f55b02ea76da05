/*
 * Memory: reservations and what can be done inside them, parts of mappings, locking.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "probe.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
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

static void probe_granularity(void)
{
    char *memory = mmap(NULL, 3 * STEP, RW, ANONYMOUS, -1, 0);
    size_t offset, page = sysconf(_SC_PAGESIZE);
    int fd = open(probe_file("pages"), O_RDWR | O_CREAT | O_EXCL, 0600);

    PROBE_TRY(memory != MAP_FAILED && fd >= 0 && ftruncate(fd, 2 * STEP) == 0,
              "mmap, file");
    unlink(probe_file("pages"));
    /* The smallest offset into a file that can be mapped. */
    for (offset = 4 * KIB; offset < 2 * STEP; offset *= 2) {
        if (mmap(NULL, 4 * KIB, PROT_READ, MAP_SHARED, fd, offset) != MAP_FAILED) {
            break;
        }
    }
    close(fd);
    probe_yes("sysconf says %zu KiB, files map at multiples of %zu KiB", page / KIB,
              offset / KIB);
}

static void probe_noreserve(void)
{
    const size_t sizes[] = { 64ul * 1024 * MIB, 8192 * MIB, 1024 * MIB };
    uint64_t start = probe_now();
    char *memory = mmap(NULL, sizes[0], RW, ANONYMOUS | MAP_NORESERVE, -1, 0);

    PROBE_TRY(memory != MAP_FAILED, "64 GiB");
    memory[0] = 1;
    memory[sizes[0] / 2] = 2;
    memory[sizes[0] - 1] = 3;
    PROBE_TRY(munmap(memory, sizes[0]) == 0, "munmap");
    probe_cost((double)(probe_now() - start),
               "64 GiB, readable and writable, three pages of it used");
}

static void probe_reserve_none(void)
{
    char *memory = reserve(64ul * 1024 * MIB);

    PROBE_TRY(memory != MAP_FAILED, "mmap of 64 GiB");
    munmap(memory, 64ul * 1024 * MIB);
    probe_yes("64 GiB");
}

static void probe_fixed_inside(void)
{
    char *base = reserve(16 * MIB);

    PROBE_TRY(base != MAP_FAILED, "reservation");
    char *got = mmap(base + MIB, 4 * MIB, RW, ANONYMOUS | MAP_FIXED, -1, 0);

    PROBE_TRY(got != MAP_FAILED, "mmap");
    got[0] = 1;
    PROBE_TRY(got == base + MIB, "elsewhere");
    probe_yes(" ");
}

static void probe_fixed_whole(void)
{
    char *base = reserve(16 * MIB);

    PROBE_TRY(base != MAP_FAILED, "reservation");
    char *got = mmap(base, 16 * MIB, RW, ANONYMOUS | MAP_FIXED, -1, 0);

    PROBE_TRY(got != MAP_FAILED, "mmap");
    got[16 * MIB - 1] = 1;
    PROBE_TRY(got == base, "elsewhere");
    probe_yes(" ");
}

static void probe_fixed_unmapped(void)
{
    char *base = reserve(16 * MIB);

    PROBE_TRY(base != MAP_FAILED, "reservation");
    PROBE_TRY(munmap(base, 16 * MIB) == 0, "munmap");
    char *got = mmap(base, 16 * MIB, RW, ANONYMOUS | MAP_FIXED, -1, 0);

    PROBE_TRY(got == base, "mmap");
    got[16 * MIB - 1] = 1;
    probe_yes("reserved, unmapped, then mapped at the address");
}

static void probe_fixed_hole(void)
{
    char *base = reserve(16 * MIB);

    PROBE_TRY(base != MAP_FAILED, "reservation");
    PROBE_TRY(munmap(base + MIB, 4 * MIB) == 0, "munmap");
    char *got = mmap(base + MIB, 4 * MIB, RW, ANONYMOUS | MAP_FIXED, -1, 0);

    if (got != base + MIB) {
        int error = errno;

        munmap(base, MIB);
        munmap(base + 5 * MIB, 11 * MIB);
        probe_no(error, "mmap");
        return;
    }
    got[0] = 1;
    munmap(base, 16 * MIB);
    probe_yes("the middle of a reservation unmapped, then mapped anew");
}

static void probe_munmap_part(void)
{
    char *base = mmap(NULL, 4 * STEP, RW, ANONYMOUS, -1, 0);

    PROBE_TRY(base != MAP_FAILED, "mmap");
    PROBE_TRY(munmap(base + STEP, STEP) == 0, "munmap of 64 KiB in the middle");
    PROBE_TRY(fault_at(base + STEP, false) == SIGSEGV, "it is still there");
    PROBE_TRY(fault_at(base, true) == 0 && fault_at(base + 2 * STEP, true) == 0,
              "neighbours");
    munmap(base, STEP);
    munmap(base + 2 * STEP, 2 * STEP);
    probe_yes("64 KiB in the middle");
}

static void probe_munmap_page(void)
{
    char *base = mmap(NULL, 4 * STEP, RW, ANONYMOUS, -1, 0);

    PROBE_TRY(base != MAP_FAILED, "mmap");
    PROBE_TRY(munmap(base + 8 * KIB, 4 * KIB) == 0, "munmap of 4 KiB");
    PROBE_TRY(fault_at(base + 8 * KIB, false) == SIGSEGV, "it is still there");
    PROBE_TRY(fault_at(base, true) == 0 && fault_at(base + 12 * KIB, true) == 0,
              "neighbours");
    probe_yes("4 KiB in the middle");
}

static void probe_hint(void)
{
    char *base = reserve(16 * MIB);

    PROBE_TRY(base != MAP_FAILED && munmap(base, 16 * MIB) == 0, "reservation");
    char *got = mmap(base, 4 * MIB, RW, ANONYMOUS, -1, 0);

    PROBE_TRY(got != MAP_FAILED, "mmap");
    PROBE_TRY(got == base, "elsewhere");
    probe_yes("an address that is free is used without MAP_FIXED");
}

static void touch(void *data, long rounds)
{
    for (long i = 0; i < rounds; i++) {
        char *memory = mmap(NULL, 4 * MIB, RW, ANONYMOUS, -1, 0);

        if (memory == MAP_FAILED) {
            abort();
        }
        for (size_t at = 0; at < 4 * MIB; at += 4 * KIB) {
            memory[at] = 1;
        }
        munmap(memory, 4 * MIB);
    }
    (void)data;
}

static void probe_touch(void)
{
    probe_cost(probe_loop(touch, NULL) / 1024,
               "first write to a page of 4 KiB, of 4 MiB mapped for it");
}

static void probe_mlock(void)
{
    char *memory = mmap(NULL, STEP, RW, ANONYMOUS, -1, 0);

    PROBE_TRY(memory != MAP_FAILED, "mmap");
    PROBE_TRY(mlock(memory, STEP) == 0, "mlock");
    PROBE_TRY(munlock(memory, STEP) == 0, "munlock");
    probe_yes("64 KiB");
}

static void probe_mlockall(void)
{
    typedef int (*Lock)(int);
    PROBE_FIND(Lock, mlockall);

    PROBE_TRY(mlockall_found(1 /* MCL_CURRENT of both */) == 0, "mlockall");
    probe_yes(" ");
}

static void probe_memalign(void)
{
    void *memory;

    PROBE_TRY_RETURN(posix_memalign(&memory, 2 * MIB, 4 * MIB), "posix_memalign");
    PROBE_TRY((uintptr_t)memory % (2 * MIB) == 0, "not aligned");
    free(memory);
    probe_yes("to 2 MiB");
}

static void probe_dontneed(void)
{
#ifdef MADV_DONTNEED
    typedef int (*Advise)(void *, size_t, int);
    PROBE_FIND(Advise, madvise);
    char *memory = mmap(NULL, STEP, RW, ANONYMOUS, -1, 0);

    PROBE_TRY(memory != MAP_FAILED, "mmap");
    memory[0] = 1;
    PROBE_TRY(madvise_found(memory, STEP, MADV_DONTNEED) == 0, "madvise");
    probe_yes("the memory is %s", memory[0] ? "kept" : "zero again");
#else
    probe_absent("MADV_DONTNEED");
#endif
}

int main(int argc, char **argv)
{
    static const Probe list[] = {
        { "mmap-granularity", probe_granularity },
        { "mmap-noreserve", probe_noreserve },
        { "mmap-reservation", probe_reserve_none },
        { "mmap-fixed-in-reservation", probe_fixed_inside },
        { "mmap-fixed-over-reservation", probe_fixed_whole },
        { "mmap-fixed-after-munmap", probe_fixed_unmapped },
        { "mmap-fixed-in-hole", probe_fixed_hole },
        { "mmap-hint", probe_hint },
        { "munmap-64k-part", probe_munmap_part },
        { "munmap-4k-part", probe_munmap_page },
        { "mmap-first-touch", probe_touch },
        { "mlock", probe_mlock },
        { "mlockall", probe_mlockall },
        { "posix-memalign", probe_memalign },
        { "madvise-dontneed", probe_dontneed },
        { NULL, NULL },
    };

    return probe_main(list, argc, argv);
}
