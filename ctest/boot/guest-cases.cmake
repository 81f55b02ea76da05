# More boot cases, as data, behind those of cases.cmake: what a guest does with CPUs, disks and a network.

list(APPEND linux_rejects "cannot be loaded")

# 128-bit atomics on four CPUs at once. `plain` is the control, which has to fail: where it does not, the CPUs did not run
# at the same time and the others have shown nothing.
set(cases linux-atomics linux-atomics-max)
set(cpus cortex-a57 max)
set(modes "exclusive ordered" "exclusive ordered casp caspal")
foreach(case cpu mode IN ZIP_LISTS cases cpus modes)
  string(REPLACE " " ";" names "${mode}")
  set(expects "")
  set(rejects "")
  foreach(name IN LISTS names)
    list(APPEND expects EXPECT "qcyg: atomics ${name}: all of 1000000 additions, none torn")
    list(APPEND rejects "qcyg: atomics ${name}: FAILED")
  endforeach()
  qcyg_boot_test(
    ${case}
    ${linux_guest}
    CPU ${cpu}
    SMP 4
    INITRD "${initrd}"
    ARGS -nic none
    STAGES
      EXPECT "qcyg: 4 cpus"
      EXPECT "qcyg# "
      SEND "for mode in ${mode} plain\\x3b do atomics $mode\\x3b done\\n"
      ${expects}
      EXPECT "qcyg: atomics plain: FAILED, "
      SEND "poweroff -f\\n"
      EXPECT "reboot: Power down"
    REJECT ${linux_rejects} ${rejects} "qcyg: atomics plain: all"
    EXIT 0
    TIMEOUT 300
    IDLE 90
    LABELS linux
    NEEDS "${CMAKE_BINARY_DIR}/assets/guest/atomics"
  )
endforeach()

# The machine of the cases below.
set(
  guest
  ${linux_guest}
  CPU
  cortex-a57
  SMP
  1
  INITRD
  "${initrd_modules}"
)
# SHA-256 of what `disk write` makes (ctest/initrd/bin/disk), and of that with zeros for its first 512 KiB.
set(pattern b5b27dc0bf91ef0f1d43986e573aecfa943f3237a3433ce4afe042d58fe18fe4)
set(pattern_zeroed 7f0fb1ef2eb6e033dc583b325cbeb6232000f98413af3d5509a96d59c947538d)

# QEMU is killed while it writes: what the guest has synced is there in the next boot, and the images are consistent. The
# first disk's last tables stay in QEMU's memory until the guest syncs: without that the next boot finds half of it. The
# second one is written to all the time, with next to no memory for its tables, so that they go to the image in their order.
qcyg_boot_disk(linux-disk-kill 256M cluster_size=4k)
qcyg_boot_disk(linux-disk-kill-small 256M cluster_size=4k)
set(
  disks
  -nic
  none
  -drive
  "if=none,id=disk0,format=qcow2,file=${linux_disk_kill_disk}"
  -device
  virtio-blk-pci,drive=disk0
  -drive
  "if=none,id=disk1,format=qcow2,l2-cache-size=16k,refcount-cache-size=16k,file=${linux_disk_kill_small_disk}"
  -device
  virtio-blk-pci,drive=disk1
)
set(kill KILL)
set(killed KILL)
if(QCYG_EMULATOR_RUNNER)
  # The runner kills what it runs when it is told to end, and cannot when it is killed itself.
  set(kill TERM)
  set(killed 143)
endif()
qcyg_boot_test(
  linux-disk-kill
  ${guest}
  ARGS ${disks}
  STAGES
    EXPECT "qcyg# "
    SEND "disk write vda vdb && disk churn vdb\\n"
    EXPECT "qcyg: written and synced"
    EXPECT "qcyg: churned 200 blocks"
    KILL ${kill}
  REJECT ${linux_rejects} "I/O error"
  EXIT ${killed}
  TIMEOUT 240
  IDLE 90
  LABELS linux
  FIXTURES linux-disk-kill-disk linux-disk-kill-small-disk
)
set_tests_properties(linux-disk-kill PROPERTIES FIXTURES_SETUP linux-disk-kill-written)
foreach(disk IN ITEMS linux-disk-kill linux-disk-kill-small)
  string(REPLACE "-" "_" variable "${disk}_disk")
  add_test(
    NAME ${disk}-check
    COMMAND sh "${CMAKE_CURRENT_LIST_DIR}/disk.sh" check "${${variable}}" ${QCYG_QEMU_IMG}
  )
  set_tests_properties(
    ${disk}-check
    PROPERTIES
      LABELS boot
      SKIP_RETURN_CODE 77
      TIMEOUT 120
      FIXTURES_REQUIRED "${disk}-disk;linux-disk-kill-written;${QCYG_EMULATOR_FIXTURES}"
      FIXTURES_SETUP linux-disk-kill-checked
  )
endforeach()
qcyg_boot_test(
  linux-disk-kill-read
  ${guest}
  ARGS ${disks}
  STAGES
    EXPECT "qcyg# "
    SEND "disk hash vda vdb\\n"
    EXPECT "qcyg: vda ${pattern}"
    EXPECT "qcyg: vdb ${pattern}"
    SEND "poweroff -f\\n"
    EXPECT "reboot: Power down"
  REJECT ${linux_rejects} "I/O error"
  EXIT 0
  TIMEOUT 240
  IDLE 90
  LABELS linux
  FIXTURES linux-disk-kill-disk linux-disk-kill-small-disk linux-disk-kill-written linux-disk-kill-checked
)

# A disk whose queue is handled by a thread of its own.
qcyg_boot_disk(linux-iothread 64M cluster_size=64k)
qcyg_boot_test(
  linux-iothread
  ${guest}
  ARGS
    -nic none -object iothread,id=thread0 -drive "if=none,id=disk0,format=qcow2,file=${linux_iothread_disk}" -device
    virtio-blk-pci,drive=disk0,iothread=thread0
  MONITOR
  STAGES
    EXPECT "qcyg# "
    SEND "disk write vda && disk hash vda\\n"
    EXPECT "qcyg: written and synced"
    EXPECT "qcyg: vda ${pattern}"
    EXPECT "qcyg# "
    SEND "\\x01c"
    EXPECT "(qemu)"
    SEND "info iothreads\\r"
    EXPECT "thread0:"
    EXPECT "(qemu)"
    SEND "quit\\r"
  REJECT ${linux_rejects} "I/O error"
  EXIT 0
  TIMEOUT 240
  IDLE 90
  LABELS linux
  FIXTURES linux-iothread-disk
)

# The guest fetches a file from a server on the host.
qcyg_boot_http(linux-slirp)
qcyg_boot_test(
  linux-slirp
  ${guest}
  ARGS
    -netdev user,id=net0 -device virtio-net-pci,netdev=net0,romfile= -fw_cfg
    "name=opt/qcyg/port,file=${linux_slirp_port}"
  STAGES
    EXPECT "qcyg# "
    SEND "fetch\\n"
    EXPECT "qcyg: address 10.0.2.15 router 10.0.2.2"
    EXPECT "qcyg: fetched 78a9957e1924a199ef38debd575557fedb4e735df3f2406615fef8a288622f45"
    SEND "poweroff -f\\n"
    EXPECT "reboot: Power down"
  REJECT ${linux_rejects} "qcyg: not fetched"
  EXIT 0
  TIMEOUT 240
  IDLE 90
  LABELS linux
  FIXTURES linux-slirp-http
)

# A snapshot is taken, memory and disk change, and the snapshot is loaded: both are as they were, and the guest goes on from
# there. `next` counts in the shell's memory, so that a text shows which state the guest is in.
qcyg_boot_disk(linux-savevm 64M cluster_size=64k)
qcyg_boot_test(
  linux-savevm
  ${guest}
  ARGS -nic none -drive "if=none,id=disk0,format=qcow2,file=${linux_savevm_disk}" -device virtio-blk-pci,drive=disk0
  MONITOR
  STAGES
    EXPECT "qcyg# "
    SEND "next() { n=$((n + 1))\\x3b echo \"count=$n\"\\x3b }\\x3b disk write vda\\n"
    EXPECT "qcyg: written and synced"
    EXPECT "qcyg# "
    SEND "next\\n"
    EXPECT "count=1"
    EXPECT "qcyg# "
    SEND "\\x01c"
    EXPECT "(qemu)"
    SEND "savevm before\\r"
    EXPECT "(qemu)"
    SEND "info snapshots\\r"
    EXPECT "VM_SIZE"
    EXPECT "before"
    EXPECT "(qemu)"
    SEND "\\x01c"
    SEND "next\\n"
    EXPECT "count=2"
    EXPECT "qcyg# "
    SEND "dd if=/dev/zero of=/dev/vda bs=64k count=8 && next\\n"
    EXPECT "count=3"
    EXPECT "qcyg# "
    SEND "disk hash vda\\n"
    EXPECT "qcyg: vda ${pattern_zeroed}"
    EXPECT "qcyg# "
    SEND "\\x01c"
    EXPECT "(qemu)"
    SEND "loadvm before\\r"
    EXPECT "(qemu)"
    SEND "\\x01c"
    # Once more the second time, and not the fourth.
    SEND "next\\n"
    EXPECT "count=2"
    EXPECT "qcyg# "
    SEND "disk hash vda\\n"
    EXPECT "qcyg: vda ${pattern}"
    EXPECT "qcyg# "
    # Its clock goes on, too.
    SEND "sleep 2 && next\\n"
    EXPECT "count=3"
    SEND "poweroff -f\\n"
    EXPECT "reboot: Power down"
  REJECT ${linux_rejects} "Error: " "count=4"
  EXIT 0
  TIMEOUT 300
  IDLE 90
  LABELS linux
  FIXTURES linux-savevm-disk
)
