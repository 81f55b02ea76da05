# The compiler launcher, a program that stands before each call of a compiler (ccache, sccache, distcc, icecc): it makes the
# same bytes sooner, so it is no part of a fingerprint.
include_guard(GLOBAL)

# qcyg_launcher(OUT VALUE)
# OUT: the command that VALUE, as QCYG_COMPILER_LAUNCHER has it, means: a program by its whole path, and its arguments; empty
# for none. A named program that cannot be found is a FATAL_ERROR.
function(qcyg_launcher out value)
  set(command "${value}")
  if(value MATCHES "^(none)?$")
    set(command "")
  elseif(value STREQUAL "auto")
    set(command ccache)
  elseif(NOT value MATCHES ";" AND NOT EXISTS "${value}")
    separate_arguments(command UNIX_COMMAND "${value}")
  endif()
  if(command)
    list(POP_FRONT command program)
    set(found "${program}")
    if(NOT IS_ABSOLUTE "${program}")
      unset(found)
      find_program(found NAMES "${program}" PATHS ENV PATH NO_DEFAULT_PATH NO_CACHE)
    endif()
    if(found AND EXISTS "${found}" AND NOT IS_DIRECTORY "${found}")
      list(PREPEND command "${found}")
    elseif(value STREQUAL "auto")
      set(command "")
    else()
      message(
        FATAL_ERROR
        "QCYG_COMPILER_LAUNCHER is '${value}', and there is no program '${program}': install it, name another by its name on "
        "PATH or by its whole path (ccache, sccache, distcc, icecc), or set it to none"
      )
    endif()
  endif()
  set(${out} "${command}" PARENT_SCOPE)
endfunction()

# _qcyg_launcher_locations(WORK CROSS OUT_CC OUT_PREFIX OUT_TEXT)
# OUT_CC, OUT_PREFIX: what stands for the host's compiler and for what the names of the target's tools begin with, in the
# package whose work folder is WORK: with a launcher, programs in WORK/cc, which steps/Launcher.cmake writes. OUT_TEXT: what
# that has to know. CROSS: whether the package uses the target's cross compiler. Uses cflags of the caller.
function(
  _qcyg_launcher_locations
  work
  cross
  out_cc
  out_prefix
  out_text
)
  set(cc "${CMAKE_C_COMPILER}")
  set(prefix "${QCYG_TARGET_PREFIX}")
  set(text "set(LAUNCHER [==[${QCYG_LAUNCHER}]==])\n")
  if(QCYG_LAUNCHER)
    # ccache takes what is below this for the same in every folder, and gives it to the compiler by relative names.
    set(same "")
    if("${cflags}" MATCHES "-ffile-prefix-map=\\.\\./src=")
      set(same "${work}/src")
    endif()
    string(APPEND text "set(LAUNCHER_SAME [==[${same}]==])\n")
    string(APPEND text "set(LAUNCHER_HOME [==[${QCYG_HOME}]==])\n")
    string(APPEND text "set(LAUNCHER_CC [==[${cc}]==])\n")
    qcyg_compiler_identity(identity)
    string(SHA256 identity "${identity}")
    string(APPEND text "set(LAUNCHER_CC_IDENTITY ${identity})\n")
    get_filename_component(name "${cc}" NAME)
    string(REGEX REPLACE "\\.exe$" "" name "${name}")
    set(cc "${work}/cc/host/${name}")
    if(cross)
      string(APPEND text "set(LAUNCHER_PREFIX [==[${prefix}]==])\n")
      if(QCYG_TOOLCHAIN_PREFIX)
        _qcyg_toolchain_identity(identity)
      else()
        get_property(identity GLOBAL PROPERTY QCYG_PACKAGE_gcc_FINGERPRINT)
      endif()
      string(SHA256 identity "${identity}")
      string(APPEND text "set(LAUNCHER_PREFIX_IDENTITY ${identity})\n")
      get_filename_component(name "${prefix}" NAME)
      set(prefix "${work}/cc/target/${name}")
    endif()
  endif()
  set(${out_cc} "${cc}" PARENT_SCOPE)
  set(${out_prefix} "${prefix}" PARENT_SCOPE)
  set(${out_text} "${text}" PARENT_SCOPE)
endfunction()
