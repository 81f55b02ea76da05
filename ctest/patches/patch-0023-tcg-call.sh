#!/bin/sh
# The unit test of calls of helpers, which the patch brings along, as far as it needs no built QEMU: that it would see a
# register that is not kept, with either convention, and that it has every kind of call. If there is a build folder of QEMU,
# the test built there runs, too.
. "$(dirname "$0")/common.sh"

[ "$(uname -m)" = x86_64 ] || skip "the registers are those of x86_64"
unit=$src/tests/unit
[ -e "$unit/test-tcg-call-host.c" ] || fail "there is no tests/unit/test-tcg-call-host.c"

mkdir -p "$scratch/include/qemu" "$scratch/include/tcg"
cat >"$scratch/include/qemu/osdep.h" <<'END'
/* Nothing of the C library, which has one convention only. */
#include <stdint.h>
#define tostring(s) #s
#define stringify(s) tostring(s)
#define g_assert_cmphex(a, op, b) \
    do { \
        if (!((a) op (b))) { \
            __builtin_trap(); \
        } \
    } while (0)
END
cat >"$scratch/include/tcg/tcg.h" <<'END'
typedef uintptr_t tcg_prologue_fn(void *env, const void *tb_ptr);
extern tcg_prologue_fn *tcg_qemu_tb_exec;
END
cat >"$scratch/main.c" <<'END'
#include "qemu/osdep.h"
#include "tcg/tcg.h"
#include "test-tcg-call.h"

/* The block, which is at the second argument, sets one register; CODE is how. */
extern const char block[];
tcg_prologue_fn prologue;
tcg_prologue_fn *tcg_qemu_tb_exec = prologue;
asm("prologue: jmp *%" SECOND "\n"
    "block: " CODE "\nxor %eax, %eax\nret\n");

static int reached;

/* The callee may write to the 32 bytes above its return address where the convention is that of Windows. */
__attribute__((noinline)) static void callee(void)
{
    reached++;
}

int __attribute__((sysv_abi)) main(void)
{
    void (*target)(void) = test_tcg_call_target(callee);

    test_tcg_call_run(0, block);
    test_tcg_call_scramble();
    target();
    return reached == 1 ? 0 : 3;
}
END

# run CONVENTION CODE: builds it for sysv or ms, with a block of CODE, and runs it; its status is $status
run() {
    case $1 in
    sysv) set -- '-mabi=sysv' rsi "$2" ;;
    ms) set -- '-mabi=ms -D__CYGWIN__' rdx "$2" ;;
    esac
    # shellcheck disable=SC2086 # several flags
    "$cc" -std=gnu11 -O1 -Wall -Werror -fno-builtin -mmemset-strategy=rep_8byte:-1:align $1 -DSECOND="\"$2\"" -DCODE="\"$3\"" \
        -iquote "$scratch/include" -iquote "$unit" -o "$scratch/host" "$scratch/main.c" "$unit/test-tcg-call-host.c" ||
        fail "$1: it does not compile"
    status=0
    # What the shell itself says of a signal is no fault here.
    ("$scratch/host"; exit $?) 2>"$scratch/said" || status=$?
}

for convention in sysv ms; do
    kept='rbx rbp r12 r13 r14 r15'
    changed='rcx rdx r8 r9 r10 r11'
    vectors=
    case $convention in
    sysv) changed="$changed rdi rsi" ;;
    ms) kept="$kept rdi rsi" vectors='6 7 8 9 10 11 12 13 14 15' ;;
    esac
    run $convention nop
    [ $status = 0 ] || fail "$convention: a block that keeps all ended with $status"
    for register in $changed; do
        run $convention "mov \$1, %$register"
        [ $status = 0 ] || fail "$convention: a block that changes $register, as it may, ended with $status"
    done
    for register in $kept; do
        run $convention "mov \$1, %$register"
        [ $status = 132 ] || fail "$convention: a block that changes $register ended with $status, not with SIGILL"
    done
    for number in $vectors; do
        # One half of it.
        run $convention "pshufd \$0x4e, %xmm0, %xmm0\nmovsd %xmm0, %xmm$number"
        [ $status = 132 ] || fail "$convention: a block that changes xmm$number ended with $status, not with SIGILL"
    done
done

# Every count of arguments and every type, as an argument and as a result.
for count in 0 1 2 3 4 5 6 7; do
    grep -q " C$count(i64" "$unit/test-tcg-call.h" || fail "there is no call with $count arguments of 64 bits"
done
for type in void i32 s32 i64 ptr i128; do
    grep -q " C0($type)" "$unit/test-tcg-call.h" || fail "there is no call that returns $type"
    [ $type = void ] || grep -q " C1($type, $type)" "$unit/test-tcg-call.h" || fail "there is no call that takes $type"
done
has tests/unit/meson.build "'test-tcg-call': ['test-tcg-call-host.c', 'test-tcg-call-stubs.c', qom,"

if [ -n "${QCYG_QEMU_BUILD:-}" ]; then
    [ -x "$QCYG_QEMU_BUILD/tests/unit/test-tcg-call" ] || fail "$QCYG_QEMU_BUILD has no tests/unit/test-tcg-call"
    "$QCYG_QEMU_BUILD/tests/unit/test-tcg-call" || fail "test-tcg-call of $QCYG_QEMU_BUILD has failed"
fi
