#!/bin/sh
# Usage: start.sh SETTINGS
# Makes the Cygwin root and the WINEPREFIX where they are not there yet, and starts a wineserver for the process that
# called this (ctest), until that one ends or calls stop.sh.
# Exit status: 0; 1 with the reason; 77 where there is no Wine that would do.
set -eu

# shellcheck source=/dev/null
. "$1"
: "${wine_dir:?}" "${wine_scripts:?}"
# shellcheck source=common.sh
. "$wine_scripts/common.sh"
# shellcheck source=server.sh
. "$wine_scripts/server.sh"
# shellcheck source=prepare.sh
. "$wine_scripts/prepare.sh"

need_wine
make_state
start() {
    record "$wine_state/users/user-$PPID" "$PPID"
    end_orphans
    prepare_all
}
alone start

# Shows that Cygwin works here.
# shellcheck disable=SC2016 # expanded by Cygwin's bash
if ! said=$("$wine_dir/run" bash -c 'read -r line </proc/version; echo "${line%% (*}"'); then
    say "Cygwin's bash does not run"
    exit 1
fi
read -r server _ <"$wine_state/server"
echo "$wine_version, $said, wineserver $server"
