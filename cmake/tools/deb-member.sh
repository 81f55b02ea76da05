#!/bin/sh
# Usage: deb-member.sh DEB MEMBER OUT
# Writes file MEMBER (a path without leading slash) of Debian package DEB to OUT. Uses ar and tar, so that it works
# where there is no dpkg. Exit status: 0; 1 with a message.
set -eu
[ $# = 3 ] || {
    echo "usage: deb-member.sh DEB MEMBER OUT" >&2
    exit 1
}
data=$(ar t "$1" | grep '^data\.tar')
case $data in
*.xz) filter=xz ;;
*.zst) filter=zstd ;;
*.gz) filter=gzip ;;
*)
    echo "deb-member.sh: $1: unknown member '$data'" >&2
    exit 1
    ;;
esac
ar p "$1" "$data" >"$3.data"
tar --use-compress-program "$filter" -xOf "$3.data" "./$2" >"$3.tmp" || {
    rm -f "$3.data" "$3.tmp"
    echo "deb-member.sh: $1 has no $2" >&2
    exit 1
}
rm -f "$3.data"
mv "$3.tmp" "$3"
