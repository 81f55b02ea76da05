#!/bin/sh
# Usage: porting-gates.sh SOURCE SCRATCH CC [PAGE [--write]]
# Every question for the host system in configure and in every meson.build is a row of docs/porting.md, as often as it is
# asked, and no row names one that is gone. Of C files, each that has rows has as many lines there as it has questions.
# What is compared is the file with the text of the condition, for C the number of lines; and then the line numbers, which
# --write sets right in the page instead.
# SOURCE: patched source folder of QEMU. SCRATCH: made anew. CC: not used. PAGE: another page than docs/porting.md.
. "$(dirname "$0")/common.sh"
page=${4:-$here/../../docs/porting.md}
[ -e "$page" ] || fail "there is no $page"

c_hosts='_WIN32|_WIN64|WIN32|WIN64|G_OS_WIN32|G_OS_UNIX|__MINGW32__|__MINGW64__|__CYGWIN__|__linux__|__linux|__unix__|__GLIBC__|__ELF__'
c_hosts="$c_hosts|__APPLE__|__FreeBSD__|__FreeBSD_kernel__|__NetBSD__|__OpenBSD__|__DragonFly__|__sun__|__HAIKU__"
c_hosts="$c_hosts|CONFIG_POSIX|CONFIG_WIN32|CONFIG_LINUX|CONFIG_BSD|CONFIG_DARWIN|CONFIG_SOLARIS|CONFIG_FREEBSD"

# What the page says: a row is "| `FILE:LINE,LINE...` | `CONDITION` `CONDITION`... |". One condition is that of each line,
# one line has each condition, and as many conditions as lines are one a line.
awk -v builds="$scratch/build.page" -v codes="$scratch/c.page" '
    !/^\| `[^`]*:[0-9,]*` \|/ { next }
    {
        split($0, cell, / *\| */)
        split(substr(cell[2], 2, length(cell[2]) - 2), where, ":")
        lines = split(where[2], ignored, ",")
        if (where[1] !~ /^configure$|meson\.build$/) {
            for (i = 0; i < lines; i++) {
                print where[1] >codes
            }
            next
        }
        conditions = int(split(cell[3], part, "`") / 2)
        if (conditions < 1 || (conditions > 1 && lines > 1 && conditions != lines)) {
            print "a row with " lines " lines and " conditions " conditions, " where[1] ":" where[2] >builds
        }
        rows = conditions > lines ? conditions : lines
        for (i = 1; i <= rows; i++) {
            one = conditions > 1 ? part[2 * i] : part[2]
            print where[1] ": " one >builds
        }
    }' "$page"
[ -s "$scratch/build.page" ] || fail "$page has no table of build files"
[ -s "$scratch/c.page" ] || fail "$page has no table of C files"

# What the source asks. A line that mentions the system and has no condition that is known is taken whole, so that a new
# way of asking is seen too.
(
    cd "$src"
    find . -name roms -prune -o -name meson.build -print
    echo ./configure
) | sort | while read -r file; do
    awk -v name="${file#./}" -v lines="$scratch/lines" '
        BEGIN {
            known = "(host_os|host_machine\\.system\\(\\)) (==|!=) \047[^\047]*\047|host_os (not )?in (\\[[^]]*\\]|[a-z_]+)"
            known = known "|[a-z_]+\\.contains\\(host_os\\)|\\$host_os !?= [a-z]+|\\$host_os in$"
        }
        /^[ \t]*#/ || !/host_os|host_machine\.system\(\)|targetos/ { next }
        {
            rest = $0
            sub(/^[ \t]+/, "", rest)
            whole = rest
            if (name == "configure") {
                gsub(/"/, "", rest)
            }
            print name ":" FNR >>lines
            found = 0
            while (match(rest, known)) {
                print name ": " substr(rest, RSTART, RLENGTH)
                rest = substr(rest, RSTART + RLENGTH)
                found = 1
            }
            if (!found) {
                print name ": " whole
            }
        }' "$src/$file"
done >"$scratch/build.source"
[ -s "$scratch/build.source" ] || fail "no build file in $src asks for the host system"

sort -u "$scratch/c.page" | while read -r file; do
    [ -e "$src/$file" ] || {
        echo "$file is gone" >&2
        continue
    }
    awk -v name="$file" -v lines="$scratch/lines" -v hosts="(^|[^A-Za-z0-9_])($c_hosts)([^A-Za-z0-9_]|$)" '
        /^[ \t]*#[ \t]*(if|ifdef|ifndef|elif)[^A-Za-z0-9_]/ && $0 ~ hosts {
            print name
            print name ":" FNR >>lines
        }' "$src/$file"
done >"$scratch/c.source" 2>"$scratch/c.gone"

# differ KIND: for each line, how often the page and the source have it, where they differ
differ() {
    awk 'NR == FNR { page[$0]++; next }
        { source[$0]++ }
        END {
            for (line in source) {
                if (source[line] > page[line]) {
                    print "not in the page: " line " (asked " source[line] ", named " page[line] + 0 ")"
                }
            }
            for (line in page) {
                if (page[line] > source[line]) {
                    print "not in the source: " line " (asked " source[line] + 0 ", named " page[line] ")"
                }
            }
        }' "$scratch/$1.page" "$scratch/$1.source" | sort
}
differ build >"$scratch/differences"
differ c >>"$scratch/differences"
cat "$scratch/c.gone" >>"$scratch/differences"
if [ -s "$scratch/differences" ]; then
    cat "$scratch/differences"
    fail "decide them and say so in docs/porting.md"
fi
# shellcheck disable=SC2086 # the fifth argument is a flag or none
python3 "$here/porting-numbers.py" "$page" "$scratch/lines" ${5:-} ||
    fail "line numbers have changed: run $0 with a page and --write"
echo "$(wc -l <"$scratch/build.source") questions of build files, $(wc -l <"$scratch/c.source") of C files"
