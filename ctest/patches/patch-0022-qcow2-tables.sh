#!/bin/sh
# The size of qcow2's table cache, that it may be cleaned, and that this gives the memory back: by the lines of block/qcow2*
# for Cygwin, on this machine, whose MADV_DONTNEED gives back and zeroes as Cygwin's does (probe madvise-dontneed).
. "$(dirname "$0")/common.sh"

{
    cat <<'END'
#define _GNU_SOURCE
#include <errno.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#define MiB (1 << 20)
#define QEMU_ALIGN_DOWN(n, m) ((n) / (m) * (m))
#define QEMU_ALIGN_UP(n, m) QEMU_ALIGN_DOWN((n) + (m) - 1, (m))
#define qemu_real_host_page_size() ((int)sysconf(_SC_PAGESIZE))
typedef struct Qcow2Cache {
    int table_size;
    void *table_array;
} Qcow2Cache;
#define QCOW2_OPT_CACHE_CLEAN_INTERVAL "cache-clean-interval"
#define error_setg(errp, text) puts(text)
END
    part block/qcow2.h '^#if.*CONFIG_LINUX' '^#endif'
    part block/qcow2-cache.c '^static inline void \*qcow2_cache_get_table_addr' '^}'
    part block/qcow2-cache.c '^static void qcow2_cache_table_release' '^}'
    cat <<'END'
static int check_interval(uint64_t interval)
{
    struct {
        uint64_t cache_clean_interval;
    } value = { interval }, *r = &value;
    int ret = r->cache_clean_interval > INT64_MAX;

END
    part block/qcow2.c '^#if.*CONFIG_LINUX' '^#endif' | grep -v 'goto fail'
    cat <<'END'
    return ret;
}

int main(void)
{
    Qcow2Cache c = { .table_size = 4096 };
    size_t page = qemu_real_host_page_size(), size = 8 * page;
    uint8_t *p = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    printf("%d MiB, %d s, ", (int)(DEFAULT_L2_CACHE_MAX_SIZE / MiB), DEFAULT_CACHE_CLEAN_INTERVAL);
    if (p == MAP_FAILED) {
        perror("mmap");
        return 1;
    }
    memset(p, 0x5a, size);
    /* Pages that are tables as a whole are given back, and none else. */
    c.table_array = p + 512;
    qcow2_cache_table_release(&c, 0, 4 * page / c.table_size);
    printf("%s, ", p[page] == 0 && p[4 * page - 1] == 0 ? "given back" : "kept");
    printf("%s, ", p[page - 1] == 0x5a && p[4 * page] == 0x5a ? "no more" : "too much");
    printf("%s\n", check_interval(600) ? "refused" : "taken");
    return 0;
}
END
} >"$scratch/tables.c"

# want TEXT FLAG...: what becomes of it
want() {
    text=$1
    shift
    "$cc" -Wall -Wno-unused-variable -Wno-unused-parameter "$@" -o "$scratch/tables" "$scratch/tables.c" ||
        fail "does not compile"
    said=$("$scratch/tables") || fail "$said"
    [ "$said" = "$text" ] || fail "with $*: '$said', not '$text'"
}
want "32 MiB, 600 s, given back, no more, taken" -DCONFIG_LINUX
# shellcheck disable=SC2086 # several flags
want "32 MiB, 600 s, given back, no more, taken" $as_cygwin
