# The wineserver's life: who starts it, and that it ends, however those end who need it. Each case has a runner of its
# own, whose prefix borrows the files of the fixture's: making one takes 10 seconds and 800 MB.

# A project with a runner and the tests of TESTS (CMake, with %1 for a program run there) in SCRATCH/project, configured
# in SCRATCH/b. A macro, for its return() where there is no Wine.
macro(own_runner)
  execute_process(COMMAND "${RUN}" true RESULT_VARIABLE _status ERROR_VARIABLE _error)
  if(_status EQUAL 77)
    message("SKIP: ${_error}")
    return()
  endif()
  check_equal("`run true`, which says '${_error}'" "${_status}" 0)
  string(REPLACE "%1" "\"\${run}\"" _tests "${TESTS}")
  file(
    WRITE "${SCRATCH}/project/CMakeLists.txt"
    "cmake_minimum_required(VERSION 3.25)
project(example LANGUAGES NONE)
enable_testing()
include(\"${QCYG}/cmake/Wine.cmake\")
include(\"${QCYG}/cmake/TargetTest.cmake\")
qcyg_wine_runner(run ROOT \"${ROOT}\")
set(CMAKE_CROSSCOMPILING_EMULATOR \"\${run}\")
${_tests}
"
  )
  run("configure" COMMAND "${CMAKE_COMMAND}" -S "${SCRATCH}/project" -B "${SCRATCH}/b")
  script(
    "borrow the prefix"
    [=[
mkdir b/wine/prefix
cd "${RUN%/*}/prefix"
cp -a ./*.reg .update-timestamp dosdevices "$OLDPWD/b/wine/prefix"
cp -as "$PWD/drive_c" "$OLDPWD/b/wine/prefix/drive_c"
cp ../prefix.key "$OLDPWD/b/wine"]=]
  )
endmacro()

# script(WHAT TEXT [arguments of run() but COMMAND]): runs sh TEXT in SCRATCH, with these functions.
function(script what text)
  run(
    "${what}"
    COMMAND
      sh -euc
      [=[
dir=$PWD/b/wine
start() { sh "$QCYG/cmake/wine/start.sh" "$dir/settings.sh"; }
stop() { sh "$QCYG/cmake/wine/stop.sh" "$dir/settings.sh"; }
server() { cut -d' ' -f1 "$dir/state/server"; }
left() {
    grep -lzxF "WINEPREFIX=$dir/prefix" /proc/[0-9]*/environ 2>/dev/null | while read -r file; do
        case $(readlink "${file%environ}exe") in */wine*) echo "$file" ;; esac
    done
}
within() { # SECONDS COMMAND...
    end=$(($(date +%s) + $1))
    shift
    until "$@"; do [ "$(date +%s)" -le $end ] || { echo "in vain: $*"; return 1; }; sleep 0.05; done
}
nothing_left() { [ -z "$(left)" ]; }
gone() { ! kill -0 "$1" 2>/dev/null; }
program() { # NAME: whether it runs; one that ends meanwhile does not
    left | while read -r file; do { tr '\0' ' ' <"${file%environ}cmdline"; } 2>/dev/null; done | grep -q "$1"
}
eval "$TEXT"]=]
    ENV "TEXT=${text}" "QCYG=${QCYG}" "RUN=${RUN}"
    ${ARGN}
  )
endfunction()

function(case_start_stop)
  own_runner()
  script(
    "start and stop"
    [=[
start
server=$(server)
readlink "/proc/$server/exe" | grep -q wineserver
"$dir/run" echo "a program"
[ "$(server)" = "$server" ]
kill -0 "$server"
stop
within 5 gone "$server"
nothing_left
[ -z "$(ls "$dir/state/users")" ]
[ ! -e "$dir/state/server" ]]=]
    MATCH "wine-[0-9.]+ .*, CYGWIN_NT-[^,]*, wineserver [0-9]+ a program wineserver [0-9]+ ended, and nothing is left"
  )
  script("a second stop" "stop" MATCH "there was no wineserver any more, and nothing is left")
endfunction()

# Without the fixture a program has a server of its own that ends with it, too.
function(case_run_alone)
  own_runner()
  script(
    "run"
    [=[
"$dir/run" echo alone
within 10 nothing_left
within 5 [ ! -e "$dir/state/server" ]
ls "$dir/state/users"]=]
    MATCH "^alone $"
  )
endfunction()

# The id of a server that is gone may be another process's by now.
function(case_stale_record)
  own_runner()
  script(
    "the record names a process that is no wineserver"
    [=[
sleep 100 &
other=$!
mkdir -p "$dir/state/users"
stat=$(cat /proc/$other/stat)
# shellcheck disable=SC2086
set -- ${stat##*) }
for begin in "${20}" 1; do
    echo "$other $begin" >"$dir/state/server"
    start
    [ "$(server)" != $other ]
    stop
    nothing_left
    echo "$other $begin" >"$dir/state/server"
    stop
    kill -0 $other
done
# Nor is it one that needs a server.
start
server=$(server)
mkdir -p "$dir/state/users"
echo "$other 1" >"$dir/state/users/user-$other"
stop
within 5 gone "$server"
kill $other]=]
  )
endfunction()

# Two runs of ctest in one build folder, each of more than one job, share the server; the last one ends it.
function(case_two_at_once)
  set(
    TESTS
    "qcyg_target_test(quick-1 COMMAND %1 sleep 1)
qcyg_target_test(quick-2 COMMAND %1 sleep 1)
qcyg_target_test(quick-3 COMMAND %1 sleep 1)
qcyg_target_test(quick-4 COMMAND %1 sleep 1)
qcyg_target_test(slow COMMAND %1 sleep 8)"
  )
  own_runner()
  script(
    "two ctests"
    [=[
ctest --test-dir b -R slow --output-log slow.log >/dev/null & slow=$!
ctest --test-dir b -j2 -R quick --output-log quick.log >/dev/null & quick=$!
within 30 program 'sleep.exe'
wait $quick || { cat quick.log; exit 1; }
server=$(server)
kill -0 "$server"
kill -0 $slow
program 'sleep.exe'
wait $slow || { cat slow.log; exit 1; }
within 5 nothing_left
within 5 gone "$server"
grep -c Passed quick.log slow.log]=]
    MATCH "^quick.log:6 slow.log:3 $"
  )
endfunction()

function(case_single_test)
  set(TESTS "qcyg_target_test(one COMMAND %1 uname -s)\nqcyg_target_test(two COMMAND %1 true)")
  own_runner()
  script(
    "ctest -R one"
    "ctest --test-dir b -V -R one; nothing_left"
    MATCH "wine-start [.]+ Passed" "3: CYGWIN_NT" " one [.]+ Passed" "wine-stop [.]+ Passed" "0 tests failed out of 3"
  )
endfunction()

# ctest is killed, and with it what would have called stop.sh. The program would run for a minute.
function(case_killed_ctest)
  set(TESTS "qcyg_target_test(long COMMAND %1 sleep 61)")
  own_runner()
  script(
    "kill -9 ctest"
    [=[
ctest --test-dir b >log 2>&1 &
ctest=$!
within 30 program 'sleep.exe'
server=$(server)
watcher=$(cut -d' ' -f1 "$dir/state/watcher")
kill -9 $ctest
within 10 nothing_left
within 5 gone "$server"
within 5 [ ! -e "$dir/state/server" ]
within 5 [ ! -e "$dir/state/watcher" ]
within 5 gone "$watcher"]=]
  )
  script("the next start" "start; stop" MATCH "wineserver [0-9]+ ended, and nothing is left")
endfunction()

# Killed with its watcher, too: the server ends by itself when it has been idle for WINE_IDLE seconds.
function(case_killed_watcher)
  own_runner()
  script(
    "kill -9 the watcher and the starter"
    [=[
export WINE_IDLE=3
sh -c 'sh "$QCYG/cmake/wine/start.sh" "$0/settings.sh" && kill -9 $(cut -d" " -f1 "$0/state/watcher")' "$dir"
server=$(server)
kill -0 "$server"
"$dir/run" true
within 20 nothing_left
within 5 gone "$server"]=]
  )
endfunction()

# ctest kills `run` at the time-out of its test; the program has another parent and another group.
function(case_timed_out)
  set(
    TESTS
    "qcyg_target_test(slow COMMAND %1 ${SCRATCH}/doze.exe 61 TIMEOUT 3)
qcyg_target_test(next COMMAND %1 sleep 5)
set_tests_properties(next PROPERTIES DEPENDS slow)"
  )
  own_runner()
  script(
    "a time-out"
    [=[
cp "$ROOT_SOURCE/bin/sleep.exe" doze.exe
ctest --test-dir b >log 2>&1 &
ctest=$!
within 30 program 'doze.exe'
within 30 grep -q 'slow .*Timeout' log
within 3 eval '! program doze.exe'
! grep -q 'next .*Passed' log
wait $ctest || [ $? = 8 ]
nothing_left
cat log]=]
    ENV "ROOT_SOURCE=${ROOT}"
    MATCH "slow [.]+[*]+Timeout" " next [.]+ Passed" "wine-stop [.]+ Passed"
  )
endfunction()

# A program that leaves one behind is told of, and does not keep the server. It stays for a second: under Wine, of 250 shells
# that ended as soon as they had started another program, 10 hung in a lock of their own; of 220 that waited none did.
function(case_left_behind)
  own_runner()
  script(
    "a program in the background"
    [=[
start
"$dir/run" bash -c 'sleep 61 >/dev/null 2>&1 </dev/null & sleep 1'
within 5 program 'sleep.exe'
stop
nothing_left]=]
    MATCH "still running, and ended now: [0-9]+ [^ ]*sleep.exe" "nothing is left"
  )
endfunction()

# Another runtime makes another root; another Wine, another prefix.
function(case_kept_or_made_anew)
  own_runner()
  script(
    "changes"
    [=[
cp -R "$ROOT_SOURCE" source
sed "s|^wine_source=.*|wine_source='$PWD/source'|" "$dir/settings.sh" >settings
cp settings "$dir/settings.sh"
start; touch "$dir/root/kept" "$dir/prefix/kept"; stop
start; stop
[ -e "$dir/root/kept" ]
[ -e "$dir/prefix/kept" ]
chmod u+w source source/bin
echo new >source/bin/new.txt
touch -d @1 source/bin/new.txt
start; stop
[ ! -e "$dir/root/kept" ]
[ "$(cat "$dir/root/bin/new.txt")" = new ]
# As long, and of the same date.
echo old >source/bin/new.txt
touch -d @1 source/bin/new.txt
start; stop
[ "$(cat "$dir/root/bin/new.txt")" = old ]
[ -e "$dir/prefix/kept" ]
# Not the real one: making it takes too long here.
mkdir bin
printf '%s\n' '#!/bin/sh' '[ "$1" = wineboot ] && [ "$2" = --init ] || exit 1' \
    'mkdir -p "$WINEPREFIX/drive_c/windows/system32"' ': >"$WINEPREFIX/drive_c/windows/system32/kernel32.dll"' \
    ': >"$WINEPREFIX/system.reg"' >bin/boot
printf '%s\n' '#!/bin/sh' 'case $* in --version) echo wine-99.0 ;; "wineboot --init") exec boot "$@" ;; *) exit 1 ;; esac' >bin/wine
chmod +x bin/boot bin/wine
PATH=$PWD/bin:$PATH start || echo "as it should"
[ ! -e "$dir/prefix/kept" ]
[ "$(cat "$dir/prefix.key")" = wine-99.0 ]
stop]=]
    ENV "ROOT_SOURCE=${ROOT}"
    MATCH "as it should"
  )
endfunction()
