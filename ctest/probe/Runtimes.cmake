# Older Cygwin runtimes for the table of docs/cygwin-capabilities.md, on request (QCYG_PROBE_RUNTIMES): 320 MB.
include_guard(GLOBAL)

# qcyg_probe_runtimes(OUT)
# OUT: NAME=FOLDER of each runtime that could be had, FOLDER holding bin/cygwin1.dll; empty unless QCYG_PROBE_RUNTIMES is
# on. They are fetched by the lock ctest/probe/runtimes.json and unpacked in the binary folder once.
function(qcyg_probe_runtimes out)
  set(${out} "" PARENT_SCOPE)
  if(NOT QCYG_PROBE_RUNTIMES)
    return()
  endif()
  qcyg_lock_read("${CMAKE_CURRENT_FUNCTION_LIST_DIR}/runtimes.json")
  set(roots "")
  foreach(version IN ITEMS 3.0.7 3.4.7)
    qcyg_fetch("cygwin-${version}")
    get_property(tarball GLOBAL PROPERTY QCYG_SOURCE_cygwin-${version}_FILE)
    set(root "${CMAKE_CURRENT_BINARY_DIR}/runtimes/${version}")
    if(tarball AND NOT EXISTS "${root}/bin/cygwin1.dll")
      file(REMOVE_RECURSE "${root}")
      file(MAKE_DIRECTORY "${root}.tmp")
      # Either the DLL itself is in the tarball, or Cygwin's package of it.
      execute_process(
        COMMAND
          tar -xzf "${tarball}" -C "${root}.tmp" --wildcards "package/.cygwin/bin/cygwin1.dll"
          "package/.cygwin/var/cache/setup/*/x86_64/release/cygwin/cygwin-${version}-1.tar.xz"
        # The one of them that is not there.
        ERROR_VARIABLE error
      )
      file(GLOB_RECURSE package "${root}.tmp/cygwin-${version}-1.tar.xz")
      if(package)
        execute_process(
          COMMAND tar -xJf "${package}" -C "${root}.tmp" --strip-components=1 usr/bin/cygwin1.dll
          COMMAND_ERROR_IS_FATAL ANY
        )
      endif()
      file(GLOB_RECURSE dll "${root}.tmp/cygwin1.dll")
      if(NOT dll)
        message(FATAL_ERROR "${tarball} has no cygwin1.dll of ${version}: ${error}")
      endif()
      file(MAKE_DIRECTORY "${root}/bin")
      file(RENAME "${dll}" "${root}/bin/cygwin1.dll")
      file(REMOVE_RECURSE "${root}.tmp")
    endif()
    if(EXISTS "${root}/bin/cygwin1.dll")
      list(APPEND roots "${version}=${root}")
    endif()
  endforeach()
  set(${out} "${roots}" PARENT_SCOPE)
endfunction()
