# Fetches Cygwin's own binary packages, as the lock cmake/cygwin.json (made by tools/cygwin-lock) pins them.
#
# QCYG_CYGWIN_MIRROR     a Cygwin mirror, tried before the lock's origins: its address, or a folder laid out as one, or
#                        the package cache of Cygwin's setup, which holds such folders under percent-encoded addresses
# QCYG_DOWNLOAD_DIR, QCYG_MIRROR, QCYG_OFFLINE, QCYG_CONNECT_TIMEOUT   as in Sources.cmake. In the download folder a
#                        package is sha512-HEX-NAME, HEX being the first 64 digits of its SHA-512
include_guard(GLOBAL)
include("${CMAKE_CURRENT_LIST_DIR}/Sources.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/origins/CygwinLock.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/origins/CygwinMirror.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/origins/CygwinNpm.cmake")

# qcyg_cygwin_get(OUT NAME KEY)
# OUT: KEY of package NAME in the lock: version, path (below a mirror), size (bytes), sha512, requires (a list) or npm
# (whether the npm origin carries it). A FATAL_ERROR lists the names there are when NAME is none.
function(qcyg_cygwin_get out name key)
  get_property(value GLOBAL PROPERTY QCYG_CYGWIN_LOCK_${name}_${key})
  get_property(known GLOBAL PROPERTY QCYG_CYGWIN_NAMES)
  if(NOT name IN_LIST known)
    get_property(file GLOBAL PROPERTY QCYG_CYGWIN_LOCK_FILE)
    list(JOIN known ", " known)
    message(
      FATAL_ERROR
      "${file}: no Cygwin package '${name}'; there are: ${known}. 'tools/cygwin-lock --packages' locks others"
    )
  endif()
  set(${out} "${value}" PARENT_SCOPE)
endfunction()

# qcyg_cygwin_wanted(OUT GROUP)
# OUT: the packages that the lock wants for GROUP (development or runtime) and all that those require, sorted.
function(qcyg_cygwin_wanted out group)
  get_property(wanted GLOBAL PROPERTY QCYG_CYGWIN_WANTED_${group})
  if(NOT wanted)
    message(FATAL_ERROR "qcyg_cygwin_wanted: '${group}' is no group of the lock; development and runtime are")
  endif()
  qcyg_cygwin_closure(closed ${wanted})
  set(${out} "${closed}" PARENT_SCOPE)
endfunction()

# qcyg_cygwin_closure(OUT NAME...)
# OUT: the packages NAME and all that those require, sorted. A FATAL_ERROR for one that the lock has not.
function(qcyg_cygwin_closure out)
  set(open ${ARGN})
  set(closed "")
  while(open)
    list(POP_FRONT open name)
    if(NOT name IN_LIST closed)
      list(APPEND closed "${name}")
      qcyg_cygwin_get(requires "${name}" requires)
      list(APPEND open ${requires})
    endif()
  endwhile()
  list(SORT closed)
  set(${out} "${closed}" PARENT_SCOPE)
endfunction()

# qcyg_cygwin_fetch(NAME...)
# Brings every package NAME (not what it requires: see qcyg_cygwin_wanted) into the download folder, its size and SHA-512
# checked wherever it comes from. Afterwards the global properties QCYG_CYGWIN_<NAME>_FILE, _SHA512 and _SERVED (download
# folder, QCYG_MIRROR, QCYG_CYGWIN_MIRROR, or the origin's kind in the lock) are set. A FATAL_ERROR lists every package
# that could not be had, with what was expected and each origin's answer; those that could are kept.
function(qcyg_cygwin_fetch)
  if("${QCYG_DOWNLOAD_DIR}" STREQUAL "")
    message(FATAL_ERROR "QCYG_DOWNLOAD_DIR is empty: set it to the folder for downloads")
  endif()
  file(MAKE_DIRECTORY "${QCYG_DOWNLOAD_DIR}")
  set(names ${ARGN})
  list(REMOVE_DUPLICATES names)
  _qcyg_cygwin_fetch_local(missing ${names})
  if(missing AND QCYG_OFFLINE)
    # A tarball that is there is as good as a mirror folder.
    _qcyg_cygwin_fetch_npm(missing ${missing})
  elseif(missing)
    _qcyg_cygwin_addresses(addresses)
    foreach(address IN LISTS addresses)
      string(REGEX MATCH "^([^ ]+) (.*)$" matched "${address}")
      _qcyg_cygwin_fetch_address(missing "${CMAKE_MATCH_1}" "${CMAKE_MATCH_2}" ${missing})
    endforeach()
  endif()
  if(missing)
    _qcyg_cygwin_fetch_fails(${missing})
  endif()
endfunction()

# qcyg_cygwin_report(FILE)
# Writes which packages were fetched so far, their bytes and which origin served them, as JSON.
function(qcyg_cygwin_report file)
  get_property(names GLOBAL PROPERTY QCYG_CYGWIN_NAMES)
  set(report "{}")
  foreach(name IN LISTS names)
    get_property(path GLOBAL PROPERTY QCYG_CYGWIN_${name}_FILE)
    if(path)
      get_filename_component(base "${path}" NAME)
      get_property(served GLOBAL PROPERTY QCYG_CYGWIN_${name}_SERVED)
      qcyg_cygwin_get(version "${name}" version)
      qcyg_cygwin_get(sha512 "${name}" sha512)
      string(
        JSON report
        SET "${report}"
        "${name}"
        "{ \"version\": \"${version}\", \"sha512\": \"${sha512}\", \"served\": \"${served}\", \"file\": \"${base}\" }"
      )
    endif()
  endforeach()
  file(CONFIGURE OUTPUT "${file}" CONTENT "${report}\n" @ONLY)
endfunction()

# ---- one package -----------------------------------------------------------------------------------------

# OUT: the name of package NAME's file in the download folder.
function(_qcyg_cygwin_file name out)
  qcyg_cygwin_get(sha512 "${name}" sha512)
  qcyg_cygwin_get(path "${name}" path)
  string(SUBSTRING "${sha512}" 0 64 hex)
  get_filename_component(base "${path}" NAME)
  set(${out} "sha512-${hex}-${base}" PARENT_SCOPE)
endfunction()

# FAULT: empty when FILE is package NAME as the lock means it; else what it is instead.
function(_qcyg_cygwin_verify file name fault)
  qcyg_cygwin_get(size "${name}" size)
  qcyg_cygwin_get(sha512 "${name}" sha512)
  set(${fault} "" PARENT_SCOPE)
  file(SIZE "${file}" actual)
  if(NOT actual EQUAL size)
    # What a mirror without the file, or a network that wants a login, may answer with.
    file(READ "${file}" head LIMIT 1024)
    string(TOLOWER "${head}" head)
    if(head MATCHES "<!doctype html|<html")
      set(${fault} "is an HTML page of ${actual} bytes, no package of ${size}" PARENT_SCOPE)
    else()
      set(${fault} "has ${actual} bytes, the lock wants ${size}" PARENT_SCOPE)
    endif()
    return()
  endif()
  file(SHA512 "${file}" actual)
  if(NOT actual STREQUAL sha512)
    set(${fault} "has sha512 ${actual}, the lock wants ${sha512}" PARENT_SCOPE)
  endif()
endfunction()

# Verifies PART and gives it package NAME's name in the download folder. FAULT: empty, or why not; PART is gone then.
# SERVED and WHENCE say where it is from, to the program and to the reader.
function(
  _qcyg_cygwin_keep
  part
  name
  served
  whence
  fault
)
  _qcyg_cygwin_verify("${part}" "${name}" wrong)
  if(NOT wrong STREQUAL "")
    file(REMOVE "${part}")
    set(${fault} "${wrong}" PARENT_SCOPE)
    return()
  endif()
  _qcyg_cygwin_file("${name}" file)
  file(RENAME "${part}" "${QCYG_DOWNLOAD_DIR}/${file}")
  # Of a server that broke off before another one served.
  file(REMOVE "${QCYG_DOWNLOAD_DIR}/${file}.part")
  _qcyg_cygwin_done("${name}" "${served}")
  qcyg_cygwin_get(version "${name}" version)
  message(STATUS "Fetched  ${name} ${version} from ${whence}")
  set(${fault} "" PARENT_SCOPE)
endfunction()

function(_qcyg_cygwin_done name served)
  _qcyg_cygwin_file("${name}" file)
  qcyg_cygwin_get(sha512 "${name}" sha512)
  set_property(GLOBAL PROPERTY QCYG_CYGWIN_${name}_FILE "${QCYG_DOWNLOAD_DIR}/${file}")
  set_property(GLOBAL PROPERTY QCYG_CYGWIN_${name}_SHA512 "${sha512}")
  set_property(GLOBAL PROPERTY QCYG_CYGWIN_${name}_SERVED "${served}")
endfunction()

# Keeps ANSWER, that of ORIGIN for package NAME, for the message at the end. Wrong bytes are shown at once, and so is the
# first other answer of each origin: the rest of them say the same.
function(_qcyg_cygwin_answer name origin answer)
  set_property(GLOBAL APPEND_STRING PROPERTY QCYG_CYGWIN_${name}_ANSWERS "    ${origin}: ${answer}\n")
  get_property(told GLOBAL PROPERTY QCYG_CYGWIN_TOLD)
  if(answer MATCHES "the lock wants|HTML page" OR NOT origin IN_LIST told)
    message(STATUS "  ${name}: ${origin}: ${answer}")
    set_property(GLOBAL APPEND PROPERTY QCYG_CYGWIN_TOLD "${origin}")
  endif()
endfunction()

# OUT: those of the packages ARGN that are neither in the download folder nor in a mirror folder, which need no network.
function(_qcyg_cygwin_fetch_local out)
  set(missing "")
  foreach(name IN LISTS ARGN)
    _qcyg_cygwin_file("${name}" file)
    set_property(GLOBAL PROPERTY QCYG_CYGWIN_${name}_ANSWERS "")
    set(path "${QCYG_DOWNLOAD_DIR}/${file}")
    if(EXISTS "${path}")
      _qcyg_cygwin_verify("${path}" "${name}" fault)
      if(fault STREQUAL "")
        _qcyg_cygwin_done("${name}" "download folder")
        continue()
      endif()
      message(WARNING "${path}: ${fault}; it is dropped")
      file(REMOVE "${path}")
    endif()
    _qcyg_cygwin_take_local("${name}" found)
    if(NOT found)
      list(APPEND missing "${name}")
    endif()
  endforeach()
  set(${out} "${missing}" PARENT_SCOPE)
endfunction()

function(_qcyg_cygwin_fetch_fails)
  set(report "")
  set(files "")
  set(bootstrap "")
  foreach(name IN LISTS ARGN)
    foreach(
      key
      IN
      ITEMS version path size sha512 npm
    )
      qcyg_cygwin_get(${key} "${name}" ${key})
    endforeach()
    _qcyg_cygwin_file("${name}" file)
    get_property(answers GLOBAL PROPERTY QCYG_CYGWIN_${name}_ANSWERS)
    string(APPEND report "  ${name} ${version}, which is ${path}, ${size} bytes, sha512 ${sha512}:\n${answers}")
    string(APPEND files "  ${file}\n")
    if(NOT npm)
      set(bootstrap "QCYG_SYSROOT=bootstrap needs none of the development packages. ")
    endif()
  endforeach()
  set(problem "No origin served these Cygwin packages")
  set(fix "")
  if(QCYG_OFFLINE)
    set(
      problem
      "QCYG_OFFLINE is on and these Cygwin packages are neither in ${QCYG_DOWNLOAD_DIR} nor in a mirror folder"
    )
    set(fix ", or configure once without QCYG_OFFLINE")
  endif()
  message(
    FATAL_ERROR
    "${problem}:\n${report}"
    "Set QCYG_CYGWIN_MIRROR to a mirror or a local mirror folder that has these versions, or put the files into "
    "${QCYG_DOWNLOAD_DIR} as named below${fix}. ${bootstrap}Where mirrors have newer versions only, tools/cygwin-lock "
    "makes the lock anew.\n${files}"
  )
endfunction()
