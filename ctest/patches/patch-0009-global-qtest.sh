#!/bin/sh
# The definition of global_qtest that the preprocessor leaves.
. "$(dirname "$0")/common.sh"

part tests/qtest/libqtest-single.h '^#include "libqtest\.h"' '^/\*\*' | grep -v '^#include\|^/\*\*' >"$scratch/test.c"
# shellcheck disable=SC2086 # several flags
"$cc" -E -P $as_cygwin "$scratch/test.c" >"$scratch/cygwin"
"$cc" -E -P -U__CYGWIN__ "$scratch/test.c" >"$scratch/other"
grep -q 'selectany.* QTestState \*global_qtest;' "$scratch/cygwin" || fail "not selectany: $(cat "$scratch/cygwin")"
! grep -q weak "$scratch/cygwin" || fail "weak: $(cat "$scratch/cygwin")"
grep -q 'QTestState \*global_qtest .*common, weak' "$scratch/other" || fail "changed: $(cat "$scratch/other")"
