/*
 * Pipes and socket pairs: what they hold, how they block, what a byte costs.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "probe.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/uio.h>

static void nonblock(int fd)
{
    fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK);
}

static void close_both(const int fds[2])
{
    close(fds[0]);
    close(fds[1]);
}

static int pair(int fds[2])
{
    return socketpair(AF_UNIX, SOCK_STREAM, 0, fds);
}

static void byte_loop(void *data, long rounds)
{
    const int *fds = data;
    char byte = 1;

    for (long i = 0; i < rounds; i++) {
        if (write(fds[1], &byte, 1) != 1 || read(fds[0], &byte, 1) != 1) {
            abort();
        }
    }
}

static void probe_pipe(void)
{
    int fds[2];

    PROBE_TRY(pipe(fds) == 0, "pipe");
    probe_cost(probe_loop(byte_loop, fds), "write and read of a byte in one thread");
    close_both(fds);
}

static void probe_socketpair(void)
{
    int fds[2];

    PROBE_TRY(pair(fds) == 0, "socketpair");
    probe_cost(probe_loop(byte_loop, fds), "write and read of a byte in one thread");
    close_both(fds);
}

typedef struct Echo {
    int from, to;
} Echo;

static void *echo_main(void *data)
{
    const Echo *echo = data;
    char byte;

    while (read(echo->from, &byte, 1) == 1 && write(echo->to, &byte, 1) == 1) {
    }
    return NULL;
}

static void echo_loop(void *data, long rounds)
{
    const Echo *echo = data;
    char byte = 1;

    for (long i = 0; i < rounds; i++) {
        if (write(echo->to, &byte, 1) != 1 || read(echo->from, &byte, 1) != 1) {
            abort();
        }
    }
}

static void measure_echo(int (*make)(int fds[2]))
{
    int there[2], back[2];
    pthread_t thread;

    PROBE_TRY(make(there) == 0 && make(back) == 0, "descriptors");
    Echo theirs = { there[0], back[1] }, mine = { back[0], there[1] };

    PROBE_TRY_RETURN(pthread_create(&thread, NULL, echo_main, &theirs), "pthread_create");
    double ns = probe_loop(echo_loop, &mine);

    close(there[1]);
    pthread_join(thread, NULL);
    close(there[0]);
    close_both(back);
    probe_cost(ns, "a byte to another thread and back, blocking");
}

static void probe_pipe_thread(void)
{
    measure_echo(pipe);
}

static void probe_socketpair_thread(void)
{
    measure_echo(pair);
}

/* Both ends of FDS do not block: reads EAGAIN when empty, writes until full, then EAGAIN, and all comes back. */
static void look_nonblocking(const int fds[2])
{
    static char block[1000];
    ssize_t n;
    long held = 0, back = 0, waits = 0;
    char byte;

    n = read(fds[0], &byte, 1);
    PROBE_TRY(n < 0, "read of an empty one gave %zd", n);
    /* PROBE_TRY clears errno. */
    n = read(fds[0], &byte, 1);
    if (errno != EAGAIN) {
        probe_no(errno, "read of an empty one");
        return;
    }
    while ((n = write(fds[1], block, sizeof(block))) > 0 && held < 64 << 20) {
        held += n;
    }
    if (n >= 0 || errno != EAGAIN) {
        probe_no(n < 0 ? errno : 0, "write to a full one, after %ld bytes", held);
        return;
    }
    while (back < held) {
        struct pollfd fd = { .fd = fds[0], .events = POLLIN };

        n = read(fds[0], block, sizeof(block));
        if (n > 0) {
            back += n;
            continue;
        }
        /* What was written may be on its way still. */
        waits++;
        if (n == 0 || errno != EAGAIN || poll(&fd, 1, 2000) != 1) {
            break;
        }
    }
    PROBE_TRY(back == held, "%ld bytes written, %ld read", held, back);
    probe_yes("EAGAIN when empty, and when full after %ld bytes%s", held,
              waits ? "; read gives EAGAIN before all has come" : "");
}

static void probe_pipe_nonblock(void)
{
    int fds[2];

    PROBE_TRY(pipe(fds) == 0, "pipe");
    nonblock(fds[0]);
    nonblock(fds[1]);
    look_nonblocking(fds);
    close_both(fds);
}

static void probe_pipe2_nonblock(void)
{
    int fds[2];

    PROBE_TRY(pipe2(fds, O_NONBLOCK | O_CLOEXEC) == 0, "pipe2");
    PROBE_TRY((fcntl(fds[1], F_GETFD) & FD_CLOEXEC) != 0, "no FD_CLOEXEC");
    look_nonblocking(fds);
    close_both(fds);
}

static void probe_socketpair_nonblock(void)
{
    int fds[2];

    PROBE_TRY(socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, fds) ==
                  0,
              "socketpair");
    PROBE_TRY((fcntl(fds[1], F_GETFD) & FD_CLOEXEC) != 0, "no FD_CLOEXEC");
    look_nonblocking(fds);
    close_both(fds);
}

/* More than fits: how much does a write that must not block take? */
static void probe_pipe_large(void)
{
    static char block[1 << 20];
    int fds[2];

    PROBE_TRY(pipe2(fds, O_NONBLOCK) == 0, "pipe2");
    ssize_t n = write(fds[1], block, sizeof(block));

    close_both(fds);
    PROBE_TRY(n > 0, "write of 1 MiB");
    probe_yes("%zd of 1 MiB", n);
}

static void probe_dgram(void)
{
    int fds[2];
    char text[16];

    PROBE_TRY(socketpair(AF_UNIX, SOCK_DGRAM, 0, fds) == 0, "socketpair");
    PROBE_TRY(send(fds[0], "one", 3, 0) == 3 && send(fds[0], "three", 5, 0) == 5, "send");
    ssize_t first = recv(fds[1], text, sizeof(text), 0),
            second = recv(fds[1], text, sizeof(text), 0);

    close_both(fds);
    PROBE_TRY(first == 3 && second == 5, "messages of %zd and %zd bytes", first, second);
    probe_yes("messages keep their bounds");
}

static void look_vectors(int (*make)(int fds[2]))
{
    char a[3], b[8];
    int fds[2];

    PROBE_TRY(make(fds) == 0, "descriptors");
    struct iovec out[3] = { { "ab", 2 }, { "", 0 }, { "cdefghi", 7 } },
                 in[2] = { { a, 3 }, { b, 6 } };

    PROBE_TRY(writev(fds[1], out, 3) == 9, "writev");
    PROBE_TRY(readv(fds[0], in, 2) == 9, "readv");
    PROBE_TRY(!memcmp(a, "abc", 3) && !memcmp(b, "defghi", 6), "other bytes");
    close_both(fds);
    probe_yes("with an empty part");
}

static void probe_pipe_vectors(void)
{
    look_vectors(pipe);
}

static void probe_socketpair_vectors(void)
{
    look_vectors(pair);
}

static void look_fionread(int (*make)(int fds[2]))
{
    int fds[2], waiting = -1;

    PROBE_TRY(make(fds) == 0 && write(fds[1], "seven..", 7) == 7, "descriptors");
    PROBE_TRY(ioctl(fds[0], FIONREAD, &waiting) == 0, "FIONREAD");
    close_both(fds);
    PROBE_TRY(waiting == 7, "%d instead of 7", waiting);
    probe_yes(" ");
}

static void probe_pipe_fionread(void)
{
    look_fionread(pipe);
}

static void probe_socketpair_fionread(void)
{
    look_fionread(pair);
}

static void probe_epipe(void)
{
    int fds[2];

    signal(SIGPIPE, SIG_IGN);
    PROBE_TRY(pipe(fds) == 0, "pipe");
    close(fds[0]);
    ssize_t n = write(fds[1], "x", 1);
    int error = errno;

    close(fds[1]);
    if (n >= 0 || error != EPIPE) {
        probe_no(n < 0 ? error : 0, "write without a reader gave %zd", n);
        return;
    }
    probe_yes("write without a reader, SIGPIPE ignored");
}

static void bulk_loop(void *data, long rounds)
{
    static char block[4096];
    const int *fds = data;

    for (long i = 0; i < rounds; i++) {
        if (write(fds[1], block, sizeof(block)) != sizeof(block)) {
            abort();
        }
        for (size_t got = 0; got < sizeof(block);) {
            ssize_t n = read(fds[0], block, sizeof(block));

            if (n <= 0) {
                abort();
            }
            got += n;
        }
    }
}

static void probe_pipe_bulk(void)
{
    int fds[2];

    PROBE_TRY(pipe(fds) == 0, "pipe");
    probe_cost(probe_loop(bulk_loop, fds), "write and read of 4 KiB in one thread");
    close_both(fds);
}

static void probe_socketpair_bulk(void)
{
    int fds[2];

    PROBE_TRY(pair(fds) == 0, "socketpair");
    probe_cost(probe_loop(bulk_loop, fds), "write and read of 4 KiB in one thread");
    close_both(fds);
}

int main(int argc, char **argv)
{
    static const Probe list[] = {
        { "pipe", probe_pipe },
        { "pipe-to-thread", probe_pipe_thread },
        { "pipe-4k", probe_pipe_bulk },
        { "pipe-nonblock", probe_pipe_nonblock },
        { "pipe2-nonblock", probe_pipe2_nonblock },
        { "pipe-nonblock-large", probe_pipe_large },
        { "pipe-vectors", probe_pipe_vectors },
        { "pipe-fionread", probe_pipe_fionread },
        { "pipe-epipe", probe_epipe },
        { "socketpair", probe_socketpair },
        { "socketpair-to-thread", probe_socketpair_thread },
        { "socketpair-4k", probe_socketpair_bulk },
        { "socketpair-nonblock", probe_socketpair_nonblock },
        { "socketpair-vectors", probe_socketpair_vectors },
        { "socketpair-fionread", probe_socketpair_fionread },
        { "socketpair-dgram", probe_dgram },
        { NULL, NULL },
    };

    return probe_main(list, argc, argv);
}
