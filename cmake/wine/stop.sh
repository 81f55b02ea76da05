#!/bin/sh
# Usage: stop.sh SETTINGS
# Ends what start.sh started for the process that called this, unless another one still needs it.
# Exit status: 0; 1 if something did not end by itself; 77 where there is no Wine.
set -eu

# shellcheck source=/dev/null
. "$1"
: "${wine_scripts:?}"
# shellcheck source=common.sh
. "$wine_scripts/common.sh"
# shellcheck source=server.sh
. "$wine_scripts/server.sh"

need_wine
make_state
stop() {
    rm -f "$wine_state/users/user-$PPID"
    end_orphans
    if users_alive; then
        echo "left running: process $(tr '\n' ' ' <"$user")still needs it"
        return
    fi
    if server_alive; then
        stop_server
        echo "wineserver $server ended, and nothing is left"
    else
        stop_server
        echo "there was no wineserver any more, and nothing is left"
    fi
}
alone stop
