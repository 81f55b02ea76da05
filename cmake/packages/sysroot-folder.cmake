# The sysroot in a folder of the user's: see toolchains/sysroot/folder.sh. IDENTITY makes its content a part of the
# fingerprint, FOLDER's place is none.
qcyg_package(
  sysroot
  BUILD_SYSTEM script
  RUNS_ON
  host
  SOURCE
  none
  SCRIPT
  "${CMAKE_SOURCE_DIR}/toolchains/sysroot/folder.sh"
  OPTIONS FOLDER=@SYSROOT_FOLDER@ IDENTITY=${QCYG_SYSROOT_IDENTITY}
  PROVIDES ${QCYG_SYSROOT_PROVIDES} usr/lib/crt0.o
)
