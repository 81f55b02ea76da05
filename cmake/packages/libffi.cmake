qcyg_package(
  libffi
  BUILD_SYSTEM autotools
  OPTIONS
    --disable-docs
    --disable-multi-os-directory
    # Trampolines in a mapped file: they want memfd_create or a writable folder, and glib's closures need none.
    --disable-exec-static-tramp
    # Without it make in the source folder stops at all-configured.
    --disable-builddir
  PROVIDES include/ffi.h lib/libffi.a lib/pkgconfig/libffi.pc
  LICENSES LICENSE
)
