qcyg_package(
  libslirp
  BUILD_SYSTEM meson
  DEPENDS glib2
  PROVIDES include/slirp/libslirp.h lib/libslirp.a lib/pkgconfig/slirp.pc
  LICENSES COPYRIGHT
)
