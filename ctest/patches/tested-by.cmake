# Usage: cmake -DPATCHES=dir -DPACKAGES=list -DBUILD_DIR=dir -P tested-by.cmake
# Every test that a patch of one of PACKAGES names in its Tested-by line is a registered one.
cmake_minimum_required(VERSION 3.25)
execute_process(
  COMMAND "${CMAKE_CTEST_COMMAND}" --test-dir "${BUILD_DIR}" -N
  OUTPUT_VARIABLE listing
  COMMAND_ERROR_IS_FATAL ANY
)
set(patches "")
foreach(package IN LISTS PACKAGES)
  file(GLOB more "${PATCHES}/${package}/*.patch")
  list(APPEND patches ${more})
endforeach()
if(NOT patches)
  message(FATAL_ERROR "no patches of ${PACKAGES} in ${PATCHES}")
endif()
foreach(patch IN LISTS patches)
  file(STRINGS "${patch}" line REGEX "^Tested-by: ")
  string(REGEX REPLACE "^Tested-by: " "" name "${line}")
  if(NOT listing MATCHES "#[0-9]+: ${name}\n")
    message(SEND_ERROR "${patch}: '${name}' is no test of this project")
  endif()
endforeach()
