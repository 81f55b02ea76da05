# How each build system is told the same things: compiler, flags, prefix, static libraries, no look at the host.
# Commands hold placeholders (@SOURCE@, @BUILD@, @STAGE@, @PREFIX@, @CC@ ...) that steps/Step.cmake replaces, so that
# a recipe's text, and with it the fingerprint, is the same in every build folder.
include_guard(GLOBAL)

# _qcyg_commands_<BUILD_SYSTEM>(OPTIONS CFLAGS LDFLAGS)
# `cross` of the caller says whether the target's cross compiler is used: then each passes on what it is called.
# Each sets prepare (run in the source folder, may be empty), configure, build and install (lists) and machine_file
# (text, may be empty) in the caller.

function(_qcyg_commands_cmake options cflags ldflags)
  set(prepare "" PARENT_SCOPE)
  set(toolchain "")
  if(cross)
    set(
      toolchain
      "-DCMAKE_TOOLCHAIN_FILE=@TOOLCHAINS@/x86_64-pc-cygwin.cmake"
      "-DQCYG_TOOLCHAIN_PREFIX=@TARGET_PREFIX@"
    )
  endif()
  list(TRANSFORM options PREPEND "-D")
  list(JOIN cflags " " cflags)
  list(JOIN ldflags " " ldflags)
  set(
    configure
    cmake
    -G
    Ninja
    -S
    @SOURCE@
    -B
    @BUILD@
    -DCMAKE_INSTALL_PREFIX=@PREFIX@
    -DCMAKE_INSTALL_LIBDIR=lib
    -DCMAKE_BUILD_TYPE=None
    -DCMAKE_C_COMPILER=@CC@
    "-DCMAKE_C_FLAGS=${cflags}"
    "-DCMAKE_EXE_LINKER_FLAGS=${ldflags}"
    -DCMAKE_POSITION_INDEPENDENT_CODE=ON
    -DBUILD_SHARED_LIBS=OFF
    ${toolchain}
    # find_library and its like see what the flags name, and nothing of /usr or of the user's prefixes.
    -DCMAKE_FIND_USE_CMAKE_SYSTEM_PATH=OFF
    -DCMAKE_FIND_USE_PACKAGE_REGISTRY=OFF
    ${options}
    PARENT_SCOPE
  )
  set(
    build
    cmake
    --build
    @BUILD@
    --parallel
    @JOBS@
    PARENT_SCOPE
  )
  set(install cmake --install @BUILD@ PARENT_SCOPE)
  set(machine_file "" PARENT_SCOPE)
endfunction()

function(_qcyg_commands_autotools options cflags ldflags)
  # A source taken from a repository has no configure yet.
  set(prepare sh -c "test -e configure || exec autoreconf --force --install" PARENT_SCOPE)
  list(JOIN cflags " " cflags)
  list(JOIN ldflags " " ldflags)
  set(machines "")
  if(cross)
    # Both, or configure is not sure whether what it compiles runs here.
    set(machines --host=x86_64-pc-cygwin "--build=${CMAKE_HOST_SYSTEM_PROCESSOR}-pc-linux-gnu")
    # Those that configure looks for on PATH, where the target's are not.
    foreach(
      tool
      IN
      ITEMS AR DLLTOOL LD NM OBJDUMP RANLIB STRIP
    )
      string(TOLOWER "${tool}" program)
      list(APPEND machines "${tool}=@TARGET_PREFIX@${program}")
    endforeach()
    list(APPEND machines "RC=@TARGET_PREFIX@windres")
  endif()
  set(
    configure
    @SOURCE@/configure
    ${machines}
    --prefix=@PREFIX@
    --libdir=@PREFIX@/lib
    --disable-shared
    --enable-static
    CC=@CC@
    PKG_CONFIG=@PKG_CONFIG@
    "CFLAGS=${cflags}"
    "LDFLAGS=${ldflags}"
    ${options}
    PARENT_SCOPE
  )
  set(build make -j@JOBS@ PARENT_SCOPE)
  set(install make install PARENT_SCOPE)
  set(machine_file "" PARENT_SCOPE)
endfunction()

function(_qcyg_commands_meson options cflags ldflags)
  set(prepare "" PARENT_SCOPE)
  list(TRANSFORM options PREPEND "-D")
  foreach(flags IN ITEMS cflags ldflags)
    list(TRANSFORM ${flags} REPLACE "(.+)" "'\\1'")
    list(JOIN ${flags} ", " ${flags})
  endforeach()
  set(ini "[binaries]\nc = '@CC@'\nar = '@AR@'\nstrip = 'strip'\npkg-config = '@PKG_CONFIG@'\n\n")
  string(APPEND ini "[built-in options]\nc_args = [${cflags}]\nc_link_args = [${ldflags}]\n")
  set(machine_option --native-file)
  if(cross)
    set(machine_option --cross-file)
    get_property(cmake_dir GLOBAL PROPERTY QCYG_CMAKE_DIR)
    file(READ "${cmake_dir}/../toolchains/meson-cross.ini.in" ini)
    string(REPLACE "@CFLAGS@" "${cflags}" ini "${ini}")
    string(REPLACE "@LDFLAGS@" "${ldflags}" ini "${ini}")
  endif()
  set(machine_file "${ini}" PARENT_SCOPE)
  set(
    configure
    @PYTHON@
    -m
    mesonbuild.mesonmain
    setup
    @BUILD@
    @SOURCE@
    ${machine_option}=@MACHINE_FILE@
    --prefix=@PREFIX@
    --libdir=lib
    --default-library=static
    --wrap-mode=nofallback
    --auto-features=disabled
    --buildtype=plain
    ${options}
    PARENT_SCOPE
  )
  set(build ninja -j@JOBS@ PARENT_SCOPE)
  set(
    install
    @PYTHON@
    -m
    mesonbuild.mesonmain
    install
    --no-rebuild
    PARENT_SCOPE
  )
endfunction()

function(_qcyg_commands_qemu options cflags ldflags)
  set(prepare "" PARENT_SCOPE)
  list(JOIN cflags " " cflags)
  list(JOIN ldflags " " ldflags)
  set(compilers --cc=@CC@ --host-cc=@CC@)
  if(cross)
    set(compilers --cross-prefix=@TARGET_PREFIX@ --host-cc=@HOST_CC@)
  endif()
  set(
    configure
    @SOURCE@/configure
    --prefix=@PREFIX@
    ${compilers}
    --python=@PYTHON@
    --disable-download
    --without-default-features
    "--extra-cflags=${cflags}"
    "--extra-ldflags=${ldflags}"
    ${options}
    PARENT_SCOPE
  )
  set(build ninja -j@JOBS@ PARENT_SCOPE)
  # Its own tests are kept with it.
  set(
    install
    sh
    -c
    "ninja install && exec \"$@\""
    sh
    @PYTHON@
    @TOOLS@/qemu-tests.py
    @BUILD@
    @SOURCE@
    @STAGE@@PREFIX@/qemu-tests
    @TARGET_PREFIX@strip
    PARENT_SCOPE
  )
  set(machine_file "" PARENT_SCOPE)
endfunction()

# A script of the project's own: `sh SCRIPT configure|build|install`, each run in the build folder. OPTIONS are
# variables of its environment (NAME=VALUE), beside SOURCE, BUILD, STAGE (the prefix within the stage), PREFIX, TOP, CC,
# AR, JOBS, DEP_<PACKAGE>, INPUT_<NAME> and CYGWIN_<NAME> (for what DEPENDS, INPUTS and CYGWIN name; other characters
# than letters and digits are "_"), FILES_DIR (the project's folder toolchains) and UNPACK (cmake/tools/unpack.py).
function(_qcyg_commands_script options cflags ldflags)
  set(
    variables
    SOURCE=@SOURCE@
    BUILD=@BUILD@
    STAGE=@STAGE@@PREFIX@
    PREFIX=@PREFIX@
    TOP=@TOP@
    CC=@CC@
    AR=@AR@
    JOBS=@JOBS@
    FILES_DIR=@TOOLCHAINS@
    UNPACK=@UNPACK@
    ${options}
  )
  foreach(dependency IN LISTS closure)
    string(MAKE_C_IDENTIFIER "${dependency}" identifier)
    list(APPEND variables "DEP_${identifier}=@DEP_${dependency}@")
  endforeach()
  foreach(place IN LISTS inputs)
    string(REGEX REPLACE "=.*" "" place "${place}")
    string(MAKE_C_IDENTIFIER "${place}" identifier)
    list(APPEND variables "${identifier}=@${place}@")
  endforeach()
  set(prepare "" PARENT_SCOPE)
  foreach(phase IN ITEMS configure build install)
    set(
      ${phase}
      env
      ${variables}
      sh
      -eu
      @SCRIPT@
      ${phase}
      PARENT_SCOPE
    )
  endforeach()
  set(machine_file "" PARENT_SCOPE)
endfunction()
