#!/bin/sh
# The part of meson.build that looks for modes of fallocate(), in a project of its own, with headers of several hosts, and
# what the files that use them include then.
. "$(dirname "$0")/common.sh"

need_meson
headers=$scratch/headers
mkdir -p "$headers/cygwin" "$headers/other" "$headers/linux/linux"
cat >"$headers/cygwin/fcntl.h" <<'END'
#ifdef _GNU_SOURCE
#define FALLOC_FL_PUNCH_HOLE 0x0001
#define FALLOC_FL_ZERO_RANGE 0x0002
#define FALLOC_FL_KEEP_SIZE 0x1000
#endif
END
: >"$headers/other/fcntl.h"
: >"$headers/linux/fcntl.h"
cat >"$headers/linux/linux/falloc.h" <<'END'
#define FALLOC_FL_KEEP_SIZE 0x01
#define FALLOC_FL_PUNCH_HOLE 0x02
#define FALLOC_FL_ZERO_RANGE 0x10
END
{
    echo "config_host_data = configuration_data()"
    echo "osdep_prefix = '#define _GNU_SOURCE'"
    part meson.build '^(# Cygwin has Linux. fallocate|config_host_data\.set\(.CONFIG_FALLOCATE_PUNCH_HOLE)' \
        "falloc.*, 'FALLOC_FL_ZERO_RANGE'"
    echo "configure_file(output: 'config.h', configuration: config_host_data)"
    echo "message('done')"
} | features none

# modes FOLDER FILE: sets found to the modes that the file has, by what Meson found
modes() {
    {
        echo '#define _GNU_SOURCE'
        echo '#include "config.h"'
        echo '#include <fcntl.h>'
        part "$2" '^#(ifdef HAVE_LINUX_FALLOC_H|if.* defined\(CONFIG_FALLOCATE|ifdef CONFIG_FALLOCATE_PUNCH_HOLE)' '^#endif'
        cat <<'END'
#ifdef CONFIG_FALLOCATE_PUNCH_HOLE
punch FALLOC_FL_PUNCH_HOLE FALLOC_FL_KEEP_SIZE
#endif
#ifdef CONFIG_FALLOCATE_ZERO_RANGE
zero FALLOC_FL_ZERO_RANGE
#endif
END
    } >"$scratch/modes.c"
    "$cc" -E -P -nostdinc -I"$headers/$1" -I"$scratch/$1" "$scratch/modes.c" >"$scratch/modes" || fail "$2: see above"
    found=$(tr -s '\n ' ' ' <"$scratch/modes")
    found=${found# }
    found=${found% }
}
while read -r host expected; do
    want_feature "done" "$host" -Dhost_os=any "-Dc_args=-nostdinc -I$headers/$host"
    for file in block/file-posix.c system/physmem.c block/export/fuse.c; do
        modes "$host" "$file"
        [ "$found" = "$expected" ] || fail "$file has '$found' with the headers of $host, not '$expected'"
    done
done <<'END'
linux punch 0x02 0x01 zero 0x10
cygwin punch 0x0001 0x1000 zero 0x0002
other
END
