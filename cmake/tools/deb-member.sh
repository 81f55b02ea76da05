#!/bin/sh
# Usage: deb-member.sh DEB {MEMBER OUT}...
# Writes each file MEMBER (a path without leading slash) of Debian package DEB to its OUT. Uses ar and tar, so that it
# works where there is no dpkg. Exit status: 0; 1 with a message.
set -eu
if [ $# -lt 3 ] || [ $(($# % 2)) = 0 ]; then
    echo "usage: deb-member.sh DEB {MEMBER OUT}..." >&2
    exit 1
fi
deb=$1 data=$3.data
shift
archive=$(ar t "$deb" | grep '^data\.tar')
case $archive in
*.xz) filter=xz ;;
*.zst) filter=zstd ;;
*.gz) filter=gzip ;;
*)
    echo "deb-member.sh: $deb: unknown member '$archive'" >&2
    exit 1
    ;;
esac
trap 'rm -f "$data" "$data.$filter"' EXIT
trap 'exit 1' HUP INT TERM
ar p "$deb" "$archive" >"$data.$filter"
# Once for all members: a kernel's takes seconds.
"$filter" -dc "$data.$filter" >"$data"
rm -f "$data.$filter"
while [ $# -gt 0 ]; do
    tar -xOf "$data" "./$1" >"$2.tmp" || {
        rm -f "$2.tmp"
        echo "deb-member.sh: $deb has no $1" >&2
        exit 1
    }
    mv "$2.tmp" "$2"
    shift 2
done
