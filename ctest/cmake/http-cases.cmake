# The fetcher with servers that misbehave, and with fetches that are killed or meet each other.
include("${CMAKE_CURRENT_LIST_DIR}/fetch.cmake")

# The lock for big.tar at each of the ADDRESSes; OUT: its hash.
function(lock_big out)
  big_text(text)
  make_file(big.tar "${text}" hash)
  list(TRANSFORM ARGN REPLACE "(.+)" "\"\\1/big.tar\"")
  list(JOIN ARGN ", " urls)
  write_lock(big "{ \"url\": [ ${urls} ], \"sha256\": \"${hash}\" }")
  set(${out} "${hash}" PARENT_SCOPE)
endfunction()

function(case_whole)
  lock_big(hash "http://127.0.0.1")
  start_http(whole "${SERVED_DIR}/big.tar" server)
  lock_big(hash "${server}")
  fetch("a good server")
  check_fetched(big.tar)
  check_files("${DOWNLOADS}" "${hash}-big.tar")
  count_lines("${server_log}" "^GET /big.tar" count)
  check("one request" count EQUAL 1)
endfunction()

function(case_cut_is_resumed)
  lock_big(hash "http://127.0.0.1")
  start_http(cut "${SERVED_DIR}/big.tar" server)
  lock_big(hash "${server}")
  fetch("a server that breaks off")
  check_fetched(big.tar)
  count_lines("${server_log}" " from [1-9]" count)
  check("it went on where it stopped" count EQUAL 1)
endfunction()

# Parts cannot be asked for: start over rather than fail or keep a wrong file.
function(case_no_range)
  lock_big(hash "http://127.0.0.1")
  start_http(no-range "${SERVED_DIR}/big.tar" server)
  lock_big(hash "${server}")
  file(WRITE "${DOWNLOADS}/${hash}-big.tar.part" "begin\n")
  fetch("a server without ranges")
  check_fetched(big.tar)
  count_lines("${server_log}" " from 6$" asked)
  count_lines("${server_log}" "^GET" count)
  check("it tried to go on" asked EQUAL 1 AND count EQUAL 2)
endfunction()

# What an earlier run left is of other bytes: longer, as long, shorter than the file.
function(case_wrong_part)
  lock_big(hash "http://127.0.0.1")
  start_http(whole "${SERVED_DIR}/big.tar" server)
  lock_big(hash "${server}")
  file(SIZE "${SERVED_DIR}/big.tar" size)
  string(REPEAT "x" ${size} same)
  foreach(part IN ITEMS "wrong" "${same}" "${same}x")
    file(REMOVE_RECURSE "${DOWNLOADS}")
    file(WRITE "${DOWNLOADS}/${hash}-big.tar.part" "${part}")
    fetch("a part of other bytes lies there")
    check_fetched(big.tar)
    check_files("${DOWNLOADS}" "${hash}-big.tar")
  endforeach()
endfunction()

# The fetch and its curl are killed in the middle; the next one goes on.
function(case_killed)
  lock_big(hash "http://127.0.0.1")
  start_http(stall "${SERVED_DIR}/big.tar" server)
  lock_big(hash "${server}")
  find_program(curl NAMES curl NO_CACHE REQUIRED)
  write_program("${SCRATCH}/bin/curl" "echo $$ >'${SCRATCH}/curl.pid'\nexec '${curl}' \"$@\"")
  fetch_script("set(QCYG_CONNECT_TIMEOUT 30)" text)
  file(WRITE "${SCRATCH}/first.cmake" "cmake_minimum_required(VERSION 3.25)\n${text}")
  execute_process(
    COMMAND
      sh -c "PATH='${SCRATCH}/bin':$PATH \"$@\" >\"$0\" 2>&1 & echo $!" "${SCRATCH}/first.log" "${CMAKE_COMMAND}" -P
      "${SCRATCH}/first.cmake"
    OUTPUT_VARIABLE pid
    OUTPUT_STRIP_TRAILING_WHITESPACE
    COMMAND_ERROR_IS_FATAL ANY
  )
  wait_until("[ -s '${DOWNLOADS}/${hash}-big.tar.part' ]")
  file(READ "${SCRATCH}/curl.pid" curl_pid)
  string(STRIP "${curl_pid}" curl_pid)
  execute_process(COMMAND kill -9 ${pid} ${curl_pid} COMMAND_ERROR_IS_FATAL ANY)
  check_files("${DOWNLOADS}" "${hash}-big.tar.part")
  fetch("the next fetch")
  check_fetched(big.tar)
  check_files("${DOWNLOADS}" "${hash}-big.tar")
  count_lines("${server_log}" " from [1-9]" count)
  check("it went on where the killed one stopped" count EQUAL 1)
endfunction()

# A port that nobody listens at, and a server that never answers: seconds, and the next origin serves.
function(case_dead_origins)
  make_file(a.tar "the bytes" a)
  start_http(hang "${SERVED_DIR}/a.tar" hanging)
  start_http(whole "${SERVED_DIR}/a.tar" closed)
  execute_process(COMMAND kill ${closed_pid} COMMAND_ERROR_IS_FATAL ANY)
  wait_until("! kill -0 ${closed_pid} 2>'${SCRATCH}/kill.log'")
  start_http(whole "${SERVED_DIR}/a.tar" good)
  write_lock(
    a
    "{ \"url\": [\"${closed}/a.tar\"], \"sha256\": \"${a}\" },
     { \"url\": [\"${hanging}/a.tar\"], \"sha256\": \"${a}\" },
     { \"url\": [\"${good}/a.tar\"], \"sha256\": \"${a}\" }"
  )
  string(TIMESTAMP begin "%s")
  fetch(
    "two dead origins, one good"
    MATCH
    "url: ${closed}/a.tar: curl: \\(7\\)"
    "url: ${hanging}/a.tar: curl: \\(28\\)"
    "Fetched a 1.0 from its url origin"
  )
  string(TIMESTAMP end "%s")
  math(EXPR seconds "${end} - ${begin}")
  check("it took ${seconds} seconds" seconds LESS 10)
  check_fetched(a.tar)
  check_served(a url)
endfunction()

# Many files of one dead server cost its time-out once.
function(case_dead_server_is_asked_once)
  foreach(name IN ITEMS a b c)
    make_file(${name}.tar "bytes of ${name}" ${name})
  endforeach()
  start_http(hang "${SERVED_DIR}/a.tar" hanging)
  foreach(name IN ITEMS a b c)
    list(
      APPEND entries
      ${name}
      "{ \"url\": [\"${hanging}/${name}.tar\"], \"sha256\": \"${${name}}\" }, { \"url\": [\"${${name}_url}\"], \"sha256\": \"${${name}}\" }"
    )
  endforeach()
  write_lock(${entries})
  fetch("three files" MATCH "b.tar: the server did not answer before" "c.tar: the server did not answer before")
  foreach(name IN ITEMS a b c)
    check_fetched(${name}.tar)
  endforeach()
  count_lines("${hanging_log}" "^connection" count)
  check("one connection" count EQUAL 1)
endfunction()

# Two builds fetch at once into one folder: one of them waits for the other.
function(case_two_at_once)
  lock_big(hash "http://127.0.0.1")
  start_http(cut "${SERVED_DIR}/big.tar" server)
  lock_big(hash "${server}")
  fetch_script("" text)
  file(WRITE "${SCRATCH}/fetch.cmake" "cmake_minimum_required(VERSION 3.25)\n${text}")
  run(
    "two fetches"
    COMMAND
      sh -c
      "\"$@\" >one.log 2>&1 & one=$!
       \"$@\" >two.log 2>&1 & two=$!
       wait $one; a=$?; wait $two; b=$?; cat one.log two.log; echo one=$a two=$b"
      sh "${CMAKE_COMMAND}" -P "${SCRATCH}/fetch.cmake"
    MATCH "one=0 two=0"
  )
  check_fetched(big.tar)
  check_files("${DOWNLOADS}" "${hash}-big.tar")
  count_lines("${server_log}" "^GET /big.tar HTTP/1.1$" count)
  check("one download" count EQUAL 1)
endfunction()
