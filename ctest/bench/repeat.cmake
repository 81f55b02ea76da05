# Usage: cmake -DBUILD_DIR=dir -DOUR_EMULATOR=file -DBENCH_RESULTS=file [-DCASE=linux-initrd] [-DTIMES=50] [-DLOAD=n] -P repeat.cmake
# Runs one case many times in a row while LOAD busy loops (default: twice the cores) hold the machine, and counts.
cmake_minimum_required(VERSION 3.25)
include("${CMAKE_CURRENT_LIST_DIR}/Bench.cmake")
if(NOT CASE)
  set(CASE linux-initrd)
endif()
if(NOT TIMES)
  set(TIMES 50)
endif()
if(NOT LOAD)
  cmake_host_system_information(RESULT cores QUERY NUMBER_OF_LOGICAL_CORES)
  math(EXPR LOAD "2 * ${cores}")
endif()
bench_case(command "${CASE}" "${BUILD_DIR}/bench/repeat" "")
# The loops end with their shell, by a deadline of their own, or by the file that we remove.
set(flag "${BUILD_DIR}/bench/repeat-load")
file(TOUCH "${flag}")
execute_process(
  COMMAND
    sh -c
    "n=0; while [ $n -lt ${LOAD} ]; do timeout 7200 sh -c 'while [ -e \"$1\" ]; do :; done' sh '${flag}' >/dev/null 2>&1 </dev/null & n=$((n + 1)); done"
)
set(passed 0)
set(times "")
foreach(i RANGE 1 ${TIMES})
  execute_process(COMMAND ${command} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(status EQUAL 0)
    math(EXPR passed "${passed} + 1")
    bench_seconds(ms "${BUILD_DIR}/bench/repeat")
    list(APPEND times ${ms})
  else()
    message("run ${i} ended with ${status}: ${output}")
    file(RENAME "${BUILD_DIR}/bench/repeat" "${BUILD_DIR}/bench/repeat-failed-${i}")
  endif()
endforeach()
file(REMOVE "${flag}")
bench_summary(summary ${times})
bench_result("repeat ${CASE}" "{\"runs\": ${TIMES}, \"passed\": ${passed}, \"busy_loops\": ${LOAD}, \"ms\": ${summary}}")
