#!/bin/sh
# When the iotests' _cleanup_qemu returns, the QEMU that it has killed is gone, and so is what is started with it. With a shell
# that is a little slow in the place of QEMU's.
. "$(dirname "$0")/common.sh"

command -v bash >/dev/null || skip "there is no bash"
cat >"$scratch/test.sh" <<'END'
set -eu
QEMU_TEST_DIR=$1
. "$2/tests/qemu-iotests/common.qemu"
set +eu
# As _qemu_wrapper of common.rc; the greeting is QMP's, which _launch_qemu waits for.
slow_qemu() {
    (
        echo $BASHPID >"$QEMU_TEST_DIR/qemu-$_QEMU_HANDLE.pid"
        echo '{"QMP": {"capabilities": []}}'
        exec sleep 100
    )
    sleep 1
    echo "$_QEMU_HANDLE" >>"$QEMU_TEST_DIR/ended"
}
QEMU=slow_qemu
for handle in 0 1; do
    keep_stderr=y _launch_qemu
    [ "$QEMU_HANDLE" = $handle ] || exit 2
done 2>/dev/null
_cleanup_qemu
sort "$QEMU_TEST_DIR/ended"
END
ended=$(timeout 60 bash "$scratch/test.sh" "$scratch" "$src" 2>"$scratch/errors" </dev/null) || {
    cat "$scratch/errors" >&2
    fail "_cleanup_qemu does not wait: '$ended'"
}
[ "$ended" = "0
1" ] || fail "_cleanup_qemu has waited for '$ended', not for both"
