/*
 * Files: space, holes, synchronous writing, locks.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "probe.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/uio.h>

#define MIB (1l << 20)

/* A new open file without a name. */
static int make_file(int flags)
{
    /* Each time another: that of an open file may not be free again. */
    static int count;
    char number[32];
    const char *name =
        probe_file((snprintf(number, sizeof(number), "file-%d", ++count), number));
    int fd = open(name, O_RDWR | O_CREAT | O_EXCL | flags, 0600);

    if (fd >= 0) {
        unlink(name);
    }
    return fd;
}

static void probe_fallocate(void)
{
    struct stat status;
    int fd = make_file(0);

    PROBE_TRY(fd >= 0, "file");
    PROBE_TRY_RETURN(posix_fallocate(fd, 0, 8 * MIB), "posix_fallocate");
    PROBE_TRY(fstat(fd, &status) == 0 && status.st_size == 8 * MIB, "its size is %lld",
              (long long)status.st_size);
    close(fd);
    probe_yes("8 MiB: st_blocks is %lld", (long long)status.st_blocks);
}

static void probe_sparse(void)
{
    struct stat status;
    int fd = make_file(0);

    PROBE_TRY(fd >= 0, "file");
    PROBE_TRY(pwrite(fd, "x", 1, 64 * MIB) == 1, "pwrite");
    fsync(fd);
    PROBE_TRY(fstat(fd, &status) == 0, "fstat");
    close(fd);
    PROBE_TRY(status.st_blocks * 512l < 4 * MIB, "%lld blocks for one byte behind 64 MiB",
              (long long)status.st_blocks);
    probe_yes("a byte behind 64 MiB of nothing takes %lld blocks",
              (long long)status.st_blocks);
}

static void probe_large(void)
{
    char byte = 0;
    int fd = make_file(0);

    PROBE_TRY(fd >= 0, "file");
    PROBE_TRY(ftruncate(fd, 6000 * MIB) == 0, "ftruncate");
    PROBE_TRY(pwrite(fd, "x", 1, 5000 * MIB) == 1 &&
                  pread(fd, &byte, 1, 5000 * MIB) == 1 && byte == 'x',
              "a byte at 5 GB");
    PROBE_TRY(lseek(fd, 0, SEEK_END) == 6000 * MIB, "its size");
    close(fd);
    probe_yes("6 GB");
}

static void probe_seek_hole(void)
{
#if defined(SEEK_HOLE) && defined(SEEK_DATA)
    int fd = make_file(0);

    PROBE_TRY(fd >= 0 && ftruncate(fd, 16 * MIB) == 0, "file");
    PROBE_TRY(pwrite(fd, "data", 4, 8 * MIB) == 4, "pwrite");
    off_t data, hole;

    PROBE_TRY((data = lseek(fd, 0, SEEK_DATA)) >= 0, "SEEK_DATA");
    PROBE_TRY((hole = lseek(fd, 0, SEEK_HOLE)) >= 0, "SEEK_HOLE");
    close(fd);
    PROBE_TRY(data > 0 && hole == 0,
              "the first data is said to be at %lld, the first hole at %lld",
              (long long)data, (long long)hole);
    probe_yes("the hole before the data is found");
#else
    probe_absent("SEEK_HOLE");
#endif
}

/* MODE is by the names of <fcntl.h>: Cygwin's numbers are not Linux's. */
static void look_fallocate(int mode, const char *what)
{
    typedef int (*Allocate)(int, int, off_t, off_t);
    PROBE_FIND(Allocate, fallocate);
    static char block[MIB];
    char byte = 1;
    int fd = make_file(0);

    memset(block, 1, sizeof(block));
    PROBE_TRY(fd >= 0 && write(fd, block, sizeof(block)) == MIB, "file");
    PROBE_TRY(fallocate_found(fd, mode, 0, MIB / 2) == 0, "fallocate");
    PROBE_TRY(pread(fd, &byte, 1, 0) == 1 && byte == 0, "what was there still is");
    PROBE_TRY(pread(fd, &byte, 1, MIB / 2) == 1 && byte == 1, "what lies behind is lost");
    close(fd);
    probe_yes("%s", what);
}

static void probe_punch(void)
{
    look_fallocate(FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, "FALLOC_FL_PUNCH_HOLE");
}

static void probe_zero(void)
{
    look_fallocate(FALLOC_FL_ZERO_RANGE, "FALLOC_FL_ZERO_RANGE");
}

static void write_loop(void *data, long rounds)
{
    static char block[4096];

    for (long i = 0; i < rounds; i++) {
        if (pwrite(*(int *)data, block, sizeof(block), i % 256 * sizeof(block)) !=
            sizeof(block)) {
            abort();
        }
    }
}

static void read_loop(void *data, long rounds)
{
    static char block[4096];

    for (long i = 0; i < rounds; i++) {
        if (pread(*(int *)data, block, sizeof(block), i % 256 * sizeof(block)) !=
            sizeof(block)) {
            abort();
        }
    }
}

static void sync_loop(void *data, long rounds)
{
    for (long i = 0; i < rounds; i++) {
        write_loop(data, 1);
        if (fdatasync(*(int *)data)) {
            abort();
        }
    }
}

static void probe_pwrite(void)
{
    int fd = make_file(0);

    PROBE_TRY(fd >= 0, "file");
    probe_cost(probe_loop(write_loop, &fd), "4 KiB within 1 MiB");
    close(fd);
}

static void probe_pread(void)
{
    int fd = make_file(0);

    PROBE_TRY(fd >= 0, "file");
    write_loop(&fd, 256);
    probe_cost(probe_loop(read_loop, &fd), "4 KiB within 1 MiB");
    close(fd);
}

static void probe_fdatasync(void)
{
    int fd = make_file(0);

    PROBE_TRY(fd >= 0, "file");
    probe_cost(probe_loop(sync_loop, &fd), "pwrite of 4 KiB and fdatasync");
    close(fd);
}

static void probe_dsync(void)
{
    int fd = make_file(O_DSYNC);

    PROBE_TRY(fd >= 0, "open");
    probe_cost(probe_loop(write_loop, &fd),
               "pwrite of 4 KiB to a file opened with O_DSYNC");
    close(fd);
}

static void probe_direct(void)
{
#ifdef O_DIRECT
    void *block;
    int fd = make_file(O_DIRECT);

    PROBE_TRY(fd >= 0, "open");
    PROBE_TRY_RETURN(posix_memalign(&block, 4096, 4096), "posix_memalign");
    memset(block, 7, 4096);
    PROBE_TRY(pwrite(fd, block, 4096, 4096) == 4096, "pwrite");
    PROBE_TRY(pread(fd, block, 4096, 4096) == 4096, "pread");
    close(fd);
    probe_yes("aligned blocks of 4 KiB");
#else
    probe_absent("O_DIRECT");
#endif
}

static void probe_preadv(void)
{
    typedef ssize_t (*Vector)(int, const struct iovec *, int, off_t);
    PROBE_FIND(Vector, preadv);
    PROBE_FIND(Vector, pwritev);
    struct iovec vector[2] = { { "ab", 2 }, { "cde", 3 } };
    int fd = make_file(0);

    PROBE_TRY(fd >= 0 && pwritev_found(fd, vector, 2, 10) == 5, "pwritev");
    close(fd);
    probe_yes(" ");
}

/* Whether TAKE gets the lock in another process while this one has it: 0 yes, 1 no, else an error. */
static int taken_elsewhere(const char *name, int (*take)(int fd))
{
    pid_t pid = probe_fork();

    if (pid == 0) {
        int fd = open(name, O_RDWR);

        _exit(fd < 0                             ? 3 :
              take(fd) == 0                      ? 0 :
              errno == EAGAIN || errno == EACCES ? 1 :
                                                   2);
    }
    return probe_wait(pid);
}

static void look_lock(int (*take)(int fd), bool kept)
{
    const char *name = probe_file("lock");
    int fd = open(name, O_RDWR | O_CREAT | O_EXCL, 0600);

    PROBE_TRY(fd >= 0, "file");
    int first = take(fd), error = errno;

    if (first) {
        close(fd);
        unlink(name);
        probe_no(error, "taking it");
        return;
    }
    int other = taken_elsewhere(name, take);

    /* POSIX: any descriptor of the file closed, and the process's locks are gone. OFD locks and flock's are not. */
    close(open(name, O_RDWR));
    int closed = taken_elsewhere(name, take);

    close(fd);
    int after = taken_elsewhere(name, take);

    unlink(name);
    PROBE_TRY(other == 1, "another process gets it, too (%d)", other);
    PROBE_TRY(after == 0, "it is still there when the file is closed (%d)", after);
    PROBE_TRY((closed == 1) == kept, "another descriptor closed: another process %s",
              closed ? "does not get it" : "gets it");
    probe_yes("%s when another descriptor of the file is closed", kept ? "kept" : "lost");
}

static int take_flock(int fd)
{
    return flock(fd, LOCK_EX | LOCK_NB);
}

static int take_posix(int fd)
{
    struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };

    return fcntl(fd, F_SETLK, &lock);
}

static void probe_flock(void)
{
    look_lock(take_flock, true);
}

static void probe_posix_lock(void)
{
    look_lock(take_posix, false);
}

#ifdef F_OFD_SETLK
static int take_ofd(int fd)
{
    struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };

    return fcntl(fd, F_OFD_SETLK, &lock);
}
#endif

static void probe_ofd_lock(void)
{
#ifdef F_OFD_SETLK
    look_lock(take_ofd, true);
#else
    probe_absent("F_OFD_SETLK");
#endif
}

int main(int argc, char **argv)
{
    static const Probe list[] = {
        { "posix-fallocate", probe_fallocate },
        { "sparse-file", probe_sparse },
        { "large-file", probe_large },
        { "seek-hole", probe_seek_hole },
        { "fallocate-punch-hole", probe_punch },
        { "fallocate-zero-range", probe_zero },
        { "pwrite-4k", probe_pwrite },
        { "pread-4k", probe_pread },
        { "fdatasync", probe_fdatasync },
        { "o-dsync", probe_dsync },
        { "o-direct", probe_direct },
        { "preadv-pwritev", probe_preadv },
        { "flock", probe_flock },
        { "fcntl-lock", probe_posix_lock },
        { "ofd-lock", probe_ofd_lock },
        { NULL, NULL },
    };

    return probe_main(list, argc, argv);
}
