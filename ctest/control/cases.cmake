# Cases of controlling a running emulator, as users' tools do: clients that are programs of the target (qcyg-control). On
# what the boots run on.

# qcyg_control_test(NAME
#   CASE WORD...              a case of qcyg-control and its arguments
#   [ARGS WORD...]            more arguments of the emulator
#   [TIMEOUT SECONDS]         of the whole case, default 60; times QCYG_TIMEOUT_SCALE
#   [LABELS LABEL...] [FIXTURES NAME...])
# Registers ctest case NAME: the client starts QCYG_EMULATOR by itself, with a machine that has no firmware and no devices
# but those of the board. Skips (77) where the emulator is not built.
function(qcyg_control_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "CASE;ARGS;LABELS;FIXTURES")
  set(where "qcyg_control_test(${name})")
  if(arg_UNPARSED_ARGUMENTS OR arg_KEYWORDS_MISSING_VALUES OR NOT arg_CASE)
    message(
      FATAL_ERROR
      "${where}: wants CASE; unknown '${arg_UNPARSED_ARGUMENTS}', without a value '${arg_KEYWORDS_MISSING_VALUES}'"
    )
  endif()
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 60)
  endif()
  list(POP_FRONT arg_CASE case)
  add_test(
    NAME "${name}"
    COMMAND
      ${QCYG_EMULATOR_RUNNER} "${CMAKE_BINARY_DIR}/ctest/target/control/qcyg-control${QCYG_EXE}" "${case}" --timeout
      "${arg_TIMEOUT}" --version "${qemu_version}" ${arg_CASE} -- "${QCYG_EMULATOR}" -machine virt -cpu cortex-a57 -m
      128 -nodefaults -display none ${arg_ARGS}
  )
  qcyg_emulator_test("${name}" "${arg_TIMEOUT}" "boot;control;${arg_LABELS}" "${arg_FIXTURES}")
endfunction()

qcyg_control_test(control-qmp CASE qmp)
# What Wine makes of a fork is a process that cannot write to the sockets it was forked with (probe fork-socket), those that
# wake QEMU's loops among them: a daemon runs there, but its machine protocol does not answer.
set(qmp qmp)
if(QCYG_TARGET STREQUAL "cygwin")
  set(qmp "")
endif()
qcyg_control_test(control-daemonize CASE daemonize ${qmp})
foreach(kind IN ITEMS unix tcp)
  qcyg_control_test(control-gdb-${kind} CASE gdb ${kind})
endforeach()
qcyg_control_test(control-pty CASE pty LABELS pty)

list(GET QCYG_QEMU_IMG -1 qemu_img)
qcyg_control_test(control-full-disk CASE full-disk "${qemu_img}")
qcyg_control_test(control-disk-in-use CASE disk-in-use "${qemu_img}")
string(REPLACE "qemu-img" "qemu-io" qemu_io "${qemu_img}")
qcyg_control_test(control-disk-shared CASE disk-shared "${qemu_img}" "${qemu_io}" TIMEOUT 120)
string(REPLACE "qemu-img" "qemu-nbd" qemu_nbd "${qemu_img}")
qcyg_control_test(control-nbd CASE nbd "${qemu_nbd}" "${qemu_img}" "${qemu_io}" TIMEOUT 120)

# What the emulator cannot take: each has to end it with 1 and its own words.
qcyg_control_test(
  refused-firmware-missing
  CASE refused 1 "Could not find ROM image 'no/such.fd'"
  ARGS -bios no/such.fd
)
qcyg_control_test(
  refused-firmware-windows-path
  CASE refused 1 "Could not find ROM image 'C:\\no\\such.fd'"
  ARGS -bios "C:\\no\\such.fd"
)
qcyg_control_test(
  refused-kernel-folder
  CASE refused 1 "could not load kernel '${CMAKE_CURRENT_LIST_DIR}'"
  ARGS -kernel "${CMAKE_CURRENT_LIST_DIR}"
)
qcyg_control_test(
  refused-disk-missing
  CASE refused 1 "Could not open 'no/such.img': No such file or directory"
  ARGS -drive file=no/such.img,if=none,format=raw
)
qcyg_control_test(
  refused-disk-folder
  CASE refused 1 "'${CMAKE_CURRENT_LIST_DIR}' to be a regular file"
  ARGS -drive "file=${CMAKE_CURRENT_LIST_DIR},if=none,format=raw"
)
# What stands before a colon is a protocol, but in file.driver=file,file.filename=C:....
qcyg_control_test(
  refused-disk-windows-path
  CASE refused 1 "Unknown protocol 'C'"
  ARGS -drive "file=C:\\no\\such.img,if=none,format=raw"
)
qcyg_control_test(
  refused-disk-no-image
  CASE refused 1 "Image is not in qcow2 format"
  ARGS -drive "file=${CMAKE_CURRENT_LIST_FILE},if=none,format=qcow2,readonly=on"
)
if(QCYG_TARGET STREQUAL "cygwin")
  # Files that are there, by their names in Windows.
  string(REPLACE "/" "\\" windows_root "Z:${CMAKE_BINARY_DIR}/installed/root${QCYG_PREFIX}/share/qemu")
  qcyg_boot_test(
    efi-windows-path
    MACHINE virt
    CPU cortex-a57
    SMP 1
    MEMORY 256
    FIRMWARE "${windows_root}\\edk2-aarch64-code.fd"
    ARGS
      -nic none -boot menu=on,splash-time=0 -drive
      "if=none,id=disk0,format=raw,readonly=on,file.driver=file,file.filename=${windows_root}\\edk2-arm-vars.fd" -device
      virtio-blk-device,drive=disk0
    STAGES EXPECT "UEFI firmware (version" EXPECT "Shell> " SEND "reset -s\\r"
    EXIT 0
    TIMEOUT 180
    LABELS control efi
  )
  # With a named pipe in the place of an adapter.
  # A round takes half a second under Wine; the unit test of the series opens and closes one 1000 times.
  qcyg_control_test(control-tap CASE tap 100 5000 TIMEOUT 240)
  # What Cygwin does not have.
  qcyg_control_test(
    refused-mem-lock
    CASE refused 1 "locking memory failed"
    ARGS -overcommit mem-lock=on
  )
  qcyg_control_test(
    refused-memfd
    CASE refused 1 "does not accept value 'memory-backend-memfd'"
    ARGS -object memory-backend-memfd,id=memory,size=1M
  )
endif()

if(QCYG_TARGET STREQUAL "linux")
  # The client itself: with broken emulators it has to fail.
  add_test(
    NAME control-negative
    COMMAND
      sh "${CMAKE_CURRENT_LIST_DIR}/negative.sh" "${CMAKE_BINARY_DIR}/ctest/target/control/qcyg-control"
      "${QCYG_EMULATOR}" "${qemu_version}" "${CMAKE_CURRENT_BINARY_DIR}/control-negative"
  )
  set_tests_properties(
    control-negative
    PROPERTIES LABELS "boot;control" SKIP_RETURN_CODE 77 TIMEOUT 180
  )
endif()
