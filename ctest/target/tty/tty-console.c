/*
 * Runs a program on a pseudo-terminal of the target, and connects that with a TCP socket: what a driver on another system
 * needs to converse with the program as a user at its terminal does.
 *
 * usage: tty-console PORT PROGRAM [ARGUMENT...]
 *
 * Connects to PORT of 127.0.0.1. Bytes go both ways as they are. It ends when the program has ended and all that it wrote
 * is sent, with the program's status, 128 + n for signal n; 2 for wrong usage, 1 with a message for a failing call.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

/* How often it looks whether the program has ended, in milliseconds: no descriptor tells it everywhere. */
#define TICK 50

static void fail(const char *what)
{
    fprintf(stderr, "tty-console: %s: %s\n", what, strerror(errno));
    exit(1);
}

static int connect_to(int port)
{
    struct sockaddr_in address = {
        .sin_family = AF_INET,
        .sin_port = htons(port),
        .sin_addr.s_addr = htonl(INADDR_LOOPBACK),
    };
    int fd = socket(AF_INET, SOCK_STREAM, 0);

    if (fd < 0 || connect(fd, (struct sockaddr *)&address, sizeof(address)) != 0) {
        fail("connect");
    }
    return fd;
}

/* Copies what is there from one to the other. Returns 0 at the end of @from, or when @to takes no more. */
static int copy(int from, int to)
{
    char buffer[4096];
    ssize_t got = read(from, buffer, sizeof(buffer));

    if (got < 0 && (errno == EINTR || errno == EAGAIN)) {
        return 1;
    }
    for (ssize_t done = 0; done < got;) {
        ssize_t put = write(to, buffer + done, got - done);

        if (put < 0 && errno != EINTR) {
            return 0;
        }
        done += put > 0 ? put : 0;
    }
    return got > 0;
}

/* Relays until the program @child ends; returns its status as waitpid() has it. */
static int relay(pid_t child, int terminal, int peer)
{
    int status, ended = 0, peer_open = 1;

    for (;;) {
        struct pollfd fds[2] = {
            { .fd = terminal, .events = POLLIN },
            { .fd = peer_open ? peer : -1, .events = POLLIN },
        };
        int ready = poll(fds, 2, TICK);

        if (ready < 0 && errno != EINTR) {
            fail("poll");
        }
        if (ready > 0 && fds[0].revents && !copy(terminal, peer)) {
            /* Nobody has the terminal open any more. */
            if (!ended && waitpid(child, &status, 0) != child) {
                fail("waitpid");
            }
            return status;
        }
        if (ready > 0 && fds[1].revents && !copy(peer, terminal)) {
            /* As a terminal that is closed. */
            peer_open = 0;
            kill(child, SIGHUP);
        }
        if (ended && (ready <= 0 || !fds[0].revents)) {
            return status;
        }
        if (!ended) {
            pid_t gone = waitpid(child, &status, WNOHANG);

            if (gone < 0) {
                fail("waitpid");
            }
            ended = gone == child;
        }
    }
}

int main(int argc, char **argv)
{
    struct winsize size = { .ws_row = 50, .ws_col = 200 };
    int terminal, peer, status;
    pid_t child;

    if (argc < 3 || atoi(argv[1]) <= 0) {
        fprintf(stderr, "usage: tty-console PORT PROGRAM [ARGUMENT...]\n");
        return 2;
    }
    peer = connect_to(atoi(argv[1]));
    signal(SIGPIPE, SIG_IGN);
    child = forkpty(&terminal, NULL, NULL, &size);
    if (child < 0) {
        fail("forkpty");
    }
    if (child == 0) {
        close(peer);
        signal(SIGPIPE, SIG_DFL);
        setenv("TERM", "xterm", 1);
        execv(argv[2], argv + 2);
        fail(argv[2]);
    }
    status = relay(child, terminal, peer);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
