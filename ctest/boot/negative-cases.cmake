# Negative controls: each guest or emulator is broken in its own way, and the driver has to say in which.

set(negative_dir "${CMAKE_BINARY_DIR}/boot")
file(MAKE_DIRECTORY "${negative_dir}")
set(
  guest
  MACHINE
  virt
  CPU
  cortex-a57
  SMP
  1
)

# No root file system and no initrd.
qcyg_boot_test(
  negative-panic
  ${guest}
  MEMORY 256
  KERNEL "${kernel}"
  APPEND "console=ttyAMA0"
  ARGS -nic none
  STAGES EXPECT "Booting Linux on physical CPU" EXPECT "qcyg: ready"
  REJECT "Kernel panic"
  FAILS_WITH reject
  FAILS_DETAIL "Kernel panic"
  TIMEOUT 120
  LABELS negative
)

# A guest that runs for ever and prints nothing: one instruction, a branch to itself (0x14000000).
set(loop "${negative_dir}/loop.bin")
add_test(NAME negative-silent-image COMMAND sh -c "printf '\\000\\000\\000\\024' >'${loop}'")
set_tests_properties(negative-silent-image PROPERTIES LABELS boot FIXTURES_SETUP negative-silent-image)
qcyg_boot_test(
  negative-silent
  ${guest}
  MEMORY 128
  ARGS -nic none -device "loader,file=${loop},addr=0x42000000,cpu-num=0,force-raw=on"
  STAGES EXPECT "anything"
  IDLE 5
  FAILS_WITH idle
  FAILS_DETAIL "^no byte for 5 s; emulator.log"
  TIMEOUT 60
  LABELS negative
  FIXTURES negative-silent-image
)

# The emulator itself ends at once.
qcyg_boot_test(
  negative-dies-at-once
  MACHINE no-such-machine
  CPU cortex-a57
  SMP 1
  MEMORY 128
  STAGES EXPECT "anything"
  FAILS_WITH early-exit
  FAILS_DETAIL "no-such-machine"
  TIMEOUT 60
  LABELS negative
)

# The emulator is killed after the guest's banner, as by the system when memory is short.
qcyg_boot_test(
  negative-killed
  ${guest}
  MEMORY 512
  KERNEL "${kernel}"
  INITRD "${initrd}"
  APPEND "console=ttyAMA0"
  ARGS -nic none
  STAGES EXPECT "Booting Linux on physical CPU" KILL KILL EXPECT "qcyg: ready"
  FAILS_WITH early-exit
  FAILS_DETAIL "KILL"
  TIMEOUT 120
  LABELS negative
)

# Firmware that an interrupted download left.
set(half "${negative_dir}/half-firmware.fd")
add_test(
  NAME negative-half-image
  COMMAND dd "if=${edk2}" "of=${half}" bs=1024 count=1024
)
set_tests_properties(negative-half-image PROPERTIES LABELS boot FIXTURES_SETUP negative-half-image)
qcyg_boot_test(
  negative-half-firmware
  ${guest}
  MEMORY 256
  FIRMWARE "${half}"
  ARGS -nic none -boot menu=on,splash-time=0
  STAGES EXPECT "UEFI firmware (version" EXPECT "Shell> "
  FAILS_WITH timeout
  FAILS_DETAIL "total time-out of"
  TIMEOUT 20
  LABELS negative
  FIXTURES negative-half-image
)
