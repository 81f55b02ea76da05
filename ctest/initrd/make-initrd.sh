#!/bin/sh
# Usage: make-initrd.sh BUSYBOX INIT OUT
# Makes the initrd of the Linux boot cases: busybox, its links and INIT. Two runs give the same bytes: the entries are
# sorted and carry no time, owner, device or inode of this machine.
set -eu
[ $# = 3 ] || {
    echo "usage: make-initrd.sh BUSYBOX INIT OUT" >&2
    exit 1
}
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
trap 'exit 1' HUP INT TERM
umask 022
mkdir "$tree/bin" "$tree/dev" "$tree/proc" "$tree/sys" "$tree/tmp" "$tree/etc" "$tree/root"
cp "$1" "$tree/bin/busybox"
cp "$2" "$tree/init"
chmod 755 "$tree/bin/busybox" "$tree/init"
ln -s busybox "$tree/bin/sh"
find "$tree" -exec touch -h -d @0 {} +
(cd "$tree" && find . -mindepth 1 | LC_ALL=C sort | cpio --quiet --reproducible -H newc -R 0:0 -o) | gzip -9n >"$3.tmp"
mv "$3.tmp" "$3"
