#!/bin/sh
# Cygwin's qemu_ram_mmap() by its own unit test, which the patch brings along, on this machine.
. "$(dirname "$0")/common.sh"

[ -e "$src/util/mmap-alloc-cygwin.c" ] || fail "there is no util/mmap-alloc-cygwin.c"
run_unit_test test-mmap-cygwin

# Hooked in: on Cygwin the common file has no such function, elsewhere it has, and Meson knows the new file.
for kind in cygwin other; do
    flags=-U__CYGWIN__
    [ $kind = other ] || flags=$as_cygwin
    # shellcheck disable=SC2086 # several flags
    "$cc" -E -P $flags -iquote "$here/stubs" -iquote "$src/include" "$src/util/mmap-alloc.c" >"$scratch/$kind.c"
    grep -q '^size_t qemu_fd_getpagesize(int fd)$' "$scratch/$kind.c" || fail "$kind: qemu_fd_getpagesize() is gone"
done
! grep -q 'mmap_reserve(' "$scratch/cygwin.c" || fail "qemu_ram_mmap() is there twice"
grep -q 'mmap_reserve(' "$scratch/other.c" || fail "other hosts have no qemu_ram_mmap()"
has util/meson.build "util_ss.add(files('mmap-alloc-cygwin.c'))"
has tests/unit/meson.build "'test-mmap-cygwin': [threads],"
