# What the guests of the Linux cases have: made in the build folder with target qcyg-assets.

# qcyg_initrd(OUT): the path of the initrd of the Linux cases: busybox, and the programs of ctest/initrd.
function(qcyg_initrd out)
  qcyg_asset(busybox busybox-arm64 busybox)
  set(file "${CMAKE_BINARY_DIR}/assets/initrd.cpio.gz")
  set(${out} "${file}" PARENT_SCOPE)
  qcyg_has_assets(has busybox-arm64)
  if(NOT has)
    return()
  endif()
  set(tool "${CMAKE_SOURCE_DIR}/ctest/initrd/make-initrd.sh")
  set(init "${CMAKE_SOURCE_DIR}/ctest/initrd/init")
  file(GLOB programs CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/ctest/initrd/bin/*")
  foreach(name IN ITEMS atomics loads)
    qcyg_guest_program(program "${CMAKE_SOURCE_DIR}/ctest/initrd/${name}.S")
    list(APPEND programs ${program})
  endforeach()
  add_custom_command(
    OUTPUT "${file}"
    COMMAND sh "${tool}" "${file}" "${busybox}" "${init}" ${programs}
    DEPENDS "${tool}" "${init}" "${busybox}" ${programs}
    COMMENT "Making the initrd"
    VERBATIM
  )
  add_custom_target(qcyg-initrd DEPENDS "${file}")
  add_dependencies(qcyg-assets qcyg-initrd)
endfunction()

# qcyg_initrd_modules(OUT INITRD): the path of INITRD with the kernel's modules for a disk, a network card and fw_cfg behind
# it. A file of its own, so that the other cases boot without them.
function(qcyg_initrd_modules out initrd)
  # In the order in which they need each other.
  qcyg_asset(modules linux-arm64 failover.ko net_failover.ko virtio_net.ko virtio_blk.ko qemu_fw_cfg.ko)
  set(file "${CMAKE_BINARY_DIR}/assets/initrd-modules.cpio.gz")
  set(${out} "${file}" PARENT_SCOPE)
  qcyg_has_assets(has busybox-arm64 linux-arm64)
  if(NOT has)
    return()
  endif()
  set(tool "${CMAKE_SOURCE_DIR}/ctest/initrd/make-initrd.sh")
  add_custom_command(
    OUTPUT "${file}"
    COMMAND sh "${tool}" "${file}" --add "${initrd}" ${modules}
    DEPENDS "${tool}" "${initrd}" ${modules}
    COMMENT "Making the initrd with modules"
    VERBATIM
  )
  add_custom_target(qcyg-initrd-modules DEPENDS "${file}")
  add_dependencies(qcyg-initrd-modules qcyg-initrd)
  add_dependencies(qcyg-assets qcyg-initrd-modules)
endfunction()

# qcyg_guest_program(OUT SOURCE [OPTION...]): the path of the guest's program made from SOURCE, NAME.S, by the linker with
# OPTION: NAME in assets/guest of the build folder. Or empty without an assembler for the guest
# (binutils-aarch64-linux-gnu).
function(qcyg_guest_program out source)
  find_program(QCYG_GUEST_AS aarch64-linux-gnu-as)
  find_program(QCYG_GUEST_LD aarch64-linux-gnu-ld)
  mark_as_advanced(QCYG_GUEST_AS QCYG_GUEST_LD)
  if(NOT QCYG_GUEST_AS OR NOT QCYG_GUEST_LD)
    set(${out} "" PARENT_SCOPE)
    return()
  endif()
  get_filename_component(name "${source}" NAME_WE)
  get_filename_component(folder "${source}" DIRECTORY)
  file(GLOB includes CONFIGURE_DEPENDS "${folder}/*.inc")
  set(file "${CMAKE_BINARY_DIR}/assets/guest/${name}")
  file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/assets/guest")
  add_custom_command(
    OUTPUT "${file}"
    COMMAND "${QCYG_GUEST_AS}" --fatal-warnings -I "${folder}" -o "${file}.o" "${source}"
    COMMAND "${QCYG_GUEST_LD}" -s -z noexecstack --build-id=none ${ARGN} -o "${file}" "${file}.o"
    DEPENDS "${source}" ${includes}
    BYPRODUCTS "${file}.o"
    COMMENT "Assembling the guest's program ${name}"
    VERBATIM
  )
  set(${out} "${file}" PARENT_SCOPE)
endfunction()
