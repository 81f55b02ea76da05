# Runs one case: cmake -DAREA=... -DCASE=... -DSCRATCH=... -DFAKE_HTTP=... -DMESON_PYTHON=... -P run-case.cmake
# A case is function case_CASE() of AREA-cases.cmake. It ends well unless something it runs does not do as it should.
cmake_minimum_required(VERSION 3.25)
get_filename_component(QCYG "${CMAKE_CURRENT_LIST_DIR}/../.." ABSOLUTE)

# What the one who runs the tests has set must not decide them.
foreach(
  name
  IN
  ITEMS
    QCYG_TARGET
    QCYG_PREFIX
    QCYG_DOWNLOAD_DIR
    QCYG_CACHE_DIR
    QCYG_WORK_DIR
    QCYG_ROOT_DIR
    QCYG_MIRROR
    QCYG_OFFLINE
    QCYG_CONNECT_TIMEOUT
    QCYG_JOBS
    QCYG_TIMEOUT_SCALE
    QCYG_DEBIAN_MIRROR
    QCYG_APT_ETC
    QCYG_BIND
    QCYG_ENVIRONMENT
    QCYG_PRESET
    QCYG_SYSROOT
    QCYG_CYGWIN_MIRROR
    QCYG_CYGWIN_SETUP
    QCYG_TOOLCHAIN_PREFIX
    QCYG_TOOLCHAIN_LANGUAGES
    XDG_CACHE_HOME
    http_proxy
    https_proxy
    all_proxy
    ALL_PROXY
    HTTP_PROXY
    HTTPS_PROXY
    CMAKE_GENERATOR
    CMAKE_BUILD_PARALLEL_LEVEL
    MAKEFLAGS
    GNUPGHOME
    CC
    CFLAGS
    LDFLAGS
    DESTDIR
)
  unset(ENV{${name}})
endforeach()
set(ENV{QCYG_HOME} "${SCRATCH}/home/cache")
set(ENV{HOME} "${SCRATCH}/home")
set(ENV{LC_ALL} C.UTF-8)
# Two builds that are compared are to be two.
set(ENV{QCYG_COMPILER_LAUNCHER} none)
include("${QCYG}/cmake/steps/Launcher.cmake")
qcyg_launcher_settings(_settings)
foreach(name IN LISTS _settings)
  unset(ENV{${name}})
endforeach()

file(REMOVE_RECURSE "${SCRATCH}")
file(MAKE_DIRECTORY "${SCRATCH}/home")
include("${CMAKE_CURRENT_LIST_DIR}/harness.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/${AREA}-cases.cmake")
cmake_language(CALL "case_${CASE}")
