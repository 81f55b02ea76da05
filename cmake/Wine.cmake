# qcyg_wine_runner(): Wine as what runs Cygwin's programs on Linux.
include_guard(GLOBAL)
set_property(GLOBAL PROPERTY QCYG_WINE_SCRIPTS "${CMAKE_CURRENT_LIST_DIR}/wine")

# qcyg_wine_runner(OUT
#   ROOT   FOLDER      a Cygwin tree with bin/cygwin1.dll and bin/bash.exe, made when the tests run at the latest. It is
#                      copied when the runner starts, never written to
#   [ROOT_FIXTURE NAME] the fixture that makes it, where tests do
#   [DIR   FOLDER]     where all that is made goes (default: wine in the binary folder): `root`, Cygwin's /, and `prefix`,
#                      Wine's; both are kept between runs while ROOT, or Wine's version, is the same
#   [MOUNTS FOLDER...] more folders that programs see under the same path as this machine does; those of the source and
#                      of the build are always. Other files are below /cygdrive/z
#   [FIXTURE NAME])    default: wine
#
# OUT: the path of `run`, an emulator for CMAKE_CROSSCOMPILING_EMULATOR. Adds the tests NAME-start and NAME-stop, which
# set up and clean up the fixture NAME: a wineserver for all tests that require it. Tests that do not require it run as
# well, and each starts a server of its own. Several runs of ctest may share the folder. A ctest that is killed leaves
# nothing behind for more than a few seconds.
#
# `run PROGRAM ARGUMENT...`: exactly these arguments; the current folder is kept; PATH is /bin, TMPDIR /tmp of the root;
# a PROGRAM without a slash is one of the root's bin, an absolute path is this machine's. stdin is /dev/null unless it is
# a file or a terminal: Cygwin's programs hang in a Unix pipe. stderr has the program's own and what Wine has to say,
# without what is always said (cmake/wine/noise.sed); WINEDEBUG can be set for more. Exit status: the program's, 128 + n
# for signal n; 77 without Wine 10 or newer, with the reason; 127 if it cannot be started, with the missing DLLs' names;
# 126 if the root or the prefix cannot be made.
function(qcyg_wine_runner out)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "ROOT;ROOT_FIXTURE;DIR;FIXTURE" "MOUNTS")
  set(where "qcyg_wine_runner(${out})")
  if(arg_UNPARSED_ARGUMENTS)
    message(
      FATAL_ERROR
      "${where}: unknown argument '${arg_UNPARSED_ARGUMENTS}'; known are ROOT;ROOT_FIXTURE;DIR;MOUNTS;FIXTURE"
    )
  endif()
  if(arg_KEYWORDS_MISSING_VALUES)
    message(FATAL_ERROR "${where}: ${arg_KEYWORDS_MISSING_VALUES} stands without a value")
  endif()
  if(NOT arg_ROOT)
    message(FATAL_ERROR "${where}: ROOT is missing")
  endif()
  if(NOT arg_DIR)
    set(arg_DIR "${CMAKE_BINARY_DIR}/wine")
  endif()
  if(NOT arg_FIXTURE)
    set(arg_FIXTURE wine)
  endif()
  set(mounts "")
  foreach(folder IN LISTS arg_MOUNTS CMAKE_SOURCE_DIR CMAKE_BINARY_DIR)
    # These are Cygwin's own, and what is mounted over them would hide them.
    if(
      NOT folder MATCHES "^/[^/]"
      OR folder MATCHES "^/(bin|cygdrive|dev|etc|home|lib|proc|tmp|usr|usr/bin|usr/lib|var)/*$"
    )
      message(FATAL_ERROR "${where}: '${folder}' cannot be mounted under its own path in Cygwin's root")
    endif()
    string(REGEX REPLACE "/+$" "" folder "${folder}")
    string(APPEND mounts "${folder}\n")
  endforeach()
  string(STRIP "${mounts}" mounts)

  get_property(scripts GLOBAL PROPERTY QCYG_WINE_SCRIPTS)
  set(settings "# Written by cmake/Wine.cmake; see cmake/wine/common.sh.\n# shellcheck shell=sh disable=SC2034\n")
  set(dir "${arg_DIR}")
  set(source "${arg_ROOT}")
  foreach(name IN ITEMS dir source scripts mounts)
    string(REPLACE "'" "'\\''" value "${${name}}")
    string(APPEND settings "wine_${name}='${value}'\n")
  endforeach()
  file(CONFIGURE OUTPUT "${arg_DIR}/settings.sh" CONTENT "@settings@" @ONLY)
  set(runner "#!/bin/sh\n# Usage: run PROGRAM [ARGUMENT...]; see cmake/Wine.cmake.\n")
  foreach(file IN ITEMS "${arg_DIR}/settings.sh" "${scripts}/run.sh")
    string(REPLACE "'" "'\\''" file "${file}")
    string(APPEND runner ". '${file}'\n")
  endforeach()
  file(CONFIGURE OUTPUT "${arg_DIR}/run" CONTENT "@runner@" @ONLY)
  file(
    CHMOD "${arg_DIR}/run"
    PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE
  )

  foreach(step IN ITEMS start stop)
    add_test(NAME "${arg_FIXTURE}-${step}" COMMAND sh "${scripts}/${step}.sh" "${arg_DIR}/settings.sh")
    set_tests_properties(
      "${arg_FIXTURE}-${step}"
      PROPERTIES LABELS wine SKIP_RETURN_CODE 77 TIMEOUT 180
    )
  endforeach()
  # A skipped one still lets the tests run that require it, and each of them skips with the reason.
  set_tests_properties(
    "${arg_FIXTURE}-start"
    PROPERTIES FIXTURES_SETUP "${arg_FIXTURE}" FIXTURES_REQUIRED "${arg_ROOT_FIXTURE}"
  )
  set_tests_properties("${arg_FIXTURE}-stop" PROPERTIES FIXTURES_CLEANUP "${arg_FIXTURE}")
  set(${out} "${arg_DIR}/run" PARENT_SCOPE)
endfunction()
