qcyg_package(
  newlib
  BUILD_SYSTEM script
  RUNS_ON
  host
  SCRIPT
  "${CMAKE_SOURCE_DIR}/toolchains/sysroot/newlib.sh"
  PROVIDES include/stdio.h include/newlib.h include/machine/_fpmath.h include/sys/fenv.h
  LICENSES COPYING.NEWLIB
)
