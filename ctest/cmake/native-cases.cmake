# What is asked of a Cygwin that builds: cmake/NativeCygwin.cmake, with a compiler and a Python that are scripts.

set(BIN "${SCRATCH}/bin")

# A Cygwin that has all, but for the file and the header ABSENT and of Python PYTHON ("3.9.18 True"). MACHINE: the compiler's.
function(make_native absent python machine)
  file(WRITE "${SCRATCH}/lib/present" "")
  write_program(
    "${BIN}/cc"
    "case $1 in
    -dumpmachine) echo ${machine} ;;
    -print-file-name=${absent}) echo ${absent} ;;
    -print-file-name=*) echo '${SCRATCH}/lib/present' ;;
    -E) grep -A 1 -F '<${absent}>)' \"$3\" | grep '^\"' || : ;;
    esac"
  )
  write_program("${BIN}/python3" "echo '${python}'")
endfunction()

# native(WHAT [SET text] [arguments of run() but COMMAND]): the check, on Cygwin 3.5.3 unless SET says otherwise.
function(native what)
  cmake_parse_arguments(PARSE_ARGV 1 native "" "SET" "")
  run_script(
    "${what}"
    "set(CMAKE_HOST_SYSTEM_VERSION 3.5.3-1.x86_64)
    set(CMAKE_C_COMPILER \"${BIN}/cc\")
    set(QCYG_TARGET cygwin)
    ${native_SET}
    include(\"${QCYG}/cmake/NativeCygwin.cmake\")
    qcyg_native_cygwin_check()"
    ENV "PATH=${BIN}:$ENV{PATH}"
    ${native_UNPARSED_ARGUMENTS}
  )
endfunction()

function(case_all_there)
  make_native(nothing "3.9.18 True" x86_64-pc-cygwin)
  native("all is there" REJECT lacks)
  file(GLOB left "${SCRATCH}/*.c")
  check_equal("nothing is left" "${left}" "")
endfunction()

# One thing is missing, whichever: it is named with its package, and nothing else is.
function(case_one_missing)
  foreach(
    need
    IN
    ITEMS
      crt0.o=cygwin-devel
      libcygwin.a=cygwin-devel
      libkernel32.a=w32api-runtime
      libiconv.dll.a=libiconv-devel
      libintl.dll.a=libintl-devel
      stdio.h=cygwin-devel
      windows.h=w32api-headers
      iconv.h=libiconv-devel
      libintl.h=libintl-devel
  )
    string(REGEX MATCH "^(.*)=(.*)$" matched "${need}")
    set(file "${CMAKE_MATCH_1}")
    set(package "${CMAKE_MATCH_2}")
    make_native("${file}" "3.9.18 True" x86_64-pc-cygwin)
    native(
      "without ${file}"
      EXIT 1
      MATCH
      "This Cygwin lacks what the build needs: <?${file}[^(]*\\(package ${package}\\) `./bootstrap cygwin` installs"
    )
  endforeach()
endfunction()

function(case_compiler)
  make_native(nothing "3.9.18 True" x86_64-w64-mingw32)
  native("mingw's" EXIT 1 MATCH "bin/cc is one for 'x86_64-w64-mingw32' \\(package gcc-core" REJECT "stdio.h")
  file(REMOVE "${BIN}/cc")
  native("none" EXIT 1 MATCH "a C compiler for x86_64-pc-cygwin; .*bin/cc is one for '[^']*' \\(package gcc-core")
endfunction()

# That of Cygwin 3.5.3's days cannot vet an archive.
function(case_python)
  make_native(nothing "3.9.16 False" x86_64-pc-cygwin)
  native("an old one" EXIT 1 MATCH "3.9.17 or newer; python3 is 3.9.16 \\(package python39\\) `./bootstrap")
  write_program("${BIN}/python3" "echo 'no module' >&2; exit 3")
  native("a broken one" EXIT 1 MATCH "python3, which ended with 3: no module")
  find_program(python NAMES python3 NO_CACHE REQUIRED)
  make_native(nothing "" x86_64-pc-cygwin)
  file(REMOVE "${BIN}/python3")
  file(CREATE_LINK "${python}" "${BIN}/python3" SYMBOLIC)
  native("this machine's")
endfunction()

function(case_version)
  make_native(nothing "3.9.18 True" x86_64-pc-cygwin)
  native(
    "Cygwin 3.4"
    SET "set(CMAKE_HOST_SYSTEM_VERSION 3.4.10-1.x86_64)"
    EXIT 1
    MATCH "Cygwin 3.5 or newer; this is 3.4.10-1.x86_64 \\(package cygwin\\)"
  )
endfunction()

function(case_settings)
  make_native(nothing "3.9.18 True" x86_64-pc-cygwin)
  native("another target" SET "set(QCYG_TARGET linux)" EXIT 1 MATCH "QCYG_TARGET is 'linux': on Cygwin the target is cygwin")
  native(
    "a cross toolchain"
    SET "set(QCYG_TOOLCHAIN_PREFIX /x/x86_64-pc-cygwin-)"
    EXIT 1
    MATCH "QCYG_TOOLCHAIN_PREFIX is '/x/x86_64-pc-cygwin-', and on Cygwin its own GCC is used: unset it"
  )
endfunction()

# Windows' own CMake has other paths and other compilers: it is told apart before it looks for one.
function(case_windows_cmake)
  run(
    "Windows' own"
    COMMAND "${CMAKE_COMMAND}" -S "${QCYG}" -B "${SCRATCH}/build" -DCMAKE_HOST_WIN32=1
    EXIT 1
    MATCH "is Windows' own CMake: on Cygwin use its own, /usr/bin/cmake"
    REJECT "compiler identification"
  )
endfunction()
