/*
 * FIFOs: what goes through one, and what a wait for its other end does to other threads.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "probe.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>

static const char *new_fifo(void)
{
    const char *name = probe_file("fifo");

    unlink(name);
    return mkfifo(name, 0600) == 0 ? name : NULL;
}

/* Opens NAME, and reads or writes a byte. */
static pid_t fifo_user(const char *name, int flags)
{
    pid_t pid = probe_fork();

    if (pid == 0) {
        int fd = open(name, flags);
        char byte = 'x';

        _exit((flags == O_WRONLY ? write(fd, &byte, 1) : read(fd, &byte, 1)) == 1 ? 0 :
                                                                                    1);
    }
    return pid;
}

static void probe_fifo(void)
{
    const char *name = new_fifo();

    PROBE_TRY(name, "mkfifo");
    pid_t reader = fifo_user(name, O_RDONLY), writer = fifo_user(name, O_WRONLY);

    PROBE_TRY(reader > 0 && writer > 0, "fork");
    bool done = probe_wait(reader) == 0 && probe_wait(writer) == 0;

    unlink(name);
    PROBE_TRY(done, "a byte from one process to another");
    probe_yes("a byte from one process to another");
}

static void *fifo_opener_main(void *name)
{
    open(name, O_RDONLY);
    return NULL;
}

static void *ender_main(void *unused)
{
    probe_sleep_ms(3000);
    probe_end(2);
    return unused;
}

static void probe_fifo_and_poll(void)
{
    const char *name = new_fifo();

    PROBE_TRY(name, "mkfifo");
    pid_t pid = probe_fork();

    if (pid == 0) {
        struct pollfd one = { .events = POLLIN };
        pthread_t threads[2];
        int fds[2];

        if (socketpair(AF_UNIX, SOCK_STREAM, 0, fds) < 0 ||
            pthread_create(&threads[0], NULL, ender_main, NULL) ||
            pthread_create(&threads[1], NULL, fifo_opener_main, (void *)name)) {
            _exit(1);
        }
        one.fd = fds[0];
        probe_sleep_ms(300);
        poll(&one, 1, 0);
        _exit(7);
    }
    PROBE_TRY(pid > 0, "fork");
    int status = probe_wait(pid);

    unlink(name);
    errno = 0;
    PROBE_TRY(status != 1, "a socket pair and threads");
    errno = ETIMEDOUT;
    PROBE_TRY(status == 7,
              "poll() of a socket while another thread waits in a fifo's open()");
    probe_yes("poll() of a socket while another thread waits in a fifo's open()");
}

int main(int argc, char **argv)
{
    static const Probe list[] = {
        { "fifo", probe_fifo },
        { "fifo-open-and-poll", probe_fifo_and_poll },
        { NULL, NULL },
    };

    return probe_main(list, argc, argv);
}
