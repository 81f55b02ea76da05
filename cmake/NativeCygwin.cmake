# Building on Cygwin itself: its own compiler and packages are the toolchain (toolchains/cygwin.packages).
include_guard(GLOBAL)

# qcyg_native_cygwin_check()
# Ends with a FATAL_ERROR, which lists all that is missing and the packages that have it, unless what is needed of this
# Cygwin is there: GCC for x86_64-pc-cygwin (as CMAKE_C_COMPILER) with headers and import libraries, and a Python whose
# tarfile vets what it unpacks. What asks for another target or compiler is a FATAL_ERROR, too.
function(qcyg_native_cygwin_check)
  if(NOT QCYG_TARGET STREQUAL "cygwin")
    message(FATAL_ERROR "QCYG_TARGET is '${QCYG_TARGET}': on Cygwin the target is cygwin (cmake --preset cygwin)")
  endif()
  if(QCYG_TOOLCHAIN_PREFIX)
    message(
      FATAL_ERROR
      "QCYG_TOOLCHAIN_PREFIX is '${QCYG_TOOLCHAIN_PREFIX}', and on Cygwin its own GCC is used: unset it; \
-DCMAKE_C_COMPILER names another"
    )
  endif()
  set(lacking "")
  _qcyg_native_compiler(lacking)
  _qcyg_native_python(lacking)
  # Earlier ones lack clocks and calls that the port relies on (docs/cygwin-capabilities.md).
  if(CMAKE_HOST_SYSTEM_VERSION VERSION_LESS 3.5)
    string(APPEND lacking "  Cygwin 3.5 or newer; this is ${CMAKE_HOST_SYSTEM_VERSION} (package cygwin)\n")
  endif()
  if(NOT lacking STREQUAL "")
    message(
      FATAL_ERROR
      "This Cygwin lacks what the build needs:\n${lacking}`./bootstrap cygwin` installs the packages of "
      "toolchains/cygwin.packages with Cygwin's setup; setup's --upgrade-also brings newer ones."
    )
  endif()
endfunction()

# What the compiler is and finds. Adds a line to OUT of the caller for each fault.
function(_qcyg_native_compiler out)
  set(text "${${out}}")
  execute_process(
    COMMAND "${CMAKE_C_COMPILER}" -dumpmachine
    OUTPUT_VARIABLE machine
    ERROR_VARIABLE machine
    OUTPUT_STRIP_TRAILING_WHITESPACE
  )
  if(NOT machine STREQUAL "x86_64-pc-cygwin")
    string(
      APPEND text
      "  a C compiler for x86_64-pc-cygwin; ${CMAKE_C_COMPILER} is one for '${machine}' (package gcc-core; CC=gcc, -DCMAKE_C_COMPILER)\n"
    )
    set(${out} "${text}" PARENT_SCOPE)
    return()
  endif()
  foreach(
    need
    IN
    ITEMS
      crt0.o=cygwin-devel
      libcygwin.a=cygwin-devel
      libkernel32.a=w32api-runtime
      libiconv.dll.a=libiconv-devel
      libintl.dll.a=libintl-devel
  )
    string(REGEX MATCH "^(.*)=(.*)$" matched "${need}")
    set(file "${CMAKE_MATCH_1}")
    set(package "${CMAKE_MATCH_2}")
    execute_process(
      COMMAND "${CMAKE_C_COMPILER}" "-print-file-name=${file}"
      OUTPUT_VARIABLE path
      OUTPUT_STRIP_TRAILING_WHITESPACE
    )
    # A name that is not found is printed as it is.
    if(path STREQUAL file OR NOT EXISTS "${path}")
      string(APPEND text "  ${file}, which ${CMAKE_C_COMPILER} links to (package ${package})\n")
    endif()
  endforeach()
  set(probe "${CMAKE_CURRENT_BINARY_DIR}/qcyg-native-headers.c")
  set(lines "")
  foreach(need IN ITEMS stdio.h=cygwin-devel windows.h=w32api-headers iconv.h=libiconv-devel libintl.h=libintl-devel)
    string(REPLACE "=" "> (package " line "${need}")
    string(REGEX REPLACE "=.*" "" header "${need}")
    string(APPEND lines "#if !__has_include(<${header}>)\n\"  <${line})\"\n#endif\n")
  endforeach()
  file(WRITE "${probe}" "${lines}")
  execute_process(COMMAND "${CMAKE_C_COMPILER}" -E -P "${probe}" OUTPUT_VARIABLE missing COMMAND_ERROR_IS_FATAL ANY)
  file(REMOVE "${probe}")
  string(REPLACE "\"" "" missing "${missing}")
  string(APPEND text "${missing}")
  set(${out} "${text}" PARENT_SCOPE)
endfunction()

# Whether python3 runs, and can unpack: a line more in OUT if not.
function(_qcyg_native_python out)
  set(text "${${out}}")
  execute_process(
    COMMAND python3 -c "import platform, tarfile; print(platform.python_version(), hasattr(tarfile, 'data_filter'))"
    OUTPUT_VARIABLE python
    ERROR_VARIABLE error
    OUTPUT_STRIP_TRAILING_WHITESPACE
    RESULT_VARIABLE status
  )
  if(NOT status EQUAL 0)
    string(APPEND text "  python3, which ended with ${status}: ${error} (package python3)\n")
  elseif(python MATCHES "^(.*) False$")
    string(
      APPEND text
      "  a Python whose tarfile refuses what leaves a folder, 3.9.17 or newer; python3 is ${CMAKE_MATCH_1} (package python39)\n"
    )
  endif()
  set(${out} "${text}" PARENT_SCOPE)
endfunction()
