# What the cases are written with. QCYG is the project's folder, SCRATCH the case's own one, which starts empty.

set(HTTP_SECONDS 40)

# Ends the case.
function(fail text)
  message(FATAL_ERROR "${text}")
endfunction()

# split_words(SEPARATOR OUT_BEFORE OUT_BEHIND [WORD...]): the words before the first SEPARATOR, and those behind it.
function(split_words separator out_before out_behind)
  set(words ${ARGN})
  set(behind "")
  list(FIND words "${separator}" at)
  if(at GREATER_EQUAL 0)
    math(EXPR next "${at} + 1")
    list(SUBLIST words ${next} -1 behind)
    list(SUBLIST words 0 ${at} words)
  endif()
  set(${out_before} "${words}" PARENT_SCOPE)
  set(${out_behind} "${behind}" PARENT_SCOPE)
endfunction()

# The case cannot run here: ctest counts it as skipped (see SKIP_REGULAR_EXPRESSION) and shows why. A macro, so that its
# return() ends the case.
macro(skip_without program)
  find_program(_found NAMES "${program}" NO_CACHE)
  if(NOT _found)
    message("SKIP: ${program} is missing")
    return()
  endif()
  unset(_found)
endmacro()

# run(WHAT COMMAND word... [EXIT status] [MATCH regex...] [REJECT regex...] [ENV NAME=value...] [DIR folder] [OUT var])
# Runs COMMAND and checks its exit status (default 0; ANY) and what it prints, both streams, in which all white space is
# single spaces, since CMake wraps its messages. OUT: that text.
function(run what)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "EXIT;DIR;OUT" "COMMAND;MATCH;REJECT;ENV")
  if(arg_UNPARSED_ARGUMENTS OR arg_KEYWORDS_MISSING_VALUES)
    fail("run(${what}): unknown '${arg_UNPARSED_ARGUMENTS}', no value for '${arg_KEYWORDS_MISSING_VALUES}'")
  endif()
  if(NOT DEFINED arg_EXIT)
    set(arg_EXIT 0)
  endif()
  if(NOT arg_DIR)
    set(arg_DIR "${SCRATCH}")
  endif()
  execute_process(
    COMMAND "${CMAKE_COMMAND}" -E env ${arg_ENV} -- ${arg_COMMAND}
    WORKING_DIRECTORY "${arg_DIR}"
    RESULT_VARIABLE status
    OUTPUT_VARIABLE output
    ERROR_VARIABLE output
  )
  message("---- ${what}: ended with ${status} and printed\n${output}")
  string(REGEX REPLACE "[ \t\r\n]+" " " flat "${output}")
  if(NOT arg_EXIT STREQUAL "ANY" AND NOT status STREQUAL "${arg_EXIT}")
    fail("${what}: exit status ${status}, not ${arg_EXIT}")
  endif()
  foreach(regex IN LISTS arg_MATCH)
    if(NOT flat MATCHES "${regex}")
      fail("${what}: its output does not match '${regex}'")
    endif()
  endforeach()
  foreach(regex IN LISTS arg_REJECT)
    if(flat MATCHES "${regex}")
      fail("${what}: its output matches '${regex}': '${CMAKE_MATCH_0}'")
    endif()
  endforeach()
  if(arg_OUT)
    set(${arg_OUT} "${flat}" PARENT_SCOPE)
  endif()
endfunction()

# run_script(WHAT TEXT [arguments of run() but COMMAND]): runs TEXT with cmake -P.
function(run_script what text)
  string(MD5 key "${text}")
  set(script "${SCRATCH}/script-${key}.cmake")
  file(WRITE "${script}" "cmake_minimum_required(VERSION 3.25)\n${text}\n")
  cmake_parse_arguments(PARSE_ARGV 2 script "" "OUT" "")
  run("${what}" COMMAND "${CMAKE_COMMAND}" -P "${script}" OUT printed ${script_UNPARSED_ARGUMENTS})
  if(script_OUT)
    set(${script_OUT} "${printed}" PARENT_SCOPE)
  endif()
endfunction()

# check(WHAT CONDITION...): a condition of if(), which has to hold.
function(check what)
  if(${ARGN})
  else()
    fail("${what}: it does not hold that: ${ARGN}")
  endif()
endfunction()

function(check_equal what actual wanted)
  if(NOT "${actual}" STREQUAL "${wanted}")
    fail("${what}: '${actual}', not '${wanted}'")
  endif()
endfunction()

# The files of FOLDER, hidden ones apart, have to be those named.
function(check_files folder)
  file(GLOB files RELATIVE "${folder}" "${folder}/*")
  list(FILTER files EXCLUDE REGEX "^\\.")
  set(wanted "${ARGN}")
  list(SORT wanted)
  list(SORT files)
  if(NOT files STREQUAL wanted)
    fail("${folder} holds '${files}', not '${wanted}'")
  endif()
endfunction()

# Writes an executable sh script.
function(write_program file text)
  file(WRITE "${file}" "#!/bin/sh\n${text}\n")
  file(CHMOD "${file}" PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
endfunction()

# Waits, 20 seconds at most, until the sh CONDITION holds.
function(wait_until condition)
  execute_process(
    COMMAND sh -c "n=0; until ${condition}; do n=$((n + 1)); [ $n -lt 400 ] || exit 1; sleep 0.05; done"
    RESULT_VARIABLE status
  )
  if(NOT status EQUAL 0)
    fail("waited in vain for: ${condition}")
  endif()
endfunction()

# Starts fake-http on FILE; OUT: its address. OUT_log and OUT_pid: the file of its requests, and its process.
function(start_http mode file out)
  set(base "${SCRATCH}/http-${out}")
  execute_process(
    COMMAND
      sh -c "\"$@\" $PPID </dev/null >\"$0.out\" 2>&1 & echo $!" "${base}" "${FAKE_HTTP}" "${mode}" "${file}"
      "${base}.port" "${base}.log" "${HTTP_SECONDS}"
    OUTPUT_VARIABLE pid
    OUTPUT_STRIP_TRAILING_WHITESPACE
    COMMAND_ERROR_IS_FATAL ANY
  )
  wait_until("[ -e '${base}.port' ]")
  file(READ "${base}.port" port)
  set(${out} "http://127.0.0.1:${port}" PARENT_SCOPE)
  set(${out}_log "${base}.log" PARENT_SCOPE)
  set(${out}_pid "${pid}" PARENT_SCOPE)
endfunction()

# OUT: how many lines of FILE match REGEX.
function(count_lines file regex out)
  file(STRINGS "${file}" lines REGEX "${regex}")
  list(LENGTH lines count)
  set(${out} "${count}" PARENT_SCOPE)
endfunction()
