/*
 * Pseudo-terminals: modes, sizes, signals by keys, what a byte costs.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "probe.h"

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <termios.h>
#include "terminal.h"

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

static void probe_input(void)
{
    int fds[2];

    PROBE_TRY(terminal_pair(fds) == 0, "openpty");
    probe_cost(probe_loop(byte_loop, fds), "a byte to a raw terminal, in one thread");
}

static void probe_output(void)
{
    int fds[2];

    PROBE_TRY(terminal_pair(fds) == 0, "openpty");
    int back[2] = { fds[1], fds[0] };

    probe_cost(probe_loop(byte_loop, back), "a byte from a raw terminal, in one thread");
}

static void probe_openpty(void)
{
    struct winsize size = { .ws_row = 33, .ws_col = 101 }, got = { 0 };
    int control, terminal;

    PROBE_TRY(openpty(&control, &terminal, NULL, NULL, &size) == 0, "openpty");
    PROBE_TRY(isatty(terminal), "isatty");
    const char *name = ttyname(terminal);

    PROBE_TRY(name, "ttyname");
    PROBE_TRY(ioctl(control, TIOCGWINSZ, &got) == 0, "TIOCGWINSZ");
    PROBE_TRY(got.ws_row == 33 && got.ws_col == 101, "%d x %d", got.ws_col, got.ws_row);
    probe_yes("named, with a size");
}

/* All 256 values have to pass a raw terminal both ways. */
static void probe_raw(void)
{
    unsigned char sent[256], got[256];
    int fds[2];

    PROBE_TRY(terminal_pair(fds) == 0, "openpty");
    for (int i = 0; i < 256; i++) {
        sent[i] = i;
    }
    for (int way = 0; way < 2; way++) {
        size_t length = 0;

        PROBE_TRY(write(fds[1 - way], sent, 256) == 256, "write");
        while (length < 256) {
            struct pollfd fd = { .fd = fds[way], .events = POLLIN };

            PROBE_TRY(poll(&fd, 1, 2000) == 1, "%zu of 256 bytes came, way %d", length,
                      way);
            ssize_t n = read(fds[way], got + length, 256 - length);

            PROBE_TRY(n > 0, "read");
            length += n;
        }
        PROBE_TRY(!memcmp(sent, got, 256), "other bytes, way %d", way);
    }
    probe_yes("all 256 bytes, both ways");
}

static void probe_nonblock(void)
{
    char byte;
    int fds[2];

    PROBE_TRY(terminal_pair(fds) == 0, "openpty");
    fcntl(fds[0], F_SETFL, fcntl(fds[0], F_GETFL) | O_NONBLOCK);
    ssize_t n = read(fds[0], &byte, 1);
    int error = errno;

    if (n != -1 || error != EAGAIN) {
        probe_no(n < 0 ? error : 0, "read of an empty one gave %zd", n);
        return;
    }
    probe_yes("EAGAIN when empty");
}

/* A child on the terminal, as a shell starts QEMU: the key reaches it as a signal. */
static void probe_interrupt(void)
{
    struct pollfd fd = { .events = POLLIN };
    char text[64];
    pid_t pid;

    fflush(NULL);
    pid = forkpty(&fd.fd, NULL, NULL, NULL);
    if (pid == 0) {
        alarm(10);
        signal(SIGINT, SIG_DFL);
        if (write(STDOUT_FILENO, "ready", 5) == 5) {
            for (;;) {
                pause();
            }
        }
        _exit(1);
    }
    PROBE_TRY(pid > 0, "forkpty");
    PROBE_TRY(poll(&fd, 1, 5000) == 1 && read(fd.fd, text, sizeof(text)) > 0,
              "the child writes nothing");
    PROBE_TRY(write(fd.fd, "\3", 1) == 1, "write");
    int status = probe_wait(pid);

    close(fd.fd);
    PROBE_TRY(status == 128 + SIGINT, "status %d", status);
    probe_yes("a byte 3 ends the child by SIGINT");
}

static volatile sig_atomic_t resized;

static void on_resize(int number)
{
    (void)number;
    resized = 1;
}

static void probe_winch(void)
{
    struct winsize size = { .ws_row = 20, .ws_col = 70 };
    struct pollfd fd = { .events = POLLIN };
    char text[64];
    pid_t pid;

    fflush(NULL);
    pid = forkpty(&fd.fd, NULL, NULL, NULL);
    if (pid == 0) {
        struct sigaction action = { .sa_handler = on_resize };

        alarm(10);
        sigaction(SIGWINCH, &action, NULL);
        bool said = write(STDOUT_FILENO, "ready", 5) == 5;

        for (int i = 0; said && !resized && i < 300; i++) {
            probe_sleep_ms(10);
        }
        _exit(ioctl(STDIN_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col == 70 ?
                  resized ? 0 : 3 :
                  4);
    }
    PROBE_TRY(pid > 0, "forkpty");
    PROBE_TRY(poll(&fd, 1, 5000) == 1 && read(fd.fd, text, sizeof(text)) > 0,
              "the child writes nothing");
    PROBE_TRY(ioctl(fd.fd, TIOCSWINSZ, &size) == 0, "TIOCSWINSZ");
    int status = probe_wait(pid);

    close(fd.fd);
    PROBE_TRY(status == 0, "%s",
              status == 3 ? "the size is there, the signal is not" :
                            "the size does not arrive");
    probe_yes("SIGWINCH and the new size");
}

int main(int argc, char **argv)
{
    static const Probe list[] = {
        { "openpty", probe_openpty },
        { "terminal-raw", probe_raw },
        { "terminal-input", probe_input },
        { "terminal-output", probe_output },
        { "terminal-nonblock", probe_nonblock },
        { "terminal-sigint", probe_interrupt },
        { "terminal-sigwinch", probe_winch },
        { NULL, NULL },
    };

    return probe_main(list, argc, argv);
}
