# The driver with fake emulators: one call a case.
#
# _qcyg_driver_test(<case>
#   [EXIT_CODE n] [REASON kind] [STDERR regex] [STDOUT regex] [JSON key=value...]
#   [CONSOLE_SIZE n] [GRANDCHILD] [NO_PID]  what has to come of it: see
#                                           driver-case.cmake
#   [PREFIX words...]   what to run the driver with
#   [ENV NAME=value...]
#   [ARGS options...]   of the driver, besides --name and --log-dir
#   [RUN steps...]      of fake-emulator.c; CONNECT stands for the connection,
#                       not to be used with --pty
#   [COMMAND words...]  instead of the fake emulator)
set(_logs "${CMAKE_CURRENT_BINARY_DIR}/driver logs")

function(_qcyg_driver_test case)
  cmake_parse_arguments(
    PARSE_ARGV 1
    arg
    "GRANDCHILD;NO_PID"
    "EXIT_CODE;REASON;STDERR;STDOUT;CONSOLE_SIZE"
    "JSON;PREFIX;ENV;ARGS;RUN;COMMAND"
  )
  if(arg_UNPARSED_ARGUMENTS OR arg_KEYWORDS_MISSING_VALUES)
    message(
      FATAL_ERROR
      "driver-${case}: unknown '${arg_UNPARSED_ARGUMENTS}', "
      "no value for '${arg_KEYWORDS_MISSING_VALUES}'"
    )
  endif()
  if(NOT arg_EXIT_CODE)
    set(arg_EXIT_CODE 0)
  endif()
  set(dir "${_logs}/${case}")
  set(pids "")
  if(NOT arg_COMMAND)
    if(NOT arg_NO_PID)
      set(pids "${dir}.pid")
      list(PREPEND arg_RUN "pid=${dir}.pid")
    endif()
    if(arg_GRANDCHILD)
      list(APPEND pids "${dir}.child.pid")
    endif()
    list(TRANSFORM arg_RUN REPLACE "^CONNECT$" "{serial}")
    list(TRANSFORM arg_RUN REPLACE "^CHILD$" "grandchild=${dir}.child.pid")
    set(arg_COMMAND "$<TARGET_FILE:fake-emulator>" ${arg_RUN})
  endif()
  list(TRANSFORM arg_PREFIX REPLACE "^PID$" "${dir}.pid")
  add_test(
    NAME driver-${case}
    COMMAND
      "${CMAKE_COMMAND}" "-DNAME=${case}" "-DLOG_DIR=${dir}" "-DEXIT_CODE=${arg_EXIT_CODE}" "-DREASON=${arg_REASON}"
      "-DSTDERR=${arg_STDERR}" "-DSTDOUT=${arg_STDOUT}" "-DJSON=${arg_JSON}" "-DCONSOLE_SIZE=${arg_CONSOLE_SIZE}"
      "-DPIDS=${pids}" -P "${CMAKE_CURRENT_SOURCE_DIR}/driver-case.cmake" -- ${arg_PREFIX} "$<TARGET_FILE:qcyg-boot>"
      --name ${case} --log-dir "${dir}" ${arg_ARGS} -- ${arg_COMMAND}
  )
  set_tests_properties(
    driver-${case}
    PROPERTIES LABELS unit TIMEOUT 20 ENVIRONMENT "${arg_ENV}"
  )
endfunction()

include(driver-pass-tests.cmake)
include(driver-fail-tests.cmake)
include(driver-process-tests.cmake)

add_test(
  NAME driver-roundtrip
  COMMAND
    "${CMAKE_COMMAND}" "-DDRIVER=$<TARGET_FILE:qcyg-boot>" "-DLOG_DIR=${_logs}/roundtrip" -P
    "${CMAKE_CURRENT_SOURCE_DIR}/driver-roundtrip.cmake"
)
set_tests_properties(driver-roundtrip PROPERTIES LABELS unit TIMEOUT 20)
