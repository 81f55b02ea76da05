# CPack's script for the External generator: makes the repository `cygwin` in the package folder of the staged tree. See
# qcyg_cygwin_package(). QCYG_XZ_LEVEL in the environment: xz's level, for tests that look at anything but the size.
set(_level "")
if(DEFINED ENV{QCYG_XZ_LEVEL})
  set(_level --level "$ENV{QCYG_XZ_LEVEL}")
endif()
set(_repository "${CPACK_PACKAGE_DIRECTORY}/cygwin")
message(STATUS "Packing ${_repository}")
execute_process(
  COMMAND
    "${CPACK_QCYG_PYTHON}" "${CMAKE_CURRENT_LIST_DIR}/cygwin-package.py" ${_level} "${CPACK_QCYG_DESCRIPTION}"
    "${CPACK_TEMPORARY_DIRECTORY}" "${_repository}"
  RESULT_VARIABLE _status
)
if(NOT _status EQUAL 0)
  message(FATAL_ERROR "cygwin-package.py ended with ${_status}; above it says why")
endif()
# CPack would copy what is named here beside the repository: only what is there already.
set(CPACK_EXTERNAL_BUILT_PACKAGES "")
