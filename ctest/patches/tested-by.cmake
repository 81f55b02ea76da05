# Usage: cmake -DPATCHES=dir -DBUILD_DIR=dir -P tested-by.cmake
# Every test that a patch names in its Tested-by line is a registered one.
cmake_minimum_required(VERSION 3.25)
execute_process(
  COMMAND "${CMAKE_CTEST_COMMAND}" --test-dir "${BUILD_DIR}" -N
  OUTPUT_VARIABLE listing
  COMMAND_ERROR_IS_FATAL ANY
)
file(GLOB patches "${PATCHES}/*/*.patch")
if(NOT patches)
  message(FATAL_ERROR "no patches in ${PATCHES}")
endif()
foreach(patch IN LISTS patches)
  file(STRINGS "${patch}" line REGEX "^Tested-by: ")
  string(REGEX REPLACE "^Tested-by: " "" name "${line}")
  if(NOT listing MATCHES "#[0-9]+: ${name}\n")
    message(SEND_ERROR "${patch}: '${name}' is no test of this project")
  endif()
endforeach()
