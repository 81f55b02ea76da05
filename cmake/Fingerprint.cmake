# The identity of a package: sha256 over everything that decides its bytes, and over nothing else.
include_guard(GLOBAL)

# qcyg_compiler_identity(OUT [COMPILER])
# OUT: a text that changes with the C compiler (default: CMAKE_C_COMPILER), its assembler and linker, the C library and its
# headers, and the tools that the builds run. Paths do not count. It is looked at whenever CMake configures.
function(qcyg_compiler_identity out)
  set(command "${CMAKE_C_COMPILER}")
  if(ARGC GREATER 1)
    set(command "${ARGV1}")
  endif()
  get_property(cached GLOBAL PROPERTY "QCYG_COMPILER_IDENTITY_${command}")
  if(NOT cached)
    file(REAL_PATH "${command}" compiler)
    file(SHA256 "${compiler}" driver)
    set(cached "driver ${driver}")
    # What the driver runs or links: a distribution's update of any of them changes our bytes.
    foreach(
      part
      IN
      ITEMS cc1 as ld ar libc.so.6 libm.so.6 libc_nonshared.a libgcc.a crt1.o crti.o crtbeginS.o crt0.o libcygwin.a
    )
      set(query "-print-file-name=${part}")
      if(part MATCHES "^(cc1|as|ld|ar)$")
        set(query "-print-prog-name=${part}")
      endif()
      execute_process(
        # As the steps run it: LIBRARY_PATH and its like of the user's would name other files.
        COMMAND env -i "PATH=$ENV{PATH}" LC_ALL=C.UTF-8 "${command}" ${query}
        OUTPUT_VARIABLE path
        OUTPUT_STRIP_TRAILING_WHITESPACE
        COMMAND_ERROR_IS_FATAL ANY
      )
      if(NOT IS_ABSOLUTE "${path}")
        find_program(found NAMES "${path}" NO_CACHE)
        set(path "${found}")
        unset(found)
      endif()
      if(path AND EXISTS "${path}")
        file(REAL_PATH "${path}" path)
        file(SHA256 "${path}" hash)
        string(APPEND cached "\n${part} ${hash}")
      endif()
    endforeach()
    _qcyg_headers_identity("${command}" headers)
    string(APPEND cached "\nheaders ${headers}\ncmake ${CMAKE_VERSION}")
    foreach(
      tool
      IN
      ITEMS make pkg-config autoconf automake libtoolize
    )
      find_program(found NAMES "${tool}" NO_CACHE)
      if(found)
        execute_process(COMMAND "${found}" --version OUTPUT_VARIABLE version ERROR_QUIET)
        string(REGEX MATCH "^[^\n]*" version "${version}")
        string(APPEND cached "\n${tool} ${version}")
      endif()
      unset(found)
    endforeach()
    set_property(GLOBAL PROPERTY "QCYG_COMPILER_IDENTITY_${command}" "${cached}")
    # An update of the compiler in place reconfigures, and so rebuilds.
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${compiler}")
  endif()
  set(${out} "${cached}" PARENT_SCOPE)
endfunction()

# OUT: a hash of the compiler's own macros and of the versions that the C library's and the kernel's headers state.
function(_qcyg_headers_identity compiler out)
  string(RANDOM LENGTH 8 suffix)
  set(probe "${CMAKE_BINARY_DIR}/qcyg-headers-${suffix}.c")
  file(
    WRITE "${probe}"
    "#if __has_include(<features.h>)\n#include <features.h>\n#endif\n"
    "#if __has_include(<linux/version.h>)\n#include <linux/version.h>\n#endif\n"
  )
  execute_process(
    COMMAND env -i "PATH=$ENV{PATH}" LC_ALL=C.UTF-8 "${compiler}" -E -dM "${probe}"
    OUTPUT_VARIABLE macros
    COMMAND_ERROR_IS_FATAL ANY
  )
  file(REMOVE "${probe}")
  string(SHA256 hash "${macros}")
  set(${out} "${hash}" PARENT_SCOPE)
endfunction()

# qcyg_fingerprint(OUT RECIPE FILE...)
# OUT: sha256 of the text RECIPE, which holds placeholders where a build folder's paths would stand, and of the
# names and contents of FILEs (patches, and the scripts that carry a recipe out), in the order given.
function(qcyg_fingerprint out recipe)
  set(text "${recipe}")
  foreach(file IN LISTS ARGN)
    get_filename_component(name "${file}" NAME)
    file(SHA256 "${file}" hash)
    string(APPEND text "\n${name} ${hash}")
  endforeach()
  string(SHA256 hash "${text}")
  set(${out} "${hash}" PARENT_SCOPE)
endfunction()
