# install_package(): what Cygwin's setup would do with a repository that has one package. Variables: QCYG, the project's
# folder; PYTHON; DOWNLOADS, the folder that has the runtime packages of cmake/cygwin.json.

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
  _closure_files(files ${depends} ${ARGN})
  file(REMOVE_RECURSE "${root}")
  execute_process(
    COMMAND
      "${PYTHON}" "${QCYG}/cmake/tools/unpack-cygwin.py" --prefix-map usr/bin=bin,usr/lib=lib "${root}" ${files}
      "${repository}/${package}"
    COMMAND_ERROR_IS_FATAL ANY
  )
endfunction()

# OUT: NAMES and all that they require by the lock, as unpack-cygwin.py takes them: files of the download folder.
function(_closure_files out)
  file(READ "${QCYG}/cmake/cygwin.json" lock)
  set(open ${ARGN})
  set(closed "")
  set(files "")
  while(open)
    list(POP_FRONT open name)
    if(name IN_LIST closed)
      continue()
    endif()
    list(APPEND closed "${name}")
    string(JSON path GET "${lock}" packages "${name}" path)
    string(JSON sha512 GET "${lock}" packages "${name}" sha512)
    get_filename_component(base "${path}" NAME)
    string(SUBSTRING "${sha512}" 0 64 hash)
    list(APPEND files "${DOWNLOADS}/sha512-${hash}-${base}")
    string(JSON count LENGTH "${lock}" packages "${name}" requires)
    if(count GREATER 0)
      math(EXPR last "${count} - 1")
      foreach(index RANGE ${last})
        string(JSON required GET "${lock}" packages "${name}" requires ${index})
        list(APPEND open "${required}")
      endforeach()
    endif()
  endwhile()
  message("closure: ${closed}")
  set(${out} "${files}" PARENT_SCOPE)
endfunction()
