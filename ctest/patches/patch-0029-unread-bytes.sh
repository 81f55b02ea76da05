#!/bin/sh
# How a socket is closed that has bytes which nobody has read: as on Cygwin, one of AF_UNIX is read empty first, though not for
# ever, and one of TCP is not. Elsewhere neither is read.
. "$(dirname "$0")/common.sh"

{
    cat <<'END'
#include <assert.h>
#include <stdbool.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

typedef struct {
    int fd;
    struct sockaddr_storage localAddr;
} QIOChannelSocket;

static long unread, was_read;
static int closed = -1;

/* As one that does not wait does. */
static ssize_t look_recv(int fd, void *to, size_t size, int flags)
{
    ssize_t some = unread < (long)size ? unread : (long)size;

    assert(fd == 7 && to && flags & MSG_DONTWAIT && closed < 0);
    unread -= some;
    was_read += some;
    return some ? some : -1;
}

static int look_close(int fd)
{
    closed = fd;
    return -5;
}
#define recv look_recv
#define close look_close

END
    part io/channel-socket.c '^static int qio_channel_socket_close_fd' '^}'
    cat <<'END'

static bool reads(int family, long bytes)
{
    QIOChannelSocket socket = { .fd = 7, .localAddr.ss_family = family };

    unread = bytes;
    was_read = 0;
    closed = -1;
    assert(qio_channel_socket_close_fd(&socket) == -5 && closed == 7);
    printf("family %d: %ld of %ld bytes are read before the close\n", family, was_read, bytes);
    return was_read == bytes;
}

int main(void)
{
#ifdef __CYGWIN__
    bool right = reads(AF_UNIX, 1) && reads(AF_UNIX, 100000) && !reads(AF_UNIX, 100000000);
#else
    bool right = !reads(AF_UNIX, 1);
#endif
    return !(right && !reads(AF_INET, 1) && reads(AF_UNIX, 0));
}
END
} >"$scratch/close.c"
# shellcheck disable=SC2086 # several flags
"$cc" $as_cygwin -Wall -Wextra -Wno-unused-function -o "$scratch/as-cygwin" "$scratch/close.c" ||
    fail "does not compile as for Cygwin"
"$scratch/as-cygwin" || fail "bytes that nobody reads reset a connection on Cygwin"
"$cc" -Wall -Wextra -Wno-unused-function -o "$scratch/close" "$scratch/close.c" || fail "does not compile"
"$scratch/close" || fail "something is read on this machine"

# Both who close the socket do it so.
[ "$(grep -c 'qio_channel_socket_close_fd(' "$src/io/channel-socket.c")" = 3 ] || fail "a close() is another"
part io/channel-socket.c '^static void qio_channel_socket_finalize' '^}' | grep -q '_close_fd' || fail "the end closes otherwise"
