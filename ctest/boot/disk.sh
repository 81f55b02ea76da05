#!/bin/sh
# Usage: disk.sh create DISK SIZE OPTIONS QEMU-IMG...
#        disk.sh check DISK QEMU-IMG...
# create  makes the image DISK anew, of the format that its name ends with
# check   is what holds for an image that QEMU was killed over: no error in it. Clusters that nothing refers to are right,
#         since QEMU counts a cluster on the disk before it refers to it; they are given back here, and nothing may be
#         left then.
# QEMU-IMG is the program, perhaps behind one that runs it. Exit status: 77 where it is not built or cannot run.
set -eu
action=$1 disk=$2
shift 2
if [ "$action" = create ]; then
    size=$1 options=$2
    shift 2
fi
for program in "$@"; do
    [ -e "$program" ] || {
        echo "$program is missing"
        exit 77
    }
done

case $action in
create)
    mkdir -p "${disk%/*}"
    rm -f "$disk"
    "$@" create -q -f "${disk##*.}" -o "$options" "$disk" "$size"
    ;;
check)
    status=0
    "$@" check -f qcow2 "$disk" || status=$?
    [ "$status" != 3 ] || {
        "$@" check -q -f qcow2 -r leaks "$disk"
        status=0
        "$@" check -f qcow2 "$disk" || status=$?
    }
    exit "$status"
    ;;
*)
    echo "disk.sh: unknown action $action" >&2
    exit 2
    ;;
esac
