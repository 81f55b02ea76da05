# What the cases share that configure a project: a generated one, with the engine, a lock of its own and packages that
# are made here.
include_guard(GLOBAL)
include("${CMAKE_CURRENT_LIST_DIR}/fetch.cmake")

set(PROJECT "${SCRATCH}/project")
set(BUILD "${SCRATCH}/build")
find_program(CC NAMES cc gcc NO_CACHE REQUIRED)
find_program(AR NAMES ar NO_CACHE REQUIRED)

# Writes the project, which has BODY after it has read its options and the lock. Without a language of its own it
# configures in no time; the packages need but the two paths that configure() gives.
function(write_project body)
  file(
    WRITE "${PROJECT}/CMakeLists.txt"
    "cmake_minimum_required(VERSION 3.25)
project(fixture LANGUAGES NONE)
list(APPEND CMAKE_MODULE_PATH \"${QCYG}/cmake\")
include(Options)
include(Package)
qcyg_lock_read(\"${LOCK}\")
${body}
qcyg_fetch_report(\"\${CMAKE_BINARY_DIR}/sources-report.json\")
"
  )
endfunction()

# configure(WHAT [ARGS word...] [arguments of run() but COMMAND]): configures the project in BUILD.
function(configure what)
  cmake_parse_arguments(PARSE_ARGV 1 configure "" "" "ARGS")
  run(
    "configuring: ${what}"
    COMMAND
      "${CMAKE_COMMAND}" -G Ninja -S "${PROJECT}" -B "${BUILD}" "-DCMAKE_C_COMPILER=${CC}" "-DCMAKE_AR=${AR}"
      "-DQCYG_DOWNLOAD_DIR=${DOWNLOADS}" "-DQCYG_CACHE_DIR=${SCRATCH}/cache" -DQCYG_JOBS=2 ${configure_ARGS}
    ${configure_UNPARSED_ARGUMENTS}
  )
endfunction()

# build(WHAT [arguments of run() but COMMAND]): builds in BUILD.
function(build what)
  cmake_parse_arguments(PARSE_ARGV 1 build "" "OUT" "")
  run("building: ${what}" COMMAND "${CMAKE_COMMAND}" --build "${BUILD}" OUT printed ${build_UNPARSED_ARGUMENTS})
  if(build_OUT)
    set(${build_OUT} "${printed}" PARENT_SCOPE)
  endif()
endfunction()

# make_package(NAME VALUE NEEDS...): makes the source archive of package NAME, whose function NAME() gives VALUE plus
# what those of NEEDS give. OUT: its origin.
function(make_package name value out)
  set(top "${SCRATCH}/sources/${name}-1.0")
  file(REMOVE_RECURSE "${top}")
  file(MAKE_DIRECTORY "${top}")
  foreach(file IN ITEMS configure rules.mk CMakeLists.txt)
    file(COPY_FILE "${QCYG}/ctest/cmake/fixture/${file}" "${top}/${file}")
  endforeach()
  list(JOIN ARGN " " needs)
  set(includes "")
  set(sum "${value}")
  foreach(needed IN LISTS ARGN)
    string(APPEND includes "#include <${needed}.h>\n")
    string(APPEND sum " + ${needed}()")
  endforeach()
  file(WRITE "${top}/package" "name='${name}' needs='${needs}'\n")
  file(WRITE "${top}/COPYING" "do what you like\n")
  file(WRITE "${top}/${name}.h" "int ${name}(void);\n")
  # What the preprocessor knows of the place it works in must not be in the bytes; nor the time.
  file(
    WRITE "${top}/${name}.c"
    "#include <stdio.h>\n#include \"${name}.h\"\n${includes}const char ${name}_file[] = __FILE__ \" \" __DATE__;
int ${name}(void)\n{\n    if (LOUD) {\n        puts(\"${name}!\");\n    }\n    return ${sum};\n}\n"
  )
  file(
    WRITE "${top}/main.c"
    "#include <stdio.h>\n#include \"${name}.h\"\nint main(void)\n{\n    printf(\"%d\\n\", ${name}());\n}\n"
  )
  pack_package("${name}" origin)
  set(${out} "${origin}" PARENT_SCOPE)
endfunction()

# OUT: the origin of the archive of SCRATCH/sources/NAME-1.0 as it is now.
function(pack_package name out)
  file(MAKE_DIRECTORY "${SERVED_DIR}")
  execute_process(
    COMMAND
      tar --create --file "${SERVED_DIR}/${name}.tar.gz" --gzip --directory "${SCRATCH}/sources" --sort=name --mtime=@0
      --owner=0 --group=0 "${name}-1.0"
    COMMAND_ERROR_IS_FATAL ANY
  )
  file(SHA256 "${SERVED_DIR}/${name}.tar.gz" hash)
  file_url("${SERVED_DIR}/${name}.tar.gz" url)
  set(${out} "{ \"url\": [\"${url}\"], \"sha256\": \"${hash}\" }" PARENT_SCOPE)
endfunction()

# The project of most cases: c needs b, b needs a; d needs nothing. CHAIN: those of them that it has.
# OPTIONS_b: options of b. VALUE_b: what b is made of.
function(write_chain)
  if(NOT DEFINED VALUE_b)
    set(VALUE_b 10)
  endif()
  make_package(a 1 a)
  make_package(b ${VALUE_b} b a)
  make_package(c 100 c b)
  make_package(d 5 d)
  write_lock(a "${a}" b "${b}" c "${c}" d "${d}")
  set(body "")
  if(NOT DEFINED CHAIN)
    set(CHAIN a b c d)
  endif()
  set(DEPENDS_b "DEPENDS a")
  set(DEPENDS_c "DEPENDS b")
  foreach(name IN LISTS CHAIN)
    string(
      APPEND body
      "qcyg_package(${name}
  BUILD_SYSTEM autotools ${DEPENDS_${name}} ${OPTIONS_${name}}
  PROVIDES bin/${name} lib/lib${name}.a include/${name}.h lib/pkgconfig/${name}.pc
  LICENSES COPYING)
foreach(key IN ITEMS ROOT WORK)
  get_property(value GLOBAL PROPERTY QCYG_PACKAGE_${name}_\${key})
  file(WRITE \"\${CMAKE_BINARY_DIR}/\${key}-${name}\" \"\${value}\")
endforeach()\n"
    )
  endforeach()
  write_project("${body}")
endfunction()

# OUT: the prefix that package NAME is installed in.
function(package_root name out)
  file(READ "${BUILD}/ROOT-${name}" root)
  set(${out} "${root}" PARENT_SCOPE)
endfunction()

# Package NAME's program prints NUMBER.
function(check_prints name number)
  package_root(${name} root)
  run("the program of ${name}" COMMAND "${root}/bin/${name}" MATCH "^([a-z]! )*${number} $")
endfunction()

# check_steps(TEXT [BUILT name...] [RESTORED name...]): by TEXT, the output of build(), just these packages of a, b, c
# and d were built and restored.
function(check_steps text)
  cmake_parse_arguments(PARSE_ARGV 1 steps "" "" "BUILT;RESTORED")
  foreach(name IN ITEMS a b c d)
    foreach(pair IN ITEMS "unpacking:BUILT" "building:BUILT" "done:BUILT" "restored:RESTORED")
      string(REGEX MATCH "^([a-z]+):([A-Z]+)$" pair "${pair}")
      set(word "${CMAKE_MATCH_1}")
      set(wanted FALSE)
      if(name IN_LIST steps_${CMAKE_MATCH_2})
        set(wanted TRUE)
      endif()
      set(seen FALSE)
      if(text MATCHES "-- ${name} 1.0: ${word}")
        set(seen TRUE)
      endif()
      check_equal("package ${name}: ${word}" "${seen}" "${wanted}")
    endforeach()
  endforeach()
endfunction()

# OUT: the hash of all names, modes, link targets and contents below FOLDER.
function(tree_hash folder out)
  execute_process(
    COMMAND tar --create --directory "${folder}" --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner .
    COMMAND sha256sum
    OUTPUT_VARIABLE hash
    COMMAND_ERROR_IS_FATAL ANY
  )
  set(${out} "${hash}" PARENT_SCOPE)
endfunction()
