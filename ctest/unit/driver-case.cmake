# Run one command with the driver and judge what came of it:
#   cmake -DNAME=.. -DLOG_DIR=.. -DEXIT_CODE=.. [-D...] -P driver-case.cmake --
#     COMMAND ARGS...
# NAME            the name that the driver was given
# LOG_DIR         what it was given as --log-dir; emptied first, then filled with
#                 stale logs, of which nothing may be left
# EXIT_CODE       what it has to end with
# REASON          the kind of failure in timeline.json and on standard error
# STDERR, STDOUT  regular expressions
# JSON            list of key=value in timeline.json (a key may be a.0.b); an
#                 empty value stands for null
# CONSOLE_SIZE    size of console.log in bytes
# PIDS            list of files with process numbers: these have to be gone; the
#                 first one's whole process group too
cmake_minimum_required(VERSION 3.25)

set(command "")
set(in_command FALSE)
math(EXPR last "${CMAKE_ARGC} - 1")
foreach(i RANGE ${last})
  if(in_command)
    string(REPLACE ";" "\\;" arg "${CMAKE_ARGV${i}}")
    list(APPEND command "${arg}")
  elseif(CMAKE_ARGV${i} STREQUAL "--")
    set(in_command TRUE)
  endif()
endforeach()
if(NOT command)
  message(FATAL_ERROR "no command after --")
endif()

set(logs console.log emulator.log command.txt timeline.json)
file(REMOVE_RECURSE "${LOG_DIR}" ${PIDS})
foreach(log IN LISTS logs)
  file(WRITE "${LOG_DIR}/${log}" "stale")
endforeach()

execute_process(COMMAND ${command} RESULT_VARIABLE code OUTPUT_VARIABLE out ERROR_VARIABLE err)
message("${out}${err}")

set(problems "")
function(problem text)
  set(problems "${problems}\n  ${text}" PARENT_SCOPE)
endfunction()

if(NOT code STREQUAL EXIT_CODE)
  problem("exit code ${code}, not ${EXIT_CODE}")
endif()
if(STDERR AND NOT err MATCHES "${STDERR}")
  problem("standard error does not match ${STDERR}")
endif()
if(STDOUT AND NOT out MATCHES "${STDOUT}")
  problem("standard output does not match ${STDOUT}")
endif()
if(EXIT_CODE EQUAL 1)
  # Exactly one line.
  if(NOT err MATCHES "^FAIL ${NAME}: ${REASON} [^\n]*; log: /[^\n]*/console.log\n$")
    problem("not one line about ${REASON} on standard error")
  endif()
elseif(EXIT_CODE EQUAL 0 AND NOT err STREQUAL "")
  problem("a pass with something on standard error")
endif()

if(EXIT_CODE MATCHES "^(0|1|77)$")
  foreach(log IN LISTS logs)
    if(EXISTS "${LOG_DIR}/${log}")
      file(READ "${LOG_DIR}/${log}" start LIMIT 5)
      if(start STREQUAL "stale")
        problem("${log} is of an earlier run")
      endif()
    endif()
  endforeach()

  # A failure to parse it ends the test.
  file(READ "${LOG_DIR}/timeline.json" timeline)
  string(JSON result GET "${timeline}" result)
  string(JSON reason GET "${timeline}" reason)
  set(want_0 "pass")
  set(want_1 "fail")
  set(want_77 "skip")
  if(NOT result STREQUAL want_${EXIT_CODE})
    problem("timeline.json says ${result}")
  endif()
  if(NOT reason STREQUAL "${REASON}")
    problem("timeline.json gives the reason '${reason}', not '${REASON}'")
  endif()
  foreach(pair IN LISTS JSON)
    string(REGEX MATCH "^([^=]*)=(.*)$" pair "${pair}")
    set(want "${CMAKE_MATCH_2}")
    string(REPLACE "." ";" path "${CMAKE_MATCH_1}")
    string(JSON value GET "${timeline}" ${path})
    if(NOT value STREQUAL want)
      problem("timeline.json has ${pair} as '${value}'")
    endif()
  endforeach()
endif()

if(CONSOLE_SIZE)
  file(SIZE "${LOG_DIR}/console.log" size)
  if(NOT size EQUAL CONSOLE_SIZE)
    problem("console.log has ${size} bytes, not ${CONSOLE_SIZE}")
  endif()
endif()

# Gone now, not soon: the driver waited for that.
set(group "-")
foreach(file IN LISTS PIDS)
  if(NOT EXISTS "${file}")
    problem("${file} was not written")
    continue()
  endif()
  file(STRINGS "${file}" pid)
  foreach(which IN ITEMS "${pid}" "${group}${pid}")
    # Its words count, not only its status: a kill that does not understand its
    # arguments must not pass for a process that is gone.
    execute_process(
      COMMAND "${CMAKE_COMMAND}" -E env LC_ALL=C sh -c "kill -s 0 -- \"$1\"" sh "${which}"
      RESULT_VARIABLE code
      ERROR_VARIABLE said
    )
    if(NOT code EQUAL 1 OR NOT said MATCHES "No such process")
      problem("process or group ${which} is not gone: ${code} ${said}")
    endif()
  endforeach()
  set(group "")
endforeach()

if(problems)
  message(FATAL_ERROR "${NAME}:${problems}")
endif()
