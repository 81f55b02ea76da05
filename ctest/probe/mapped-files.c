/*
 * Files in memory: shared and private mappings, over a reservation, twice, beyond the end.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "probe.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include "fault.h"

#define STEP 65536ul
#define SIZE (16 * STEP)
#define RW (PROT_READ | PROT_WRITE)
#ifndef MAP_NORESERVE
#define MAP_NORESERVE 0
#endif

/* An open file of SIZE bytes that has no name any more. */
static int make_file(void)
{
    /* Each time another: that of an open file may not be free again. */
    static int count;
    char number[32];
    const char *name =
        probe_file((snprintf(number, sizeof(number), "mapped-%d", ++count), number));
    int fd = open(name, O_RDWR | O_CREAT | O_EXCL, 0600);

    if (fd >= 0) {
        unlink(name);
        if (ftruncate(fd, SIZE) < 0) {
            close(fd);
            return -1;
        }
    }
    return fd;
}

static void probe_shared(void)
{
    int fd = make_file();
    char text[5] = "";

    PROBE_TRY(fd >= 0, "file");
    char *memory = mmap(NULL, SIZE, RW, MAP_SHARED, fd, 0);

    PROBE_TRY(memory != MAP_FAILED, "mmap");
    memcpy(memory + STEP, "mmap", 4);
    PROBE_TRY(pread(fd, text, 4, STEP) == 4, "pread");
    PROBE_TRY(!strcmp(text, "mmap"), "what was stored is not in the file");
    PROBE_TRY(pwrite(fd, "file", 4, STEP) == 4, "pwrite");
    PROBE_TRY(!memcmp(memory + STEP, "file", 4), "what was written is not in the memory");
    munmap(memory, SIZE);
    close(fd);
    probe_yes("memory and file are the same at once, both ways");
}

static void probe_private(void)
{
    int fd = make_file();
    char text[5] = "";

    PROBE_TRY(fd >= 0 && pwrite(fd, "file", 4, 0) == 4, "file");
    char *memory = mmap(NULL, SIZE, RW, MAP_PRIVATE, fd, 0);

    PROBE_TRY(memory != MAP_FAILED, "mmap");
    PROBE_TRY(!memcmp(memory, "file", 4), "the file's bytes are not there");
    memcpy(memory, "mine", 4);
    PROBE_TRY(pread(fd, text, 4, 0) == 4 && !strcmp(text, "file"),
              "the file has changed");
    munmap(memory, SIZE);
    close(fd);
    probe_yes(" ");
}

static void probe_over_reservation(void)
{
    int fd = make_file();
    char *base = mmap(NULL, 4 * SIZE, PROT_NONE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);

    PROBE_TRY(fd >= 0 && base != MAP_FAILED, "file, reservation");
    char *got = mmap(base + SIZE, SIZE, RW, MAP_SHARED | MAP_FIXED, fd, 0);

    PROBE_TRY(got != MAP_FAILED, "mmap");
    got[0] = 1;
    PROBE_TRY(got == base + SIZE, "elsewhere");
    probe_yes("MAP_FIXED inside a reservation");
}

static void probe_over_hole(void)
{
    int fd = make_file();
    char *base = mmap(NULL, 4 * SIZE, PROT_NONE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);

    PROBE_TRY(fd >= 0 && base != MAP_FAILED, "file, reservation");
    PROBE_TRY(munmap(base, 4 * SIZE) == 0, "munmap");
    char *got = mmap(base, SIZE, RW, MAP_SHARED | MAP_FIXED, fd, 0);

    PROBE_TRY(got == base, "mmap");
    got[0] = 1;
    probe_yes("MAP_FIXED where a reservation was");
}

static void probe_guard(void)
{
    int fd = make_file();

    PROBE_TRY(fd >= 0, "file");
    char *memory = mmap(NULL, SIZE, RW, MAP_SHARED, fd, 0);

    PROBE_TRY(memory != MAP_FAILED, "mmap");
    PROBE_TRY(mprotect(memory + STEP, STEP, PROT_NONE) == 0, "mprotect");
    PROBE_TRY(fault_at(memory + STEP, false) == SIGSEGV, "it can be read");
    probe_yes("a part of a shared mapping made inaccessible");
}

static void probe_beyond_end(void)
{
    int fd = make_file();

    PROBE_TRY(fd >= 0 && ftruncate(fd, 100) == 0, "file");
    char *memory = mmap(NULL, 4 * STEP, RW, MAP_SHARED, fd, 0);

    PROBE_TRY(memory != MAP_FAILED, "mmap");
    PROBE_TRY(fault_at(memory + 200, false) == 0,
              "the rest of the last page cannot be read");
    int number = fault_at(memory + 3 * STEP, false);

    PROBE_TRY(number == SIGBUS, "signal %d behind the last page", number);
    probe_yes("SIGBUS behind the last page");
}

/* One memory at two addresses, once writable and once executable: QEMU's split-wx. */
static void probe_twice(void)
{
    static const unsigned char code[] = { 0xb8, 44, 0, 0, 0, 0xc3 };
    int fd = make_file();

    PROBE_TRY(fd >= 0, "file");
    unsigned char *write = mmap(NULL, STEP, RW, MAP_SHARED, fd, 0);
    unsigned char *execute = mmap(NULL, STEP, PROT_READ | PROT_EXEC, MAP_SHARED, fd, 0);

    PROBE_TRY(write != MAP_FAILED && execute != MAP_FAILED, "mmap");
    memcpy(write, code, sizeof(code));
    PROBE_TRY(((int (*)(void))execute)() == 44, "the function's value");
    probe_yes("writable at one address, executable at another");
}

static void probe_msync(void)
{
    int fd = make_file();

    PROBE_TRY(fd >= 0, "file");
    char *memory = mmap(NULL, SIZE, RW, MAP_SHARED, fd, 0);

    PROBE_TRY(memory != MAP_FAILED, "mmap");
    memory[0] = 1;
    PROBE_TRY(msync(memory, SIZE, MS_SYNC) == 0, "msync");
    probe_yes(" ");
}

static void probe_shm_open(void)
{
    char name[64];

    snprintf(name, sizeof(name), "/qcyg-probe-%ld", (long)getpid());
    int fd = shm_open(name, O_RDWR | O_CREAT | O_EXCL, 0600);

    PROBE_TRY(fd >= 0, "shm_open");
    shm_unlink(name);
    PROBE_TRY(ftruncate(fd, SIZE) == 0, "ftruncate");
    char *memory = mmap(NULL, SIZE, RW, MAP_SHARED, fd, 0);

    PROBE_TRY(memory != MAP_FAILED, "mmap");
    memory[SIZE - 1] = 1;
    probe_yes("unlinked, grown and mapped");
}

int main(int argc, char **argv)
{
    static const Probe list[] = {
        { "mmap-file-shared", probe_shared },
        { "mmap-file-private", probe_private },
        { "mmap-file-in-reservation", probe_over_reservation },
        { "mmap-file-after-munmap", probe_over_hole },
        { "mmap-file-guard", probe_guard },
        { "mmap-file-beyond-end", probe_beyond_end },
        { "mmap-file-twice", probe_twice },
        { "msync", probe_msync },
        { "shm-open", probe_shm_open },
        { NULL, NULL },
    };

    return probe_main(list, argc, argv);
}
