# Usage: cmake -DBUILD_DIR=dir -DBENCH_RESULTS=file [-DRUNS=3] [-DCASES=a,b] -P instructions.cmake
# The instructions that the emulator of BUILD_DIR, a build for Linux, executes for fixed loads, those of generated code among
# them: counted by valgrind, as seconds are noisy and few virtual machines have hardware that counts. Some dozen times
# slower than the emulator by itself. The loads: its --version, and those of the guest bare.S.
cmake_minimum_required(VERSION 3.25)
include("${CMAKE_CURRENT_LIST_DIR}/Bench.cmake")
if(NOT RUNS)
  set(RUNS 3)
endif()
set(
  loads
  start
  arithmetic
  memory
  translation
  serial
  calls
)
if(NOT CASES)
  list(JOIN loads "," CASES)
  string(PREPEND CASES "version,")
endif()
string(REPLACE "," ";" CASES "${CASES}")
bench_case(version bench-version "" "")
list(GET version 0 emulator)
set(bare "${BUILD_DIR}/assets/guest/bare")
set(valgrind "${BUILD_DIR}/assets/valgrind")
set(serial "${BUILD_DIR}/bench/instructions.log")
if(NOT EXISTS "${valgrind}/valgrind")
  message("bench: no instructions are counted: there is no ${valgrind}, which is for x86_64 only")
  return()
endif()
foreach(program IN ITEMS valgrind callgrind-amd64-linux)
  file(CHMOD "${valgrind}/${program}" PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
endforeach()
set(ENV{VALGRIND_LIB} "${valgrind}")
foreach(name IN LISTS CASES)
  set(command ${version})
  if(NOT name STREQUAL "version")
    list(FIND loads "${name}" number)
    if(number EQUAL -1)
      message(FATAL_ERROR "bench: no load ${name}; known are version;${loads}")
    endif()
    set(
      command
      "${emulator}"
      -machine
      virt
      -cpu
      cortex-a57
      -m
      128
      -nodefaults
      -display
      none
      -serial
      "file:${serial}"
      -device
      "loader,file=${bare},cpu-num=0"
      -device
      "loader,addr=0x40300000,data=${number},data-len=4"
    )
  endif()
  set(counts "")
  foreach(run RANGE 1 ${RUNS})
    file(WRITE "${serial}" "")
    execute_process(
      COMMAND "${valgrind}/valgrind" --tool=callgrind --callgrind-out-file=/dev/null ${command}
      OUTPUT_QUIET
      ERROR_VARIABLE text
      RESULT_VARIABLE status
      TIMEOUT 300
    )
    if(NOT status EQUAL 0 OR NOT text MATCHES "Collected : ([0-9]+)")
      message(FATAL_ERROR "bench: ${command} under valgrind ended with ${status}:\n${text}")
    endif()
    list(APPEND counts ${CMAKE_MATCH_1})
    file(READ "${serial}" said)
    if(NOT name STREQUAL "version" AND NOT said MATCHES "qcyg: first instruction")
      message(FATAL_ERROR "bench: the guest ${bare} did not run; ${serial} has '${said}'")
    endif()
  endforeach()
  bench_summary(summary ${counts})
  bench_result("instructions ${name}" "{\"linux_count\": ${summary}}")
endforeach()
