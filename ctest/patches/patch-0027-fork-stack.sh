#!/bin/sh
# The fork() for a child that goes on, and daemon(), with ones that only say how deep in the stack they were called: as for
# Cygwin and as for this machine.
. "$(dirname "$0")/common.sh"

{
    cat <<'END'
#include <alloca.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/types.h>

#define MiB (INT64_C(1) << 20)
#define g_alloca alloca

static char *top;
static long depth;

static __attribute__((noinline)) int look(int nochdir, int noclose)
{
    char here;
    char *volatile address = &here;

    depth = top - address;
    return 42 + 2 * nochdir + noclose;
}
#define fork() look(0, 0)
#define daemon look

END
    part util/oslib-posix.c '^static int call_with_stack' '^int qemu_daemon'
    part util/oslib-posix.c '^int qemu_daemon' '^}' | sed 1d
    cat <<'END'

static int wrong(const char *what, int is, int should)
{
    printf("%ld bytes of the stack are in use at %s(), which is %d\n", depth, what, is);
#ifdef __CYGWIN__
    return !(is == should && depth >= MiB && depth < MiB + 4096);
#else
    return !(is == should && depth < 4096);
#endif
}

int main(void)
{
    char here;

    top = &here;
    return wrong("fork", qemu_fork_with_stack(), 42) | wrong("daemon", qemu_daemon(1, 0), 44);
}
END
} >"$scratch/fork.c"
# shellcheck disable=SC2086 # several flags
"$cc" $as_cygwin -O2 -Wall -Wextra -Wno-unused-parameter -o "$scratch/as-cygwin" "$scratch/fork.c" ||
    fail "does not compile as for Cygwin"
"$scratch/as-cygwin" || fail "a forked process has no room on its stack on Cygwin"
"$cc" -O2 -Wall -Wextra -Wno-unused-parameter -o "$scratch/fork" "$scratch/fork.c" || fail "does not compile"
"$scratch/fork" || fail "the stack is used for nothing on this machine"

# All who need it call it.
forks() {
    [ "$(part "$1" "$2" "$3" | grep -Ec '= (qemu_fork_with_stack|fork)\(\);')" = "$4" ] || fail "$1 has not $4 forks"
    if part "$1" "$2" "$3" | grep -q '= fork()'; then
        fail "a fork() of $1 is another"
    fi
}
forks os-posix.c '^void os_daemonize' '^}' 2
forks qemu-nbd.c '^int main' '^}' 1
forks tests/qtest/libqtest.c 'qtest_spawn_qemu' '^}' 1
