qcyg_package(
  dtc
  BUILD_SYSTEM meson
  OPTIONS tools=false tests=false yaml=disabled valgrind=disabled python=disabled
  PROVIDES include/libfdt.h lib/libfdt.a lib/pkgconfig/libfdt.pc
  # It makes the shared twin even with default_library=static, and a linker would prefer it.
  REMOVE lib/libfdt${QCYG_SHARED}*
  LICENSES README.license BSD-2-Clause GPL
)
