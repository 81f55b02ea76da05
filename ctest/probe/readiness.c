/*
 * What poll reports of an end that was closed, of a full one, of files, and of signals while it waits.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "probe.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <time.h>
#include "terminal.h"

static int pair(int fds[2])
{
    return socketpair(AF_UNIX, SOCK_STREAM, 0, fds);
}

static void look_closed(int (*make)(int fds[2]))
{
    struct pollfd fd = { .events = POLLIN };
    int fds[2];
    char byte;

    PROBE_TRY(make(fds) == 0, "descriptors");
    close(fds[1]);
    fd.fd = fds[0];
    int n = poll(&fd, 1, 1000);
    ssize_t got = n > 0 ? read(fds[0], &byte, 1) : -2;

    close(fds[0]);
    PROBE_TRY(n == 1, "poll gave %d", n);
    probe_yes("%s%s%s, then read gives %zd", fd.revents & POLLIN ? "POLLIN " : "",
              fd.revents & POLLHUP ? "POLLHUP " : "",
              fd.revents & POLLERR ? "POLLERR" : "", got);
}

static void probe_pipe_closed(void)
{
    look_closed(pipe);
}

static void probe_socket_closed(void)
{
    look_closed(pair);
}

static void probe_terminal_closed(void)
{
    look_closed(terminal_pair);
}

static void look_full(int (*make)(int fds[2]))
{
    static char block[4096];
    struct pollfd fd = { .events = POLLOUT };
    int fds[2];

    PROBE_TRY(make(fds) == 0, "descriptors");
    fd.fd = fds[1];
    PROBE_TRY(poll(&fd, 1, 0) == 1, "an empty one is not writable");
    fcntl(fds[1], F_SETFL, fcntl(fds[1], F_GETFL) | O_NONBLOCK);
    for (int i = 0; i < 10000 && write(fds[1], block, sizeof(block)) > 0; i++) {
    }
    int full = poll(&fd, 1, 0);

    fcntl(fds[0], F_SETFL, fcntl(fds[0], F_GETFL) | O_NONBLOCK);
    /* What was written may be on its way still. */
    int empty = 0;

    for (int i = 0; i < 100 && !empty; i++) {
        while (read(fds[0], block, sizeof(block)) > 0) {
        }
        empty = poll(&fd, 1, 20);
    }

    close(fds[0]);
    close(fds[1]);
    errno = 0;
    PROBE_TRY(full == 0, "a full one is writable");
    PROBE_TRY(empty == 1, "an emptied one is not writable");
    probe_yes("not writable when full, writable again when emptied");
}

static void probe_pipe_full(void)
{
    look_full(pipe);
}

static void probe_socket_full(void)
{
    look_full(pair);
}

static void probe_regular_file(void)
{
    int fd = open("/proc/self/exe", O_RDONLY);
    struct pollfd fds = { .fd = fd, .events = POLLIN };

    PROBE_TRY(fd >= 0, "open /proc/self/exe");
    PROBE_TRY(poll(&fds, 1, 1000) == 1 && fds.revents == POLLIN, "poll, 0x%x",
              fds.revents);
    close(fd);
    probe_yes("a regular file is ready at once");
}

static void probe_null(void)
{
    struct pollfd fd = { .fd = open("/dev/null", O_RDWR), .events = POLLIN | POLLOUT };

    PROBE_TRY(fd.fd >= 0, "open /dev/null");
    PROBE_TRY(poll(&fd, 1, 1000) == 1, "poll");
    close(fd.fd);
    probe_yes("/dev/null is ready: 0x%x", fd.revents);
}

static void probe_nval(void)
{
    int number = dup(STDERR_FILENO);
    struct pollfd fd = { .fd = number, .events = POLLIN };

    close(number);
    PROBE_TRY(poll(&fd, 1, 0) == 1 && fd.revents == POLLNVAL, "revents 0x%x", fd.revents);
    probe_yes("POLLNVAL for a closed descriptor");
}

static void probe_mixed(void)
{
    int sockets[2], pipes[2], terminals[2];

    PROBE_TRY(pair(sockets) == 0 && pipe(pipes) == 0 && terminal_pair(terminals) == 0,
              "descriptors");
    struct pollfd fds[3] = {
        { .fd = sockets[0], .events = POLLIN },
        { .fd = pipes[0], .events = POLLIN },
        { .fd = terminals[0], .events = POLLIN },
    };
    const int other[3] = { sockets[1], pipes[1], terminals[1] };

    for (int i = 0; i < 3; i++) {
        char byte;

        PROBE_TRY(write(other[i], "x", 1) == 1 && poll(fds, 3, 2000) == 1, "poll, %d", i);
        PROBE_TRY(fds[i].revents == POLLIN, "revents %d is 0x%x", i, fds[i].revents);
        PROBE_TRY(read(fds[i].fd, &byte, 1) == 1, "read, %d", i);
    }
    PROBE_TRY(poll(fds, 3, 0) == 0, "poll of none");
    probe_yes("a socket, a pipe and a terminal in one call: the right one is told");
}

static volatile sig_atomic_t came;

static void on_signal(int number)
{
    came = number;
}

/* A signal that is pending and blocked, unblocked by ppoll alone. */
static void probe_ppoll_mask(void)
{
    struct sigaction action = { .sa_handler = on_signal };
    struct timespec limit = { 2, 0 };
    sigset_t blocked, old;

    sigaction(SIGUSR2, &action, NULL);
    sigemptyset(&blocked);
    sigaddset(&blocked, SIGUSR2);
    pthread_sigmask(SIG_BLOCK, &blocked, &old);
    came = 0;
    pthread_kill(pthread_self(), SIGUSR2);
    bool early = came;
    int n = ppoll(NULL, 0, &limit, &old);
    int error = errno;

    pthread_sigmask(SIG_SETMASK, &old, NULL);
    PROBE_TRY(!early, "it was not blocked");
    if (n != -1 || error != EINTR || !came) {
        probe_no(n < 0 ? error : 0, "ppoll gave %d, the handler ran: %d", n, (int)came);
        return;
    }
    probe_yes("EINTR by a signal that only ppoll lets through");
}

static void *interrupt(void *thread)
{
    probe_sleep_ms(100);
    pthread_kill(*(pthread_t *)thread, SIGUSR2);
    return NULL;
}

static void probe_eintr(void)
{
    struct sigaction action = { .sa_handler = on_signal, .sa_flags = SA_RESTART };
    pthread_t self = pthread_self(), thread;
    int fds[2];

    PROBE_TRY(pair(fds) == 0, "socketpair");
    struct pollfd fd = { .fd = fds[0], .events = POLLIN };

    sigaction(SIGUSR2, &action, NULL);
    PROBE_TRY_RETURN(pthread_create(&thread, NULL, interrupt, &self), "pthread_create");
    int n = poll(&fd, 1, 5000);
    int error = errno;

    pthread_join(thread, NULL);
    if (n != -1 || error != EINTR) {
        probe_no(n < 0 ? error : 0, "poll gave %d", n);
        return;
    }
    probe_yes("poll of a socket ends with EINTR");
}

/* fd_set has room for FD_SETSIZE descriptors; poll has no such bound. */
static void probe_high_fd(void)
{
    int fds[2], high;

    PROBE_TRY(pair(fds) == 0, "socketpair");
    high = fcntl(fds[0], F_DUPFD, 1500);
    PROBE_TRY(high >= 1500, "a descriptor above 1500");
    struct pollfd fd = { .fd = high, .events = POLLIN };

    PROBE_TRY(write(fds[1], "x", 1) == 1 && poll(&fd, 1, 2000) == 1 &&
                  fd.revents == POLLIN,
              "poll");
    close(high);
    probe_yes("descriptor %d; FD_SETSIZE is %d", high, (int)FD_SETSIZE);
}

int main(int argc, char **argv)
{
    static const Probe list[] = {
        { "poll-pipe-closed", probe_pipe_closed },
        { "poll-socket-closed", probe_socket_closed },
        { "poll-terminal-closed", probe_terminal_closed },
        { "poll-pipe-full", probe_pipe_full },
        { "poll-socket-full", probe_socket_full },
        { "poll-file", probe_regular_file },
        { "poll-dev-null", probe_null },
        { "poll-nval", probe_nval },
        { "poll-mixed", probe_mixed },
        { "poll-eintr", probe_eintr },
        { "poll-high-descriptor", probe_high_fd },
        { "ppoll-signal-mask", probe_ppoll_mask },
        { NULL, NULL },
    };

    return probe_main(list, argc, argv);
}
