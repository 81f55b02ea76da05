#!/bin/sh
# The function of tests/fp/fp-bench.c that sets the host's rounding mode, with a <fenv.h> of no, one and all modes.
. "$(dirname "$0")/common.sh"

# bench KIND FLAG...
bench() {
    kind=$1
    shift
    {
        cat <<'END'
#include <stdlib.h>
#define g_assert_not_reached abort
static int set_to;
static int fesetround(int mode)
{
    set_to = mode;
    return 0;
}
END
        part tests/fp/fp-bench.c '^enum rounding \{' '^\};'
        cat <<'END'
static _Noreturn void die_host_rounding(enum rounding rounding)
{
    exit(10 + rounding);
}
END
        part tests/fp/fp-bench.c '^static void set_host_precision' '^}'
        cat <<'END'
int main(int argc, char **argv)
{
    (void)argc;
    set_host_precision(atoi(argv[1]));
    return set_to;
}
END
    } >"$scratch/$kind.c"
    "$cc" -Wall -Wextra -Werror "$@" -o "$scratch/$kind" "$scratch/$kind.c" || fail "$kind: does not compile"
}

# want KIND MODE STATUS
want() {
    status=0
    "$scratch/$1" "$2" || status=$?
    [ $status = "$3" ] || fail "$1: mode $2 gives $status, not $3"
}

bench none
bench one -DFE_TONEAREST=1
bench all -DFE_TONEAREST=1 -DFE_TOWARDZERO=2 -DFE_DOWNWARD=3 -DFE_UPWARD=4
for mode in 0 1 2 3 4; do
    want none $mode $((10 + mode))
done
want one 0 1
want one 1 11
for mode in 0 1 2 3; do
    want all $mode $((mode + 1))
done
want all 4 14
