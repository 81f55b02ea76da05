# What boot cases need beside the guest, as fixtures of ctest.

# qcyg_boot_disk(NAME SIZE OPTIONS [FORMAT])
# Adds the fixture and test NAME-disk: a new image of SIZE with qemu-img's OPTIONS, of qcow2 or FORMAT, made by
# QCYG_QEMU_IMG. Sets NAME_disk, with "_" for "-", to its path. For cases with FIXTURES NAME-disk.
function(qcyg_boot_disk name size options)
  set(format qcow2)
  if(ARGC GREATER 3)
    set(format "${ARGV3}")
  endif()
  set(disk "${CMAKE_BINARY_DIR}/boot/disks/${name}.${format}")
  add_test(
    NAME "${name}-disk"
    CONFIGURATIONS ${QCYG_TEST_CONFIGURATIONS}
    COMMAND sh "${CMAKE_SOURCE_DIR}/ctest/boot/disk.sh" create "${disk}" "${size}" "${options}" ${QCYG_QEMU_IMG}
  )
  set_tests_properties(
    "${name}-disk"
    PROPERTIES
      LABELS boot
      SKIP_RETURN_CODE 77
      TIMEOUT 120
      FIXTURES_SETUP "${name}-disk"
      FIXTURES_REQUIRED "${QCYG_EMULATOR_FIXTURES}"
  )
  string(REPLACE "-" "_" variable "${name}_disk")
  set(${variable} "${disk}" PARENT_SCOPE)
endfunction()

# qcyg_boot_http(NAME)
# Adds the fixture NAME-http: a web server on the host, with tests NAME-http-start and NAME-http-stop (ctest/boot/http.sh).
# Sets NAME_port, with "_" for "-", to the path of the file with its port, which QEMU can read when it runs.
function(qcyg_boot_http name)
  set(dir "${CMAKE_BINARY_DIR}/boot/http/${name}")
  set(tool "${CMAKE_SOURCE_DIR}/ctest/boot/http.sh")
  add_test(
    NAME "${name}-http-start"
    CONFIGURATIONS ${QCYG_TEST_CONFIGURATIONS}
    COMMAND sh "${tool}" start "${dir}" "$<TARGET_FILE:fake-http>"
  )
  add_test(NAME "${name}-http-stop" CONFIGURATIONS ${QCYG_TEST_CONFIGURATIONS} COMMAND sh "${tool}" stop "${dir}")
  set_tests_properties("${name}-http-start" "${name}-http-stop" PROPERTIES LABELS boot TIMEOUT 60)
  set_tests_properties("${name}-http-start" PROPERTIES FIXTURES_SETUP "${name}-http")
  set_tests_properties("${name}-http-stop" PROPERTIES FIXTURES_CLEANUP "${name}-http")
  string(REPLACE "-" "_" variable "${name}_port")
  set(${variable} "${dir}/port" PARENT_SCOPE)
endfunction()
