qcyg_package(
  gcc
  BUILD_SYSTEM script
  RUNS_ON
  host
  SCRIPT
  "${CMAKE_SOURCE_DIR}/toolchains/gcc.sh"
  DEPENDS binutils sysroot
  OPTIONS
    QCYG_LANGUAGES=${QCYG_TOOLCHAIN_LANGUAGES}
    FILES
    "${CMAKE_SOURCE_DIR}/toolchains/sysroot/make-startup"
    "${CMAKE_SOURCE_DIR}/toolchains/sysroot/startup"
    "${CMAKE_SOURCE_DIR}/toolchains/x86_64-pc-cygwin-pkg-config"
  PROVIDES
    bin/x86_64-pc-cygwin-gcc
    bin/x86_64-pc-cygwin-ld
    bin/x86_64-pc-cygwin-pkg-config
    x86_64-pc-cygwin/lib/cyggcc_s-seh-1.dll
    x86_64-pc-cygwin/bin/as
    x86_64-pc-cygwin/sysroot/usr/lib/crt0.o
    x86_64-pc-cygwin/sysroot/usr/lib/libcygwin.a
    x86_64-pc-cygwin/sysroot/usr/include/w32api/windows.h
  LICENSES COPYING COPYING3 COPYING.RUNTIME
)
