# What `run` does. Read with `.` by it, behind its settings: see cmake/Wine.cmake for what it promises.
#
# The program is started by Cygwin's bash, not by Wine: what Wine makes of a Linux argument list is not what Cygwin
# makes of a Windows command line (quotes, backslashes, * and @ change), and a program that dies by a signal would end
# with status 1. bash has both right. It is also bash, then, that gives Cygwin's start-up warning, and its stderr is
# looked through here while the program has the real one.
# shellcheck shell=sh
# shellcheck disable=SC2154 # settings.sh sets what is in lower case
set -u

[ $# -gt 0 ] || {
    echo "usage: run PROGRAM [ARGUMENT...]" >&2
    exit 2
}
# What the program is to see, of what is changed here for Wine.
locale=${LC_ALL-} locale_set=${LC_ALL+yes}

# shellcheck source=common.sh
. "$wine_scripts/common.sh"
# shellcheck source=server.sh
. "$wine_scripts/server.sh"
# shellcheck source=prepare.sh
. "$wine_scripts/prepare.sh"

# Prints WORD so that sh reads it back, whatever is in it.
quote() { # WORD
    rest=$1 quoted=
    while :; do
        case $rest in
        *\'*)
            quoted="$quoted${rest%%\'*}'\\''"
            rest=${rest#*\'}
            ;;
        *) break ;;
        esac
    done
    printf "'%s'" "$quoted$rest"
}

# Prints what Cygwin calls the file that this machine calls PATH: the same below a mounted folder.
cygwin_path() { # PATH
    while IFS= read -r folder; do
        case $1 in
        "${folder:-/dev/null}"/*)
            printf '%s' "$1"
            return
            ;;
        esac
    done <<END
$wine_mounts
END
    case $1 in
    /*) printf '/cygdrive/z%s' "$1" ;;
    *) printf '%s' "$1" ;;
    esac
}

need_wine
make_state
case $1 in
*/*)
    file=$1
    program=$(cygwin_path "$1")
    ;;
*)
    # By its path, lest it be bash's own echo.
    file=$wine_root/bin/$1
    program=/bin/$1
    ;;
esac
shift

id=run-$$
# First of all, so that the server stays. Without one this is as a test run of its own.
record "$wine_state/users/$id" "$$" "$PPID"
# shellcheck disable=SC2317 # called by alone
prepare() { alive "$wine_state/server" || prepare_all; }
alone prepare || {
    rm -f "$wine_state/users/$id"
    exit 126
}
[ -e "$file" ] || [ -e "$file.exe" ] || {
    say "there is no $file"
    rm -f "$wine_state/users/$id"
    exit 127
}
QCYG_WINE_RUN=$id
# Wine takes file names for UTF-8 only in such a locale.
LC_ALL=C.UTF-8
export QCYG_WINE_RUN LC_ALL
noise=$wine_state/$id.err
: >"$noise"

# Where both streams are one, the program's is made of the other; else it goes through a filter.
filter=
if [ "$(readlink "/proc/$$/fd/1")" = "$(readlink "/proc/$$/fd/2")" ]; then
    redirect=' 2>&1'
    errors=$noise
else
    redirect=
    errors=$wine_state/$id.fifo
    mkfifo "$errors"
    # Open for both, so that it never blocks. Some process of Wine's may keep it open: a last line ends the filter. What
    # is wrong with modules is also looked for below.
    exec 7<>"$errors"
    last="$id has ended"
    sed -E -u -e "/$last\$/ { s///; /^\$/ Q; q }" -e "/:err:module:/w $noise" -f "$wine_scripts/noise.sed" <&7 7>&- >&2 &
    filter=$!
fi
{
    echo 'PATH=/bin TMP=/tmp TEMP=/tmp TMPDIR=/tmp SHELL=/bin/bash'
    echo 'export PATH TMP TEMP TMPDIR SHELL'
    echo 'unset XDG_RUNTIME_DIR QCYG_WINE_RUN LC_ALL'
    [ -z "$locale_set" ] || printf 'export LC_ALL=%s\n' "$(quote "$locale")"
    quote "$program"
    for word in "$@"; do
        printf ' '
        quote "$word"
    done
    printf '%s\nexit $?\n' "$redirect"
} >"$wine_root/tmp/$id.sh"

# Cygwin programs hang in reading a Unix pipe or socket.
if [ -f /dev/stdin ] || [ -c /dev/stdin ]; then
    exec 8<&0
else
    exec 8</dev/null
fi
# In the background, so that signals are seen while it runs.
wine "$wine_root/bin/bash.exe" "/tmp/$id.sh" <&8 2>"$errors" 7>&- 8<&- &
child=$!
exec 8<&-
interrupted=
trap 'interrupted=129; kill_programs "$id"' HUP
trap 'interrupted=130; kill_programs "$id"' INT
trap 'interrupted=143; kill_programs "$id"' TERM

# Under Wine the parent of a program that lacks a DLL can wait for ever.
(
    trap - HUP INT TERM
    while sleep 0.5 && kill -0 $$; do
        if grep -q ':err:module:loader_init Importing dlls for ' "$noise"; then
            sleep 2
            kill_programs "$id"
            break
        fi
    done
) </dev/null >/dev/null 2>&1 7>&- &
monitor=$!

wait "$child"
status=$?
while [ -n "$interrupted" ] && kill -0 "$child" 2>/dev/null; do
    wait "$child"
done
[ -z "$interrupted" ] || status=$interrupted
kill "$monitor" 2>/dev/null
[ -z "$filter" ] || {
    printf '%s\n' "$last" >&7
    wait "$filter"
}
[ "$errors" != "$noise" ] || sed -E -f "$wine_scripts/noise.sed" "$noise" >&2
missing=$(sed -n 's/.*:err:module:import_dll Library \(.*\) (which is needed by .*\\\\\([^\\"]*\)") not found.*/\2 needs \1/p' \
    "$noise")
if [ -n "$missing" ] && grep -q ':err:module:loader_init Importing dlls for ' "$noise"; then
    say "$missing: no such DLL in its own folder or in $wine_root/bin"
    status=127
fi
rm -f "$wine_state/users/$id" "$noise" "$wine_state/$id.fifo" "$wine_root/tmp/$id.sh"
exit "$status"
