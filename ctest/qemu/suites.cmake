# How the tests of a suite run: _runner_SUITE, the command that runs its programs, _options_SUITE of run.py, and the fixtures
# that it needs, _fixtures_SUITE.

# _qcyg_qemu_program(NAME COMMAND): NAME in the folder bin of the binary folder is a program that does what the shell's
# COMMAND does.
function(_qcyg_qemu_program name command)
  set(file "${CMAKE_CURRENT_BINARY_DIR}/bin/${name}")
  file(CONFIGURE OUTPUT "${file}" CONTENT "#!/bin/sh\n${command}\n" NEWLINE_STYLE UNIX)
  file(CHMOD "${file}" PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
endfunction()

set(_bin "${CMAKE_CURRENT_BINARY_DIR}/bin")
get_filename_component(_programs "${QCYG_EMULATOR}" DIRECTORY)
set(_tools qemu-img qemu-io qemu-nbd qemu-storage-daemon)

# The unit tests need nothing but the C library.
set(_runner_unit "${QCYG_WINE_RUN}")
set(_options_unit "")
set(_fixtures_unit "")
if(QCYG_WINE_RUN)
  set(_fixtures_unit wine)
endif()

# What uses QEMU's programs takes those that the boots have, the installed package's where there is one.
set(_runner_qtest ${QCYG_EMULATOR_RUNNER})
set(_fixtures_qtest ${QCYG_EMULATOR_FIXTURES})
if(QCYG_TARGET STREQUAL "linux")
  # Not installed: it has no option ROMs. cmake/QemuPackage.cmake asks for all of them.
  qcyg_asset(_ipxe ipxe copyright)
  qcyg_asset(_seabios seabios copyright)
  get_filename_component(_ipxe "${_ipxe}" DIRECTORY)
  get_filename_component(_seabios "${_seabios}" DIRECTORY)
  _qcyg_qemu_program(qemu-system-aarch64 "exec '${QCYG_EMULATOR}' -L '${_ipxe}' -L '${_seabios}' \"$@\"")
  foreach(_tool IN LISTS _tools)
    _qcyg_qemu_program(${_tool} "exec '${_programs}/${_tool}' \"$@\"")
  endforeach()
  set(
    _options_qtest
    --set
    "QTEST_QEMU_BINARY=${_bin}/qemu-system-aarch64"
    --set
    "QTEST_QEMU_IMG=${_programs}/qemu-img"
    --set
    "PYTHON=${QCYG_PYTHON}"
  )
else()
  # As the programs see them. Without .exe, since they read the architecture from the name's end. No Python there.
  set(
    _options_qtest
    --set
    "QTEST_QEMU_BINARY=${QCYG_PREFIX}/bin/qemu-system-aarch64"
    --set
    "QTEST_QEMU_IMG=${QCYG_PREFIX}/bin/qemu-img"
  )
  # What drives qemu-iotests are bash and Python of this machine, and each program is one of Cygwin's by the runner.
  foreach(_tool IN ITEMS qemu-system-aarch64 LISTS _tools)
    _qcyg_qemu_program(
      ${_tool}
      "exec sh '${CMAKE_CURRENT_SOURCE_DIR}/program.sh' '${QCYG_EMULATOR_RUNNER}' '${_programs}/${_tool}.exe' \"$@\""
    )
  endforeach()
endif()

foreach(_suite IN ITEMS iotests-raw iotests-qcow2)
  set(_runner_${_suite} "")
  set(_options_${_suite} --bin "${_bin}")
  set(_fixtures_${_suite} ${QCYG_EMULATOR_FIXTURES})
endforeach()
