# ccache as the compiler launcher: what comes from it, and that it decides no byte.
include("${CMAKE_CURRENT_LIST_DIR}/launcher.cmake")

set(STORE "${SCRATCH}/home/cache/ccache")

function(case_hits)
  skip_without(ccache)
  write_many()
  build_anew("without a launcher" none plain)
  file(READ "${BUILD}/FINGERPRINT-a" fingerprint)
  check("no cache" NOT EXISTS "${STORE}")
  # ccache is on PATH, so it is taken.
  build_anew("filling the cache" auto first)
  check_ccache("${STORE}" cache_miss ${UNITS} direct_cache_hit 0 preprocessed_cache_hit 0)
  build_anew("by the cache" auto second)
  check_ccache("${STORE}" cache_miss 0 direct_cache_hit ${UNITS})
  file(READ "${BUILD}/build-report.json" report)
  foreach(pair IN ITEMS "hits ${UNITS}" "misses 0")
    string(REGEX MATCH "^(.*) (.*)$" pair "${pair}")
    string(JSON number GET "${report}" packages 0 ${CMAKE_MATCH_1})
    check_equal("the reported ${CMAKE_MATCH_1}" "${number}" "${CMAKE_MATCH_2}")
  endforeach()
  check_equal("the bytes" "${first}" "${plain}")
  check_equal("the bytes by the cache" "${second}" "${plain}")
  file(READ "${BUILD}/FINGERPRINT-a" again)
  check_equal("the fingerprint" "${again}" "${fingerprint}")
  check_prints(a 1)
  # Neither the user's home nor that of the steps has any of it.
  file(GLOB_RECURSE files RELATIVE "${SCRATCH}/home" "${SCRATCH}/home/*" "${SCRATCH}/home/.*")
  list(FILTER files EXCLUDE REGEX "^cache/ccache/")
  check_equal("the other files of the home" "${files}" "")
  file(GLOB_RECURSE files "${BUILD}/work/*/home/*")
  check_equal("the files of the steps' home" "${files}" "")
endfunction()

# Package m of Meson, on package a, compiles as QEMU does: its own folders by whole paths, files by relative ones, generated ones,
# headers of another package.
function(write_meson)
  make_package(a 1 a)
  set(top "${SCRATCH}/sources/m-1.0")
  file(WRITE "${top}/COPYING" "do what you like\n")
  file(
    WRITE "${top}/meson.build"
    "project('m', 'c')
src = meson.current_source_dir()
configure_file(output: 'config.h', configuration: {'X': 1})
made = custom_target(output: 'made.c', command: ['sh', '-c', 'printf \"%s\\\\n%s\\\\n\" \"#include <l.h>\" \"int made = L;\" >@OUTPUT@'])
add_project_arguments('-iquote', '.', '-iquote', src, '-iquote', src / 'include', '-isystem', src / 'headers', language: 'c')
install_headers('include/h.h')
static_library('m', 'one.c', 'two.c', 'sub/three.c', made, install: true)
# What must not be given relative names: compiled in another folder, and with a header of the build folder by its whole path.
build = meson.current_build_dir()
compile = [meson.get_compiler('c').cmd_array(), get_option('c_args'), '-iquote', src / 'include', '-isystem', src / 'headers']
foreach name, folder : {'four': 'elsewhere', 'five': '.'}
  custom_target(output: name + '.o', install: true, install_dir: 'lib',
    command: ['sh', '-c', 'mkdir -p $0; cd $0; \"$@\"', folder, compile, '-iquote', build, '-c', src / 'one.c', '-o', build / name + '.o'])
endforeach
"
  )
  file(WRITE "${top}/headers/l.h" "#define L 5\n")
  file(WRITE "${top}/include/h.h" "static inline const char *where(void)\n{\n    return __FILE__;\n}\n")
  file(WRITE "${top}/sub/own.h" "static inline const char *own(void)\n{\n    return __FILE__;\n}\n")
  file(
    WRITE "${top}/one.c"
    "#include \"config.h\"\n#include \"h.h\"\n#include <l.h>\nconst char *one(void)\n{\n    return where() + L;\n}\n"
  )
  file(
    WRITE "${top}/two.c"
    "#include <a.h>\n#include <stdio.h>\nconst char *file = __FILE__;\nint two(void)\n{\n    return a() + 1;\n}\n"
  )
  file(
    WRITE "${top}/sub/three.c"
    "#include \"own.h\"\n#include \"include/h.h\"\nconst char *three(void)\n{\n    return own();\n}\n"
  )
  pack_package(m m)
  write_lock(a "${a}" m "${m}")
  write_project(
    "set(QCYG_PACKAGE_PYTHON \"${MESON_PYTHON}\")
qcyg_package(a BUILD_SYSTEM autotools PROVIDES lib/liba.a LICENSES COPYING)
qcyg_package(m BUILD_SYSTEM meson DEPENDS a PROVIDES lib/libm.a LICENSES COPYING)
get_property(root GLOBAL PROPERTY QCYG_PACKAGE_m_ROOT)
file(WRITE \"\${CMAKE_BINARY_DIR}/ROOT-m\" \"\${root}\")"
  )
endfunction()

# A patch is another work folder, in which all but what it changes comes from the cache, with the bytes that it has without.
function(case_changed_patch)
  skip_without(ccache)
  write_meson()
  set(arguments ARGS -DQCYG_CACHE_DIR= -DQCYG_COMPILER_LAUNCHER=ccache)
  configure("filling the cache" ${arguments})
  build("filling the cache" MATCH "m 1.0: done")
  package_root(m before)
  # Two of package a, six of m.
  check_ccache("${STORE}" cache_miss 8 direct_cache_hit 0 preprocessed_cache_hit 0)
  file(
    WRITE "${PROJECT}/patches/m/0001-two.patch"
    "--- a/two.c\n+++ b/two.c\n@@ -5,3 +5,3 @@\n {\n-    return a() + 1;\n+    return a() + 2;\n }\n"
  )
  build("with a patch" MATCH "m 1.0: done" REJECT "a 1.0: done")
  package_root(m root)
  check("another folder" NOT root STREQUAL before)
  # The changed one, and the two that name this folder.
  check_ccache("${STORE}" cache_miss 3 direct_cache_hit 3 preprocessed_cache_hit 0)
  tree_hash("${root}" cached)
  # No path and no fingerprint is left in it, of its own or of another package.
  run("paths" COMMAND grep -r -l -a -E "${SCRATCH}|/[am]-[0-9a-f]+/" "${root}" EXIT 1)
  run("the names of files" COMMAND grep -a -q /qcyg/m/src/sub/own.h "${root}/lib/libm.a")
  run("those of package a" COMMAND grep -a -q /qcyg/a/root/include "${root}/lib/libm.a")
  set(BUILD "${SCRATCH}/other/build")
  configure("without a launcher" ARGS -DQCYG_CACHE_DIR=)
  build("without a launcher")
  package_root(m root)
  tree_hash("${root}" plain)
  check_equal("the bytes" "${cached}" "${plain}")
endfunction()

# What the user lets ccache take for the same elsewhere must not decide bytes here, whether its folder's file or the environment
# says so.
function(case_no_liberties)
  skip_without(ccache)
  write_many()
  build_anew("without a launcher" none plain)
  write_many("OPTIONS --enable-loud")
  build_anew("loud and without a launcher" none plain_loud)
  file(
    WRITE "${SCRATCH}/cache/ccache.conf"
    "base_dir = ${SCRATCH}\nhash_dir = false\nsloppiness = system_headers,time_macros\ncompiler_check = none\n"
    "ignore_options = -D*\n"
  )
  set(ENV{CCACHE_DIR} "${SCRATCH}/cache")
  set(ENV{CCACHE_BASEDIR} "${SCRATCH}")
  set(ENV{CCACHE_NOHASHDIR} 1)
  set(ENV{CCACHE_SLOPPINESS} system_headers,time_macros)
  set(ENV{CCACHE_COMPILERCHECK} none)
  set(ENV{CCACHE_IGNOREOPTIONS} -D*)
  write_many()
  build_anew("filling the cache" ccache first)
  check_equal("the bytes" "${first}" "${plain}")
  # Another fingerprint, and so another folder; and a macro that the user says does not count.
  write_many("OPTIONS --enable-loud")
  build_anew("loud" ccache loud)
  check_equal("the loud bytes" "${loud}" "${plain_loud}")
endfunction()

# The compiler proper has changed, its driver has not: ccache must not take the one for the other. What is compiled lies in one
# place, since another compiler is another fingerprint, and so another work folder.
function(case_changed_compiler_proper)
  skip_without(ccache)
  execute_process(COMMAND "${CC}" -print-prog-name=cc1 OUTPUT_VARIABLE cc1 OUTPUT_STRIP_TRAILING_WHITESPACE)
  write_program("${SCRATCH}/parts/cc1" "exec '${cc1}' \"$@\"")
  write_program("${SCRATCH}/bin/gcc" "exec '${CC}' -B '${SCRATCH}/parts/' \"$@\"")
  set(CC "${SCRATCH}/bin/gcc")
  set(ENV{PATH} "${SCRATCH}/bin:$ENV{PATH}")
  file(WRITE "${SCRATCH}/b.c" "int b(int x)\n{\n    return x * 3;\n}\n")
  set(SYSTEM script)
  write_many("SCRIPT \"\${CMAKE_SOURCE_DIR}/make.sh\"")
  file(
    WRITE "${PROJECT}/make.sh"
    "cd '${SCRATCH}'; [ $1 != install ] || { mkdir -p \"$STAGE/lib\"; gcc -O2 -c -o \"$STAGE/lib/liba.a\" b.c; }\n"
  )
  build_anew("the first compiler" ccache first)
  check_ccache("${STORE}" cache_miss 1)
  build_anew("the same one" ccache again)
  check_ccache("${STORE}" cache_miss 0 direct_cache_hit 1)
  check_equal("the bytes" "${again}" "${first}")
  write_program("${SCRATCH}/parts/cc1" "exec '${cc1}' \"$@\" -O0")
  build_anew("another one" ccache second)
  check_ccache("${STORE}" cache_miss 1 direct_cache_hit 0)
  check("other bytes" NOT second STREQUAL first)
endfunction()
