# Runs one case: cmake -DAREA=... -DCASE=... -DSCRATCH=... -DROOT=... -DRUN=... -P run-case.cmake
# A case is function case_CASE() of AREA-cases.cmake; harness.cmake of ctest/cmake is what it is written with. ROOT is a
# Cygwin tree, RUN the runner whose server is the fixture's.
cmake_minimum_required(VERSION 3.25)
get_filename_component(QCYG "${CMAKE_CURRENT_LIST_DIR}/../.." ABSOLUTE)
# What the one who runs the tests has set must not decide them.
foreach(
  name
  IN
  ITEMS CYGWIN WINEDEBUG WINEPREFIX WINEDLLOVERRIDES LC_ALL CMAKE_GENERATOR CTEST_OUTPUT_ON_FAILURE CTEST_PARALLEL_LEVEL
)
  unset(ENV{${name}})
endforeach()
set(ENV{LANG} C.UTF-8)
file(REMOVE_RECURSE "${SCRATCH}")
file(MAKE_DIRECTORY "${SCRATCH}")
include("${CMAKE_CURRENT_LIST_DIR}/../cmake/harness.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/${AREA}-cases.cmake")
cmake_language(CALL "case_${CASE}")
