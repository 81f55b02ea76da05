# qcyg_target_test(): a test that is a program of the target, for the project that ctest/target is.
include_guard(GLOBAL)

# qcyg_target_test(NAME
#   COMMAND  TARGET-OR-PROGRAM WORD...   as add_test's
#   [TIMEOUT SECONDS]                    default 60; times QCYG_TIMEOUT_SCALE
#   [LABELS  LABEL...]                   beside `target`
#   [FIXTURES NAME...]                   that it requires beside the runner's
#   [WORKING_DIRECTORY FOLDER] [ENVIRONMENT NAME=VALUE...])
# Registers ctest case NAME. An exit status of 77 skips it, which is also what the runner gives where it cannot run
# programs. Where programs run through a runner (CMAKE_CROSSCOMPILING_EMULATOR), it requires the fixture wine, a server
# that all such tests share (cmake/Wine.cmake). A plain add_test works, too; it fails where this one skips.
function(qcyg_target_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT;WORKING_DIRECTORY" "COMMAND;LABELS;FIXTURES;ENVIRONMENT")
  set(where "qcyg_target_test(${name})")
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "${where}: unknown argument '${arg_UNPARSED_ARGUMENTS}'")
  endif()
  if(arg_KEYWORDS_MISSING_VALUES)
    message(FATAL_ERROR "${where}: ${arg_KEYWORDS_MISSING_VALUES} stands without a value")
  endif()
  if(NOT arg_COMMAND)
    message(FATAL_ERROR "${where}: COMMAND is missing")
  endif()
  if(NOT DEFINED arg_TIMEOUT)
    set(arg_TIMEOUT 60)
  elseif(NOT arg_TIMEOUT MATCHES "^[1-9][0-9]*$")
    message(FATAL_ERROR "${where}: TIMEOUT is '${arg_TIMEOUT}': whole seconds are wanted")
  endif()
  # The next whole factor, at least 1.
  set(scale 1)
  if(QCYG_TIMEOUT_SCALE MATCHES "^([0-9]+)(\\.[0-9]*)?$")
    math(EXPR scale "${CMAKE_MATCH_1} + 1")
    if(QCYG_TIMEOUT_SCALE EQUAL CMAKE_MATCH_1 AND CMAKE_MATCH_1 GREATER 0)
      set(scale "${CMAKE_MATCH_1}")
    endif()
  endif()
  math(EXPR timeout "${arg_TIMEOUT} * ${scale}")
  set(directory "")
  if(arg_WORKING_DIRECTORY)
    set(directory WORKING_DIRECTORY "${arg_WORKING_DIRECTORY}")
  endif()
  add_test(NAME "${name}" COMMAND ${arg_COMMAND} ${directory})
  if(CMAKE_CROSSCOMPILING_EMULATOR)
    list(APPEND arg_FIXTURES wine)
  endif()
  set_tests_properties(
    "${name}"
    PROPERTIES
      LABELS "target;${arg_LABELS}"
      SKIP_RETURN_CODE 77
      TIMEOUT ${timeout}
      FIXTURES_REQUIRED "${arg_FIXTURES}"
      ENVIRONMENT "${arg_ENVIRONMENT}"
  )
endfunction()
