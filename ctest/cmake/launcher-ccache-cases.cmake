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
