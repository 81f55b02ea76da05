# Which Cygwin the cross compiler sees.
#
# QCYG_SYSROOT           auto, mirror, bootstrap, or the absolute path of a sysroot folder
# QCYG_SYSROOT_CHOSEN    what auto chose when this build folder was configured first (in its cache)
#
# mirror      Cygwin's own development packages, unpacked
# bootstrap   the project's own headers, start-up code and import libraries (toolchains/sysroot), for hosts that reach no
#             mirror
# folder      a sysroot that is there already
include_guard(GLOBAL)
include("${CMAKE_CURRENT_LIST_DIR}/CygwinPackages.cmake")

# qcyg_sysroot_choose(OUT_KIND OUT_REASON)
# OUT_KIND: mirror, bootstrap or folder (then QCYG_SYSROOT is its path), as QCYG_SYSROOT says; OUT_REASON: why, for the
# reader. Both are printed. auto takes mirror when every development package is at hand or a mirror serves the smallest
# one within QCYG_CONNECT_TIMEOUT seconds (all are asked at once), else bootstrap; a build folder keeps what it chose,
# until QCYG_CYGWIN_MIRROR or QCYG_MIRROR changes. A folder that lacks a part is a FATAL_ERROR that lists all such parts.
# The lock has to be read (qcyg_cygwin_lock_read); nothing but that one package is fetched.
function(qcyg_sysroot_choose out_kind out_reason)
  if(NOT QCYG_SYSROOT STREQUAL "auto")
    # Coming back to auto chooses anew.
    unset(QCYG_SYSROOT_CHOSEN CACHE)
  endif()
  if(QCYG_SYSROOT MATCHES "^(mirror|bootstrap)$")
    set(kind "${QCYG_SYSROOT}")
    set(reason "QCYG_SYSROOT asks for it")
  elseif(QCYG_SYSROOT STREQUAL "auto")
    _qcyg_sysroot_auto(kind reason)
  elseif(IS_ABSOLUTE "${QCYG_SYSROOT}" AND IS_DIRECTORY "${QCYG_SYSROOT}")
    _qcyg_sysroot_check("${QCYG_SYSROOT}")
    set(kind folder)
    set(reason "QCYG_SYSROOT names ${QCYG_SYSROOT}")
  else()
    message(
      FATAL_ERROR
      "QCYG_SYSROOT is '${QCYG_SYSROOT}': auto, mirror, bootstrap or the absolute path of a folder that is there is wanted"
    )
  endif()
  message(STATUS "sysroot: ${kind} (${reason})")
  set(${out_kind} "${kind}" PARENT_SCOPE)
  set(${out_reason} "${reason}" PARENT_SCOPE)
endfunction()

# qcyg_sysroot_identity(OUT KIND [FOLDER])
# OUT: a text that changes with the bytes of a sysroot of KIND. mirror: the locked development packages and their SHA-512,
# which need not be fetched yet. folder: a hash of the names and bytes of all below FOLDER's usr/include and
# usr/lib; links are followed. bootstrap: empty, as the recipe of the package that makes it says it all.
function(qcyg_sysroot_identity out kind)
  set(identity "")
  if(kind STREQUAL "mirror")
    qcyg_cygwin_wanted(names development)
    set(identity "cygwin packages")
    foreach(name IN LISTS names)
      qcyg_cygwin_get(version "${name}" version)
      qcyg_cygwin_get(sha512 "${name}" sha512)
      string(APPEND identity "\n${name} ${version} ${sha512}")
    endforeach()
  elseif(kind STREQUAL "folder")
    if(NOT ARGC EQUAL 3)
      message(FATAL_ERROR "qcyg_sysroot_identity: kind folder needs the folder")
    endif()
    # LC_ALL=C: an order that no locale changes. Of what find -L takes for a link nothing is there to read.
    set(
      script
      [[
set -eu
cd "$1"
{
    find -L usr/include usr/lib -type f -print0 | LC_ALL=C sort -z | xargs -0 -r sha256sum --
    find -L usr/include usr/lib -type l -printf '%p -> %l\n' | LC_ALL=C sort
} >"$2"
]]
    )
    string(RANDOM LENGTH 8 suffix)
    set(listing "${CMAKE_CURRENT_BINARY_DIR}/qcyg-sysroot-${suffix}.txt")
    execute_process(
      COMMAND sh -c "${script}" sh "${ARGV2}" "${listing}"
      RESULT_VARIABLE status
      ERROR_VARIABLE error
    )
    # sh has the status of the last command of a pipe only: what find could not read is told on its standard error.
    if(NOT status EQUAL 0 OR NOT error STREQUAL "")
      file(REMOVE "${listing}")
      message(FATAL_ERROR "QCYG_SYSROOT: ${ARGV2} cannot be read: ${error}")
    endif()
    file(SHA256 "${listing}" identity)
    file(REMOVE "${listing}")
    set(identity "sysroot ${identity}")
  elseif(NOT kind STREQUAL "bootstrap")
    message(FATAL_ERROR "qcyg_sysroot_identity: '${kind}' is none of mirror, bootstrap, folder")
  endif()
  set(${out} "${identity}" PARENT_SCOPE)
endfunction()

# What auto means in this build folder.
function(_qcyg_sysroot_auto out_kind out_reason)
  set(inputs "${QCYG_CYGWIN_MIRROR}|${QCYG_MIRROR}")
  if("${QCYG_SYSROOT_CHOSEN}" MATCHES "^(mirror|bootstrap)$" AND inputs STREQUAL "${_QCYG_SYSROOT_INPUTS}")
    set(${out_kind} "${QCYG_SYSROOT_CHOSEN}" PARENT_SCOPE)
    set(
      ${out_reason}
      "chosen before in this build folder: ${_QCYG_SYSROOT_REASON}; 'cmake -U QCYG_SYSROOT_CHOSEN ${CMAKE_BINARY_DIR}' \
chooses anew"
      PARENT_SCOPE
    )
    return()
  endif()
  _qcyg_sysroot_look(kind reason)
  set(QCYG_SYSROOT_CHOSEN "${kind}" CACHE STRING "What QCYG_SYSROOT=auto chose; without it, it chooses anew" FORCE)
  set(_QCYG_SYSROOT_REASON "${reason}" CACHE INTERNAL "Why QCYG_SYSROOT=auto chose so")
  set(_QCYG_SYSROOT_INPUTS "${inputs}" CACHE INTERNAL "What QCYG_SYSROOT=auto chose by")
  set(${out_kind} "${kind}" PARENT_SCOPE)
  set(${out_reason} "${reason}" PARENT_SCOPE)
endfunction()

function(_qcyg_sysroot_look out_kind out_reason)
  if("${QCYG_DOWNLOAD_DIR}" STREQUAL "")
    message(FATAL_ERROR "QCYG_DOWNLOAD_DIR is empty: set it to the folder for downloads")
  endif()
  file(MAKE_DIRECTORY "${QCYG_DOWNLOAD_DIR}")
  # Those that the npm origin carries are runtime packages, which bootstrap needs as well: they decide nothing.
  qcyg_cygwin_wanted(names development)
  set(deciding "")
  foreach(name IN LISTS names)
    qcyg_cygwin_get(npm "${name}" npm)
    if(NOT npm)
      list(APPEND deciding "${name}")
    endif()
  endforeach()
  _qcyg_cygwin_fetch_local(missing ${deciding})
  list(LENGTH deciding all)
  list(LENGTH missing lacking)
  set(kind bootstrap)
  if(lacking EQUAL 0)
    set(kind mirror)
    set(reason "the ${all} development packages are at hand")
  elseif(QCYG_OFFLINE)
    list(JOIN missing ", " missing)
    set(reason "QCYG_OFFLINE is on and of ${all} development packages these are not at hand: ${missing}")
  else()
    _qcyg_sysroot_smallest(name ${missing})
    _qcyg_cygwin_probe("${name}" mirror answers)
    if(mirror)
      set(kind mirror)
      set(reason "${mirror} serves ${name}")
    else()
      set(reason "no mirror answered with ${name}: ${answers}")
    endif()
  endif()
  set(${out_kind} "${kind}" PARENT_SCOPE)
  set(${out_reason} "${reason}" PARENT_SCOPE)
endfunction()

# OUT: the smallest of the packages ARGN.
function(_qcyg_sysroot_smallest out)
  set(least "")
  foreach(name IN LISTS ARGN)
    qcyg_cygwin_get(size "${name}" size)
    if(least STREQUAL "" OR size LESS least)
      set(least "${size}")
      set(${out} "${name}" PARENT_SCOPE)
    endif()
  endforeach()
endfunction()

# FOLDER has to be a whole sysroot.
function(_qcyg_sysroot_check folder)
  set(lacking "")
  # Files, any of which will do, and the package that has them.
  foreach(
    need
    IN
    ITEMS
      "usr/include/stdio.h=cygwin-devel"
      "usr/include/sys/cygwin.h=cygwin-devel"
      "usr/lib/crt0.o=cygwin-devel"
      "usr/lib/libcygwin.a=cygwin-devel"
      "usr/include/w32api/windows.h|usr/include/windows.h=w32api-headers"
      "usr/lib/w32api/libkernel32.a|usr/lib/libkernel32.a=w32api-runtime"
      "usr/lib/libiconv.dll.a=libiconv-devel"
      "usr/lib/libintl.dll.a=libintl-devel"
  )
    string(REGEX MATCH "^(.*)=(.*)$" matched "${need}")
    string(REPLACE "|" ";" files "${CMAKE_MATCH_1}")
    set(package "${CMAKE_MATCH_2}")
    set(found FALSE)
    foreach(file IN LISTS files)
      _qcyg_size("${folder}/${file}" size)
      if(size GREATER 0)
        set(found TRUE)
      endif()
    endforeach()
    if(NOT found)
      list(JOIN files " or " files)
      string(APPEND lacking "  ${files} (of ${package})\n")
    endif()
  endforeach()
  if(lacking STREQUAL "")
    return()
  endif()
  set(hint "")
  if(EXISTS "${folder}/include/sys/cygwin.h")
    set(hint "It holds include/sys/cygwin.h: QCYG_SYSROOT is to be the folder that usr lies in. ")
  endif()
  message(
    FATAL_ERROR
    "QCYG_SYSROOT: ${folder} is no whole sysroot. These files are not there, or are empty:\n${lacking}${hint}"
    "Unpack Cygwin's packages of those names into one folder (cmake/tools/unpack-cygwin.py FOLDER PACKAGE...), or set "
    "QCYG_SYSROOT to auto, mirror or bootstrap."
  )
endfunction()
