# The compiler of the target: what Cygwin's programs are made with, where they are built on another system.
include_guard(GLOBAL)
include("${CMAKE_CURRENT_LIST_DIR}/CygwinPackages.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/Sysroot.cmake")

# What each kind of sysroot has to bring.
set(
  QCYG_SYSROOT_PROVIDES
  usr/include/stdio.h
  usr/include/sys/cygwin.h
  usr/include/w32api/windows.h
  usr/lib/libcygwin.a
  usr/lib/libkernel32.a
  usr/lib/libiconv.dll.a
  usr/lib/libintl.dll.a
)

# qcyg_toolchain()
# Provides the compiler of QCYG_TARGET and sets in the caller:
#   QCYG_TARGET_PREFIX   what its tools' names begin with: DIR/bin/x86_64-pc-cygwin-, or empty for the host's own, as on
#                        Cygwin itself
#   QCYG_TARGET_DEPENDS  the packages to build before it is used
#   QCYG_EXE             what the names of programs end in: .exe or nothing
#   QCYG_SHARED          what those of libraries to link to, that are loaded at run time, end in: .dll.a or .so
# For cygwin on another system that is the package gcc, with the sysroot that QCYG_SYSROOT names, or the toolchain that
# QCYG_TOOLCHAIN_PREFIX names. Declares the package cygwin-runtime, too, where programs of the target cannot run by
# themselves.
function(qcyg_toolchain)
  set(prefix "")
  set(depends "")
  if(QCYG_TARGET STREQUAL "cygwin")
    # Of the runtime packages, on Cygwin itself, too: what ours requires is told by their DLLs.
    qcyg_cygwin_lock_read("${CMAKE_SOURCE_DIR}/cmake/cygwin.json")
  endif()
  if(QCYG_TARGET STREQUAL "cygwin" AND NOT CMAKE_HOST_SYSTEM_NAME STREQUAL "CYGWIN")
    qcyg_cygwin_wanted(QCYG_RUNTIME_PACKAGES runtime)
    if(QCYG_TOOLCHAIN_PREFIX)
      _qcyg_toolchain_check("${QCYG_TOOLCHAIN_PREFIX}")
      set(prefix "${QCYG_TOOLCHAIN_PREFIX}")
    else()
      _qcyg_toolchain_packages(prefix)
      list(APPEND depends gcc)
    endif()
    if(NOT QCYG_BUILD_ONLY)
      include("${CMAKE_SOURCE_DIR}/cmake/packages/cygwin-runtime.cmake")
      list(APPEND depends cygwin-runtime)
    endif()
  endif()
  if(QCYG_TARGET STREQUAL "cygwin")
    set(QCYG_EXE .exe PARENT_SCOPE)
    set(QCYG_SHARED .dll.a PARENT_SCOPE)
  else()
    set(QCYG_EXE "" PARENT_SCOPE)
    set(QCYG_SHARED .so PARENT_SCOPE)
  endif()
  set(QCYG_TARGET_PREFIX "${prefix}" PARENT_SCOPE)
  set(QCYG_TARGET_DEPENDS "${depends}" PARENT_SCOPE)
endfunction()

# qcyg_toolchain_report(FILE)
# Writes as JSON which sysroot the toolchain has and why, and which of Cygwin's packages were used, from which origin.
function(qcyg_toolchain_report file)
  if(NOT QCYG_TARGET_PREFIX)
    return()
  endif()
  get_property(kind GLOBAL PROPERTY QCYG_SYSROOT_KIND)
  get_property(reason GLOBAL PROPERTY QCYG_SYSROOT_REASON)
  if(QCYG_TOOLCHAIN_PREFIX)
    set(kind toolchain)
    set(reason "that of QCYG_TOOLCHAIN_PREFIX")
  endif()
  string(REPLACE "\\" "/" reason "${reason}")
  string(REPLACE "\"" "'" reason "${reason}")
  qcyg_cygwin_report("${file}")
  file(READ "${file}" packages)
  set(report "{}")
  string(JSON report SET "${report}" sysroot "\"${kind}\"")
  string(JSON report SET "${report}" reason "\"${reason}\"")
  string(JSON report SET "${report}" packages "${packages}")
  file(CONFIGURE OUTPUT "${file}" CONTENT "${report}\n" @ONLY)
endfunction()

# Declares the packages of the cross toolchain. OUT_PREFIX: what its tools' names begin with.
function(_qcyg_toolchain_packages out_prefix)
  qcyg_sysroot_choose(kind reason)
  set_property(GLOBAL PROPERTY QCYG_SYSROOT_KIND "${kind}")
  set_property(GLOBAL PROPERTY QCYG_SYSROOT_REASON "${reason}")
  set(QCYG_SYSROOT_PACKAGES "")
  if(kind STREQUAL "mirror")
    qcyg_cygwin_wanted(QCYG_SYSROOT_PACKAGES development)
  endif()
  # All at once: what is missing offline is told in one list.
  qcyg_cygwin_fetch(${QCYG_SYSROOT_PACKAGES} ${QCYG_RUNTIME_PACKAGES})
  if(kind STREQUAL "bootstrap")
    include("${CMAKE_SOURCE_DIR}/cmake/packages/newlib.cmake")
    include("${CMAKE_SOURCE_DIR}/cmake/packages/mingw-w64.cmake")
  elseif(kind STREQUAL "folder")
    qcyg_sysroot_identity(QCYG_SYSROOT_IDENTITY folder "${QCYG_SYSROOT}")
  endif()
  include("${CMAKE_SOURCE_DIR}/cmake/packages/binutils.cmake")
  include("${CMAKE_SOURCE_DIR}/cmake/packages/sysroot-${kind}.cmake")
  include("${CMAKE_SOURCE_DIR}/cmake/packages/gcc.cmake")
  get_property(root GLOBAL PROPERTY QCYG_PACKAGE_gcc_ROOT)
  set(${out_prefix} "${root}/bin/x86_64-pc-cygwin-" PARENT_SCOPE)
endfunction()

# OUT: a text that changes with the bytes of the toolchain that QCYG_TOOLCHAIN_PREFIX names, its sysroot's included.
function(_qcyg_toolchain_identity out)
  qcyg_compiler_identity(compiler "${QCYG_TOOLCHAIN_PREFIX}gcc")
  execute_process(
    COMMAND "${QCYG_TOOLCHAIN_PREFIX}gcc" -print-sysroot
    OUTPUT_VARIABLE sysroot
    OUTPUT_STRIP_TRAILING_WHITESPACE
    COMMAND_ERROR_IS_FATAL ANY
  )
  set(identity "")
  if(IS_DIRECTORY "${sysroot}/usr/include")
    qcyg_sysroot_identity(identity folder "${sysroot}")
  endif()
  set(${out} "${compiler}\n${identity}" PARENT_SCOPE)
endfunction()

# Ends with a message if PREFIX is that of no toolchain for Cygwin.
function(_qcyg_toolchain_check prefix)
  set(fix "QCYG_TOOLCHAIN_PREFIX is what the tools' names begin with, as in /usr/bin/x86_64-pc-cygwin-")
  foreach(
    tool
    IN
    ITEMS gcc ar ld objdump dlltool windres
  )
    if(NOT EXISTS "${prefix}${tool}")
      message(FATAL_ERROR "${prefix}${tool}: no such file. ${fix}")
    endif()
  endforeach()
  execute_process(
    COMMAND "${prefix}gcc" -dumpmachine
    OUTPUT_VARIABLE machine
    ERROR_VARIABLE machine
    OUTPUT_STRIP_TRAILING_WHITESPACE
  )
  if(NOT machine STREQUAL "x86_64-pc-cygwin")
    message(FATAL_ERROR "${prefix}gcc is a compiler for '${machine}', not for x86_64-pc-cygwin. ${fix}")
  endif()
  execute_process(COMMAND "${prefix}gcc" -print-file-name=crt0.o OUTPUT_VARIABLE crt0 OUTPUT_STRIP_TRAILING_WHITESPACE)
  if(NOT IS_ABSOLUTE "${crt0}")
    message(FATAL_ERROR "${prefix}gcc finds no crt0.o: its sysroot lacks the package cygwin-devel")
  endif()
endfunction()
