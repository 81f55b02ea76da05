# install_package(): what Cygwin's setup would do with a repository that has one package. Variables: QCYG, the project's
# folder; PYTHON; DOWNLOADS, the folder that has the runtime packages of cmake/cygwin.json.
include("${QCYG}/cmake/CygwinPackages.cmake")

# install_package(REPOSITORY ROOT [MORE...])
# Makes ROOT anew: the package of REPOSITORY, MORE packages, and all that these require, by its setup.ini and the lock.
# Cygwin's usr/bin and usr/lib are its bin and lib. What is wrong is a FATAL_ERROR.
function(install_package repository root)
  file(STRINGS "${repository}/x86_64/setup.ini" lines REGEX "^(install|depends2): ")
  list(GET lines 0 install)
  list(GET lines 1 depends)
  string(REGEX REPLACE "^install: ([^ ]+) .*$" "\\1" package "${install}")
  string(REGEX REPLACE "^depends2: " "" depends "${depends}")
  string(REPLACE ", " ";" depends "${depends}")
  set(QCYG_DOWNLOAD_DIR "${DOWNLOADS}")
  set(QCYG_OFFLINE ON)
  qcyg_cygwin_lock_read("${QCYG}/cmake/cygwin.json")
  qcyg_cygwin_closure(names ${depends} ${ARGN})
  message("closure: ${names}")
  qcyg_cygwin_fetch(${names})
  set(files "")
  foreach(name IN LISTS names)
    get_property(file GLOBAL PROPERTY QCYG_CYGWIN_${name}_FILE)
    list(APPEND files "${file}")
  endforeach()
  file(REMOVE_RECURSE "${root}")
  execute_process(
    COMMAND
      "${PYTHON}" "${QCYG}/cmake/tools/unpack-cygwin.py" --prefix-map usr/bin=bin,usr/lib=lib "${root}" ${files}
      "${repository}/${package}"
    COMMAND_ERROR_IS_FATAL ANY
  )
endfunction()
