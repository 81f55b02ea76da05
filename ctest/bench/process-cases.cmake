# What process.cmake and instructions.cmake measure: only `ctest -C bench` knows these.
set(QCYG_TEST_CONFIGURATIONS bench)

# A start: the emulator's, and that of a program that does next to nothing and is on every Cygwin, too.
set(program_bench-version "${QCYG_EMULATOR}" --version)
set(program_bench-getconf getconf PAGESIZE)
foreach(name IN ITEMS bench-version bench-getconf)
  add_test(NAME ${name} CONFIGURATIONS bench COMMAND ${QCYG_EMULATOR_RUNNER} ${program_${name}})
  qcyg_emulator_test(${name} 60 bench "")
endforeach()

# A machine's start, up to its first instruction.
qcyg_boot_test(
  bench-first-instruction
  ${bare_guest}
  ARGS ${bare_args}
  STAGES EXPECT "qcyg: first instruction"
  EXIT 0
  TIMEOUT 60
  LABELS bench
)

# Guests that are left alone at their prompt: sample.py looks at the emulator in the pause.
foreach(count IN ITEMS 1 4)
  qcyg_boot_test(
    bench-idle-smp${count}
    ${linux_guest}
    CPU cortex-a57
    SMP ${count}
    INITRD "${initrd}"
    ARGS -nic none
    STAGES EXPECT "qcyg: ${count} cpus" EXPECT "qcyg# " PAUSE 15 SEND "poweroff -f\\n" EXPECT "reboot: Power down"
    REJECT ${linux_rejects}
    EXIT 0
    TIMEOUT 240
    LABELS bench
  )
endforeach()
set(QCYG_TEST_CONFIGURATIONS "")
