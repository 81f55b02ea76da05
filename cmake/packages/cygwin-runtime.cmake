# What Cygwin's programs run in: cygwin1.dll and its like, and bash and coreutils for the tests. Under Wine cygwin1.dll
# takes the folder above its own for "/" if its own is called bin, so there is no usr/bin.
qcyg_package(
  cygwin-runtime
  BUILD_SYSTEM script
  RUNS_ON
  host
  SOURCE
  none
  SCRIPT
  "${CMAKE_SOURCE_DIR}/toolchains/cygwin-runtime.sh"
  CYGWIN
  ${QCYG_RUNTIME_PACKAGES}
  FILES
  "${CMAKE_SOURCE_DIR}/cmake/tools/unpack-cygwin.py"
  PROVIDES bin/cygwin1.dll bin/cyggcc_s-seh-1.dll bin/bash.exe bin/cat.exe
)
