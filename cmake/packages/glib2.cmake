qcyg_package(
  glib2
  BUILD_SYSTEM meson
  DEPENDS zlib pcre2 libffi
  OPTIONS
    tests=false
    installed_tests=false
    documentation=false
    man-pages=disabled
    introspection=disabled
    nls=disabled
    selinux=disabled
    libmount=disabled
    libelf=disabled
    sysprof=disabled
    systemtap=disabled
    dtrace=disabled
    xattr=false
    glib_debug=disabled
  # Programs that nothing here runs, 60 MB with their debug information, and scripts for gdb that name a shared library.
  REMOVE bin share/gdb
  PROVIDES
    include/glib-2.0/glib.h
    lib/libglib-2.0.a
    lib/libgthread-2.0.a
    lib/libgmodule-2.0.a
    lib/pkgconfig/glib-2.0.pc
    lib/pkgconfig/gthread-2.0.pc
  LICENSES COPYING
)
