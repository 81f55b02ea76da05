# The boot cases, as data. The same for every target.

qcyg_asset(edk2 edk2-aarch64 QEMU_EFI.fd)
qcyg_asset(ipxe_rom ipxe efi-virtio.rom)
qcyg_asset(kernel linux-arm64 Image)
qcyg_initrd(initrd)
qcyg_initrd_modules(initrd_modules "${initrd}")
qcyg_lock_get(qemu_version qemu version)
get_filename_component(rom_dir "${ipxe_rom}" DIRECTORY)
set(rom_args -L "${rom_dir}")
if(QCYG_EMULATOR_RUNNER)
  # What is booted is the package as it was installed: it has both.
  set(rom_args "")
  set(edk2 edk2-aarch64-code.fd)
endif()

qcyg_boot_test(
  efi-shell
  MACHINE virt
  CPU cortex-a57
  SMP 1
  MEMORY 256
  FIRMWARE "${edk2}"
  # No network to wait for, no boot menu to wait at.
  ARGS -nic none -boot menu=on,splash-time=0
  STAGES
    EXPECT "UEFI Interactive Shell"
    EXPECT "Mapping table"
    EXPECT "Shell> "
    SEND "ver\\r"
    EXPECT "UEFI Interactive Shell v2"
    EXPECT "UEFI v2."
    EXPECT "Shell> "
    SEND "reset -s\\r"
  REJECT "Synchronous Exception" "ASSERT "
  EXIT 0
  TIMEOUT 180
  LABELS efi
)

qcyg_boot_test(
  efi-pxe
  MACHINE virt
  CPU max
  SMP 1
  MEMORY 256
  FIRMWARE "${edk2}"
  # The default network card, whose option ROM lies there. Since 2024 the firmware has a network only where it has
  # random numbers: -cpu max has an instruction for them. A cortex-a57 would need a virtio-rng, and hang at times: the
  # firmware's driver of that waits for the used index of its own request, and for ever when a timer event has asked for
  # more in between, which one does where the answer takes longer than a tick of 10 ms (looked at in a guest that hung).
  # It waits a minute less without IPv6. What is left of the wait, some three minutes with HTTP boot, is the article's.
  ARGS ${rom_args} -fw_cfg name=opt/org.tianocore/IPv6Support,string=no
  STAGES
    EXPECT "Start PXE over IPv4"
    EXPECT "PXE-E16: No valid offer received"
    EXPECT "UEFI Interactive Shell"
    EXPECT "Shell> "
    SEND "ifconfig -l\\r"
    EXPECT "52:54:00:12:34:56"
    EXPECT "Shell> "
    SEND "reset -s\\r"
  REJECT "Synchronous Exception" "ASSERT "
  EXIT 0
  TIMEOUT 500
  LABELS efi
)
# Beside all others, none of which takes as long.
set_tests_properties(efi-pxe PROPERTIES COST 300)

# The machine of the Linux cases but for CPU, SMP and INITRD, and what is a failure of each.
set(
  linux_guest
  MACHINE
  virt
  MEMORY
  512
  KERNEL
  "${kernel}"
  APPEND
  "console=ttyAMA0"
)
set(linux_rejects "Kernel panic" "Internal error: Oops" "Unable to handle kernel")

qcyg_boot_test(
  linux-initrd
  ${linux_guest}
  CPU cortex-a57
  SMP 1
  INITRD "${initrd}"
  ARGS -nic none
  STAGES
    EXPECT "Booting Linux on physical CPU"
    EXPECT "Run /init as init process"
    EXPECT "qcyg: 1 cpus"
    EXPECT "qcyg: ready"
    EXPECT "qcyg# "
    # The answer differs from the echo of what is typed.
    SEND "echo answer=$((6 * 7)) on $(uname -m)\\n"
    EXPECT "answer=42 on aarch64"
    SEND "poweroff -f\\n"
    EXPECT "reboot: Power down"
  REJECT ${linux_rejects}
  EXIT 0
  TIMEOUT 240
  LABELS linux
)

# linux-smp2 is of the benchmark only, between one CPU and four.
set(cases linux-smp4 linux-smp4-max linux-smp2)
set(cpus cortex-a57 max cortex-a57)
set(counts 4 4 2)
foreach(case cpu count IN ZIP_LISTS cases cpus counts)
  if(case STREQUAL "linux-smp2")
    set(QCYG_TEST_CONFIGURATIONS bench)
  endif()
  set(hashes "")
  math(EXPR last "${count} - 1")
  foreach(number RANGE ${last})
    # md5 of 8 MiB of zeros.
    list(APPEND hashes EXPECT "qcyg: cpu ${number} 96995b58d4cbf6aaa9041b4f00c7f6ae")
  endforeach()
  qcyg_boot_test(
    ${case}
    ${linux_guest}
    CPU ${cpu}
    SMP ${count}
    INITRD "${initrd}"
    ARGS -nic none
    STAGES
      EXPECT "smp: Brought up 1 node, ${count} CPUs"
      EXPECT "qcyg: ${count} cpus"
      EXPECT "qcyg: ready"
      EXPECT "qcyg# "
      SEND "parallel-load ${count}\\n"
      ${hashes}
      SEND "poweroff -f\\n"
      EXPECT "reboot: Power down"
    REJECT ${linux_rejects} "rcu_sched self-detected stall"
    EXIT 0
    TIMEOUT 240
    LABELS linux
  )
  set(QCYG_TEST_CONFIGURATIONS "")
endforeach()

# The article's keys, on a real pty. The disk shows that C-a s writes a snapshot back: monitor-keys-saved looks at it.
set(disk "${CMAKE_BINARY_DIR}/boot/monitor-keys.img")
file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/boot")
add_test(
  NAME monitor-keys-disk
  COMMAND dd if=/dev/zero "of=${disk}" bs=65536 count=16
)
set_tests_properties(monitor-keys-disk PROPERTIES LABELS boot FIXTURES_SETUP monitor-keys-disk)
qcyg_boot_test(
  monitor-keys
  MACHINE virt
  CPU cortex-a57
  SMP 1
  MEMORY 256
  FIRMWARE "${edk2}"
  ARGS
    -nic none -boot menu=on,splash-time=0 -snapshot -drive "if=none,id=disk0,format=raw,file=${disk}" -device
    virtio-blk-device,drive=disk0
  PTY
  STAGES
    EXPECT "Shell> "
    # The firmware still colours its prompt, and the help goes in between its bytes.
    PAUSE 1
    SEND "\\x01h"
    EXPECT "C-a h    print this help"
    EXPECT "C-a x    exit emulator"
    SEND "\\x01c"
    EXPECT "(qemu)"
    SEND "info version\\r"
    EXPECT "${qemu_version}"
    EXPECT "(qemu)"
    SEND "qemu-io disk0 \"write -P 0x5a 0 64k\"\\r"
    EXPECT "wrote 65536/65536 bytes at offset 0"
    EXPECT "(qemu)"
    # Back to the guest's console.
    SEND "\\x01c"
    SEND "ver\\r"
    EXPECT "UEFI Interactive Shell v2"
    EXPECT "Shell> "
    SEND "\\x01s"
    SEND "\\x01x"
    # The firmware may still be colouring its prompt: of an escape sequence begun, the next letter is the end.
    EXPECT "EMU: Terminated"
  EXIT 0
  TIMEOUT 180
  LABELS efi pty
  FIXTURES monitor-keys-disk
)
add_test(
  NAME monitor-keys-saved
  COMMAND sh -c "test \"$(od -An -tx1 -N65536 -v '${disk}' | tr -d ' 0\\n' | tr -s '5a' | head -c 8)\" = 5a5a5a5a"
)
set_tests_properties(
  monitor-keys-saved
  PROPERTIES LABELS boot DEPENDS monitor-keys FIXTURES_REQUIRED monitor-keys-disk
)
