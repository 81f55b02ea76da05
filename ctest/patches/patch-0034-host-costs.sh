#!/bin/sh
# The test that says what QEMU's primitives cost: it is built and passes, and with -m perf it has a figure of each.
. "$(dirname "$0")/common.sh"

has tests/unit/meson.build "'test-host-costs': [testblock],"
run_built_test test-host-costs
if [ -n "${QCYG_QEMU_BUILD:-}" ]; then
    "$QCYG_QEMU_BUILD/tests/unit/test-host-costs" --tap -m perf -p /host-costs/clock >"$scratch/out"
    grep -Eq '^# min perf: clock: [0-9.]+ ns$' "$scratch/out" || fail "it does not say what the clock costs"
fi
