qcyg_package(
  zlib
  BUILD_SYSTEM cmake
  OPTIONS ZLIB_BUILD_EXAMPLES=OFF INSTALL_PKGCONFIG_DIR=@PREFIX@/lib/pkgconfig
  PROVIDES include/zlib.h lib/libz.a lib/pkgconfig/zlib.pc
  # Its CMake build always makes both kinds of library.
  REMOVE lib/libz${QCYG_SHARED}*
  LICENSES LICENSE
)
