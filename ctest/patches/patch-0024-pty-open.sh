#!/bin/sh
# The function of chardev/char-pty.c that sees who has a terminal open, with a poll() that answers as Cygwin's does, and, as
# it is for other hosts, with a terminal of this one.
. "$(dirname "$0")/common.sh"

{
    cat <<'END'
#define _GNU_SOURCE
#include <assert.h>
#include <fcntl.h>
#include <poll.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define G_IO_IN POLLIN
#define G_IO_OUT POLLOUT
#define G_IO_HUP POLLHUP
#define RETRY_ON_EINTR(call) (call)
#define QIO_CHANNEL_FILE(channel) (channel)

typedef struct pollfd GPollFD;
typedef struct Channel {
    int fd;
} Channel;
typedef struct PtyChardev {
    Channel *ioc;
#ifdef __CYGWIN__
    int64_t hung_up_until;
#endif
} PtyChardev;

static Channel channel;
static PtyChardev chardev = { .ioc = &channel };
#ifdef __CYGWIN__
static bool is_open;
static int to_read, asked;
static int64_t now = 1;

static int64_t g_get_monotonic_time(void)
{
    return now;
}

static int g_poll(GPollFD *fd, unsigned n, int timeout)
{
    assert(n == 1 && timeout == 0 && fd->fd == channel.fd);
    asked++;
    fd->revents = to_read || !is_open ? fd->events & POLLIN : 0;
    return fd->revents != 0;
}

static int count_unread(int fd, unsigned long request, int *unread)
{
    assert(fd == channel.fd && request == FIONREAD);
    *unread = to_read;
    return 0;
}
#define ioctl count_unread
#else
#define g_poll poll
#endif

END
    part chardev/char-pty.c '^static int pty_chr_poll' '^}'
    cat <<'END'

static void look(const char *when, bool hung_up)
{
    int revents = pty_chr_poll(&chardev);

    if (!!(revents & G_IO_HUP) != hung_up || (!hung_up && !(revents & G_IO_OUT))) {
        printf("%s: %#x\n", when, revents);
        exit(1);
    }
}

int main(void)
{
#ifdef __CYGWIN__
    channel.fd = 7;
    look("nobody has it open", true);
    is_open = true;
    look("open, seen within ten milliseconds", true);
    assert(asked == 1);
    is_open = false;
    now += 10 * 1000;
    to_read = 1;
    look("nobody has it open any more, and the last byte is not read", false);
    is_open = true;
    look("open, with a byte to read", false);
    to_read = 0;
    look("open, with nothing to read", false);
#else
    channel.fd = posix_openpt(O_RDWR | O_NOCTTY);
    assert(channel.fd >= 0 && grantpt(channel.fd) == 0 && unlockpt(channel.fd) == 0);
    int slave = open(ptsname(channel.fd), O_RDWR | O_NOCTTY);

    assert(slave >= 0);
    look("open", false);
    close(slave);
    look("nobody has it open", true);
#endif
    return 0;
}
END
} >"$scratch/pty-open.c"
# shellcheck disable=SC2086 # several flags
"$cc" $as_cygwin -Wall -Wextra -o "$scratch/as-cygwin" "$scratch/pty-open.c" || fail "does not compile as for Cygwin"
"$scratch/as-cygwin" || fail "as Cygwin answers it does not see who has the terminal open"
"$cc" -Wall -Wextra -o "$scratch/pty-open" "$scratch/pty-open.c" || fail "does not compile"
"$scratch/pty-open" || fail "it does not see who has a terminal of this machine open"

# Both places that ask use it.
has chardev/char-pty.c 'if (pty_chr_poll(s) & G_IO_HUP) {'
has chardev/char-pty.c 'revents = pty_chr_poll(s);'
