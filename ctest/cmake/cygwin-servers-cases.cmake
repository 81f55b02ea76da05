# Fetching Cygwin's packages from web servers that misbehave.
include("${CMAKE_CURRENT_LIST_DIR}/cygwin-packages.cmake")

# Package big, and a server of it in MODE at ${server}.
macro(serve_big mode)
  string(REPEAT "0123456789abcdef 0123456789ABCDEF\n" 6000 text)
  make_package(big "${text}")
  start_http(${mode} "${MIRROR}/${big_path}" server)
endmacro()

function(case_cut_is_resumed)
  serve_big(cut)
  origin(mirror "${server}/cygwin/" mirror)
  write_lock("${mirror}")
  fetch("a server that breaks off" "big")
  check_fetched(big mirror)
  check_files("${DOWNLOADS}" "${big_file}")
  count_lines("${server_log}" "^GET /cygwin/${big_path} .* from [1-9]" count)
  check_equal("requests that went on" "${count}" 1)
endfunction()

# Half of it from a server that then goes silent, the rest from the next origin.
function(case_stalled_goes_on_elsewhere)
  serve_big(stall)
  start_http(whole "${MIRROR}/${big_path}" good)
  origin(mirror "${server}" mirror)
  origin(time_machine "${good}" old)
  write_lock("${mirror}" "${old}")
  fetch("a server that goes silent" "big" MATCH "mirror ${server}: curl: .28.")
  check_fetched(big time_machine)
  check_files("${DOWNLOADS}" "${big_file}")
  count_lines("${good_log}" " from [1-9]" count)
  check_equal("requests that went on" "${count}" 1)
endfunction()

# What went silent stays as a part and no more; the next run goes on.
function(case_stalled_is_resumed)
  serve_big(stall)
  origin(mirror "${server}" mirror)
  write_lock("${mirror}")
  fetch("a server that goes silent" "big" EXIT 1 MATCH "big 1-1, [^:]*: mirror ${server}: curl: .28.")
  check_files("${DOWNLOADS}" "${big_file}.part")
  fetch("the next run" "big")
  check_fetched(big mirror)
  check_files("${DOWNLOADS}" "${big_file}")
  count_lines("${server_log}" " from [1-9]" count)
  check_equal("requests that went on" "${count}" 1)
endfunction()

function(case_wrong_part)
  serve_big(whole)
  origin(mirror "${server}" mirror)
  write_lock("${mirror}")
  file(WRITE "${DOWNLOADS}/${big_file}.part" "other bytes")
  fetch("a part of other bytes lies there" "big")
  check_fetched(big mirror)
  check_files("${DOWNLOADS}" "${big_file}")
endfunction()

# A network that wants a login answers every address with its page.
function(case_html_page)
  make_package(a "package a")
  file(WRITE "${SCRATCH}/page" "\n<html><body>Please log in</body></html>\n")
  start_http(whole "${SCRATCH}/page" portal)
  origin(mirror "${portal}" mirror)
  origin(time_machine "${MIRROR}" old)
  write_lock("${mirror}" "${old}")
  fetch("a page" "a" MATCH "a: mirror ${portal}: is an HTML page of 41 bytes, no package of 9")
  check_fetched(a time_machine)
  check_files("${DOWNLOADS}" "${a_file}")
endfunction()

# A server that never answers costs its time-out once, whatever is asked of it.
function(case_dead_server_is_asked_once)
  foreach(name IN ITEMS a b c)
    make_package(${name} "package ${name}")
  endforeach()
  start_http(hang "${MIRROR}/${a_path}" hanging)
  origin(mirror "${hanging}" mirror)
  origin(time_machine "${MIRROR}" old)
  write_lock("${mirror}" "${old}")
  fetch("three packages" "a;b;c")
  foreach(name IN ITEMS a b c)
    check_fetched(${name} time_machine)
  endforeach()
  count_lines("${hanging_log}" "^connection" count)
  check_equal("connections" "${count}" 1)
endfunction()

# What a broken-off transfer left goes when the npm package has served the whole.
function(case_stalled_then_npm)
  string(REPEAT "0123456789abcdef 0123456789ABCDEF\n" 6000 text)
  make_package(big "${text}" npm=true)
  make_npm(npm big)
  start_http(stall "${MIRROR}/${big_path}" server)
  origin(mirror "${server}" mirror)
  write_lock("${mirror}" "${npm}")
  fetch("a server that goes silent" "big" MATCH "mirror ${server}: curl: .28.")
  check_fetched(big npm)
  check_files("${DOWNLOADS}" "${big_file}" "${npm_file}")
endfunction()

# Two builds fetch at once into one folder: one of them waits for the other.
function(case_two_at_once)
  serve_big(cut)
  origin(mirror "${server}" mirror)
  write_lock("${mirror}")
  file(
    WRITE "${SCRATCH}/fetch.cmake"
    "cmake_minimum_required(VERSION 3.25)
    include(\"${QCYG}/cmake/CygwinPackages.cmake\")
    set(QCYG_DOWNLOAD_DIR \"${DOWNLOADS}\")
    qcyg_cygwin_lock_read(\"${LOCK}\")
    qcyg_cygwin_fetch(big)"
  )
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
  check_files("${DOWNLOADS}" "${big_file}")
  count_lines("${server_log}" "^GET /${big_path} HTTP/1.1$" count)
  check_equal("downloads" "${count}" 1)
endfunction()
