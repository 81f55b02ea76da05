#!/bin/sh
# Cygwin's get_clock() by performance counters of this test's own, and the test of the clock, which the patch brings along, as
# QEMU's build folder has it.
. "$(dirname "$0")/common.sh"

has tests/unit/meson.build "'test-clock': [],"
mkdir -p "$scratch/include/qemu"
cat >"$scratch/include/qemu/osdep.h" <<'END'
#include <stdint.h>
#define NANOSECONDS_PER_SECOND 1000000000LL
#define likely(x) (x)
END
cat >"$scratch/include/qemu/timer.h" <<'END'
extern int64_t clock_start;
int64_t get_clock(void);
static inline uint64_t muldiv64(uint64_t a, uint32_t b, uint32_t c) { return (__int128)a * b / c; }
END
cat >"$scratch/main.c" <<'END'
#include <assert.h>
#include "qemu/osdep.h"
#include "qemu/timer.h"
static int64_t frequency = FREQUENCY, counter = COUNT;
int QueryPerformanceCounter(int64_t *count) { *count = counter; return 1; }
int QueryPerformanceFrequency(int64_t *count) { *count = frequency; return 1; }
int main(void)
{
    int64_t start = clock_start;
    assert(start == get_clock() && start == NS);
    counter += frequency * 3;
    assert(get_clock() - start == 3 * NANOSECONDS_PER_SECOND);
    return 0;
}
END
# What Windows and Wine have, and what counters of older machines did: of a day.
for clock in "10000000 864000000001 86400000000100" "3579545 309272688000 86400000000000" "2500000000 216000000000010 86400000000004"; do
    # shellcheck disable=SC2086 # three numbers
    set -- $clock
    # shellcheck disable=SC2086,SC2154 # words; as_cygwin is common.sh's
    "$cc" $as_cygwin -Wall -Werror -Wno-attributes "-DFREQUENCY=$1" "-DCOUNT=$2" "-DNS=$3" -iquote "$scratch/include" -o "$scratch/clock" \
        "$scratch/main.c" "$src/util/qemu-timer-common.c" || fail "util/qemu-timer-common.c does not compile"
    "$scratch/clock" || fail "get_clock() is wrong with $1 counts a second"
done
run_built_test test-clock
