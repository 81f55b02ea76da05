/*
 * An emulator for the driver's tests: its arguments are what it does, in order.
 *
 *   host=H,port=N   connect there; this is the console then (else stdin/stdout)
 *   print=TEXT      write TEXT (escapes as in --send) to the console
 *   bytes=TEXT      the same, each byte in a write of its own
 *   flood=MIB       write so many MiB of lines
 *   chatter         write a dot each 0.1 s for ever
 *   echo            read a line and answer "got: LINE"
 *   count=N         read N bytes and print "read N bytes, sum S"
 *   sleep=SECONDS
 *   hang            do nothing for ever
 *   close           close the console
 *   ignore=SIGNAL
 *   raise=SIGNAL    at once, with its default effect
 *   fault-on-term   die by SIGSEGV when SIGTERM comes
 *   pid=FILE        write the process number to FILE
 *   grandchild=FILE start a child that ignores signals and keeps the console
 *                   open; its process number goes to FILE
 *   stderr=TEXT     write TEXT to standard error
 *   terminal        print the terminal's size and whether it is the
 *                   controlling one
 *   signals         print what is blocked, ignored
 *   skip=ANYTHING   nothing
 *   exit=STATUS     (0 at the end of the arguments)
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "osdep.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "signames.h"
#include "text.h"

/* A fake that a failing test left behind goes away by itself. */
#define LIFE_SECONDS 60

static int in_fd = STDIN_FILENO;
static int out_fd = STDOUT_FILENO;

static void fail(const char *what)
{
    perror(what);
    _exit(99);
}

static void put(const void *data, size_t len)
{
    const char *p = data;

    while (len > 0) {
        ssize_t n = write(out_fd, p, len);

        if (n < 0) {
            if (errno == EINTR) {
                continue;
            }
            fail("write");
        }
        p += n;
        len -= (size_t)n;
    }
}

static void put_text(const char *text, bool bytewise)
{
    unsigned char *bytes;
    size_t len;

    if (text_unescape(text, &bytes, &len)) {
        fail("escape");
    }
    if (bytewise) {
        for (size_t i = 0; i < len; i++) {
            put(bytes + i, 1);
        }
    } else {
        put(bytes, len);
    }
    free(bytes);
}

static void connect_to(const char *where)
{
    const char *port = strstr(where, "port=");
    struct sockaddr_in addr;

    memset(&addr, 0, sizeof(addr));
    addr.sin_family = AF_INET;
    addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    addr.sin_port = htons((uint16_t)atoi(port ? port + 5 : "0"));
    in_fd = out_fd = socket(AF_INET, SOCK_STREAM, 0);
    if (in_fd < 0 || connect(in_fd, (struct sockaddr *)&addr, sizeof(addr)) < 0) {
        fail("connect");
    }
}

static void flood(int mib)
{
    static char block[65536];

    for (size_t i = 0; i < sizeof(block); i++) {
        block[i] = i % 64 == 62 ? '\r' : i % 64 == 63 ? '\n' : 'a' + i % 26;
    }
    for (int i = 0; i < mib * 16; i++) {
        put(block, sizeof(block));
    }
}

static void nap(double seconds)
{
    struct timespec ts;

    ts.tv_sec = (time_t)seconds;
    ts.tv_nsec = (long)((seconds - (double)ts.tv_sec) * 1e9);
    while (nanosleep(&ts, &ts) < 0 && errno == EINTR) {
        /* the rest */
    }
}

static void hang(void)
{
    for (;;) {
        pause();
    }
}

static void echo(void)
{
    char line[256];
    size_t n = 0;

    while (n < sizeof(line) - 1) {
        if (read(in_fd, line + n, 1) != 1) {
            fail("read");
        }
        if (line[n++] == '\n') {
            break;
        }
    }
    put("got: ", 5);
    put(line, n);
}

static void count(long want)
{
    static unsigned char block[65536];
    unsigned long sum = 0;
    char text[64];

    for (long left = want; left > 0;) {
        size_t part = left < (long)sizeof(block) ? (size_t)left : sizeof(block);
        ssize_t n = read(in_fd, block, part);

        if (n <= 0) {
            fail("read");
        }
        for (ssize_t i = 0; i < n; i++) {
            sum += block[i];
        }
        left -= n;
    }
    put(text,
        (size_t)snprintf(text, sizeof(text), "read %ld bytes, sum %lu\n", want, sum));
}

static void write_pid(const char *file, pid_t pid)
{
    char text[32];
    int fd = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    int n = snprintf(text, sizeof(text), "%ld\n", (long)pid);

    if (fd < 0 || write(fd, text, (size_t)n) != n || close(fd) < 0) {
        fail(file);
    }
}

static void grandchild(const char *file)
{
    pid_t pid = fork();

    if (pid < 0) {
        fail("fork");
    }
    if (pid == 0) {
        signal(SIGTERM, SIG_IGN);
        signal(SIGHUP, SIG_IGN);
        signal(SIGINT, SIG_IGN);
        alarm(LIFE_SECONDS);
        hang();
    }
    write_pid(file, pid);
}

static void set_signal(const char *name, void (*handler)(int))
{
    int sig = signal_from_text(name);

    if (sig < 0 || signal(sig, handler) == SIG_ERR) {
        fail(name);
    }
}

static void raise_by_name(const char *name)
{
    set_signal(name, SIG_DFL);
    raise(signal_from_text(name));
}

static void fault(int sig)
{
    (void)sig;
    signal(SIGSEGV, SIG_DFL);
    raise(SIGSEGV);
}

static void terminal(void)
{
    struct winsize size = { 0, 0, 0, 0 };
    char text[64];
    int tty = open("/dev/tty", O_RDWR);

    ioctl(in_fd, TIOCGWINSZ, &size);
    put(text, (size_t)snprintf(text, sizeof(text), "%dx%d %s %s\n", size.ws_col,
                               size.ws_row, isatty(in_fd) ? "tty" : "no tty",
                               tty >= 0 && getsid(0) == getpid() &&
                                       tcgetpgrp(tty) == getpgrp() ?
                                   "controlling" :
                                   "not controlling"));
    close(tty);
}

static void signals(void)
{
    struct sigaction sa;
    sigset_t mask;
    bool clean = true;

    sigprocmask(SIG_SETMASK, NULL, &mask);
    for (int sig = 1; sig < 32; sig++) {
#ifdef __SANITIZE_ADDRESS__
        if (signal_is_fault(sig)) {
            /* The sanitizer's own, in this very program. */
            continue;
        }
#endif
        clean = clean && !sigismember(&mask, sig) && sigaction(sig, NULL, &sa) == 0 &&
                sa.sa_handler == SIG_DFL;
    }
    put(clean ? "signals clean\n" : "signals dirty\n", 14);
}

static const char *value_of(const char *arg, const char *name)
{
    size_t len = strlen(name);

    return strncmp(arg, name, len) == 0 && arg[len] == '=' ? arg + len + 1 : NULL;
}

static void plain_step(const char *arg)
{
    if (strcmp(arg, "chatter") == 0) {
        for (;;) {
            put(".", 1);
            nap(0.1);
        }
    } else if (strcmp(arg, "echo") == 0) {
        echo();
    } else if (strcmp(arg, "hang") == 0) {
        hang();
    } else if (strcmp(arg, "close") == 0) {
        close(out_fd);
        in_fd = out_fd = -1;
    } else if (strcmp(arg, "fault-on-term") == 0) {
        signal(SIGTERM, fault);
    } else if (strcmp(arg, "terminal") == 0) {
        terminal();
    } else if (strcmp(arg, "signals") == 0) {
        signals();
    } else {
        fprintf(stderr, "unknown step %s\n", arg);
        _exit(98);
    }
}

static void step(const char *arg)
{
    const char *v;
    int out;

    if (value_of(arg, "host")) {
        connect_to(arg);
    } else if ((v = value_of(arg, "print"))) {
        put_text(v, false);
    } else if ((v = value_of(arg, "bytes"))) {
        put_text(v, true);
    } else if ((v = value_of(arg, "flood"))) {
        flood(atoi(v));
    } else if ((v = value_of(arg, "count"))) {
        count(atol(v));
    } else if ((v = value_of(arg, "sleep"))) {
        nap(atof(v));
    } else if ((v = value_of(arg, "ignore"))) {
        set_signal(v, SIG_IGN);
    } else if ((v = value_of(arg, "raise"))) {
        raise_by_name(v);
    } else if ((v = value_of(arg, "pid"))) {
        write_pid(v, getpid());
    } else if ((v = value_of(arg, "grandchild"))) {
        grandchild(v);
    } else if ((v = value_of(arg, "stderr"))) {
        out = out_fd;
        out_fd = STDERR_FILENO;
        put_text(v, false);
        out_fd = out;
    } else if ((v = value_of(arg, "exit"))) {
        _exit(atoi(v));
    } else if (!value_of(arg, "skip")) {
        plain_step(arg);
    }
}

int main(int argc, char **argv)
{
    alarm(LIFE_SECONDS);
    for (int i = 1; i < argc; i++) {
        step(argv[i]);
    }
    _exit(0);
}
