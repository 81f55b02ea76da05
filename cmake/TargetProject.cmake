# A project of programs that run on the target, built by this one with the target's compiler.
include_guard(GLOBAL)
set_property(GLOBAL PROPERTY QCYG_TOOLCHAINS_DIR "${CMAKE_CURRENT_LIST_DIR}/../toolchains")

# qcyg_target_project(NAME SOURCE FOLDER
#   [DEPENDS   TARGET...]     what must have been built before
#   [VARIABLES NAME=VALUE...] cache variables of the project; it gets QCYG_TIMEOUT_SCALE, too
#   [RUNNER    FILE])         what runs its programs here: its CMAKE_CROSSCOMPILING_EMULATOR
#
# Target NAME, a part of `all`, configures the CMake project in FOLDER with the target's compiler (QCYG_TARGET_PREFIX and
# QCYG_TARGET_DEPENDS, see qcyg_toolchain) and builds it in the folder NAME of this binary folder. It is configured anew,
# from nothing, when a variable or the compiler has changed. Its tests are tests of this project, too.
function(qcyg_target_project name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "SOURCE;RUNNER" "DEPENDS;VARIABLES")
  if(arg_UNPARSED_ARGUMENTS OR arg_KEYWORDS_MISSING_VALUES OR NOT arg_SOURCE)
    message(FATAL_ERROR "qcyg_target_project(${name}): wants SOURCE; wrong: ${arg_UNPARSED_ARGUMENTS}")
  endif()
  set(binary "${CMAKE_CURRENT_BINARY_DIR}/${name}")
  set(variables "QCYG_TIMEOUT_SCALE=${QCYG_TIMEOUT_SCALE}" CMAKE_BUILD_TYPE=Release ${arg_VARIABLES})
  if(QCYG_TARGET_PREFIX)
    get_property(toolchains GLOBAL PROPERTY QCYG_TOOLCHAINS_DIR)
    list(
      APPEND variables
      "CMAKE_TOOLCHAIN_FILE=${toolchains}/x86_64-pc-cygwin.cmake"
      "QCYG_TOOLCHAIN_PREFIX=${QCYG_TARGET_PREFIX}"
      "QCYG_TARGET_RUNNER=${arg_RUNNER}"
    )
  else()
    list(APPEND variables "CMAKE_C_COMPILER=${CMAKE_C_COMPILER}")
  endif()
  # Written only when changed, so that it can be depended on.
  file(CONFIGURE OUTPUT "${binary}.variables" CONTENT "${variables}\n" @ONLY)
  list(TRANSFORM variables PREPEND "-D")
  add_custom_command(
    OUTPUT "${binary}.configured"
    COMMAND "${CMAKE_COMMAND}" --fresh -G Ninja -S "${arg_SOURCE}" -B "${binary}" ${variables}
    COMMAND "${CMAKE_COMMAND}" -E touch "${binary}.configured"
    DEPENDS "${binary}.variables" ${QCYG_TARGET_DEPENDS} ${arg_DEPENDS}
    COMMENT "Configuring ${name}, programs for the target"
    VERBATIM
  )
  add_custom_target(
    "${name}"
    ALL
    COMMAND "${CMAKE_COMMAND}" --build "${binary}" --parallel "${QCYG_JOBS}"
    DEPENDS "${binary}.configured"
    USES_TERMINAL
    VERBATIM
  )
  file(
    CONFIGURE
    OUTPUT "${binary}-tests.cmake"
    CONTENT
      "if(EXISTS \"${binary}/CTestTestfile.cmake\")
  subdirs(\"${binary}\")
else()
  add_test(${name} ${name}-is-not-built)
endif()
"
    @ONLY
  )
  set_property(DIRECTORY APPEND PROPERTY TEST_INCLUDE_FILES "${binary}-tests.cmake")
endfunction()
