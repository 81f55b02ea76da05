# Runs one case: cmake -DAREA=... -DCASE=... -DSCRATCH=... -DTARGET=... -DPYTHON=... -P this
# A case is function case_CASE() of AREA-cases.cmake; ctest/cmake/harness.cmake and build.cmake are what it is written with.
# TARGET is what the cross compiler's tools' names begin with.
cmake_minimum_required(VERSION 3.25)
get_filename_component(QCYG "${CMAKE_CURRENT_LIST_DIR}/../.." ABSOLUTE)
set(ENV{LC_ALL} C.UTF-8)
file(REMOVE_RECURSE "${SCRATCH}")
file(MAKE_DIRECTORY "${SCRATCH}")
include("${CMAKE_CURRENT_LIST_DIR}/../cmake/harness.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/build.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/${AREA}-cases.cmake")
cmake_language(CALL "case_${CASE}")
