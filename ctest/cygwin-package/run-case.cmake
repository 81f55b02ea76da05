# Runs one case: cmake -DAREA=... -DCASE=... -DSCRATCH=... -DROOT=... -DTARGET=... -DDOWNLOADS=... -DPYTHON=... -P this
# A case is function case_CASE() of AREA-cases.cmake; ctest/cmake/harness.cmake and package.cmake are what it is written
# with. ROOT is a Cygwin tree with bin/, TARGET what the target's tools' names begin with, DOWNLOADS the folder that has
# the runtime packages of cmake/cygwin.json.
cmake_minimum_required(VERSION 3.25)
get_filename_component(QCYG "${CMAKE_CURRENT_LIST_DIR}/../.." ABSOLUTE)
# What the one who runs the tests has set must not decide them.
foreach(
  name
  IN
  ITEMS
    CC
    CFLAGS
    LDFLAGS
    CYGWIN
    DESTDIR
    CMAKE_GENERATOR
    MAKEFLAGS
    PYTHONPATH
    QCYG_CYGWIN_MIRROR
    QCYG_DOWNLOAD_DIR
    QCYG_MIRROR
    QCYG_OFFLINE
    QCYG_XZ_LEVEL
    SOURCE_DATE_EPOCH
    WINEDEBUG
    WINEPREFIX
)
  unset(ENV{${name}})
endforeach()
set(ENV{LC_ALL} C.UTF-8)
file(REMOVE_RECURSE "${SCRATCH}")
file(MAKE_DIRECTORY "${SCRATCH}")
include("${CMAKE_CURRENT_LIST_DIR}/../cmake/harness.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/package.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/../installed/install.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/${AREA}-cases.cmake")
cmake_language(CALL "case_${CASE}")
