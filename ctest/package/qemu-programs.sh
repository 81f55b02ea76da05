#!/bin/sh
# Usage: qemu-programs.sh BIN VERSION SCRATCH [RUNNER...]
# QEMU's programs start, are of VERSION, and have what the recipe turned on: slirp, libusb, and a block layer that
# writes, converts and compares. RUNNER: a command that runs them.
set -eu
bin=$1
version=$2
mkdir -p "$3/programs"
cd "$3/programs"
shift 3
fail() {
    echo "$*"
    exit 1
}
for program in qemu-system-aarch64 qemu-img qemu-io qemu-nbd; do
    "$@" "$bin/$program" --version >version.txt
    grep -qF " $version" version.txt || fail "$program --version: $(cat version.txt)"
done
"$@" "$bin/qemu-system-aarch64" -machine virt -netdev help >netdev.txt
grep -qx user netdev.txt || fail "no user networking (slirp)"
"$@" "$bin/qemu-system-aarch64" -machine virt -device help >device.txt
grep -q '"usb-host"' device.txt || fail "no usb-host (libusb)"
"$@" "$bin/qemu-system-aarch64" -accel help >accel.txt
grep -qx tcg accel.txt || fail "no tcg"
"$@" "$bin/qemu-system-aarch64" -object memory-backend-ram,help >ram.txt
grep -q 'reserve=<bool>' ram.txt || fail "no guest RAM with reserve=off"
rm -f disk.qcow2 disk.raw
"$@" "$bin/qemu-img" create -q -f qcow2 disk.qcow2 8M
"$@" "$bin/qemu-io" -f qcow2 -c 'write -P 0x5a 64k 64k' disk.qcow2 >io.txt
"$@" "$bin/qemu-img" convert -f qcow2 -O raw disk.qcow2 disk.raw
"$@" "$bin/qemu-img" compare -q -f qcow2 -F raw disk.qcow2 disk.raw || fail "the raw copy differs"
"$@" "$bin/qemu-io" -f raw -c 'read -P 0x5a 64k 64k' -c 'read -P 0 128k 64k' disk.raw >io.txt
! grep -q 'verification failed' io.txt || fail "read back: $(cat io.txt)"
# The file system writes zeros by itself: fallocate()
"$@" "$bin/qemu-io" -f raw -c 'write -P 0x5a 0 1M' -c 'write -z -n 0 512k' -c 'read -P 0 0 512k' \
    -c 'read -P 0x5a 512k 512k' disk.raw >io.txt || fail "zeros: $(cat io.txt)"
! grep -qE 'failed|not supported' io.txt || fail "zeros: $(cat io.txt)"
