# CPack's script for the External generator: packs the staged tree as NAME.tar.xz with NAME.tar.xz.sha256 beside it.
# Equal trees give equal bytes: sorted, no owners, one time stamp, one xz thread (its block sizes decide the bytes).
set(_name "${CPACK_PACKAGE_FILE_NAME}.tar.xz")
set(_file "${CPACK_PACKAGE_DIRECTORY}/${_name}")
message(STATUS "Packing ${_file}")
execute_process(
  COMMAND
    tar --create --file "${_file}.tmp" --directory "${CPACK_TEMPORARY_DIRECTORY}" --use-compress-program "xz -T1 -3"
    --sort=name --format=gnu --owner=0 --group=0 --numeric-owner --mtime=@1577836800 --mode=u+rw,go=rX .
  COMMAND_ERROR_IS_FATAL ANY
)
file(RENAME "${_file}.tmp" "${_file}")
file(SHA256 "${_file}" _hash)
file(WRITE "${_file}.sha256" "${_hash}  ${_name}\n")
set(CPACK_EXTERNAL_BUILT_PACKAGES "${_file}" "${_file}.sha256")
