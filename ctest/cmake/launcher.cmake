# What the cases of the compiler launcher share.
include_guard(GLOBAL)
include("${CMAKE_CURRENT_LIST_DIR}/engine.cmake")

# How many files package a of write_many() has: the function, the program and twelve more.
set(UNITS 14)

# The project of package a, which is of UNITS files of C and has the words ARGN. SYSTEM: its build system, if not autotools.
function(write_many)
  make_package(a 1 a)
  set(top "${SCRATCH}/sources/a-1.0")
  set(objects "")
  foreach(number RANGE 1 12)
    file(
      WRITE "${top}/more${number}.c"
      "#include \"a.h\"\nint more${number}(int x)\n{\n    return x * ${number} + a() + (int)sizeof(__FILE__);\n}\n"
    )
    list(APPEND objects "more${number}.o")
  endforeach()
  list(JOIN objects " " objects)
  file(APPEND "${top}/package" "more='${objects}'\n")
  pack_package(a a)
  write_lock(a "${a}")
  list(JOIN ARGN " " words)
  if(NOT DEFINED SYSTEM)
    set(SYSTEM autotools)
  endif()
  write_project(
    "qcyg_package(a BUILD_SYSTEM ${SYSTEM} PROVIDES lib/liba.a LICENSES COPYING ${words})
foreach(key IN ITEMS ROOT WORK FINGERPRINT)
  get_property(value GLOBAL PROPERTY QCYG_PACKAGE_a_\${key})
  file(WRITE \"\${CMAKE_BINARY_DIR}/\${key}-a\" \"\${value}\")
endforeach()
qcyg_build_report()"
  )
endfunction()

# build_anew(WHAT LAUNCHER OUT): builds package a in BUILD, from nothing, with the launcher LAUNCHER. OUT: the hash of what it
# installed.
function(build_anew what launcher out)
  file(REMOVE_RECURSE "${BUILD}")
  configure("${what}" ARGS -DQCYG_CACHE_DIR= "-DQCYG_COMPILER_LAUNCHER=${launcher}")
  build("${what}" MATCH "a 1.0: done|a none: done")
  package_root(a root)
  tree_hash("${root}" hash)
  set(${out} "${hash}" PARENT_SCOPE)
endfunction()

# check_ccache(FOLDER [NAME NUMBER]...): ccache's counters of the cache FOLDER have these values; then they begin anew.
function(check_ccache folder)
  execute_process(
    COMMAND "${CMAKE_COMMAND}" -E env "CCACHE_DIR=${folder}" ccache --print-stats
    OUTPUT_VARIABLE stats
    COMMAND_ERROR_IS_FATAL ANY
  )
  message("${stats}")
  while(ARGN)
    list(POP_FRONT ARGN name number)
    string(REGEX MATCH "(^|\n)${name}\t([0-9]+)" matched "${stats}")
    check_equal("ccache's ${name}" "${CMAKE_MATCH_2}" "${number}")
  endwhile()
  run("zeroing them" COMMAND ccache --zero-stats ENV "CCACHE_DIR=${folder}")
endfunction()

# OUT: a port of the loopback device that nobody uses.
function(free_port out)
  execute_process(
    COMMAND python3 -c "import socket; s = socket.socket(); s.bind(('127.0.0.1', 0)); print(s.getsockname()[1])"
    OUTPUT_VARIABLE port
    OUTPUT_STRIP_TRAILING_WHITESPACE
    COMMAND_ERROR_IS_FATAL ANY
  )
  set(${out} "${port}" PARENT_SCOPE)
endfunction()

# start_server(NAME PORT COMMAND...): starts a server that stays in the foreground, and waits until it answers at PORT. It
# ends with the case, or by stop_server(NAME).
function(start_server name port)
  execute_process(
    COMMAND
      sh -c "sh \"$0\" $PPID 100 \"$@\" </dev/null >'${SCRATCH}/${name}.out' 2>&1 & echo $!"
      "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/keep-server.sh" ${ARGN}
    OUTPUT_VARIABLE pid
    OUTPUT_STRIP_TRAILING_WHITESPACE
    COMMAND_ERROR_IS_FATAL ANY
  )
  set(${name}_pid "${pid}" PARENT_SCOPE)
  set(connect "import socket; socket.create_connection(('127.0.0.1', ${port}), 1)")
  wait_until("python3 -c \"${connect}\" 2>/dev/null || ! kill -0 ${pid}")
  run(
    "${name} answers"
    COMMAND sh -c "python3 -c \"$1\" || { cat \"$2\"; exit 1; }" sh "${connect}" "${SCRATCH}/${name}.out"
  )
endfunction()

function(stop_server name)
  run("ending ${name}" COMMAND kill "${${name}_pid}")
  wait_until("! kill -0 ${${name}_pid} 2>/dev/null")
endfunction()
