#!/bin/sh
# Usage: progress.sh NAME <output
# Of a build's output, shows a line each time another tenth of ninja's "[n/m]" is done. Everything is in the log anyway.
# (Not awk: some read a pipe in blocks and would show a long build's progress at its end.)
name=$1
shown=0
while IFS= read -r line; do
    case $line in
    \[[0-9]*/[0-9]*\]*) ;;
    *) continue ;;
    esac
    count=${line#\[}
    count=${count%%\]*}
    done=${count%/*}
    all=${count#*/}
    case $done$all in *[!0-9]*) continue ;; esac
    [ "$all" -ge 50 ] || continue
    tenth=$((10 * done / all))
    if [ "$tenth" -gt "$shown" ]; then
        shown=$tenth
        printf '   %s: %s of %s steps\n' "$name" "$done" "$all"
    fi
done
