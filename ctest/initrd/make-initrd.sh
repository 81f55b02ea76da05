#!/bin/sh
# Usage: make-initrd.sh OUT BUSYBOX INIT PROGRAM...
#        make-initrd.sh OUT --add INITRD MODULE...
# Makes the initrd of the Linux boot cases: busybox, its links, INIT, and each PROGRAM in /bin; or one that is INITRD and
# behind it each MODULE (unpacked if it is an .xz file inside), numbered in the given order, in /modules. The kernel unpacks
# both, one after the other. Two runs give the same bytes: the entries are sorted and carry no time, owner, device or
# inode of this machine.
set -eu
[ $# -ge 3 ] || {
    echo "usage: make-initrd.sh OUT BUSYBOX INIT PROGRAM..." >&2
    echo "       make-initrd.sh OUT --add INITRD MODULE..." >&2
    exit 1
}
out=$1
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
trap 'exit 1' HUP INT TERM
umask 022
: >"$out.tmp"
if [ "$2" = --add ]; then
    base=$3
    shift 3
    mkdir "$tree/modules"
    number=10
    for module in "$@"; do
        file=$tree/modules/$number-${module##*/}
        case $(od -An -tx1 -N6 "$module") in
        ' fd 37 7a 58 5a 00') xz -dc "$module" >"$file" ;;
        *) cp "$module" "$file" ;;
        esac
        number=$((number + 1))
    done
    cat "$base" >"$out.tmp"
else
    mkdir "$tree/bin" "$tree/dev" "$tree/proc" "$tree/sys" "$tree/tmp" "$tree/etc" "$tree/root"
    cp "$2" "$tree/bin/busybox"
    cp "$3" "$tree/init"
    shift 3
    for program in "$@"; do
        cp "$program" "$tree/bin/${program##*/}"
    done
    chmod 755 "$tree/init" "$tree"/bin/*
    ln -s busybox "$tree/bin/sh"
fi
find "$tree" -exec touch -h -d @0 {} +
(cd "$tree" && find . -mindepth 1 | LC_ALL=C sort | cpio --quiet --reproducible -H newc -R 0:0 -o) | gzip -9n >>"$out.tmp"
mv "$out.tmp" "$out"
