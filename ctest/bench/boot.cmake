# Usage: cmake -DBUILD_DIR=dir -DBENCH_RESULTS=file
#              (-DOUR_EMULATOR=file -DOTHER_EMULATOR=file | -DOTHER_BUILD_DIR=dir)
#              [-DSETUP=a,b] [-DPAIRS=5] [-DCASES=a,b] -P boot.cmake
# Boots each case by turns with our emulator and with another one: the distribution's, or that of another build folder
# (of the target linux), whose case it is then. Writes the ratio of the times from spawn to the last stage, pair by
# pair, in thousandths.
cmake_minimum_required(VERSION 3.25)
include("${CMAKE_CURRENT_LIST_DIR}/Bench.cmake")
if(NOT PAIRS)
  set(PAIRS 5)
endif()
if(NOT CASES)
  set(CASES efi-shell,linux-initrd,linux-smp4)
endif()
string(REPLACE "," ";" CASES "${CASES}")
set(yardstick distribution)
if(OTHER_BUILD_DIR)
  set(yardstick linux)
endif()
bench_fixtures()
foreach(name IN LISTS CASES)
  bench_case(ours "${name}" "${BUILD_DIR}/bench/${name}-ours" "")
  bench_case(other "${name}" "${BUILD_DIR}/bench/${name}-other" "${OTHER_EMULATOR}" BUILD_DIR "${OTHER_BUILD_DIR}")
  set(our_times "")
  set(other_times "")
  set(ratios "")
  foreach(pair RANGE 1 ${PAIRS})
    bench_time(ignored ${ours})
    bench_seconds(a "${BUILD_DIR}/bench/${name}-ours")
    bench_time(ignored ${other})
    bench_seconds(b "${BUILD_DIR}/bench/${name}-other")
    math(EXPR ratio "1000 * ${a} / ${b}")
    list(APPEND our_times ${a})
    list(APPEND other_times ${b})
    list(APPEND ratios ${ratio})
  endforeach()
  bench_summary(our_summary ${our_times})
  bench_summary(other_summary ${other_times})
  bench_summary(ratio_summary ${ratios})
  bench_result(
    "boot ${name}"
    "{\"ours_ms\": ${our_summary}, \"${yardstick}_ms\": ${other_summary}, \"ratio_thousandths\": ${ratio_summary}}"
  )
endforeach()
