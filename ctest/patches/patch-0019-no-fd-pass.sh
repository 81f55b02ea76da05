#!/bin/sh
# What io/channel-socket.c says of both ends of an AF_UNIX connection, with its functions that set them up, and what is left
# of the rest that the patch changes.
. "$(dirname "$0")/common.sh"

{
    cat <<'END'
#define _GNU_SOURCE
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
typedef struct Error Error;
enum { QIO_CHANNEL_FEATURE_FD_PASS, QIO_CHANNEL_FEATURE_READ_MSG_PEEK };
typedef struct QIOChannelSocket {
    int fd;
    struct sockaddr_storage localAddr, remoteAddr;
    socklen_t localAddrLen, remoteAddrLen;
    unsigned int features;
} QIOChannelSocket, QIOChannel;
#define QIO_CHANNEL(ioc) (ioc)
#define OBJECT(ioc) (ioc)
#define object_unref(ioc) free(ioc)
#define error_setg(errp, ...) puts(__VA_ARGS__)
#define error_setg_errno(errp, number, ...) puts(__VA_ARGS__)
#define qio_channel_set_feature(ioc, feature) ((ioc)->features |= 1 << (feature))
#define trace_qio_channel_socket_accept(ioc)
#define trace_qio_channel_socket_accept_fail(ioc)
#define trace_qio_channel_socket_accept_complete(ioc, cioc, fd)
#define qemu_accept accept
#define G_IO_IN 1
#define qio_channel_wait(ioc, condition) ((void)(ioc))
static QIOChannelSocket *qio_channel_socket_new(void)
{
    QIOChannelSocket *ioc = calloc(1, sizeof(*ioc));

    ioc->fd = -1;
    return ioc;
}
static int
END
    part io/channel-socket.c '^qio_channel_socket_set_fd\(' '^}'
    echo 'QIOChannelSocket *'
    part io/channel-socket.c '^qio_channel_socket_accept\(' '^}'
    cat <<'END'
#define CAN(ioc) ((ioc)->features >> QIO_CHANNEL_FEATURE_FD_PASS & 1)
int main(void)
{
    QIOChannelSocket *listener = qio_channel_socket_new();
    QIOChannelSocket *client = qio_channel_socket_new();
    QIOChannelSocket *server;
    struct sockaddr_un name = { .sun_family = AF_UNIX };
    socklen_t length = sizeof(name);
    int fd = socket(AF_UNIX, SOCK_STREAM, 0);

    /* A name that the system chooses */
    listener->fd = socket(AF_UNIX, SOCK_STREAM, 0);
    if (bind(listener->fd, (struct sockaddr *)&name, sizeof(sa_family_t)) || listen(listener->fd, 1) ||
        getsockname(listener->fd, (struct sockaddr *)&name, &length) ||
        connect(fd, (struct sockaddr *)&name, length)) {
        perror("AF_UNIX");
        return 2;
    }
    listener->localAddrLen = listener->remoteAddrLen = sizeof(listener->localAddr);
    server = qio_channel_socket_accept(listener, NULL);
    if (!server || qio_channel_socket_set_fd(client, fd, NULL)) {
        return 2;
    }
    printf("%d %d\n", CAN(client), CAN(server));
    return 0;
}
END
} >"$scratch/channel.c"

# ends KIND FLAG...: whether both ends are said to pass descriptors
ends() {
    kind=$1
    shift
    "$cc" -Wall -Wno-unused-label "$@" -o "$scratch/$kind" "$scratch/channel.c" || fail "$kind: does not compile"
    "$scratch/$kind" || fail "$kind: no connection"
}
[ "$(ends linux)" = "1 1" ] || fail "no descriptors on Linux: $("$scratch/linux")"
# shellcheck disable=SC2086 # several flags
[ "$(ends cygwin $as_cygwin)" = "0 0" ] || fail "Cygwin is said to pass descriptors: $("$scratch/cygwin")"

# left FILE TEXT FLAG...: on how many lines there is TEXT once the preprocessor has seen the file
left() {
    file=$1
    text=$2
    shift 2
    grep -v '^#include' "$src/$file" | "$cc" -E -P "$@" - >"$scratch/left.c" || fail "$file: not preprocessed"
    grep -c -e "$text" "$scratch/left.c" || [ $? = 1 ]
}
while read -r file text; do
    [ "$(left "$file" "$text")" -gt 0 ] || fail "$file: no $text on Linux"
    # shellcheck disable=SC2086 # several flags
    [ "$(left "$file" "$text" $as_cygwin)" = 0 ] || fail "$file: $text on Cygwin"
done <<'END'
chardev/char-socket.c QEMU_CHAR_FEATURE_FD_PASS
tests/unit/test-io-channel-socket.c QIO_CHANNEL_FEATURE_FD_PASS
tests/unit/test-io-channel-socket.c test_io_channel_unix_fd_pass
tests/qtest/migration/file-tests.c fdset
tests/qtest/migration/precopy-tests.c fd-mig
tests/qtest/migration/precopy-tests.c test_precopy_fd_
END
