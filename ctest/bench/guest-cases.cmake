# What guest.cmake measures: boots that only `ctest -C bench` knows. Each runs LOADS, of ctest/initrd/bin/bench, one after the
# other; the times at which the console says that one begins and ends are in its timeline.json.

# _qcyg_guest_bench(NAME SMP LOADS [ARGS WORD...] [FIXTURES NAME...])
function(_qcyg_guest_bench name smp loads)
  cmake_parse_arguments(PARSE_ARGV 3 arg "" "" "ARGS;FIXTURES")
  set(expects "")
  foreach(load IN LISTS loads)
    list(APPEND expects EXPECT "qcyg: ${load} begins" EXPECT "qcyg: ${load} ends")
  endforeach()
  set(fixtures "")
  if(arg_FIXTURES)
    set(fixtures FIXTURES ${arg_FIXTURES})
  endif()
  list(JOIN loads " " words)
  qcyg_boot_test(
    ${name}
    ${linux_guest}
    CPU cortex-a57
    SMP ${smp}
    INITRD "${initrd_modules}"
    ARGS ${arg_ARGS}
    STAGES
      EXPECT "qcyg# "
      SEND "bench ${words}\\n"
      ${expects}
      EXPECT "qcyg# "
      SEND "poweroff -f\\n"
      EXPECT "reboot: Power down"
    REJECT ${linux_rejects} "bench: " "loads: "
    EXIT 0
    TIMEOUT 600
    IDLE 200
    LABELS bench ${fixtures}
    NEEDS "${CMAKE_BINARY_DIR}/assets/guest/loads"
  )
endfunction()

set(QCYG_TEST_CONFIGURATIONS bench)
set(
  cpu
  md5
  sha256
  sort
  gzip
  float
  copy
  shell
  fork
  churn
)
_qcyg_guest_bench(guest-cpu 1 "${cpu};serial" ARGS -nic none)
_qcyg_guest_bench(guest-smp 4 "${cpu};md5-4;spin-2;spin-4" ARGS -nic none)
foreach(kind IN ITEMS raw qcow2 iothread)
  set(format "${kind}")
  set(thread "")
  set(iothread "")
  if(kind STREQUAL "iothread")
    set(format raw)
    set(thread -object iothread,id=thread0)
    set(iothread ",iothread=thread0")
  endif()
  qcyg_boot_disk(guest-disk-${kind} 128M preallocation=off ${format})
  _qcyg_guest_bench(
    guest-disk-${kind}
    1
    "disk-write;disk-read;disk-random-write;disk-random-read"
    ARGS
      -nic none ${thread} -drive "if=none,id=disk0,format=${format},file=${guest_disk_${kind}_disk}" -device
      "virtio-blk-pci,drive=disk0${iothread}"
    FIXTURES guest-disk-${kind}-disk
  )
endforeach()
qcyg_boot_http(guest-net)
_qcyg_guest_bench(
  guest-net
  1
  "net-bulk;net-requests"
  ARGS
    -netdev user,id=net0 -device virtio-net-pci,netdev=net0,romfile= -fw_cfg "name=opt/qcyg/port,file=${guest_net_port}"
  FIXTURES guest-net-http
)
set(QCYG_TEST_CONFIGURATIONS "")
