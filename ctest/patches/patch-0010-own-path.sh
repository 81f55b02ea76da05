#!/bin/sh
# The function of util/cutils.c that finds the program's folder, in a program that is called by a name that is no path.
. "$(dirname "$0")/common.sh"

[ -e /proc/self/exe ] || skip "no /proc/self/exe"
{
    cat <<'END_C'
#define _GNU_SOURCE
#include <libgen.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#define CONFIG_BINDIR "built-in"
#define g_strdup strdup
static char *g_path_get_dirname(const char *path)
{
    return dirname(strdup(path));
}
END_C
    part util/cutils.c '^static const char \*exec_dir;' '^}'
    cat <<'END_C'
int main(int argc, char **argv)
{
    (void)argc;
    qemu_init_exec_dir(argv[0]);
    puts(exec_dir);
    return 0;
}
END_C
} >"$scratch/own-path.c"
# shellcheck disable=SC2086 # several flags
"$cc" $as_cygwin -Wall -Wextra -Werror -o "$scratch/own-path" "$scratch/own-path.c" || fail "does not compile"
found=$(cd / && PATH=$scratch && own-path)
[ "$found" = "$scratch" ] || fail "'$found' is taken for the program's folder, not '$scratch'"
