/*
 * Calls beyond POSIX that QEMU uses where they are: descriptors for events, memory and signals, and the like.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "probe.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/mman.h>
#include <time.h>

#if __has_include(<sys/signalfd.h>)
#include <sys/signalfd.h>
#define HAVE_SIGNALFD
#endif
#if __has_include(<sys/timerfd.h>)
#include <sys/timerfd.h>
#define HAVE_TIMERFD
#endif

static void probe_eventfd(void)
{
    typedef int (*Event)(unsigned, int);
    PROBE_FIND(Event, eventfd);
    uint64_t value = 5;
    int fd = eventfd_found(0, 0);

    PROBE_TRY(fd >= 0, "eventfd");
    PROBE_TRY(write(fd, &value, 8) == 8 && read(fd, &value, 8) == 8 && value == 5,
              "its value");
    probe_yes(" ");
}

static void probe_signalfd(void)
{
#ifdef HAVE_SIGNALFD
    typedef int (*Signal)(int, const sigset_t *, int);
    PROBE_FIND(Signal, signalfd);
    struct signalfd_siginfo info;
    sigset_t set, old;

    sigemptyset(&set);
    sigaddset(&set, SIGUSR2);
    pthread_sigmask(SIG_BLOCK, &set, &old);
    struct pollfd fd = { .fd = signalfd_found(-1, &set, 0), .events = POLLIN };

    PROBE_TRY(fd.fd >= 0, "signalfd");
    int before = poll(&fd, 1, 0);

    kill(getpid(), SIGUSR2);
    int behind = poll(&fd, 1, 2000);

    PROBE_TRY(before == 0 && behind == 1, "poll gave %d before, %d behind", before,
              behind);
    PROBE_TRY(read(fd.fd, &info, sizeof(info)) == sizeof(info), "read");
    close(fd.fd);
    pthread_sigmask(SIG_SETMASK, &old, NULL);
    PROBE_TRY(info.ssi_signo == SIGUSR2, "signal %d", (int)info.ssi_signo);
    probe_yes("poll and read tell of a signal of the process");
#else
    probe_absent("sys/signalfd.h");
#endif
}

static void probe_timerfd(void)
{
#ifdef HAVE_TIMERFD
    typedef int (*Create)(int, int);
    typedef int (*Set)(int, int, const struct itimerspec *, struct itimerspec *);
    PROBE_FIND(Create, timerfd_create);
    PROBE_FIND(Set, timerfd_settime);
    struct itimerspec time = { { 0, 0 }, { 0, 5000000 } };
    double late[9];
    uint64_t count;

    for (int i = 0; i < 9; i++) {
        struct pollfd fd = { .fd = timerfd_create_found(CLOCK_MONOTONIC, 0),
                             .events = POLLIN };
        uint64_t start = probe_now();

        PROBE_TRY(fd.fd >= 0, "timerfd_create");
        PROBE_TRY(timerfd_settime_found(fd.fd, 0, &time, NULL) == 0, "timerfd_settime");
        PROBE_TRY(poll(&fd, 1, 2000) == 1, "poll");
        late[i] = (double)(probe_now() - start) - 5e6;
        PROBE_TRY(read(fd.fd, &count, 8) == 8 && count == 1, "read");
        close(fd.fd);
    }
    double median = probe_median(late, 9);

    probe_cost(median < 0 ? 0 : median, "how late poll tells of 5 ms; median of 9");
#else
    probe_absent("sys/timerfd.h");
#endif
}

static void probe_memfd(void)
{
    typedef int (*Memory)(const char *, unsigned);
    PROBE_FIND(Memory, memfd_create);

    PROBE_TRY(memfd_create_found("probe", 0) >= 0, "memfd_create");
    probe_yes(" ");
}

/* What need only be there: called with nothing to do, or not at all. */
static void look_for(const char *name)
{
    if (!probe_find(name)) {
        probe_absent(name);
        return;
    }
    probe_yes("the function is there");
}

static void probe_epoll(void)
{
    look_for("epoll_create1");
}

static void probe_inotify(void)
{
    look_for("inotify_init1");
}

static void probe_copy_range(void)
{
    look_for("copy_file_range");
}

static void probe_sync_range(void)
{
    look_for("sync_file_range");
}

static void probe_syscall(void)
{
    look_for("syscall");
}

static void probe_renameat2(void)
{
    look_for("renameat2");
}

static void probe_wait_on_address(void)
{
    /* Cygwin's programs may use Windows' own: its libraries are in the process. */
    if (!probe_find("RtlWaitOnAddress")) {
        probe_absent("RtlWaitOnAddress");
        return;
    }
    probe_yes("RtlWaitOnAddress");
}

static void probe_close_range(void)
{
    typedef int (*Close)(unsigned, unsigned, int);
    PROBE_FIND(Close, close_range);

    int fd = dup(STDERR_FILENO);
    PROBE_TRY(fd >= 0 && close_range_found(fd, fd, 0) == 0, "close_range");
    PROBE_TRY(fcntl(fd, F_GETFD) < 0, "it is still open");
    probe_yes(" ");
}

static void probe_random(void)
{
    typedef ssize_t (*Random)(void *, size_t, unsigned);
    PROBE_FIND(Random, getrandom);
    unsigned char bytes[16] = { 0 }, none[16] = { 0 };

    PROBE_TRY(getrandom_found(bytes, sizeof(bytes), 0) == sizeof(bytes), "getrandom");
    PROBE_TRY(memcmp(bytes, none, sizeof(bytes)) != 0, "all bytes are 0");
    probe_yes(" ");
}

int main(int argc, char **argv)
{
    static const Probe list[] = {
        { "eventfd", probe_eventfd },
        { "signalfd", probe_signalfd },
        { "timerfd", probe_timerfd },
        { "memfd-create", probe_memfd },
        { "epoll", probe_epoll },
        { "inotify", probe_inotify },
        { "copy-file-range", probe_copy_range },
        { "sync-file-range", probe_sync_range },
        { "syscall", probe_syscall },
        { "renameat2", probe_renameat2 },
        { "close-range", probe_close_range },
        { "getrandom", probe_random },
        { "wait-on-address", probe_wait_on_address },
        { NULL, NULL },
    };

    return probe_main(list, argc, argv);
}
