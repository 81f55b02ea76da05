/*
 * Signals as bytes in a pipe, so that poll() waits for them too. (signalfd() is
 * not everywhere, and Cygwin's ppoll() would not be any simpler.)
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "osdep.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include "wake.h"

static int pipe_fds[2] = { -1, -1 };

static void handler(int sig)
{
    int saved = errno;
    unsigned char byte = (unsigned char)sig;
    ssize_t done = write(pipe_fds[1], &byte, 1);

    /* A full pipe wakes the reader as well. */
    (void)done;
    errno = saved;
}

int wake_open(void)
{
    static const int caught[] = { SIGCHLD, SIGTERM, SIGINT, SIGHUP };
    struct sigaction sa, old;
    sigset_t unblocked;

    if (pipe(pipe_fds) < 0) {
        return -1;
    }
    for (int i = 0; i < 2; i++) {
        if (fcntl(pipe_fds[i], F_SETFD, FD_CLOEXEC) < 0 ||
            fcntl(pipe_fds[i], F_SETFL, O_NONBLOCK) < 0) {
            return -1;
        }
    }
    memset(&sa, 0, sizeof(sa));
    sigemptyset(&sa.sa_mask);
    sa.sa_flags = SA_RESTART;
    sa.sa_handler = SIG_IGN;
    sigaction(SIGPIPE, &sa, NULL);
    sa.sa_handler = handler;
    sigemptyset(&unblocked);
    for (size_t i = 0; i < sizeof(caught) / sizeof(caught[0]); i++) {
        if (caught[i] == SIGHUP && sigaction(SIGHUP, NULL, &old) == 0 &&
            old.sa_handler == SIG_IGN) {
            /* nohup */
            continue;
        }
        sigaction(caught[i], &sa, NULL);
        sigaddset(&unblocked, caught[i]);
    }
    /* Whoever started us may have blocked them. */
    sigprocmask(SIG_UNBLOCK, &unblocked, NULL);
    return pipe_fds[0];
}

int wake_take(void)
{
    unsigned char byte;

    return read(pipe_fds[0], &byte, 1) == 1 ? byte : 0;
}
