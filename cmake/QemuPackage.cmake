# The package of the linux target: one deterministic tarball of QEMU below its prefix, made by cpack.
include_guard(GLOBAL)

string(REGEX REPLACE "^/" "" _destination "${QCYG_PREFIX}")
get_property(_root GLOBAL PROPERTY QCYG_PACKAGE_qemu_ROOT)
qcyg_lock_get(_version qemu version)

install(DIRECTORY "${_root}/" DESTINATION "${_destination}" USE_SOURCE_PERMISSIONS)
# What is linked in comes with its licence.
get_property(_closure GLOBAL PROPERTY QCYG_PACKAGE_qemu_DEPENDS)
foreach(_package IN LISTS _closure)
  get_property(_root GLOBAL PROPERTY QCYG_PACKAGE_${_package}_ROOT)
  install(DIRECTORY "${_root}/share/licenses/" DESTINATION "${_destination}/share/licenses")
endforeach()
# The default network card's option ROM: without it plain `-machine virt` does not start.
qcyg_asset(_rom ipxe efi-virtio.rom)
qcyg_asset(_rom_license ipxe copyright)
install(FILES "${_rom}" DESTINATION "${_destination}/share/qemu")
install(FILES "${_rom_license}" DESTINATION "${_destination}/share/licenses/ipxe")

set(CPACK_PACKAGE_NAME qemu)
set(CPACK_PACKAGE_VERSION "${_version}")
set(CPACK_PACKAGE_FILE_NAME "qemu-${_version}-${QCYG_TARGET}-${CMAKE_SYSTEM_PROCESSOR}")
set(CPACK_PACKAGE_DIRECTORY "${CMAKE_BINARY_DIR}/packages")
set(CPACK_PACKAGING_INSTALL_PREFIX "/")
set(CPACK_GENERATOR External)
set(CPACK_EXTERNAL_ENABLE_STAGING ON)
set(CPACK_EXTERNAL_PACKAGE_SCRIPT "${CMAKE_SOURCE_DIR}/cmake/tools/pack-tarball.cmake")
include(CPack)
