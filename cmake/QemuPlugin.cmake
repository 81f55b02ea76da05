# What TCG plugins for the QEMU that is packed are built with: find_package(qemu-plugin), see qemu-plugin-config.cmake.in. QEMU
# itself installs the header and, on Cygwin, the import library of the emulator. Included by QemuPackage.cmake, whose
# _destination and _version it takes.
#
# The header has types of GLib, which the emulator is linked to statically; the machine's own may be another version, or none. A
# plugin gets the same one, in a folder where nothing else finds it. What one of the two allocates the other may free: both
# have it of the C library's malloc().
include_guard(GLOBAL)
include(CMakePackageConfigHelpers)

get_property(_glib GLOBAL PROPERTY QCYG_PACKAGE_glib2_ROOT)
set(_headers "${_destination}/lib/qemu-plugin/include")
install(
  FILES
    "${_glib}/include/glib-2.0/glib.h"
    "${_glib}/include/glib-2.0/glib-unix.h"
    "${_glib}/lib/glib-2.0/include/glibconfig.h"
  DESTINATION "${_headers}"
)
install(DIRECTORY "${_glib}/include/glib-2.0/glib" DESTINATION "${_headers}")

# Without debug information, which is three quarters of them.
set(_files "")
set(_names libglib-2.0.a libpcre2-8.a)
set(_sources glib2 pcre2)
foreach(_name _source IN ZIP_LISTS _names _sources)
  get_property(_root GLOBAL PROPERTY QCYG_PACKAGE_${_source}_ROOT)
  set(_file "${CMAKE_BINARY_DIR}/plugin/${_name}")
  add_custom_command(
    OUTPUT "${_file}"
    COMMAND "${CMAKE_COMMAND}" -E make_directory "${CMAKE_BINARY_DIR}/plugin"
    COMMAND
      "${QCYG_TARGET_PREFIX}strip" --enable-deterministic-archives --strip-debug -o "${_file}" "${_root}/lib/${_name}"
    DEPENDS ${_source}
    COMMENT "Stripping ${_name} for plugins"
    VERBATIM
  )
  list(APPEND _files "${_file}")
endforeach()
add_custom_target(qcyg-plugin-libraries ALL DEPENDS ${_files})
install(FILES ${_files} DESTINATION "${_destination}/lib/qemu-plugin")

# What GLib itself needs of Cygwin is in the packages libintl-devel and libiconv-devel.
set(_api "")
set(_system m -pthread)
if(QCYG_TARGET STREQUAL "cygwin")
  set(_api lib/libqemu_plugin_api.a)
  list(PREPEND _system intl iconv)
endif()
set(_config "${CMAKE_CURRENT_BINARY_DIR}/qemu-plugin-config.cmake")
configure_file("${CMAKE_CURRENT_LIST_DIR}/packages/qemu-plugin-config.cmake.in" "${_config}" @ONLY NEWLINE_STYLE UNIX)
set(_config_version "${CMAKE_CURRENT_BINARY_DIR}/qemu-plugin-config-version.cmake")
# Interfaces that plugins use come and go with QEMU's first number.
write_basic_package_version_file("${_config_version}" VERSION "${_version}" COMPATIBILITY SameMajorVersion)
install(FILES "${_config}" "${_config_version}" DESTINATION "${_destination}/lib/cmake/qemu-plugin")
