qcyg_package(
  mingw-w64
  BUILD_SYSTEM script
  RUNS_ON
  host
  SCRIPT
  "${CMAKE_SOURCE_DIR}/toolchains/sysroot/mingw-w64.sh"
  PROVIDES include/w32api/windows.h include/w32api/winsock2.h include/w32api/psdk_inc/intrin-impl.h
  LICENSES COPYING COPYING.MinGW-w64/COPYING.MinGW-w64.txt
)
