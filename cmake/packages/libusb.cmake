qcyg_package(
  libusb
  BUILD_SYSTEM autotools
  OPTIONS
    # Hot-plug by netlink, which needs no library of the host.
    --disable-udev
    --disable-examples-build
    --disable-tests-build
  PROVIDES include/libusb-1.0/libusb.h lib/libusb-1.0.a lib/pkgconfig/libusb-1.0.pc
  LICENSES COPYING
)
