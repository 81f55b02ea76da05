#!/bin/sh
# libqtest's function that takes QEMU's two connections, with an accept() that finds them in the order in which QEMU makes
# them, where the second is not made before the first was taken.
. "$(dirname "$0")/common.sh"

{
    cat <<'END'
#include <assert.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define g_assert assert
#define g_autofree
#define gchar char

enum { QTEST = 3, QMP = 4 };

typedef struct {
    int fd, qmp_fd, sock, qmpsock;
    bool big_endian;
} QTestState;

static bool qmp_taken;

static char *qtest_socket_path(const char *suffix)
{
    return (char *)suffix;
}

static bool qtest_query_target_endianness(QTestState *s)
{
    assert(s->fd == QTEST + 10 && s->qmp_fd == QMP + 10);
    return false;
}

static int socket_accept(int sock)
{
    if (sock == QTEST && !qmp_taken) {
        puts("waits for the second connection, which comes behind the first");
        exit(1);
    }
    qmp_taken = true;
    return sock + 10;
}

END
    part tests/qtest/libqtest.c '^void qtest_connect' '^}'
    cat <<'END'

int main(void)
{
    QTestState s = { .sock = QTEST, .qmpsock = QMP };

    qtest_connect(&s);
    return !qmp_taken;
}
END
} >"$scratch/connect.c"
"$cc" -Wall -Wextra -o "$scratch/connect" "$scratch/connect.c" || fail "does not compile"
(cd "$scratch" && ./connect) || fail "QEMU and the test wait for each other"
# The order is that of QEMU: chardevs, QMP's one among them, are made early, and qtest is late.
part system/vl.c '^static void qemu_create_late_backends' '^}' | grep -q 'qtest_server_init' || fail "qtest is not late any more"
