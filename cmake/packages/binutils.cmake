qcyg_package(
  binutils
  BUILD_SYSTEM script
  RUNS_ON
  host
  SCRIPT
  "${CMAKE_SOURCE_DIR}/toolchains/binutils.sh"
  PROVIDES
    bin/x86_64-pc-cygwin-as
    bin/x86_64-pc-cygwin-ld
    bin/x86_64-pc-cygwin-dlltool
    bin/x86_64-pc-cygwin-windres
    x86_64-pc-cygwin/bin/as
    x86_64-pc-cygwin/bin/ld
  LICENSES COPYING COPYING3
)
