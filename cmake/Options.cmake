# The options of a build, each a cache variable; one set in the environment is taken as the default.
include_guard(GLOBAL)
include("${CMAKE_CURRENT_LIST_DIR}/Launcher.cmake")

set(QCYG_HOME "$ENV{QCYG_HOME}")
if(NOT QCYG_HOME AND DEFINED ENV{XDG_CACHE_HOME})
  set(QCYG_HOME "$ENV{XDG_CACHE_HOME}/qemu-cygwin")
elseif(NOT QCYG_HOME)
  set(QCYG_HOME "$ENV{HOME}/.cache/qemu-cygwin")
endif()

# _qcyg_option(NAME TYPE DEFAULT DOC): a cache variable whose default is the environment's variable of that name. One
# that is set, changed or unset there later counts in a build folder that is configured already, too, unless a -D in
# the same run says otherwise.
function(_qcyg_option name type default doc)
  if(DEFINED ENV{${name}})
    set(default "$ENV{${name}}")
  endif()
  set(force "")
  if(
    DEFINED CACHE{_QCYG_DEFAULT_${name}}
    AND NOT default STREQUAL "$CACHE{_QCYG_DEFAULT_${name}}"
    AND "$CACHE{${name}}" STREQUAL "$CACHE{_QCYG_VALUE_${name}}"
  )
    set(force FORCE)
  endif()
  set(${name} "${default}" CACHE ${type} "${doc}" ${force})
  set(_QCYG_DEFAULT_${name} "${default}" CACHE INTERNAL "What ${name} was by default")
  set(_QCYG_VALUE_${name} "$CACHE{${name}}" CACHE INTERNAL "What ${name} was")
endfunction()

cmake_host_system_information(RESULT _cores QUERY NUMBER_OF_LOGICAL_CORES)

_qcyg_option(QCYG_TARGET STRING "linux" "What the built QEMU runs on: linux or cygwin")
_qcyg_option(QCYG_PREFIX STRING "/opt/qemu" "Where QEMU is installed on the target")
_qcyg_option(QCYG_DOWNLOAD_DIR PATH "${QCYG_HOME}/downloads" "Downloads, shared between builds")
_qcyg_option(QCYG_CACHE_DIR PATH "${QCYG_HOME}/packages" "Prebuilt packages by fingerprint; empty: neither kept nor used")
_qcyg_option(QCYG_MIRROR STRING "" "Folder or address that is asked for every file first")
_qcyg_option(QCYG_OFFLINE BOOL OFF "Use the download folder and a mirror folder only")
_qcyg_option(QCYG_CONNECT_TIMEOUT STRING "10" "Seconds to wait for a server's answer")
_qcyg_option(QCYG_JOBS STRING "${_cores}" "Jobs of every build step; packages are built one after another")
_qcyg_option(QCYG_COMPILER_LAUNCHER STRING "auto" "What runs the compilers: auto (ccache, if there), none or a command")
_qcyg_option(QCYG_SYSROOT STRING "auto" "What is Cygwin to the cross compiler: auto, mirror, bootstrap or a folder")
_qcyg_option(QCYG_CYGWIN_MIRROR STRING "" "Cygwin mirror, an address or a folder, that is asked first")
_qcyg_option(QCYG_TOOLCHAIN_PREFIX STRING "" "An existing cross toolchain: what its tools' names begin with")
_qcyg_option(QCYG_TOOLCHAIN_LANGUAGES STRING "c" "Languages of the cross compiler: c or c,c++")
_qcyg_option(QCYG_BUILD_ONLY BOOL OFF "Build and install only: no tests, no package, and nothing that only they need")
_qcyg_option(QCYG_QEMU_TESTS BOOL ON "Run QEMU's own tests under ctest; of Cygwin its unit tests")
_qcyg_option(QCYG_QEMU_ALL_TESTS BOOL OFF "Run those of them, too, that take too long for every day")
_qcyg_option(QCYG_PROBE_RUNTIMES BOOL OFF "Fetch older Cygwin runtimes for target probe-report, 320 MB")
_qcyg_option(QCYG_TIMEOUT_SCALE STRING "1" "Factor on every deadline of the tests, for slow machines")

# QEMU's configure refuses a source or build folder with a space or a colon: then the work folders lie elsewhere.
set(_work "${CMAKE_BINARY_DIR}/work")
if(_work MATCHES "[ \t:]")
  string(SHA256 _key "${CMAKE_BINARY_DIR}")
  string(SUBSTRING "${_key}" 0 12 _key)
  set(_work "${QCYG_HOME}/work/${_key}")
endif()
_qcyg_option(QCYG_WORK_DIR PATH "${_work}" "Unpacked sources, their builds and prefixes")
if(QCYG_WORK_DIR MATCHES "[ \t:]")
  message(
    FATAL_ERROR
    "QCYG_WORK_DIR is '${QCYG_WORK_DIR}', and QEMU's configure refuses paths with spaces or colons: set it to one without"
  )
endif()
set(QCYG_PATCHES_DIR "${CMAKE_SOURCE_DIR}/patches")

if(CMAKE_GENERATOR STREQUAL "Ninja")
  execute_process(
    COMMAND "${CMAKE_MAKE_PROGRAM}" --version
    OUTPUT_VARIABLE _ninja
    OUTPUT_STRIP_TRAILING_WHITESPACE
    COMMAND_ERROR_IS_FATAL ANY
  )
  if(_ninja VERSION_LESS 1.11)
    message(FATAL_ERROR "${CMAKE_MAKE_PROGRAM} is Ninja ${_ninja}: 1.11 or newer is wanted (./bootstrap run -- has it)")
  endif()
endif()
if(NOT QCYG_JOBS MATCHES "^[1-9][0-9]*$")
  message(FATAL_ERROR "QCYG_JOBS is '${QCYG_JOBS}': a number of at least 1 is wanted")
endif()
if(NOT QCYG_TIMEOUT_SCALE MATCHES "^([0-9]*[1-9][0-9]*(\\.[0-9]+)?|0*\\.[0-9]*[1-9][0-9]*)$")
  message(FATAL_ERROR "QCYG_TIMEOUT_SCALE is '${QCYG_TIMEOUT_SCALE}': a number above 0 is wanted, 2 or 1.5 say")
endif()
if(NOT QCYG_PREFIX MATCHES "^/[^ ;]*[^/ ;]$")
  message(FATAL_ERROR "QCYG_PREFIX is '${QCYG_PREFIX}': an absolute path without spaces and trailing '/' is wanted")
endif()
if(NOT QCYG_TOOLCHAIN_LANGUAGES MATCHES "^c(,c\\+\\+)?$")
  message(FATAL_ERROR "QCYG_TOOLCHAIN_LANGUAGES is '${QCYG_TOOLCHAIN_LANGUAGES}': c or c,c++ is wanted")
endif()
if(NOT QCYG_TARGET MATCHES "^(linux|cygwin)$")
  message(FATAL_ERROR "QCYG_TARGET is '${QCYG_TARGET}': linux or cygwin is wanted")
endif()
qcyg_launcher(QCYG_LAUNCHER "${QCYG_COMPILER_LAUNCHER}")
