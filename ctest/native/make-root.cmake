# Usage: cmake -DROOT=dir -DPYTHON=python3 -DDOWNLOADS=dir -DMIRROR= -DCYGWIN_MIRROR= -DOFFLINE=OFF -P make-root.cmake
# Makes ROOT, a Cygwin of the packages that this folder's lock wants for `runtime` (tools/cygwin-lock --output makes it),
# with the list of them that setup keeps. It is kept while the lock and this file are the same.
cmake_minimum_required(VERSION 3.25)
get_filename_component(QCYG "${CMAKE_CURRENT_LIST_DIR}/../.." ABSOLUTE)
include("${QCYG}/cmake/CygwinPackages.cmake")
set(lock "${CMAKE_CURRENT_LIST_DIR}/cygwin.json")

file(SHA256 "${lock}" key)
file(SHA256 "${CMAKE_CURRENT_LIST_FILE}" hash)
string(APPEND key " ${hash}")
if(EXISTS "${ROOT}.key")
  file(READ "${ROOT}.key" made)
  if(made STREQUAL key AND EXISTS "${ROOT}/bin/cygwin1.dll")
    message("${ROOT} is there")
    return()
  endif()
endif()
file(REMOVE "${ROOT}.key")
file(REMOVE_RECURSE "${ROOT}")

set(QCYG_DOWNLOAD_DIR "${DOWNLOADS}")
set(QCYG_MIRROR "${MIRROR}")
set(QCYG_CYGWIN_MIRROR "${CYGWIN_MIRROR}")
set(QCYG_OFFLINE "${OFFLINE}")
qcyg_cygwin_lock_read("${lock}")
qcyg_cygwin_wanted(names runtime)
qcyg_cygwin_fetch(${names})
set(files "")
set(installed "INSTALLED.DB 3\n")
foreach(name IN LISTS names)
  get_property(file GLOBAL PROPERTY QCYG_CYGWIN_${name}_FILE)
  list(APPEND files "${file}")
  qcyg_cygwin_get(version "${name}" version)
  string(APPEND installed "${name} ${name}-${version}.tar.bz2 1\n")
endforeach()
execute_process(
  COMMAND "${PYTHON}" "${QCYG}/cmake/tools/unpack-cygwin.py" --prefix-map usr/bin=bin,usr/lib=lib "${ROOT}" ${files}
  COMMAND_ERROR_IS_FATAL ANY
)
# A link of this machine's is a file of that name to Wine, and Cygwin starts one without .exe in another way.
file(REMOVE "${ROOT}/bin/awk")
file(COPY_FILE "${ROOT}/bin/gawk.exe" "${ROOT}/bin/awk.exe")
# The tests make setup's list anew from this one.
file(WRITE "${ROOT}/etc/setup/installed.db.first" "${installed}")
file(WRITE "${ROOT}.key" "${key}")
