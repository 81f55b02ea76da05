#!/bin/sh
# Usage: log.sh FILE LINE... -- DRIVER...
# Runs a boot case by the DRIVER, and looks at QEMU's log that it leaves in FILE, which is removed before: each LINE is a whole
# line of it; behind "!" stands a text that is in no line.
# Exit status: the driver's, where that is not 0; else 0, or 1 with what is wrong.
set -eu

file=$1
shift
lines=
count=0
for word; do
    [ "$word" != -- ] || break
    count=$((count + 1))
done
if [ $count = 0 ] || [ $count = $# ]; then
    echo "usage: log.sh FILE LINE... -- DRIVER..." >&2
    exit 2
fi
i=0
while [ $i -lt $count ]; do
    lines="$lines$1
"
    shift
    i=$((i + 1))
done
shift
rm -f "$file"
"$@"
[ -e "$file" ] || {
    echo "there is no log $file"
    exit 1
}
wrong=0
while IFS= read -r line; do
    case $line in
    '') ;;
    '!'*)
        if grep -m 3 -nF -e "${line#!}" "$file"; then
            echo "'${line#!}' has to be in no line of $file"
            wrong=1
        fi
        ;;
    *)
        grep -qxF -e "$line" "$file" || {
            echo "$file has no line '$line'"
            wrong=1
        }
        ;;
    esac
done <<END
$lines
END
if [ $wrong != 0 ]; then
    echo "The log is $(wc -l <"$file") lines long; it begins with"
    head -n 20 "$file"
fi
exit $wrong
