#!/bin/sh
# configure's own detection, with a compiler that has Cygwin's macros. The script is the real one but for the part that
# makes a Python environment, and ends before it would run Meson.
. "$(dirname "$0")/common.sh"

# shellcheck disable=SC2016 # the script's own variables
shorten_configure '^if test "\$pie" != "no"; then$' 'host_os=$host_os EXESUF=$EXESUF pie=$pie'

cat >"$scratch/cygwin-cc" <<END
#!/bin/sh
exec "$cc" $as_cygwin "\$@"
END
cat >"$scratch/cygwin-win32-cc" <<END
#!/bin/sh
exec "$cc" $as_cygwin -D_WIN32 "\$@"
END
chmod +x "$scratch/cygwin-cc" "$scratch/cygwin-win32-cc"

# run NAME CC OPTION...: what the script has found out goes to $result
run() {
    mkdir "$scratch/$1"
    compiler=$2
    log=$scratch/$1/log
    status=0
    (
        cd "$scratch/$1"
        shift 2
        "$scratch/src/configure" "--cc=$compiler" "--host-cc=$cc" --target-list=aarch64-softmmu "$@"
    ) >"$log" 2>&1 || status=$?
    result=$(sed -n 's/^result: //p' "$log")
}

want() {
    [ "$result" = "$1" ] || {
        cat "$log"
        fail "wanted '$1', got '$result'"
    }
}

refused() {
    if [ $status != 1 ] || ! grep -q "$1" "$log"; then
        cat "$log"
        fail "not refused with '$1'"
    fi
}

run cygwin "$scratch/cygwin-cc"
want "host_os=cygwin EXESUF=.exe pie=no"
run cygwin-mwin32 "$scratch/cygwin-win32-cc"
want "host_os=cygwin EXESUF=.exe pie=no"
run cygwin-pie "$scratch/cygwin-cc" --enable-pie
refused 'PIE not available'
if [ "$(uname -s)" = Linux ]; then
    run linux "$cc"
    want "host_os=linux EXESUF= pie="
fi

grep -q "^supported_oses = .*'cygwin'" "$src/meson.build" || fail "meson.build does not support cygwin"
grep -q "host_os not in \['windows', 'cygwin'\]" "$src/meson.build" || fail "meson.build lets Cygwin have modules"
