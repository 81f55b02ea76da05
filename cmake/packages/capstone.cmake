# What QEMU disassembles with. An emulator of AArch64 opens three of its instruction sets: those of the guest (target/arm/cpu.c:
# AArch64, and ARM and Thumb in lower exception levels) and that of the host (disas/disas-host.c), x86 or again AArch64. Of any
# other QEMU prints the bytes, as it does without the library.
qcyg_package(
  capstone
  BUILD_SYSTEM cmake
  OPTIONS
    CAPSTONE_ARCHITECTURE_DEFAULT=OFF
    CAPSTONE_ARM_SUPPORT=ON
    CAPSTONE_ARM64_SUPPORT=ON
    CAPSTONE_X86_SUPPORT=ON
    CAPSTONE_BUILD_CSTOOL=OFF
    CAPSTONE_BUILD_TESTS=OFF
  PROVIDES include/capstone/capstone.h lib/libcapstone.a lib/pkgconfig/capstone.pc
  LICENSES LICENSE.TXT LICENSE_LLVM.TXT
)
