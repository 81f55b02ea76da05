# Usage: cmake -DBUILD_DIR=dir -DSCRATCH=dir -DPREFIX=/opt/qemu -DVERSION=v -P package-tarball.cmake
# Packs twice and compares the bytes; unpacks elsewhere; the QEMU in it starts, and finds its own data there: the option
# ROMs, without which `-machine virt` does not start; and nothing that it has no use for.
cmake_minimum_required(VERSION 3.25)
file(REMOVE_RECURSE "${SCRATCH}")
foreach(run IN ITEMS first second)
  execute_process(
    COMMAND
      "${CMAKE_COMMAND}" -E env QCYG_XZ_LEVEL=0 "${CMAKE_CPACK_COMMAND}" --config "${BUILD_DIR}/CPackConfig.cmake" -B
      "${SCRATCH}/${run}"
    OUTPUT_VARIABLE output
    ERROR_VARIABLE output
    RESULT_VARIABLE status
  )
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "cpack ended with ${status}:\n${output}")
  endif()
  file(GLOB tarball "${SCRATCH}/${run}/*.tar.xz")
  file(SHA256 "${tarball}" ${run})
endforeach()
if(NOT first STREQUAL second)
  message(FATAL_ERROR "two runs of cpack gave other bytes: ${first}, ${second}")
endif()
file(STRINGS "${tarball}.sha256" line)
get_filename_component(name "${tarball}" NAME)
if(NOT line STREQUAL "${second}  ${name}")
  message(FATAL_ERROR "${tarball}.sha256 says '${line}'")
endif()
file(MAKE_DIRECTORY "${SCRATCH}/root")
execute_process(
  COMMAND tar -xJf "${tarball}" -C "${SCRATCH}/root"
  COMMAND_ERROR_IS_FATAL ANY
)
set(qemu "${SCRATCH}/root${PREFIX}")
foreach(
  package
  IN
  ITEMS qemu glib2 pcre2 libffi zlib pixman dtc libusb capstone libslirp ipxe seabios
)
  if(NOT IS_DIRECTORY "${qemu}/share/licenses/${package}")
    message(FATAL_ERROR "the package has no licence of ${package}")
  endif()
endforeach()
execute_process(
  COMMAND sh "${CMAKE_CURRENT_LIST_DIR}/qemu-data.sh" "${qemu}" "${qemu}/bin/qemu-system-aarch64"
  COMMAND_ERROR_IS_FATAL ANY
)
file(WRITE "${SCRATCH}/commands" "info version\nquit\n")
# A device whose option ROM is not there does not start.
set(devices "")
foreach(
  device
  IN
  ITEMS e1000 e1000e i82550 ne2k_pci pcnet rtl8139 vmxnet3 VGA ati-vga ramfb
)
  list(APPEND devices -device ${device})
endforeach()
set(arguments_virt ${devices})
foreach(machine IN ITEMS virt sbsa-ref)
  execute_process(
    COMMAND
      "${qemu}/bin/qemu-system-aarch64" -machine ${machine} ${arguments_${machine}} -S -display none -monitor stdio
    INPUT_FILE "${SCRATCH}/commands"
    OUTPUT_VARIABLE output
    ERROR_VARIABLE output
    RESULT_VARIABLE status
    TIMEOUT 60
  )
  if(NOT status EQUAL 0 OR NOT output MATCHES "\n${VERSION}")
    message(FATAL_ERROR "machine ${machine} of the packed emulator ended with ${status}:\n${output}")
  endif()
endforeach()
file(REMOVE_RECURSE "${SCRATCH}")
