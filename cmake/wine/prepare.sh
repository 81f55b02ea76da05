# Makes what programs run in: the Cygwin root and the WINEPREFIX. Read with `.` behind common.sh and server.sh; the
# functions are called alone (see there), and keep what is there already and still right.
# shellcheck shell=sh
# shellcheck disable=SC2154 # settings.sh sets what is in lower case

# The root is a copy, since programs write below / and the source may be read-only and shared.
prepare_root() {
    for file in bin/cygwin1.dll bin/bash.exe; do
        [ -e "$wine_source/$file" ] || {
            say "$wine_source/$file is missing: the package cygwin-runtime makes it; build first"
            return 1
        }
    done
    key=$(
        cd "$wine_source" || exit
        # The time of its last change as well: a package's files have all the same date, and a new one may be as long.
        find . -type f -printf '%p %s %T@ %C@\n' | LC_ALL=C sort | sha256sum
        printf '%s\n' "$wine_mounts" "$(cat "$wine_scripts/prepare.sh")" | sha256sum
    )
    if [ -d "$wine_root" ] && [ "$key" = "$(cat "$wine_dir/root.key" 2>/dev/null)" ]; then
        return 0
    fi
    new=$wine_root.new
    rm -rf "$new" "$wine_dir/root.key"
    mkdir -p "$new"
    cp -R "$wine_source/." "$new/"
    chmod -R u+w "$new"
    mkdir -p "$new/etc" "$new/tmp" "$new/var/tmp" "$new/dev/shm" "$new/dev/mqueue" "$new/home/$(id -un)" "$new/usr"
    chmod 1777 "$new/tmp" "$new/var/tmp" "$new/dev/shm" "$new/dev/mqueue"
    # Same paths inside and out, so that tests name files as they do on Linux.
    printf '%s\n' "$wine_mounts" | while IFS= read -r folder; do
        [ -n "$folder" ] || continue
        word=$(printf '%s\n' "$folder" | sed 's/\\/\\134/g; s/ /\\040/g; s/\t/\\011/g')
        printf 'Z:%s %s none binary 0 0\n' "$word" "$word"
    done >"$new/etc/fstab"
    rm -rf "$wine_root"
    mv "$new" "$wine_root"
    printf '%s\n' "$key" >"$wine_dir/root.key"
}

prefix_is_right() { [ "$wine_version" = "$(cat "$wine_dir/prefix.key" 2>/dev/null)" ]; }

# About 10 seconds, once for each version of Wine. With a server that does not persist: the prefix is whole when that has
# ended and written the registry.
prepare_prefix() {
    ! prefix_is_right || return 0
    stop_server || return 1
    rm -rf "$WINEPREFIX" "$wine_dir/prefix.key"
    wine wineboot --init </dev/null >"$wine_dir/wineboot.log" 2>&1 9>&- || {
        say "wineboot ended with $?; its last lines, of $wine_dir/wineboot.log:"
        tail -n 20 "$wine_dir/wineboot.log" >&2
        return 1
    }
    wineserver -w
    for file in system.reg drive_c/windows/system32/kernel32.dll; do
        [ -e "$WINEPREFIX/$file" ] || {
            say "wineboot made no $file in $WINEPREFIX; see $wine_dir/wineboot.log"
            return 1
        }
    done
    printf '%s\n' "$wine_version" >"$wine_dir/prefix.key"
}

# All of it, and the server: what a program needs that is run while no server is there.
prepare_all() {
    prepare_root && prepare_prefix && start_server && start_services
}
