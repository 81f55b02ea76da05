# qcyg_package(): one upstream source, one recipe, one ExternalProject.
include_guard(GLOBAL)
include(ExternalProject)
include("${CMAKE_CURRENT_LIST_DIR}/Sources.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/Fingerprint.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/BuildReport.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/BuildSystems.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/Launcher.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/PackageInputs.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/PackageRecipe.cmake")

# Where the tools of the build believe to be installed: nowhere. They find their parts beside themselves.
set(QCYG_TOOLS_PREFIX "/qcyg/tools")
set_property(GLOBAL PROPERTY QCYG_CMAKE_DIR "${CMAKE_CURRENT_LIST_DIR}")

# qcyg_package(NAME
#   BUILD_SYSTEM cmake|meson|autotools|qemu|script
#   PROVIDES     FILE...      installed files that must be there afterwards, relative to the prefix
#   LICENSES     FILE...      licence files of the source, kept with the package
#   [RUNS_ON     host|target] host: a tool of the build, made by the host's compiler (default: target)
#   [SOURCE      NAME]        the source's name in the lock where it is not the package's; none: there is no source
#   [SCRIPT      FILE]        for BUILD_SYSTEM script: what `sh FILE configure|build|install` does, see BuildSystems.cmake
#   [INPUTS      NAME...]     more entries of the lock, for a script
#   [CYGWIN      NAME...]     packages of the lock of Cygwin's own, for a script
#   [FILES       FILE...]     files and folders of this project that decide the bytes, too
#   [DEPENDS     PACKAGE...]  packages declared before; what they depend on is seen as well
#   [OPTIONS     WORD...]     meson, cmake: KEY=VALUE; autotools, qemu: as configure takes them. An unknown one is an error
#   [REMOVE      GLOB...]     installed files that must not reach dependents (shared twins of a static library)
#   [CFLAGS      WORD...]     more compiler flags
#   [CHECK       WORD...])    a command that looks at what was built, run in the build folder. It has the placeholders of a
#                             recipe, @TOOLS@ being cmake/tools
#
# Declares target NAME, which builds (or restores) source NAME of the lock with patches/NAME/*.patch and installs it
# statically into a prefix of its own. Global properties QCYG_PACKAGE_<NAME>_ROOT (that prefix), _FINGERPRINT, _DEPENDS
# (the whole closure), _VERSION, _WORK and _SOURCE_NAME (what the compiler calls the source's folder) are set. Reads
# QCYG_WORK_DIR, QCYG_CACHE_DIR, QCYG_PATCHES_DIR, QCYG_PREFIX, QCYG_JOBS, QCYG_PACKAGE_PYTHON and QCYG_PACKAGE_PYTHON_IDENTITY (see qcyg_python_tools).
function(qcyg_package name)
  _qcyg_package_arguments("${name}" ${ARGN})
  set(cross FALSE)
  if(arg_RUNS_ON STREQUAL "target" AND QCYG_TARGET_PREFIX)
    set(cross TRUE)
    if(TARGET gcc)
      list(APPEND arg_DEPENDS gcc)
    endif()
  endif()
  _qcyg_package_inputs("${name}" inputs inputs_text)
  _qcyg_package_depends("${name}" "${arg_DEPENDS}" closure)
  _qcyg_package_flags("${name}" "${closure}" cflags ldflags pkg_config_path)
  list(APPEND cflags ${arg_CFLAGS})
  cmake_language(CALL _qcyg_commands_${arg_BUILD_SYSTEM} "${arg_OPTIONS}" "${cflags}" "${ldflags}")

  _qcyg_package_recipe("${name}" recipe)
  get_property(cmake_dir GLOBAL PROPERTY QCYG_CMAKE_DIR)
  # Without "..", which would make two files of one that a recipe names, too.
  get_filename_component(toolchains "${cmake_dir}/../toolchains" ABSOLUTE)
  file(GLOB patches CONFIGURE_DEPENDS "${QCYG_PATCHES_DIR}/${name}/*.patch")
  _qcyg_package_files("${name}" files files_text)
  if(arg_CHECK)
    string(APPEND recipe "set(RECIPE_CHECK_COMMAND [==[${arg_CHECK}]==])\n")
  endif()
  string(APPEND recipe "${inputs_text}${files_text}")
  set(
    engine
    "${cmake_dir}/steps/Install.cmake"
    "${cmake_dir}/steps/Patch.cmake"
    "${cmake_dir}/tools/unpack.py"
    "${toolchains}/static-pkg-config"
  )
  if(cross)
    list(APPEND engine "${toolchains}/x86_64-pc-cygwin-pkg-config")
  endif()
  # The contents of these are part of the fingerprint, so a change to one has to bring CMake back here.
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${patches} ${engine} ${files})
  qcyg_fingerprint(fingerprint "${recipe}" ${patches} ${engine} ${files})
  string(SUBSTRING "${fingerprint}" 0 12 short)
  set(work "${QCYG_WORK_DIR}/${name}-${short}")
  set_property(GLOBAL APPEND PROPERTY QCYG_PACKAGES "${name}")
  set_property(GLOBAL PROPERTY QCYG_PACKAGE_${name}_ROOT "${work}/root")
  set_property(GLOBAL PROPERTY QCYG_PACKAGE_${name}_WORK "${work}")
  set_property(GLOBAL PROPERTY QCYG_PACKAGE_${name}_SOURCE_NAME "/qcyg/${name}/src")
  set_property(GLOBAL PROPERTY QCYG_PACKAGE_${name}_VERSION "${version}")
  set_property(GLOBAL PROPERTY QCYG_PACKAGE_${name}_FINGERPRINT "${fingerprint}")
  set_property(GLOBAL PROPERTY QCYG_PACKAGE_${name}_DEPENDS "${closure}")
  set_property(GLOBAL PROPERTY QCYG_PACKAGE_${name}_RUNS_ON "${arg_RUNS_ON}")

  _qcyg_package_locations("${name}" "${fingerprint}" "${work}" "${patches}" "${closure}" locations)
  file(WRITE "${work}/recipe.cmake" "${recipe}")
  file(WRITE "${work}/locations.cmake" "${locations}")

  _qcyg_build_report_list(list)
  foreach(step IN ITEMS unpack configure build install)
    set(
      ${step}
      python3
      "${cmake_dir}/steps/step.py"
      "${work}"
      ${step}
      "${list}"
      "${CMAKE_COMMAND}"
    )
  endforeach()
  ExternalProject_Add(
    "${name}"
    PREFIX "${work}/ep"
    SOURCE_DIR "${work}/ep/source"
    BINARY_DIR "${work}/ep/binary"
    STAMP_DIR "${work}/stamp"
    DEPENDS ${arg_DEPENDS}
    DOWNLOAD_COMMAND ${unpack}
    UPDATE_COMMAND ""
    PATCH_COMMAND ""
    CONFIGURE_COMMAND ${configure}
    BUILD_COMMAND ${build}
    INSTALL_COMMAND ${install}
    # The console pool has one place: packages build one after another, each with all jobs.
    USES_TERMINAL_DOWNLOAD TRUE
    USES_TERMINAL_CONFIGURE TRUE
    USES_TERMINAL_BUILD TRUE
    USES_TERMINAL_INSTALL TRUE
  )
endfunction()

# qcyg_packages_on(OUT PLACE NAME...)
# OUT: those of the packages NAME, in their order, that run on PLACE: host or target (RUNS_ON of qcyg_package).
function(qcyg_packages_on out place)
  set(found "")
  foreach(package IN LISTS ARGN)
    get_property(runs_on GLOBAL PROPERTY QCYG_PACKAGE_${package}_RUNS_ON)
    if(runs_on STREQUAL place)
      list(APPEND found "${package}")
    endif()
  endforeach()
  set(${out} "${found}" PARENT_SCOPE)
endfunction()

# qcyg_prune_target(): declares target qcyg-prune, which removes the work folders that no package declared so far has.
function(qcyg_prune_target)
  get_property(cmake_dir GLOBAL PROPERTY QCYG_CMAKE_DIR)
  get_property(packages GLOBAL PROPERTY QCYG_PACKAGES)
  set(keep "")
  foreach(package IN LISTS packages)
    get_property(work GLOBAL PROPERTY QCYG_PACKAGE_${package}_WORK)
    list(APPEND keep "${work}")
  endforeach()
  add_custom_target(
    qcyg-prune
    COMMAND "${CMAKE_COMMAND}" "-DTOP=${QCYG_WORK_DIR}" "-DKEEP=${keep}" -P "${cmake_dir}/tools/prune.cmake"
    VERBATIM
  )
endfunction()

# Parses and checks the arguments of qcyg_package; sets arg_* in the caller.
function(_qcyg_package_arguments name)
  set(one BUILD_SYSTEM RUNS_ON SOURCE SCRIPT)
  set(
    many
    PROVIDES
    LICENSES
    INPUTS
    CYGWIN
    FILES
    DEPENDS
    OPTIONS
    REMOVE
    CFLAGS
    CHECK
  )
  cmake_parse_arguments(arg "" "${one}" "${many}" ${ARGN})
  set(where "qcyg_package(${name})")
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "${where}: unknown argument '${arg_UNPARSED_ARGUMENTS}'; known are ${one};${many}")
  endif()
  set(required BUILD_SYSTEM PROVIDES)
  if(NOT arg_SOURCE STREQUAL "none")
    list(APPEND required LICENSES)
  endif()
  if(arg_BUILD_SYSTEM STREQUAL "script")
    list(APPEND required SCRIPT)
  endif()
  foreach(key IN LISTS required)
    if(NOT arg_${key})
      message(FATAL_ERROR "${where}: ${key} is missing")
    endif()
  endforeach()
  if(arg_KEYWORDS_MISSING_VALUES)
    message(FATAL_ERROR "${where}: ${arg_KEYWORDS_MISSING_VALUES} stands without a value")
  endif()
  if(NOT COMMAND _qcyg_commands_${arg_BUILD_SYSTEM})
    message(FATAL_ERROR "${where}: BUILD_SYSTEM ${arg_BUILD_SYSTEM} is none of cmake, meson, autotools, qemu, script")
  endif()
  if(NOT arg_RUNS_ON)
    set(arg_RUNS_ON target)
  elseif(NOT arg_RUNS_ON MATCHES "^(host|target)$")
    message(FATAL_ERROR "${where}: RUNS_ON ${arg_RUNS_ON} is neither host nor target")
  endif()
  if(TARGET "${name}")
    message(FATAL_ERROR "${where}: declared twice")
  endif()
  # A mistyped keyword behind a list would become part of the list: each list says what its words look like.
  set(option_form "^-|=")
  set(option_hint "begin with '-' or hold '='")
  if(arg_BUILD_SYSTEM MATCHES "^(cmake|meson)$")
    set(option_form "^[A-Za-z0-9_.:-]+=")
    set(option_hint "be KEY=VALUE")
  endif()
  foreach(option IN LISTS arg_OPTIONS)
    if(NOT option MATCHES "${option_form}")
      message(FATAL_ERROR "${where}: option '${option}' must ${option_hint} for ${arg_BUILD_SYSTEM}")
    endif()
  endforeach()
  foreach(flag IN LISTS arg_CFLAGS)
    if(NOT flag MATCHES "^-")
      message(FATAL_ERROR "${where}: flag '${flag}' must begin with '-'")
    endif()
  endforeach()
  foreach(key IN LISTS one many)
    set(arg_${key} "${arg_${key}}" PARENT_SCOPE)
  endforeach()
endfunction()

# OUT: DEPENDS and all that those depend on, each once.
function(_qcyg_package_depends name depends out)
  set(closure "")
  foreach(dependency IN LISTS depends)
    get_property(known GLOBAL PROPERTY QCYG_PACKAGE_${dependency}_FINGERPRINT)
    if(NOT known)
      message(FATAL_ERROR "qcyg_package(${name}): DEPENDS ${dependency}: no such package is declared before this one")
    endif()
    get_property(more GLOBAL PROPERTY QCYG_PACKAGE_${dependency}_DEPENDS)
    list(APPEND closure "${dependency}" ${more})
  endforeach()
  list(REMOVE_DUPLICATES closure)
  set(${out} "${closure}" PARENT_SCOPE)
endfunction()

# The composed search paths: the closure's prefixes and nothing else.
function(
  _qcyg_package_flags
  name
  closure
  out_cflags
  out_ldflags
  out_pkg_config
)
  # No path of this machine is left in debug information or __FILE__, and no fingerprint: what a changed patch does not change
  # is compiled to the same bytes.
  set(cflags "-ffile-prefix-map=@WORK@=/qcyg/${name}")
  foreach(dependency IN LISTS closure)
    list(APPEND cflags "-ffile-prefix-map=@DEP_${dependency}@=/qcyg/${dependency}/root")
  endforeach()
  if(arg_BUILD_SYSTEM MATCHES "^(meson|qemu)$")
    # Meson compiles everything in the build folder, and names the source's files both ways. With one name for both it does not
    # matter which (see _qcyg_launcher_locations).
    list(APPEND cflags "-ffile-prefix-map=../src=/qcyg/${name}/src")
  endif()
  if(arg_RUNS_ON STREQUAL "host")
    # Nobody debugs the tools, and theirs is the larger part of the prebuilt packages.
    list(PREPEND cflags -O2)
  else()
    list(PREPEND cflags -O2 -g -fPIC)
  endif()
  set(ldflags "")
  if(cross)
    set(ldflags -Wl,--no-insert-timestamp)
  endif()
  set(pkg_config "")
  foreach(dependency IN LISTS closure)
    get_property(runs_on GLOBAL PROPERTY QCYG_PACKAGE_${dependency}_RUNS_ON)
    if(NOT runs_on STREQUAL arg_RUNS_ON)
      continue()
    endif()
    list(APPEND cflags "-I@DEP_${dependency}@/include")
    list(APPEND ldflags "-L@DEP_${dependency}@/lib")
    list(APPEND pkg_config "@DEP_${dependency}@/lib/pkgconfig")
  endforeach()
  list(JOIN pkg_config ":" pkg_config)
  if(pkg_config STREQUAL "")
    # An empty value would mean the host's own folders.
    set(pkg_config "@WORK@/no-pkgconfig")
  endif()
  set(${out_cflags} "${cflags}" PARENT_SCOPE)
  set(${out_ldflags} "${ldflags}" PARENT_SCOPE)
  set(${out_pkg_config} "${pkg_config}" PARENT_SCOPE)
endfunction()
