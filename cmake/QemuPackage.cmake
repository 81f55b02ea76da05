# The package of QEMU, made by cpack: of the linux target one tarball, of the cygwin target a repository for Cygwin's setup.
include_guard(GLOBAL)
include(BootTest)

string(REGEX REPLACE "^/" "" _destination "${QCYG_PREFIX}")
get_property(_root GLOBAL PROPERTY QCYG_PACKAGE_qemu_ROOT)
qcyg_lock_get(_version qemu version)

# Firmware and pictures that no machine, device or descriptor of an emulator of AArch64 names, whichever of them the source
# archive has: ctest/installed looks at the rest. npcm*_bootrom.bin are those of its NPCM boards.
set(
  _unused
  "bios(-256k|-microvm)?\\.bin"
  "[^/]*\\.dtb"
  "QEMU,[^/]*"
  "edk2-(i386|x86_64|riscv|loongarch64)-[^/]*"
  "firmware/[0-9]*-edk2-(i386|x86_64|riscv64|loongarch64)[^/]*"
  "hppa-firmware[^/]*"
  "(kvmvapic|linuxboot|linuxboot_dma|multiboot|multiboot_dma|pvh|vgabios|vof|vof-nvram)\\.bin"
  "openbios-[^/]*"
  "opensbi-[^/]*"
  "palcode-clipper"
  "pnv-pnor\\.bin"
  "efi-eepro100\\.rom"
  "pxe-(e1000|ne2k_pci|pcnet|rtl8139|virtio)\\.rom"
  "qboot\\.rom"
  "qemu-nsis\\.bmp"
  "qemu_vga\\.ndrv"
  "s390-[^/]*"
  "skiboot\\.lid"
  "slof\\.bin"
  "trace-events-all"
  "u-boot[^/]*"
)
list(JOIN _unused "|" _unused)
# Nothing of this QEMU opens a window, and its own tests are for ctest.
install(
  DIRECTORY "${_root}/"
  DESTINATION "${_destination}"
  USE_SOURCE_PERMISSIONS
  REGEX "/share/qemu/(${_unused})$" EXCLUDE
  REGEX "/share/(applications|icons)$" EXCLUDE
  REGEX "/qemu-tests$" EXCLUDE
)
include(QemuPlugin)
# What is linked in comes with its licence.
get_property(_depends GLOBAL PROPERTY QCYG_PACKAGE_qemu_DEPENDS)
# The toolchain is among them in the cross build, and no part of QEMU.
qcyg_packages_on(_closure target ${_depends})
foreach(_package IN LISTS _closure)
  get_property(_root GLOBAL PROPERTY QCYG_PACKAGE_${_package}_ROOT)
  install(DIRECTORY "${_root}/share/licenses/" DESTINATION "${_destination}/share/licenses")
endforeach()
# What QEMU's own source archive has in pc-bios and Debian's has not, under the names that QEMU gives it: option ROMs, without
# which plain `-machine virt` does not start, nor `-device e1000e`, nor `-machine sbsa-ref`, and EFI firmware. All of an
# asset at once, so that it is unpacked once.
set(
  _files_ipxe
  efi-e1000.rom
  efi-e1000e.rom
  efi-ne2k_pci.rom
  efi-pcnet.rom
  efi-rtl8139.rom
  efi-virtio.rom
  efi-vmxnet3.rom
  pxe-eepro100.rom
)
set(_files_seabios vgabios-ati.bin vgabios-bochs-display.bin vgabios-ramfb.bin vgabios-stdvga.bin)
set(_files_edk2-aarch64 code.fd vars.fd)
set(_name_code.fd edk2-aarch64-code.fd)
set(_name_vars.fd edk2-arm-vars.fd)
set(_assets ipxe seabios edk2-aarch64)
foreach(_asset IN LISTS _assets)
  qcyg_asset(_paths ${_asset} copyright ${_files_${_asset}})
  list(POP_FRONT _paths _license)
  install(FILES "${_license}" DESTINATION "${_destination}/share/licenses/${_asset}")
  foreach(_path _file IN ZIP_LISTS _paths _files_${_asset})
    set(_name "${_file}")
    if(_name_${_file})
      set(_name "${_name_${_file}}")
    endif()
    install(FILES "${_path}" DESTINATION "${_destination}/share/qemu" RENAME "${_name}")
  endforeach()
endforeach()

# Below /usr all is in PATH already.
set(_etc "")
if(QCYG_TARGET STREQUAL "cygwin" AND NOT QCYG_PREFIX STREQUAL "/usr")
  set(_profile "${CMAKE_CURRENT_BINARY_DIR}/profile.sh")
  configure_file("${CMAKE_CURRENT_LIST_DIR}/packages/qemu-profile.sh.in" "${_profile}" @ONLY NEWLINE_STYLE UNIX)
  set(_etc ETC "profile.d/qemu.sh=${_profile}")
endif()
if(QCYG_BUILD_ONLY)
  return()
endif()
qcyg_has_assets(_has ${_assets})
if(NOT _has)
  message(WARNING "No package can be made: it would lack firmware that could not be had, as an earlier warning says")
  return()
endif()

if(QCYG_TARGET STREQUAL "linux")
  set(CPACK_PACKAGE_NAME qemu)
  set(CPACK_PACKAGE_VERSION "${_version}")
  set(CPACK_PACKAGE_FILE_NAME "qemu-${_version}-${QCYG_TARGET}-${CMAKE_SYSTEM_PROCESSOR}")
  set(CPACK_PACKAGE_DIRECTORY "${CMAKE_BINARY_DIR}/packages")
  set(CPACK_PACKAGING_INSTALL_PREFIX "/")
  set(CPACK_GENERATOR External)
  set(CPACK_EXTERNAL_ENABLE_STAGING ON)
  set(CPACK_EXTERNAL_PACKAGE_SCRIPT "${CMAKE_SOURCE_DIR}/cmake/tools/pack-tarball.cmake")
  include(CPack)
  return()
endif()

include(CygwinPackage)
set(_archives "")
foreach(_package IN ITEMS qemu LISTS _closure)
  get_property(_source GLOBAL PROPERTY QCYG_SOURCE_${_package}_FILE)
  list(APPEND _archives "${_source}")
endforeach()
# For the bill of materials: GCC's share is libgcc, that of the Windows API's libraries what calls the DLLs.
set(_parts ${_assets})
list(TRANSFORM _parts PREPEND contained=)
list(PREPEND _parts source=qemu)
foreach(_package IN LISTS _closure)
  list(APPEND _parts linked=${_package})
endforeach()
if(TARGET gcc)
  list(APPEND _parts linked=gcc tool=binutils)
  get_property(_sysroot GLOBAL PROPERTY QCYG_SYSROOT_KIND)
  if(_sysroot STREQUAL "mirror")
    list(APPEND _parts linked=cygwin-devel linked=w32api-runtime headers=w32api-headers)
  elseif(_sysroot STREQUAL "bootstrap")
    list(APPEND _parts linked=w32api-libs headers=newlib headers=mingw-w64)
  endif()
endif()
file(GLOB _patches CONFIGURE_DEPENDS "${QCYG_PATCHES_DIR}/qemu/*.patch")
get_property(_source_name GLOBAL PROPERTY QCYG_PACKAGE_qemu_SOURCE_NAME)
list(GET _archives 0 _archive)
# All that the source package is built from: QEMU's archive first, to which the patches belong.
foreach(_source IN ITEMS meson pycotap packaging LISTS _assets)
  get_property(_source GLOBAL PROPERTY QCYG_SOURCE_${_source}_FILE)
  list(APPEND _archives "${_source}")
endforeach()
foreach(_source IN LISTS _archives)
  if(EXISTS "${_source}.sig")
    list(APPEND _archives "${_source}.sig")
  endif()
endforeach()
set(_functions "${CMAKE_CURRENT_BINARY_DIR}/cygport-functions.sh")
configure_file("${CMAKE_CURRENT_LIST_DIR}/packages/qemu-cygport.sh.in" "${_functions}" @ONLY NEWLINE_STYLE UNIX)
qcyg_cygwin_package(
  qemu
  CPACK
  VERSION "${_version}"
  RELEASE 1
  PREFIX "${QCYG_PREFIX}"
  CATEGORY System Utils
  SUMMARY "Machine emulator for AArch64 guests"
  DESCRIPTION
    "QEMU emulates whole machines: this one has AArch64 guests, EFI firmware for them, user networking, USB and VNC, and
the tools for disk images. It is a Cygwin program: its consoles are terminals and ptys, its sockets AF_UNIX ones, its paths
POSIX paths.

It is installed below ${QCYG_PREFIX}."
  LICENSES qemu ${_closure} ${_assets}
  ARCHIVES ${_archives}
  PATCHES ${_patches}
  HOMEPAGE "https://www.qemu.org"
  LICENSE GPL-2.0-only
  BUILD_REQUIRES
    bison
    cmake
    flex
    gcc-core
    make
    ninja
    patch
    pkgconf
    python39
  FUNCTIONS "${_functions}"
  PROJECT "qemu-cygwin=${CMAKE_SOURCE_DIR}"
  PARTS ${_parts}
  ${_etc}
  OBJCOPY "${QCYG_TARGET_PREFIX}objcopy"
  DEBUG_SOURCES "${_source_name}=${_archive}"
)
