#!/bin/sh
# pc-bios configures and installs with any subset of the firmware: none of it, as in Debian's source archive, and all
# of it, as in upstream's. A small Meson project asks for the real pc-bios/meson.build.
. "$(dirname "$0")/common.sh"

need_meson
command -v bzip2 >/dev/null || skip "no bzip2"

project=$scratch/project
mkdir -p "$project"
cat >"$project/meson_options.txt" <<'END'
option('install_blobs', type: 'boolean', value: true)
END
{
    cat <<'END'
project('pc-bios', [])
fs = import('fs')
have_system = true
xkbcommon = dependency('', required: false)
qemu_datadir = 'share/qemu'
target_dirs = ['aarch64-softmmu']
END
    part meson.build '^edk2_targets = ' '^endforeach$'
    echo "subdir('pc-bios')"
} >"$project/meson.build"

# try NAME OPTION...: sets up and installs the project
try() {
    name=$1
    shift
    if ! $meson setup --prefix=/usr "$@" "$scratch/$name" "$project" >"$scratch/$name.log" 2>&1 ||
        ! $meson install -C "$scratch/$name" --destdir "$scratch/$name.root" >>"$scratch/$name.log" 2>&1; then
        cat "$scratch/$name.log"
        fail "$name: pc-bios does not install"
    fi
}

# 1. What no archive lacks: no firmware at all.
mkdir "$project/pc-bios"
for file in meson.build descriptors keymaps edk2-licenses.txt qemu-nsis.bmp; do
    cp -R "$src/pc-bios/$file" "$project/pc-bios/"
done
cp "$src"/pc-bios/*.dts "$project/pc-bios/"
try none
try none-wanted -Dinstall_blobs=false
data=$scratch/none.root/usr/share/qemu
[ -e "$data/keymaps/de" ] || fail "keymaps are not installed"
[ -e "$data/edk2-licenses.txt" ] || fail "what the tree has is not installed"
[ ! -e "$data/firmware" ] || fail "descriptors of firmware that is not there are installed"
[ ! -e "$scratch/none-wanted.root/usr/share/qemu/edk2-licenses.txt" ] || fail "install_blobs=false is not kept"
grep -q 'not installed: .*efi-virtio\.rom' "$scratch/none.log" || fail "what is left out is not named"

# 2. All of it, with the contents of no matter what.
sed -n "/^blobs = \[/,/^\]/s/^  '\(.*\)',\$/\1/p" "$src/pc-bios/meson.build" >"$scratch/blobs"
sed -n "/^  fds = \[/,/^  \]/s/^    '\(.*\)',\$/\1/p" "$src/pc-bios/meson.build" >"$scratch/fds"
[ "$(wc -l <"$scratch/blobs")" -gt 50 ] || fail "the list of blobs is not understood"
[ "$(wc -l <"$scratch/fds")" -gt 10 ] || fail "the list of edk2 images is not understood"
while read -r file; do
    echo "$file" >"$project/pc-bios/$file"
done <"$scratch/blobs"
while read -r file; do
    echo "$file" | bzip2 >"$project/pc-bios/$file.bz2"
done <"$scratch/fds"
for file in "$project"/pc-bios/*.dts; do
    echo dtb >"${file%.dts}.dtb"
done
try all
data=$scratch/all.root/usr/share/qemu
while read -r file; do
    [ "$(cat "$data/$file")" = "$file" ] || fail "$file of a complete tree is not installed"
done <<END
$(cat "$scratch/blobs" "$scratch/fds")
END
[ -e "$data/firmware/60-edk2-aarch64.json" ] || fail "descriptors of a complete tree are not installed"
[ -e "$data/bamboo.dtb" ] || fail "device trees of a complete tree are not installed"
