#!/bin/sh
# The tables of tcg/i386 that describe the calling convention, as the preprocessor leaves them for a compiler of each
# kind.
. "$(dirname "$0")/common.sh"

grep -v '^ *# *include' "$src/tcg/i386/tcg-target.c.inc" >"$scratch/target.c"
cat >>"$scratch/target.c" <<'END'
shadow_space = TCG_TARGET_CALL_STACK_OFFSET
arg_i128 = TCG_TARGET_CALL_ARG_I128
ret_i128 = TCG_TARGET_CALL_RET_I128
END

# tables KIND FLAG...: one line a table or statement
tables() {
    kind=$1
    shift
    "$cc" -E -P "$@" "$scratch/target.c" | tr -s ' \t\n' ' ' | sed 's/[;}]/&\
/g' >"$scratch/$kind"
    [ -s "$scratch/$kind" ] || fail "$kind: nothing is left"
}

# want KIND REGEX
want() {
    grep -Eq "$2" "$scratch/$1" || {
        grep -E 'regs\[\] = |order\[\] = |shadow_space' "$scratch/$1"
        fail "$1: nothing is '$2'"
    }
}
want_not() {
    ! grep -Eq "$2" "$scratch/$1" || fail "$1: something is '$2'"
}

# shellcheck disable=SC2086 # several flags
tables cygwin $as_cygwin -DTCG_TARGET_REG_BITS=64
tables windows -U__linux__ -U__linux -Ulinux -U__CYGWIN__ -D_WIN64 -DTCG_TARGET_REG_BITS=64
tables sysv -U__CYGWIN__ -U_WIN64 -DTCG_TARGET_REG_BITS=64
# shellcheck disable=SC2086
tables cygwin-32 $as_cygwin -DTCG_TARGET_REG_BITS=32

for kind in cygwin windows; do
    want $kind 'call_iarg_regs\[\] = \{ ?TCG_REG_RCX, TCG_REG_RDX, TCG_REG_R8, TCG_REG_R9, ?\}'
    want $kind 'callee_save_regs\[\] = \{ ?TCG_REG_RBP, TCG_REG_RBX, TCG_REG_RDI, TCG_REG_RSI, TCG_REG_R12, TCG_REG_R13, TCG_REG_R14, TCG_REG_R15, ?\}'
    want $kind 'shadow_space = 32 arg_i128 = TCG_CALL_ARG_BY_REF ret_i128 = TCG_CALL_RET_BY_VEC'
    want $kind 'return TCG_REG_XMM0;'
    want $kind 'reg_alloc_order\[\] = \{.* TCG_REG_XMM5, ?\}'
    want $kind 'set_reg\(.*reserved_regs.*, TCG_REG_XMM6\)'
    want $kind 'set_reg\(.*reserved_regs.*, TCG_REG_XMM15\)'
    want_not $kind 'set_reg\(.*call_clobber_regs.*, TCG_REG_R[DS]I\)'
done
diff "$scratch/cygwin" "$scratch/windows" || fail "Cygwin and Windows differ"
want sysv 'call_iarg_regs\[\] = \{ ?TCG_REG_RDI, TCG_REG_RSI, TCG_REG_RDX, TCG_REG_RCX, TCG_REG_R8, TCG_REG_R9, ?\}'
want sysv 'callee_save_regs\[\] = \{ ?TCG_REG_RBP, TCG_REG_RBX, TCG_REG_R12,'
want sysv 'shadow_space = 0 arg_i128 = TCG_CALL_ARG_NORMAL ret_i128 = TCG_CALL_RET_NORMAL'
want_not sysv 'return TCG_REG_XMM0;'
want sysv 'reg_alloc_order\[\] = \{.* TCG_REG_XMM15, ?\}'
want sysv 'set_reg\(.*call_clobber_regs.*, TCG_REG_RDI\)'
want cygwin-32 'shadow_space = 0 arg_i128 = TCG_CALL_ARG_NORMAL ret_i128 = TCG_CALL_RET_BY_REF'

# No other place of the backend asks for _WIN64.
others=$(grep -rnE '(defined\(|ifn?def )_WIN64' "$src/tcg" "$src/accel/tcg" "$src/include/tcg" "$src/include/exec" |
    grep -v '^[^:]*/tcg/i386/tcg-target\.c\.inc:[0-9]*:#if defined(_WIN64) || (defined(__CYGWIN__)' || :)
[ -z "$others" ] || fail "_WIN64 is asked for: $others"
