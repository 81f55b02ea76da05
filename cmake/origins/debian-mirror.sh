#!/bin/sh
# Usage: debian-mirror.sh source|binary STATE SUITE ARCH NAME FILE SHA256 OUT
#
# What apt.sh does, where there is no apt (Cygwin): fetches one file of Debian's archive by its hash with curl, from the
# mirror that QCYG_DEBIAN_MIRROR names (http, https or file; the folder that holds dists/ and pool/). The archive's
# lists only tell where the file is, so their signatures do not matter: the caller checks the file by the lock's hash.
# Exit status: 0; 1 with a message on standard error.
set -eu

[ $# = 8 ] || {
    echo "usage: debian-mirror.sh source|binary STATE SUITE ARCH NAME FILE SHA256 OUT" >&2
    exit 1
}
kind=$1 state=$2 suite=$3 arch=$4 name=$5 file=$6 sha256=$7 out=$8
die() {
    printf '%s\n' "$*" >&2
    exit 1
}
case ${QCYG_DEBIAN_MIRROR:-} in
'') die "no apt-get on this machine: set QCYG_DEBIAN_MIRROR to the address of a Debian archive (the folder that holds" \
    "dists/ and pool/), from which curl then fetches" ;;
*://*) mirror=${QCYG_DEBIAN_MIRROR%/} ;;
*) die "QCYG_DEBIAN_MIRROR is '$QCYG_DEBIAN_MIRROR': an address is wanted, http://..., https://... or file:///..." ;;
esac

list=main/source/Sources.xz
[ "$kind" = source ] || list=main/binary-$arch/Packages.xz
# One folder for each mirror: a changed one never meets another's lists.
lists=$state/mirror-$(printf '%s' "$mirror" | sha256sum | cut -c1-16)
mkdir -p "$lists"

# URL OUT. A server that does not answer, or has gone silent, ends it.
get() {
    curl --fail --location --silent --show-error --connect-timeout 15 --speed-limit 1 --speed-time 15 --output "$2" "$1"
}

# Prints where below the mirror the file of our hash is, by the lists that are there; nothing where none has it.
place_of_hash() {
    for known in "$lists/$suite.$kind.$arch" "$lists/$suite-updates.$kind.$arch"; do
        [ -e "$known" ] || continue
        xz -dc "$known" | awk -v hash="$sha256" '
            function flush() {
                if (found && !done) { print path != "" ? path : folder "/" file; done = 1 }
                path = folder = file = ""
                found = 0
            }
            /^$/ { flush(); next }
            /^[^ ]/ { sums = $1 == "Checksums-Sha256:" }
            $1 == "Directory:" { folder = $2 }
            $1 == "Filename:" { path = $2 }
            $1 == "SHA256:" && $2 == hash { found = 1 }
            /^ / && sums && $1 == hash { found = 1; file = $3 }
            END { flush() }'
    done | head -n 1
}

# The other suites have no lists of their own for what is in none of them: that is no fault of the first.
update() {
    get "$mirror/dists/$suite/$list" "$lists/new.$$" || {
        rm -f "$lists/new.$$"
        die "$mirror has no list dists/$suite/$list, see above"
    }
    mv "$lists/new.$$" "$lists/$suite.$kind.$arch"
    case $suite in
    sid | unstable) return 0 ;;
    esac
    if get "$mirror/dists/$suite-updates/$list" "$lists/new.$$" 2>"$lists/new.$$.log"; then
        mv "$lists/new.$$" "$lists/$suite-updates.$kind.$arch"
    fi
    rm -f "$lists/new.$$" "$lists/new.$$.log"
}

# Only one process at a time may change the lists; the lock ends with the process.
exec 9>"$lists.lock"
flock 9
place=$(place_of_hash)
if [ -z "$place" ]; then
    update
    place=$(place_of_hash)
fi
flock -u 9
[ -n "$place" ] || die "suite $suite of $mirror has no $name with $file of that hash"

# A kernel's .deb may break off: it is fetched beside, and the next attempt starts anew.
get "$mirror/$place" "$out.get" || {
    rm -f "$out.get"
    die "$mirror/$place cannot be fetched, see above"
}
mv "$out.get" "$out"
