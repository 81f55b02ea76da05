# What `run` promises (cmake/Wine.cmake), with programs of Cygwin's coreutils.

# Ends the case as skipped where no program can be run. A macro, for its return().
macro(need_runner)
  execute_process(COMMAND "${RUN}" true RESULT_VARIABLE _status ERROR_VARIABLE _error)
  if(_status EQUAL 77)
    message("SKIP: ${_error}")
    return()
  endif()
  check_equal("`run true`, which says '${_error}'" "${_status}" 0)
endmacro()

# script(WHAT TEXT [arguments of run() but COMMAND]): runs sh TEXT with $RUN and $ROOT, in SCRATCH.
function(script what text)
  run("${what}" COMMAND sh -euc "${text}" ENV "RUN=${RUN}" "ROOT=${ROOT}" ${ARGN})
endfunction()

function(case_exit_status)
  need_runner()
  foreach(
    status
    IN
    ITEMS 0 1 7 77 253
  )
    run("exit ${status}" COMMAND "${RUN}" bash -c "exit ${status}" EXIT ${status})
  endforeach()
  foreach(pair IN ITEMS ABRT=134 KILL=137 SEGV=139 TERM=143)
    string(REGEX MATCH "^([A-Z]+)=([0-9]+)$" matched "${pair}")
    set(status "${CMAKE_MATCH_2}")
    run("death by SIG${CMAKE_MATCH_1}" COMMAND "${RUN}" bash -c "kill -${CMAKE_MATCH_1} $$" EXIT ${status})
  endforeach()
endfunction()

# Wine's way from a list of words to a command line and Cygwin's way back differ; * and @FILE mean something there.
function(case_arguments)
  need_runner()
  script(
    "words"
    [=[
newline='a
b'
set -- 'a b' "it's" 'a"b' 'a\b' 'a\\b' 'tail\' 'a b\' '*' '?' '$X' '`id`' '' 'x"y z' "@$0" 'üñ→' '"' "'" "a'b c" '\"' \
    "'\\''" "$newline" '~' '#' ' ' '%PATH%' '-e' '{a,b}' '!x' "''"
touch file
printf '[%s]\n' "$@" >wanted
"$RUN" printf '[%s]\n' "$@" >got
cmp wanted got]=]
  )
  # More than Windows takes on one command line.
  script(
    "many words"
    [=[
set -- $(seq 20000)
printf '%s\n' "$@" >wanted
"$RUN" printf '%s\n' "$@" >got
cmp wanted got]=]
  )
endfunction()

function(case_program_anywhere)
  need_runner()
  script(
    "a program beside the root, by a path that is none for Windows' command line"
    [=[
mkdir -p "a 'b' ü"
cp "$ROOT/bin/echo.exe" "a 'b' ü/say.exe"
"$RUN" "$PWD/a 'b' ü/say.exe" absolute
"$RUN" "a 'b' ü/say.exe" relative
LC_ALL=C "$RUN" "$PWD/a 'b' ü/say.exe" plain
cd "a 'b' ü"
"$RUN" ./say.exe here
"$RUN" pwd
pwd]=]
    MATCH "^absolute relative plain here ${SCRATCH}/a 'b' ü ${SCRATCH}/a 'b' ü $"
  )
endfunction()

function(case_missing_program)
  need_runner()
  run("no such file" COMMAND "${RUN}" "${SCRATCH}/none.exe" EXIT 127 MATCH "there is no ${SCRATCH}/none.exe")
  run("no such program" COMMAND "${RUN}" none EXIT 127 MATCH "there is no .*[/]root.bin/none")
  run("a program whose name bash has, too" COMMAND "${RUN}" echo --version MATCH "coreutils")
  run("nothing" COMMAND "${RUN}" EXIT 2 MATCH "usage: run PROGRAM")
endfunction()

# A file is read. A pipe is not, since Cygwin's programs hang in it: they see an end instead.
function(case_stdin)
  need_runner()
  script("a file" [=[echo "from a file" >in; "$RUN" cat <in]=] MATCH "^from a file $")
  script("a pipe that stays open" [=[mkfifo pipe; exec 9<>pipe; timeout 20 "$RUN" cat <&9; echo "over"]=] MATCH "^over $")
  script("none" [=["$RUN" cat <&-; echo "over"]=] MATCH "^over $")
endfunction()

function(case_environment)
  need_runner()
  run(
    "variables"
    COMMAND "${RUN}" bash -c "echo \"<$QCYG_A> <$PATH> <$TMPDIR> <\${LC_ALL-none}> <\${QCYG_WINE_RUN-none}>\"; touch \"$TMPDIR/x\""
    ENV "QCYG_A=a 'b' \"c\"" TMPDIR=${SCRATCH}/none
    MATCH "^<a 'b' \"c\"> </bin> </tmp> <none> <none> $"
  )
  run("a locale" COMMAND "${RUN}" bash -c "echo $LC_ALL" ENV LC_ALL=C MATCH "^C $")
  run("the runtime" COMMAND "${RUN}" uname -s MATCH "^CYGWIN_NT-")
endfunction()

# The streams are the program's alone, whether they are one or two.
function(case_streams)
  need_runner()
  script(
    "two streams"
    [=[
"$RUN" bash -c 'echo out; echo err >&2; printf "last" >&2' >out 2>err
printf 'out\n' | cmp - out
printf 'err\nlast\n' | cmp - err
"$RUN" true >out 2>err
[ ! -s out ]
[ ! -s err ]]=]
  )
  script(
    "one stream"
    [=[
"$RUN" bash -c 'echo 1; echo 2 >&2; echo 3; printf 4 >&2' >both 2>&1
printf '1\n2\n3\n4' | cmp - both
"$RUN" true >both 2>&1
[ ! -s both ]]=]
  )
  script(
    "what only looks like Cygwin's warning stays"
    [=["$RUN" bash -c 'printf "Cygwin WARNING:\n  of another kind\n" >&2' 2>err; cat err]=]
    MATCH "^Cygwin WARNING: of another kind $"
  )
  # A filter would show it at the end only.
  script(
    "stderr is shown at once"
    [=[
"$RUN" bash -c 'echo early >&2; sleep 30' >out 2>err &
run=$!
n=0
until grep -q early err; do n=$((n + 1)); [ $n -lt 200 ]; sleep 0.05; done
kill $run
wait $run || [ $? = 143 ]]=]
  )
endfunction()

# Under Wine the parent of such a program may wait for ever, and Wine's usual -all hides the name.
function(case_missing_dll)
  need_runner()
  script(
    "a DLL that is nowhere"
    [=[
LC_ALL=C sed 's/cygintl-8\.dll/cygnone-8.dll/' "$ROOT/bin/echo.exe" >lacks.exe
! cmp -s lacks.exe "$ROOT/bin/echo.exe"
for _ in 1 2; do
    status=0
    timeout 20 "$RUN" "$PWD/lacks.exe" 2>err >out || status=$?
    [ $status = 127 ]
    cat err
    grep -q 'lacks.exe needs cygnone-8.dll: no such DLL in its own folder or in .*[/]root.bin' err
done
status=0
timeout 20 "$RUN" "$PWD/lacks.exe" >both 2>&1 || status=$?
[ $status = 127 ]
grep -q 'needs cygnone-8.dll' both]=]
  )
endfunction()

# Whoever ends `run` ends the program: at once by SIGTERM, within seconds by SIGKILL, which the watcher sees.
function(case_killed)
  need_runner()
  foreach(pair IN ITEMS TERM=143 KILL=137)
    string(REGEX MATCH "^([A-Z]+)=([0-9]+)$" matched "${pair}")
    script(
      "SIG${CMAKE_MATCH_1}"
      [=[
"$RUN" sleep 61.5 >/dev/null 2>&1 &
run=$!
id=QCYG_WINE_RUN=run-$run
running() { grep -lzxF "$id" /proc/[0-9]*/environ 2>/dev/null | while read -r file; do
    # It may end meanwhile.
    { tr '\0' ' ' <"${file%environ}cmdline"; } 2>/dev/null; done | grep 'sleep.exe'; }
until_is() { n=0; until [ "$1" "$(running)" ]; do n=$((n + 1)); [ $n -lt 200 ] || exit 9; sleep 0.05; done; }
until_is -n
kill -$SIGNAL $run
status=0
wait $run || status=$?
[ $SIGNAL = KILL ] || [ -z "$(running)" ]
until_is -z
echo "ended with $status"]=]
      ENV "SIGNAL=${CMAKE_MATCH_1}" "RUN=${RUN}"
      MATCH "ended with ${CMAKE_MATCH_2}"
    )
  endforeach()
endfunction()
