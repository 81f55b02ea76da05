# Usage: cmake -DRUN=... -DBENCH_RESULTS=bench.json -P bench.cmake
# Times the start of Cygwin's true by `run`, under a warm wineserver, in milliseconds.
cmake_minimum_required(VERSION 3.25)
include("${CMAKE_CURRENT_LIST_DIR}/../bench/Bench.cmake")
get_filename_component(dir "${RUN}" DIRECTORY)
get_filename_component(scripts "${CMAKE_CURRENT_LIST_DIR}/../../cmake/wine" ABSOLUTE)
# The server is there for this process, which starts it.
bench_time(cold sh "${scripts}/start.sh" "${dir}/settings.sh")
set(times "")
foreach(_ RANGE 1 9)
  bench_time(time "${RUN}" true)
  list(APPEND times "${time}")
endforeach()
bench_time(stop sh "${scripts}/stop.sh" "${dir}/settings.sh")
bench_summary(summary ${times})
bench_result(wine-program-start "${summary}")
bench_result(wine-server-start "{\"ms\": ${cold}}")
