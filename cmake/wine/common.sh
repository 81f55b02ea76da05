# What the scripts of this folder share. Read with `.` behind a settings.sh, which cmake/Wine.cmake writes:
#   wine_dir      the folder of this runner: all it writes is below it
#   wine_source   the Cygwin tree that the root is copied from; never written to
#   wine_scripts  this folder
#   wine_mounts   folders, one a line, that Cygwin programs see under the same path
#
# Below wine_dir: root (Cygwin's /), prefix (the WINEPREFIX), state:
#   state/server   "PID START" of the wineserver; START tells a process from a later one of the same id
#   state/watcher  the same of watch.sh
#   state/users/*  who needs the server: one "PID START" a line, all of which have to be alive
# shellcheck shell=sh
# shellcheck disable=SC2154 # settings.sh sets what is in lower case

wine_root=$wine_dir/root
wine_state=$wine_dir/state
WINEPREFIX=$wine_dir/prefix
# fixme is chatter for Wine's own developers. The rest is shown but for what noise.sed knows to be harmless: with the
# usual -all a missing DLL would have no name. ",-all" keeps Debian's wrapper from asking for a 32-bit Wine.
WINEDEBUG=${WINEDEBUG:-fixme-all,-all,err+all}
# Only a program that opens windows would want these; a display must not decide a test.
WINEDLLOVERRIDES="winemenubuilder.exe=;mscoree=;mshtml=${WINEDLLOVERRIDES:+;$WINEDLLOVERRIDES}"
unset DISPLAY WAYLAND_DISPLAY
# Wine 10.0 of Debian 13 aborts in free() wherever TMPDIR is set. Cygwin's programs have the root's /tmp.
unset TMPDIR TMP TEMP
# Wine says an error for every program without one. It wants it for itself.
XDG_RUNTIME_DIR=$wine_state/xdg
export WINEPREFIX WINEDEBUG WINEDLLOVERRIDES XDG_RUNTIME_DIR

say() { printf 'wine: %s\n' "$*" >&2; }

# Ends with 77, which ctest counts as skipped, unless there is a Wine that Cygwin's programs work in.
need_wine() {
    fix='./bootstrap run -- COMMAND runs a command where it is (./bootstrap run -- ctest ..., say)'
    for program in wine wineserver setsid flock; do
        command -v "$program" >/dev/null || {
            say "skipped: there is no $program on PATH, and Cygwin's programs run in Wine 10 or newer; $fix"
            exit 77
        }
    done
    # WINEDEBUG: Debian's wrapper would tell about its 32-bit part.
    wine_version=$(WINEDEBUG=-all wine --version) || {
        say "skipped: \`wine --version\` ended with $?; $fix"
        exit 77
    }
    major=${wine_version#wine-}
    major=${major%%[!0-9]*}
    case $major in
    '') problem="\`wine --version\` says '$wine_version', which is no version" ;;
    ? | 0*) problem="$(command -v wine) is $wine_version, in which Cygwin's pipe() never returns: Wine 10 or newer is wanted" ;;
    *) return 0 ;;
    esac
    say "skipped: $problem; $fix"
    exit 77
}

# Makes the folders that everything else needs.
make_state() {
    mkdir -p "$wine_state/users" "$XDG_RUNTIME_DIR"
    chmod 700 "$XDG_RUNTIME_DIR"
}

# Runs a function alone: the scripts of one runner wait for each other. FUNCTION ARG...
alone() {
    # A subshell: the lock ends with it. What outlives it is started with descriptor 9 closed.
    (
        flock 9
        "$@"
    ) 9>"$wine_state/lock"
}

# Prints when process PID began, in clock ticks since boot; fails if there is none, or only what is left of an ended one.
start_of() { # PID
    # No such file is an answer: there is no such process, or no more.
    { IFS= read -r stat <"/proc/$1/stat"; } 2>/dev/null || return 1
    # The name, in parentheses, may hold anything; behind it: state, parent ... and the start as the 20th word.
    stat=${stat##*) }
    # shellcheck disable=SC2086 # words
    set -- $stat
    [ "$1" != Z ] && [ "$1" != X ] && printf '%s\n' "${20}"
}

# Writes the processes PID... to FILE, for alive.
record() { # FILE PID...
    record=$1
    shift
    for pid in "$@"; do
        start=$(start_of "$pid") || return 1
        printf '%s %s\n' "$pid" "$start"
    done >"$wine_state/record.$$"
    mv "$wine_state/record.$$" "$record"
}

# Whether there is FILE, and all processes in it are alive.
alive() { # FILE
    [ -s "$1" ] || return 1
    while read -r pid start; do
        [ "$(start_of "$pid")" = "$start" ] || return 1
    done <"$1"
}

# Whether anyone needs the server. Records of those who are gone are removed.
users_alive() {
    for user in "$wine_state"/users/*; do
        if alive "$user"; then
            return 0
        fi
        # What a killed run left is needed to end its programs: see end_orphans.
        case $user in
        */run-*) ;;
        *) rm -f "$user" ;;
        esac
    done
    return 1
}

# Prints the ids of Wine's processes, its server and programs, whose environment has NAME=VALUE.
processes_with() { # NAME=VALUE
    # Processes of others cannot be read, and some end while this is at it: neither is one that is looked for.
    grep -lzxF -e "$1" /proc/[0-9]*/environ 2>/dev/null | while read -r file; do
        pid=${file#/proc/}
        pid=${pid%/*}
        # Not what these scripts themselves have started.
        case $(readlink "/proc/$pid/exe") in
        */wine*) printf '%s\n' "$pid" ;;
        esac
    done
}

# Whether the recorded server is there and serves this prefix.
server_alive() {
    alive "$wine_state/server" || return 1
    read -r server _ <"$wine_state/server"
    processes_with "WINEPREFIX=$WINEPREFIX" | grep -qx "$server"
}

# Waits, about SECONDS at most, until CONDITION (a command) holds.
wait_for() { # SECONDS CONDITION...
    steps=$(($1 * 20))
    shift
    until "$@"; do
        steps=$((steps - 1))
        [ $steps -gt 0 ] || return 1
        sleep 0.05
    done
}

# Ends the programs of runs that were killed: ctest kills a run at its time-out, but Wine's processes are in groups of
# their own and have other parents.
end_orphans() {
    for user in "$wine_state"/users/run-*; do
        [ -e "$user" ] || continue
        head -n 1 "$user" >"$wine_state/head.$$"
        if ! alive "$wine_state/head.$$"; then
            end_run "${user##*/}"
        fi
        rm -f "$wine_state/head.$$"
    done
}

# Ends the programs of run ID, those too that they start meanwhile.
kill_programs() { # ID
    for _ in 1 2 3 4 5; do
        killed=
        for pid in $(processes_with "QCYG_WINE_RUN=$1"); do
            # It may have ended by itself meanwhile: as good.
            ! kill -KILL "$pid" 2>/dev/null || killed=yes
        done
        [ -n "$killed" ] || break
        sleep 0.1
    done
}

# Ends what run ID has left: programs and files.
end_run() { # ID
    kill_programs "$1"
    rm -f "$wine_state/users/$1" "$wine_state/$1.err" "$wine_state/$1.fifo" "$wine_root/tmp/$1.sh"
}
