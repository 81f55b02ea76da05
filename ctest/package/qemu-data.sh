#!/bin/sh
# Usage: qemu-data.sh PREFIX EMULATOR
# Below PREFIX is what the EMULATOR there has a use for: it names each file of its data folder, but for key maps, descriptors
# of firmware and edk2's images, which the user names. What it cannot do without is there, and the licence of what is not
# QEMU's own.
set -eu
prefix=$1
emulator=$2
fail() {
    echo "FAIL: $*"
    exit 1
}
data=$prefix/share/qemu
count=0
for file in "$data"/*; do
    name=${file##*/}
    case $name in
    keymaps | firmware | edk2-licenses.txt | edk2-aarch64-* | edk2-arm-*) continue ;;
    esac
    grep -qaF -e "$name" "$emulator" || fail "$file: ${emulator##*/} does not name it: cmake/QemuPackage.cmake leaves such files out"
    count=$((count + 1))
done
for file in "$data"/firmware/*; do
    case $file in
    *-aarch64*.json | *-arm*.json | "$data/firmware/*") ;;
    *) fail "$file: is for other guests" ;;
    esac
done
for name in efi-virtio.rom npcm7xx_bootrom.bin npcm8xx_bootrom.bin edk2-aarch64-code.fd edk2-arm-vars.fd keymaps/en-us; do
    [ -s "$data/$name" ] || fail "$data/$name is missing"
done
for name in ipxe edk2-aarch64 qemu/COPYING qemu/roms/vbootrom/LICENSE; do
    [ -e "$prefix/share/licenses/$name" ] || fail "$prefix/share/licenses/$name is missing"
done
for name in applications icons; do
    [ ! -e "$prefix/share/$name" ] || fail "$prefix/share/$name: this QEMU opens no window"
done
echo "$count files that the emulator names"
