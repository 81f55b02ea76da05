#!/bin/sh
# Usage: watch.sh SETTINGS
# Ends the wineserver when nobody is left who needs it, and the programs of runs that were killed. Ends with the server.
set -u

# shellcheck source=/dev/null
. "$1"
: "${wine_scripts:?}"
# shellcheck source=common.sh
. "$wine_scripts/common.sh"
# shellcheck source=server.sh
. "$wine_scripts/server.sh"

# Alone: nobody starts to need it between the question and the end.
stop_if_unused() {
    if users_alive; then
        return
    fi
    stop_server
    # What killed runs left behind.
    end_orphans
}

# Alone: start_server must not take this one for a watcher that stays.
end_without_server() {
    ! alive "$wine_state/server" && rm -f "$wine_state/watcher"
}

while sleep 1; do
    alive "$wine_state/server" || ! alone end_without_server || break
    end_orphans
    users_alive || alone stop_if_unused
done
