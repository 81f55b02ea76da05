# CPack's script for the External generator: packs the staged tree as NAME.tar.xz with NAME.tar.xz.sha256 beside it.
# Equal trees give equal bytes: sorted, no owners, one time stamp, one xz thread (its block sizes decide the bytes).
# QCYG_XZ_LEVEL in the environment: xz's level, for tests that look at anything but the size (default 6).
set(_level 6)
if(DEFINED ENV{QCYG_XZ_LEVEL})
  set(_level "$ENV{QCYG_XZ_LEVEL}")
endif()
set(_name "${CPACK_PACKAGE_FILE_NAME}.tar.xz")
set(_file "${CPACK_PACKAGE_DIRECTORY}/${_name}")
message(STATUS "Packing ${_file}")
execute_process(
  COMMAND
    tar --create --file "${_file}.tmp" --directory "${CPACK_TEMPORARY_DIRECTORY}" --use-compress-program
    "xz -T1 -${_level}" --sort=name --format=gnu --owner=0 --group=0 --numeric-owner --mtime=@1577836800
    --mode=u+rw,go=rX .
  COMMAND_ERROR_IS_FATAL ANY
)
file(RENAME "${_file}.tmp" "${_file}")
file(SHA256 "${_file}" _hash)
file(WRITE "${_file}.sha256" "${_hash}  ${_name}\n")
set(CPACK_EXTERNAL_BUILT_PACKAGES "${_file}" "${_file}.sha256")
