#!/bin/sh
# Large blocks that were freed are there for the next ones: the test that the patch brings along, with what util/memalign.c sets on
# Cygwin, by this machine's allocator, and, to know what the test is worth, without it.
. "$(dirname "$0")/common.sh"

has util/memalign.c '#ifdef __CYGWIN__'
part tests/unit/meson.build "^if host_os == 'cygwin'" '^endif' | grep -q test-large-blocks ||
    fail "the test is not built on Cygwin"
{
    echo '#include <malloc.h>'
    echo '#define MiB (1 << 20)'
    part util/memalign.c '^static void __attribute__..constructor' '^}'
} >"$scratch/keep.c"
cat >"$scratch/memalign.c" <<'END'
#include <stdlib.h>
void *qemu_memalign(size_t alignment, size_t size);
void qemu_vfree(void *block);
void *qemu_memalign(size_t alignment, size_t size)
{
    void *block;

    return posix_memalign(&block, alignment, size) ? NULL : block;
}
void qemu_vfree(void *block)
{
    free(block);
}
END
compile() { # NAME [FILE...]
    name=$1
    shift
    "$cc" -std=gnu11 -O2 -g -Wall -D_GNU_SOURCE -iquote "$here/stubs" -iquote "$src/include" -o "$scratch/$name" \
        "$src/tests/unit/test-large-blocks.c" "$scratch/memalign.c" "$@" || fail "test-large-blocks does not compile"
}
compile with "$scratch/keep.c"
"$scratch/with" || fail "blocks are not kept"
compile without
! "$scratch/without" >/dev/null 2>&1 || fail "the test passes without what it tests"
run_built_test test-large-blocks
