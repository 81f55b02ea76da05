# The engine gives --without-default-features: what is not named here is off, whatever the builder's machine has.
qcyg_package(
  qemu
  BUILD_SYSTEM qemu
  DEPENDS glib2 pixman zlib dtc libusb libslirp
  OPTIONS
    --target-list=aarch64-softmmu
    # The article's configuration; its --disable-strip is QEMU's default now.
    --disable-strip
    --enable-system
    --enable-tcg
    --enable-tools
    --enable-slirp
    --enable-libusb
    --enable-fdt=system
    --enable-pixman
    --enable-vnc
    --enable-pie
    --enable-stack-protector
    --enable-bochs
    --enable-dmg
    --enable-parallels
    --enable-qcow1
    --enable-qed
    --enable-vdi
    --enable-vhdx
    --enable-vmdk
    --enable-vpc
    --enable-vvfat
    --enable-cloop
    --enable-replication
    --enable-tpm
    --enable-avx2
    --enable-colo-proxy
    --enable-hv-balloon
    --disable-docs
    --disable-user
    --disable-guest-agent
    --disable-plugins
    --disable-werror
  PROVIDES bin/qemu-system-aarch64 bin/qemu-img bin/qemu-io bin/qemu-nbd share/qemu/keymaps/en-us
  LICENSES COPYING COPYING.LIB LICENSE
)
