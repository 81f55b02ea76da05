# Usage: cmake -DBUILD_DIR=dir -DBENCH_RESULTS=file
#              (-DOUR_EMULATOR=file -DOTHER_EMULATOR=file | -DOTHER_BUILD_DIR=dir)
#              [-DSETUP=a,b] [-DPAIRS=5] [-DCASES=a,b] -P boot.cmake
# Boots each case by turns with our emulator and with another one: the distribution's, or that of another build folder
# (of the target linux), whose case it is then. Writes the ratio of the times from spawn to the last stage, pair by
# pair, in thousandths.
cmake_minimum_required(VERSION 3.25)
include("${CMAKE_CURRENT_LIST_DIR}/Bench.cmake")
bench_by_turns(efi-shell,linux-initrd,linux-smp2,linux-smp4)
bench_fixtures()
foreach(name IN LISTS CASES)
  bench_both("${name}")
  set(our_times "")
  set(other_times "")
  foreach(pair RANGE 1 ${PAIRS})
    bench_time(ignored ${ours})
    bench_seconds(a "${BUILD_DIR}/bench/${name}-ours")
    bench_time(ignored ${other})
    bench_seconds(b "${BUILD_DIR}/bench/${name}-other")
    list(APPEND our_times ${a})
    list(APPEND other_times ${b})
  endforeach()
  bench_ratios("boot ${name}" our_times other_times ${yardstick} ms)
endforeach()
