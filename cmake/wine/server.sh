# The wineserver of a test run. Read with `.` behind common.sh; the functions are called alone (see there).
#
# It persists, so that not every program starts Windows anew, and has to go with those who need it, however they end:
# wine-stop ends it; watch.sh ends it within seconds when all of them are gone (ctest killed, say); and if the watcher
# is killed, too, it ends by itself WINE_IDLE seconds after its last program.
# shellcheck shell=sh
# shellcheck disable=SC2154 # settings.sh sets what is in lower case
WINE_IDLE=${WINE_IDLE:-600}

start_server() {
    if server_alive; then
        start_watcher
        return
    fi
    rm -f "$wine_state/server"
    mkdir -p "$WINEPREFIX"
    # -k0 asks whether there is a server. One that wine started by itself ends with its last program.
    wait_for 10 no_server || {
        say "another wineserver has $WINEPREFIX, and it is none that was started here; end it with" \
            "WINEPREFIX='$WINEPREFIX' wineserver -k"
        return 1
    }
    # By setsid: the terminal's Ctrl-C is for ctest. ctest waits for whoever has its pipes.
    setsid wineserver -f "-p$WINE_IDLE" </dev/null >"$wine_dir/server.log" 2>&1 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&- &
    pid=$!
    if ! wait_for 10 wineserver -k0 || ! record "$wine_state/server" "$pid"; then
        say "the wineserver did not start; $wine_dir/server.log says: $(tail -n 5 "$wine_dir/server.log")"
        kill -KILL "$pid" 2>/dev/null || return 1
        return 1
    fi
    start_watcher
}

# Starts Windows' services, which keep stderr and environment of the program that starts them: that must be no run's.
start_services() {
    wine wineboot </dev/null >"$wine_dir/services.log" 2>&1 9>&- || {
        say "Windows' services did not start: wineboot ended with $?; $wine_dir/services.log says:" \
            "$(tail -n 5 "$wine_dir/services.log")"
        return 1
    }
}

no_server() { ! wineserver -k0; }

start_watcher() {
    if alive "$wine_state/watcher"; then
        return
    fi
    setsid sh "$wine_scripts/watch.sh" "$wine_dir/settings.sh" \
        </dev/null >"$wine_dir/watch.log" 2>&1 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&- &
    record "$wine_state/watcher" "$!"
}

# Ends the server and all that runs in its prefix. Fails with a list if something had to be killed.
stop_server() {
    if server_alive; then
        # Windows' own services end with it, and so do programs, which the caller wants to hear of.
        running=$(list_programs)
        [ -z "$running" ] || say "still running, and ended now:
$running"
        read -r server _ <"$wine_state/server"
        # SIGINT ends the programs, writes the registry and ends the server.
        kill -INT "$server"
        wait_for 10 server_gone || kill -KILL "$server"
    fi
    rm -f "$wine_state/server"
    wait_for 5 nothing_left || {
        say "these processes did not end with the wineserver, and are killed:"
        for pid in $(processes_with "WINEPREFIX=$WINEPREFIX"); do
            say "  $pid $(tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline")"
            kill -KILL "$pid" 2>/dev/null || continue
        done
        return 1
    }
}

server_gone() { ! alive "$wine_state/server"; }
nothing_left() { [ -z "$(processes_with "WINEPREFIX=$WINEPREFIX")" ]; }

# Prints what runs in the prefix but Windows' own services and the server, one a line.
list_programs() {
    for pid in $(processes_with "WINEPREFIX=$WINEPREFIX"); do
        # It may have ended meanwhile.
        line=$(tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline") || continue
        case $line in
        '' | [Cc]:\\windows\\system32\\* | */wineserver*) ;;
        *) printf '  %s %s\n' "$pid" "$line" ;;
        esac
    done
}
