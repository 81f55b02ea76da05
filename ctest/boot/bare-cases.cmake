# Cases of a guest without firmware and kernel, ctest/bench/bare.S, of which each instruction is known: what looks at a guest's
# code. Sets for other cases `bare_guest`, its machine, and `bare_args`, the arguments with which an emulator runs it.

qcyg_guest_program(made "${CMAKE_CURRENT_LIST_DIR}/../bench/bare.S" -Ttext=0x40400000)
if(made)
  add_custom_target(qcyg-guest-bare DEPENDS "${made}")
  if(TARGET qcyg-assets)
    add_dependencies(qcyg-assets qcyg-guest-bare)
  endif()
endif()
set(bare "${CMAKE_BINARY_DIR}/assets/guest/bare")
set(bare_args -nic none -device "loader,file=${bare},cpu-num=0")
set(
  bare_guest
  MACHINE
  virt
  CPU
  cortex-a57
  SMP
  1
  MEMORY
  128
  NEEDS
  "${bare}"
)

# The guest's code and the host's. Without capstone, or where it lacks one of the two instruction sets, there are bytes behind
# OBJD-T or OBJD-H.
qcyg_boot_test(
  disassembly
  ${bare_guest}
  ARGS ${bare_args} -d in_asm,out_asm
  STAGES EXPECT "qcyg: first instruction"
  EXIT 0
  TIMEOUT 60
  LOG
    "0x40400004:  52806020  mov      w0, #0x301"
    "0x40400014:  34000060  cbz      w0, #0x40400020"
    "0x4040001c:  17fffffd  b        #0x40400010"
    "0x40400034:  7100041f  cmp      w0, #1"
    "!OBJD-"
)
