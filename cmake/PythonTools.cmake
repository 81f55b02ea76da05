# The Python programs that the builds run (Meson, and what QEMU's configure looks for), from wheels of the lock.
include_guard(GLOBAL)

# The lock of what Python before 3.11 wants besides.
if(NOT QCYG_PYTHON39_LOCK)
  set(QCYG_PYTHON39_LOCK "${CMAKE_CURRENT_LIST_DIR}/python39.json")
endif()

# qcyg_python_tools(OUT_PYTHON OUT_IDENTITY NAME...)
# Makes a virtual environment in the build folder that holds the wheels NAME..., before Python 3.11 also tomli, and nothing
# else (QEMU's configure wants them in the interpreter's own site-packages). OUT_PYTHON: its interpreter. OUT_IDENTITY: its
# version and the wheels' hashes. Needs Python >= 3.9 with venv; no pip and no network.
function(qcyg_python_tools out_python out_identity)
  find_program(QCYG_PYTHON NAMES python3 DOC "Python that Meson and QEMU's configure run in" REQUIRED)
  execute_process(
    COMMAND "${QCYG_PYTHON}" -c "import platform; print(platform.python_version())"
    OUTPUT_VARIABLE version
    COMMAND_ERROR_IS_FATAL ANY
  )
  set(names ${ARGN})
  if(version VERSION_LESS 3.11)
    qcyg_lock_read("${QCYG_PYTHON39_LOCK}")
    list(APPEND names tomli)
  endif()
  qcyg_fetch(${names})
  set(identity "")
  set(wheels "")
  foreach(name IN LISTS names)
    get_property(hash GLOBAL PROPERTY QCYG_SOURCE_${name}_SHA256)
    get_property(wheel GLOBAL PROPERTY QCYG_SOURCE_${name}_FILE)
    string(APPEND identity "${name} ${hash}\n")
    list(APPEND wheels "${wheel}")
  endforeach()
  string(APPEND identity "python ${version}")
  string(SHA256 key "${identity}${QCYG_PYTHON}")
  string(SUBSTRING "${key}" 0 12 key)
  set(venv "${QCYG_WORK_DIR}/python-${key}")
  if(NOT EXISTS "${venv}/complete")
    message(STATUS "Making the Python environment of the builds")
    file(REMOVE_RECURSE "${venv}")
    execute_process(
      COMMAND "${QCYG_PYTHON}" -m venv --without-pip "${venv}"
      COMMAND_ERROR_IS_FATAL ANY
    )
    file(GLOB site "${venv}/lib/python3*/site-packages")
    foreach(wheel IN LISTS wheels)
      # A wheel is a zip of what goes into site-packages. Their bytes are locked, so the names in them are known.
      file(ARCHIVE_EXTRACT INPUT "${wheel}" DESTINATION "${site}")
    endforeach()
    file(TOUCH "${venv}/complete")
  endif()
  set(${out_python} "${venv}/bin/python3" PARENT_SCOPE)
  set(${out_identity} "${identity}" PARENT_SCOPE)
endfunction()
