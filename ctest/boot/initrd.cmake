# qcyg_initrd(OUT): the path of the initrd of the Linux cases, made in the build folder with target qcyg-assets.
function(qcyg_initrd out)
  qcyg_asset(busybox busybox-arm64 busybox)
  set(file "${CMAKE_BINARY_DIR}/assets/initrd.cpio.gz")
  set(tool "${CMAKE_SOURCE_DIR}/ctest/initrd/make-initrd.sh")
  set(init "${CMAKE_SOURCE_DIR}/ctest/initrd/init")
  add_custom_command(
    OUTPUT "${file}"
    COMMAND sh "${tool}" "${busybox}" "${init}" "${file}"
    DEPENDS "${tool}" "${init}" "${busybox}"
    COMMENT "Making the initrd"
    VERBATIM
  )
  add_custom_target(qcyg-initrd DEPENDS "${file}")
  add_dependencies(qcyg-assets qcyg-initrd)
  set(${out} "${file}" PARENT_SCOPE)
endfunction()
