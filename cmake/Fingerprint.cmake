# The identity of a package: sha256 over everything that decides its bytes, and over nothing else.
include_guard(GLOBAL)

# qcyg_compiler_identity(OUT)
# OUT: a text that changes with the C compiler, its assembler and linker, and the C library it links to. Paths do not count.
function(qcyg_compiler_identity out)
  get_property(cached GLOBAL PROPERTY QCYG_COMPILER_IDENTITY)
  if(NOT cached)
    file(REAL_PATH "${CMAKE_C_COMPILER}" compiler)
    file(SHA256 "${compiler}" driver)
    set(cached "driver ${driver}")
    # What the driver runs or links: a distribution's update of any of them changes our bytes.
    foreach(
      part
      IN
      ITEMS cc1 as ld libc.so.6 libgcc.a crt1.o
    )
      set(query "-print-file-name=${part}")
      if(part MATCHES "^(cc1|as|ld)$")
        set(query "-print-prog-name=${part}")
      endif()
      execute_process(
        # As the steps run it: LIBRARY_PATH and its like of the user's would name other files.
        COMMAND env -i "PATH=$ENV{PATH}" LC_ALL=C.UTF-8 "${CMAKE_C_COMPILER}" ${query}
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
    set_property(GLOBAL PROPERTY QCYG_COMPILER_IDENTITY "${cached}")
    # An update of the compiler in place reconfigures, and so rebuilds.
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${compiler}")
  endif()
  set(${out} "${cached}" PARENT_SCOPE)
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
