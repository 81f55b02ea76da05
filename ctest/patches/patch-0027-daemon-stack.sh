#!/bin/sh
# The fork() of -daemonize, with one that only says how deep in the stack it was called: as for Cygwin and as for this machine.
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

static __attribute__((noinline)) pid_t look(void)
{
    char here;
    char *volatile address = &here;

    depth = top - address;
    return 42;
}
#define fork look

END
    part os-posix.c '^static pid_t fork_with_stack' '^}'
    cat <<'END'

int main(void)
{
    char here;
    pid_t pid;

    top = &here;
    pid = fork_with_stack();
    printf("%ld bytes of the stack are in use at fork()\n", depth);
#ifdef __CYGWIN__
    return !(pid == 42 && depth >= MiB && depth < MiB + 4096);
#else
    return !(pid == 42 && depth < 4096);
#endif
}
END
} >"$scratch/fork.c"
# shellcheck disable=SC2086 # several flags
"$cc" $as_cygwin -O2 -Wall -Wextra -o "$scratch/as-cygwin" "$scratch/fork.c" || fail "does not compile as for Cygwin"
"$scratch/as-cygwin" || fail "the daemon has no room on its stack on Cygwin"
"$cc" -O2 -Wall -Wextra -o "$scratch/fork" "$scratch/fork.c" || fail "does not compile"
"$scratch/fork" || fail "the stack is used for nothing on this machine"

# Both forks of the daemon are this one.
[ "$(part os-posix.c '^void os_daemonize' '^}' | grep -c 'pid = fork_with_stack();')" = 2 ] || fail "a fork() of -daemonize is another"
