qcyg_package(
  pixman
  BUILD_SYSTEM meson
  OPTIONS tests=disabled demos=disabled gtk=disabled libpng=disabled openmp=disabled
  PROVIDES include/pixman-1/pixman.h lib/libpixman-1.a lib/pkgconfig/pixman-1.pc
  LICENSES COPYING
)
