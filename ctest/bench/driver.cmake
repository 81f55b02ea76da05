# Usage: cmake -DDRIVER=file -DFAKE=file -DSCRATCH=dir -DBENCH_RESULTS=file [-DRUNS=5] -P driver.cmake
# Times the boot driver on a fake emulator that prints 100 MB and then a marker.
cmake_minimum_required(VERSION 3.25)
include("${CMAKE_CURRENT_LIST_DIR}/Bench.cmake")
if(NOT RUNS)
  set(RUNS 5)
endif()
foreach(run RANGE 1 ${RUNS})
  bench_time(
    ignored
    "${DRIVER}" --name flood --log-dir "${SCRATCH}" --timeout 60 --reject never --expect "marker" --exit 0 --
    "${FAKE}" "{serial}" flood=100 print=marker
  )
  bench_seconds(ms "${SCRATCH}")
  list(APPEND times ${ms})
  file(READ "${SCRATCH}/timeline.json" timeline)
endforeach()
string(JSON bytes GET "${timeline}" bytes)
file(REMOVE_RECURSE "${SCRATCH}")
bench_summary(summary ${times})
bench_result("driver flood" "{\"ms\": ${summary}, \"bytes\": ${bytes}}")
