# The engine gives --without-default-features: what is not named here is off, whatever the builder's machine has.
# PIE: position independent Windows code is so anyway, and the base must stay for fork.
set(_options_linux --enable-pie --enable-tpm)
set(_options_cygwin --disable-pie)
# What a plugin is linked to, where a DLL has to say which program its functions are in.
set(_plugin_api_linux "")
set(_plugin_api_cygwin lib/libqemu_plugin_api.a)
# Whether all objects agree about their host: Cygwin is not Windows, though its headers of Windows say so. What looks decides
# no byte, so it is not among FILES.
set(_check_linux "")
set(_check_cygwin CHECK @PYTHON@ @TOOLS@/check-host-macros.py @BUILD@)
list(APPEND _check_cygwin qemu-system-aarch64.exe qemu-img.exe qemu-io.exe qemu-nbd.exe)
qcyg_package(
  qemu
  BUILD_SYSTEM qemu
  DEPENDS glib2 pixman zlib dtc libusb capstone libslirp
  OPTIONS
    --target-list=aarch64-softmmu
    # The article's configuration; its --disable-strip is QEMU's default now.
    --disable-strip
    --enable-system
    --enable-tcg
    --enable-tools
    --enable-slirp
    --enable-libusb
    --enable-capstone
    --enable-fdt=system
    --enable-pixman
    --enable-vnc
    ${_options_${QCYG_TARGET}}
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
    --enable-avx2
    --enable-colo-proxy
    --enable-hv-balloon
    --enable-plugins
    --disable-docs
    --disable-user
    --disable-guest-agent
    --disable-werror
    FILES
    "${CMAKE_SOURCE_DIR}/cmake/tools/qemu-tests.py"
  PROVIDES
    bin/qemu-system-aarch64${QCYG_EXE}
    bin/qemu-img${QCYG_EXE}
    bin/qemu-io${QCYG_EXE}
    bin/qemu-nbd${QCYG_EXE}
    share/qemu/keymaps/en-us
    include/qemu-plugin.h
    ${_plugin_api_${QCYG_TARGET}}
    qemu-tests/tests.json
  LICENSES COPYING COPYING.LIB LICENSE pc-bios/README roms/vbootrom/LICENSE ${_check_${QCYG_TARGET}}
)
