#!/bin/sh
# A server's bind() to the path of a socket that was unlinked, which a client's connect() keeps there for a moment: on Cygwin it is
# tried again, elsewhere not. The function that does it, with a bind() that fails so often.
. "$(dirname "$0")/common.sh"

{
    cat <<'END'
#include <assert.h>
#include <errno.h>
#include <stdio.h>

typedef unsigned socklen_t;
struct sockaddr { int family; };
struct sockaddr_un { int family; };
static int failures, binds, pauses, failure;

static int bind(int sock, const struct sockaddr *address, socklen_t len)
{
    assert(sock == 5 && address->family == 1 && len == 7);
    binds++;
    if (binds <= failures) {
        errno = failure;
        return -1;
    }
    return 0;
}

static __attribute__((unused)) void g_usleep(unsigned long us)
{
    assert(us > 0);
    pauses++;
    errno = 0;
}

END
    part util/qemu-sockets.c '^static int bind_unix' '^}'
    cat <<'END'
static void check(int nr_failures, int how, int ret, int nr_binds)
{
    struct sockaddr_un un = { 1 };

    failures = nr_failures, failure = how, binds = pauses = 0;
    assert(bind_unix(5, &un, 7) == ret);
    assert(ret == 0 || errno == how);
    assert(binds == nr_binds && pauses == nr_binds - 1);
}

int main(void)
{
    check(0, 0, 0, 1);
    check(1, EACCES, -1, 1);
#ifdef __CYGWIN__
    check(1, EADDRINUSE, 0, 2);
    check(40, EADDRINUSE, 0, 41);
    check(1000, EADDRINUSE, -1, 101);
#else
    check(1, EADDRINUSE, -1, 1);
#endif
    return 0;
}
END
} >"$scratch/bind.c"
# shellcheck disable=SC2086 # several flags
"$cc" $as_cygwin -Wall -Wextra -o "$scratch/as-cygwin" "$scratch/bind.c" || fail "does not compile as for Cygwin"
"$scratch/as-cygwin" || fail "on Cygwin bind() is not tried again"
"$cc" -Wall -Wextra -o "$scratch/bind" "$scratch/bind.c" || fail "does not compile"
"$scratch/bind" || fail "bind() is tried again elsewhere"
part util/qemu-sockets.c '^static int unix_listen_saddr' '^}' | grep -q 'bind_unix(sock, &un, addrlen) < 0' ||
    fail "unix_listen_saddr() does not call it"
