# The sysroot of Cygwin's own packages: see toolchains/sysroot/mirror.sh.
qcyg_package(
  sysroot
  BUILD_SYSTEM script
  RUNS_ON
  host
  SOURCE
  none
  SCRIPT
  "${CMAKE_SOURCE_DIR}/toolchains/sysroot/mirror.sh"
  CYGWIN
  ${QCYG_SYSROOT_PACKAGES}
  FILES
  "${CMAKE_SOURCE_DIR}/cmake/tools/unpack-cygwin.py"
  PROVIDES ${QCYG_SYSROOT_PROVIDES} usr/lib/crt0.o
)
