# What happens to an installed tree before dependents see it.
include_guard(GLOBAL)

# qcyg_finish_install(ROOT SOURCE FAULT)
# Checks and cleans the freshly installed prefix ROOT by the RECIPE_* values, and adds the licence files of SOURCE.
# FAULT: empty, or which file is missing and where to mend it.
function(qcyg_finish_install root source fault)
  set(${fault} "" PARENT_SCOPE)
  foreach(file IN LISTS RECIPE_PROVIDES)
    if(NOT EXISTS "${root}/${file}")
      set(
        ${fault}
        "PROVIDES names ${file}, and it was not installed (cmake/packages/${RECIPE_NAME}.cmake)"
        PARENT_SCOPE
      )
      return()
    endif()
  endforeach()
  # libtool's .la files hold absolute paths of this build.
  file(GLOB_RECURSE unwanted LIST_DIRECTORIES FALSE "${root}/*.la")
  foreach(glob IN LISTS RECIPE_REMOVE)
    file(GLOB files "${root}/${glob}")
    if(NOT files)
      set(
        ${fault}
        "REMOVE names ${glob}, and nothing like it was installed (cmake/packages/${RECIPE_NAME}.cmake)"
        PARENT_SCOPE
      )
      return()
    endif()
    list(APPEND unwanted ${files})
  endforeach()
  if(unwanted)
    file(REMOVE_RECURSE ${unwanted})
  endif()
  foreach(file IN LISTS RECIPE_LICENSES)
    if(NOT EXISTS "${source}/${file}")
      set(
        ${fault}
        "LICENSES names ${file}, and the source has no such file (cmake/packages/${RECIPE_NAME}.cmake)"
        PARENT_SCOPE
      )
      return()
    endif()
    get_filename_component(folder "${root}/share/licenses/${RECIPE_NAME}/${file}" DIRECTORY)
    file(MAKE_DIRECTORY "${folder}")
    file(COPY_FILE "${source}/${file}" "${root}/share/licenses/${RECIPE_NAME}/${file}")
  endforeach()
  _qcyg_relocate_pkg_config("${root}")
endfunction()

# Makes every .pc file of ROOT name its prefix by its own place, so that the tree works wherever it is restored.
function(_qcyg_relocate_pkg_config root)
  file(GLOB files "${root}/lib/pkgconfig/*.pc" "${root}/share/pkgconfig/*.pc")
  foreach(file IN LISTS files)
    file(READ "${file}" text)
    string(REPLACE "${RECIPE_PREFIX}" "\${prefix}" text "${text}")
    string(REGEX REPLACE "(^|\n)prefix *=[^\n]*" "" text "${text}")
    file(WRITE "${file}" "prefix=\${pcfiledir}/../..\n${text}")
  endforeach()
endfunction()
