#!/bin/sh
# Usage: apt.sh source|binary STATE SUITE ARCH NAME FILE SHA256 OUT
#
# Fetches one file of Debian's archive by its hash, through the machine's own apt client with a configuration of
# its own: needs no root, touches nothing of the system's apt. Any revision that holds the file will do, so the
# lock names no revision that the archive would drop.
#   source   FILE of source package NAME (an .orig tarball)
#   binary   the .deb of package NAME for ARCH (FILE is only a name for messages)
#   STATE    folder for package lists, shared between runs and safe to share; SUITE a Debian suite; OUT the file to write
# Exit status: 0; 1 with a message on standard error.
set -eu

[ $# = 8 ] || {
    echo "usage: apt.sh source|binary STATE SUITE ARCH NAME FILE SHA256 OUT" >&2
    exit 1
}
kind=$1 state=$2 suite=$3 arch=$4 name=$5 file=$6 sha256=$7 out=$8
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
die() {
    printf '%s\n' "$*" >&2
    exit 1
}
# Without apt, on Cygwin: from the mirror that is named.
command -v apt-get >/dev/null || exec sh "$here/debian-mirror.sh" "$@"

types=deb
[ "$kind" = binary ] || types=deb-src
mkdir -p "$state"
"$here/../../toolchains/debian-sources" "$suite" "$types" >"$state/new.$$.sources" || {
    rm -f "$state/new.$$.sources"
    exit 1
}
# One folder for each set of sources and architecture: a changed mirror never meets another's lists.
key=$({ cat "$state/new.$$.sources"; echo "$arch"; } | sha256sum | cut -c1-16)
apt=$state/$key
mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial" "$apt/sources" "$apt/empty"
mv "$state/new.$$.sources" "$apt/sources/debian.sources"
: >"$apt/status"

# #clear: the system's hooks after an update (AppStream, PackageKit) are not ours to run.
cat >"$apt/apt.conf" <<END
#clear APT::Update::Post-Invoke-Success;
#clear APT::Update::Post-Invoke;
#clear DPkg::Post-Invoke;
APT::Architecture "$arch";
APT::Architectures { "$arch"; };
APT::Sandbox::User "root";
Dir::Etc::SourceList "/dev/null";
Dir::Etc::SourceParts "$apt/sources";
Dir::Etc::Preferences "/dev/null";
Dir::Etc::PreferencesParts "$apt/empty";
Dir::State "$apt";
Dir::State::Lists "$apt/lists";
Dir::State::Status "$apt/status";
Dir::Cache "$apt/cache";
Acquire::Languages "none";
Acquire::Retries "1";
Acquire::http::Timeout "15";
Acquire::https::Timeout "15";
Acquire::IndexTargets::deb::Contents-deb::DefaultEnabled "false";
END

# The version whose record has our hash, of the records on standard input; empty where there is none.
version_of_hash() {
    awk -v hash="$sha256" '
        /^Version:/ { version = $2 }
        /^SHA256:/ && $2 == hash { print version; exit }
        /^ / && $1 == hash { print version; exit }'
}
records() {
    # An unknown name makes apt-cache fail after saying so: the caller sees that by the empty answer.
    if [ "$kind" = source ]; then
        apt-cache -c "$apt/apt.conf" showsrc --only-source "$name" 2>"$apt/records.log" || :
    else
        apt-cache -c "$apt/apt.conf" show "$name" 2>"$apt/records.log" || :
    fi
}

# Only one process at a time may change the lists; the lock ends with the process.
exec 9>"$apt/lock.qcyg"
flock 9
version=
[ ! -e "$apt/updated" ] || version=$(records | version_of_hash)
if [ -z "$version" ]; then
    apt-get -c "$apt/apt.conf" update --error-on=any -qq >"$apt/update.log" 2>&1 ||
        die "apt-get update failed: $(grep -E '^E:' "$apt/update.log" | head -n 3 | tr '\n' ' ')"
    : >"$apt/updated"
    version=$(records | version_of_hash)
fi
flock -u 9
if [ -z "$version" ]; then
    have=$(records | sed -n 's/^Version: //p' | sort -u | tr '\n' ' ')
    die "suite $suite of this machine's Debian archive has no $name with $file of that hash (it has: ${have:-no such package})"
fi

tmp=$(mktemp -d "$state/get.XXXXXX")
trap 'rm -rf "$tmp"' EXIT
trap 'exit 1' HUP INT TERM
cd "$tmp"
if [ "$kind" = source ]; then
    apt-get -c "$apt/apt.conf" source -qq --only-source --download-only --tar-only "$name=$version" >log 2>&1 || die "$(tail -n 3 log)"
    [ -f "$file" ] || die "apt-get source $name=$version brought no $file"
else
    apt-get -c "$apt/apt.conf" download -qq "$name=$version" >log 2>&1 || die "$(tail -n 3 log)"
    mv ./*.deb "$file"
fi
mv "$file" "$out"
