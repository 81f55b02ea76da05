#!/bin/sh
# Usage: keep-server.sh CASE SECONDS PROGRAM [ARG...]
# Runs a server, which must stay in the foreground, until process CASE has ended, SECONDS are over or SIGTERM comes, and ends
# it then: however a case ends, nothing is left behind.
set -u
case=$1 seconds=$2
shift 2
"$@" &
server=$!
left=$((5 * seconds))
trap 'left=0' TERM INT HUP
while [ "$left" -gt 0 ] && kill -0 "$server" && kill -0 "$case"; do
    sleep 0.2
    left=$((left - 1))
done
! kill -0 "$server" || kill "$server"
wait "$server"
