# What is refused as a cross toolchain and as its languages.
include("${CMAKE_CURRENT_LIST_DIR}/engine.cmake")

# Writes a project that asks for the toolchain, and a toolchain of scripts in SCRATCH/tools whose gcc answers MACHINE and
# CRT0.
function(write_toolchain_project machine crt0)
  make_package(a 1 a)
  write_lock(a "${a}")
  write_project("include(Toolchain)\n_qcyg_toolchain_check(\"\${QCYG_TOOLCHAIN_PREFIX}\")")
  file(MAKE_DIRECTORY "${SCRATCH}/tools")
  foreach(
    tool
    IN
    ITEMS gcc ar ld objdump dlltool windres
  )
    file(
      WRITE "${SCRATCH}/tools/x-${tool}"
      "#!/bin/sh\ncase $1 in -dumpmachine) echo ${machine} ;; *) echo ${crt0} ;; esac\n"
    )
    file(CHMOD "${SCRATCH}/tools/x-${tool}" PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
  endforeach()
endfunction()

function(case_prefix)
  set(prefix "-DQCYG_TOOLCHAIN_PREFIX=${SCRATCH}/tools/x-")
  write_toolchain_project(x86_64-pc-cygwin /some/crt0.o)
  configure("a toolchain that would do" ARGS "${prefix}")
  configure(
    "a folder in place of a prefix"
    ARGS "-DQCYG_TOOLCHAIN_PREFIX=${SCRATCH}/tools/"
    EXIT 1
    MATCH "tools/gcc: no such file" "is what the tools' names begin with"
  )
  write_toolchain_project(x86_64-w64-mingw32 /some/crt0.o)
  configure("mingw's" ARGS "${prefix}" EXIT 1 MATCH "x-gcc is a compiler for 'x86_64-w64-mingw32', not for x86_64-pc-cygwin")
  write_toolchain_project(x86_64-pc-cygwin crt0.o)
  configure("one without a sysroot" ARGS "${prefix}" EXIT 1 MATCH "x-gcc finds no crt0.o" "cygwin-devel")
endfunction()

function(case_languages)
  write_toolchain_project(x86_64-pc-cygwin /some/crt0.o)
  configure(
    "a language that is not built"
    ARGS -DQCYG_TOOLCHAIN_LANGUAGES=c,fortran
    EXIT 1
    MATCH "QCYG_TOOLCHAIN_LANGUAGES is 'c,fortran': c or c,c[+][+] is wanted"
  )
endfunction()
