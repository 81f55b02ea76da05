# The two files that a package's steps read: its recipe, which decides the bytes, and where this build folder has things.
include_guard(GLOBAL)

# OUT: the recipe as text, which steps/Step.cmake includes and the fingerprint is made of. Uses the caller's variables.
function(_qcyg_package_recipe name out)
  set(sha256 "")
  if(NOT source STREQUAL "none")
    get_property(sha256 GLOBAL PROPERTY QCYG_SOURCE_${source}_SHA256)
  endif()
  set(prefix "${QCYG_PREFIX}")
  if(arg_RUNS_ON STREQUAL "host")
    set(prefix "${QCYG_TOOLS_PREFIX}")
  endif()
  if(cross AND QCYG_TOOLCHAIN_PREFIX)
    _qcyg_toolchain_identity(compiler)
  else()
    qcyg_compiler_identity(compiler)
  endif()
  set(python "")
  if(arg_BUILD_SYSTEM MATCHES "^(meson|qemu)$")
    set(python "${QCYG_PACKAGE_PYTHON_IDENTITY}")
  endif()
  set(dependencies "")
  foreach(dependency IN LISTS closure)
    get_property(fingerprint GLOBAL PROPERTY QCYG_PACKAGE_${dependency}_FINGERPRINT)
    list(APPEND dependencies "${dependency} ${fingerprint}")
  endforeach()
  # Nothing of the user's environment but PATH reaches a build. SOURCE_DATE_EPOCH: a fixed day, so that no build date
  # is in any output.
  set(
    environment
    LC_ALL=C.UTF-8
    TZ=UTC0
    SOURCE_DATE_EPOCH=1577836800
    PYTHONDONTWRITEBYTECODE=1
    PKG_CONFIG=@PKG_CONFIG@
    "PKG_CONFIG_LIBDIR=${pkg_config_path}"
    DESTDIR=@STAGE@
  )
  set(text "# Decides the bytes of ${name}: its hash is the fingerprint.\n")
  foreach(
    pair
    IN
    ITEMS
      "NAME name"
      "VERSION version"
      "ARCHIVE_SHA256 sha256"
      "BUILD_SYSTEM arg_BUILD_SYSTEM"
      "PREFIX prefix"
      "DEPENDENCIES dependencies"
      "PREPARE_COMMAND prepare"
      "CONFIGURE_COMMAND configure"
      "BUILD_COMMAND build"
      "INSTALL_COMMAND install"
      "MACHINE_FILE machine_file"
      "ENVIRONMENT environment"
      "PROVIDES arg_PROVIDES"
      "LICENSES arg_LICENSES"
      "REMOVE arg_REMOVE"
      "COMPILER compiler"
      "PYTHON_TOOLS python"
  )
    string(REGEX MATCH "^([A-Z0-9_]+) (.*)$" matched "${pair}")
    string(APPEND text "set(RECIPE_${CMAKE_MATCH_1} [==[${${CMAKE_MATCH_2}}]==])\n")
  endforeach()
  set(${out} "${text}" PARENT_SCOPE)
endfunction()

# OUT: where this build folder has things, as text; no part of the fingerprint.
function(
  _qcyg_package_locations
  name
  fingerprint
  work
  patches
  closure
  out
)
  get_property(cmake_dir GLOBAL PROPERTY QCYG_CMAKE_DIR)
  get_property(archive GLOBAL PROPERTY QCYG_SOURCE_${source}_FILE)
  set(prefix "${QCYG_PREFIX}")
  if(arg_RUNS_ON STREQUAL "host")
    set(prefix "${QCYG_TOOLS_PREFIX}")
  endif()
  _qcyg_launcher_locations("${work}" "${cross}" host_cc target_prefix launcher)
  set(cc "${host_cc}")
  set(ar "${CMAKE_AR}")
  set(bare_cc "${CMAKE_C_COMPILER}")
  set(pkg_config "${cmake_dir}/../toolchains/static-pkg-config")
  if(cross)
    set(cc "${target_prefix}gcc")
    set(bare_cc "${QCYG_TARGET_PREFIX}gcc")
    set(ar "${QCYG_TARGET_PREFIX}ar")
    set(pkg_config "${cmake_dir}/../toolchains/x86_64-pc-cygwin-pkg-config")
  endif()
  if(arg_BUILD_SYSTEM STREQUAL "script")
    # GCC's own build keeps the words of its configure in the compiler. What a script finds on PATH is launched.
    set(cc "${bare_cc}")
  endif()
  set(values "${launcher}")
  string(APPEND values "set(FINGERPRINT [==[${fingerprint}]==])\n")
  string(APPEND values "set(ARCHIVE [==[${archive}]==])\n")
  string(APPEND values "set(PATCHES [==[${patches}]==])\n")
  string(APPEND values "set(CACHE_DIR [==[${QCYG_CACHE_DIR}]==])\n")
  set(
    places
    "WORK=${work}"
    "TOP=${QCYG_WORK_DIR}"
    "SOURCE=${work}/src"
    "BUILD=${work}/build"
    "STAGE=${work}/stage"
    "PREFIX=${prefix}"
    "MACHINE_FILE=${work}/machine.ini"
    "CC=${cc}"
    "AR=${ar}"
    "PKG_CONFIG=${pkg_config}"
    "HOST_CC=${host_cc}"
    "TARGET_PREFIX=${target_prefix}"
    "PYTHON=${QCYG_PACKAGE_PYTHON}"
    "SCRIPT=${arg_SCRIPT}"
    "SYSROOT_FOLDER=${QCYG_SYSROOT}"
    "TOOLCHAINS=${cmake_dir}/../toolchains"
    "UNPACK=${cmake_dir}/tools/unpack.py"
    "TOOLS=${cmake_dir}/tools"
    "JOBS=${QCYG_JOBS}"
  )
  foreach(dependency IN LISTS closure)
    get_property(root GLOBAL PROPERTY QCYG_PACKAGE_${dependency}_ROOT)
    list(APPEND places "DEP_${dependency}=${root}")
  endforeach()
  list(APPEND places ${inputs})
  string(APPEND values "set(PLACES [==[${places}]==])\n")
  set(${out} "${values}" PARENT_SCOPE)
endfunction()
