# Usage: cmake -DCONFIG=CPackConfig.cmake -DSCRATCH=dir -DROOT=dir -DPYTHON=python3 -DDOWNLOADS=dir -P install-package.cmake
# Packs as cpack does, and installs the package in ROOT, which then has nothing but what it requires, and bash: of Cygwin's
# Base category, so that every Cygwin has it.
cmake_minimum_required(VERSION 3.25)
get_filename_component(QCYG "${CMAKE_CURRENT_LIST_DIR}/../.." ABSOLUTE)
include("${CMAKE_CURRENT_LIST_DIR}/install.cmake")
execute_process(
  COMMAND "${CMAKE_COMMAND}" -E env QCYG_XZ_LEVEL=0 "${CMAKE_CPACK_COMMAND}" --config "${CONFIG}" -B "${SCRATCH}"
  COMMAND_ERROR_IS_FATAL ANY
)
install_package("${SCRATCH}/cygwin" "${ROOT}" bash)
