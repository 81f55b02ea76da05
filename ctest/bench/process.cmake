# Usage: cmake -DBUILD_DIR=dir -DBENCH_RESULTS=file -DPYTHON=python3
#              (-DOUR_EMULATOR=file -DOTHER_EMULATOR=file | -DOTHER_BUILD_DIR=dir)
#              [-DSETUP=a,b] [-DSERVER=file] [-DPAIRS=5] [-DCASES=a,b] -P process.cmake
# The emulator as a process, by turns with another one, as boot.cmake does: what starts take, in microseconds; what a guest
# that is left alone costs, in microseconds of processor time per second, what its boot has cost, and the emulator's memory, in
# KiB. And sizes, in bytes. SERVER: the record of the wineserver (sample.py).
cmake_minimum_required(VERSION 3.25)
include("${CMAKE_CURRENT_LIST_DIR}/Bench.cmake")

# measure_start(NAME): a program's start and end; of a boot, from spawn to its last stage.
function(measure_start name)
  bench_both("bench-${name}")
  foreach(pair RANGE 1 ${PAIRS})
    foreach(who IN ITEMS ours other)
      bench_microseconds(time ${${who}})
      if("${${who}}" MATCHES ";--log-dir;")
        bench_seconds(time "${BUILD_DIR}/bench/bench-${name}-${who}")
        math(EXPR time "1000 * ${time}")
      endif()
      list(APPEND ${who}_times ${time})
    endforeach()
  endforeach()
  bench_ratios("start ${name}" ours_times other_times ${yardstick} us)
endfunction()

# measure_idle(NAME): the case bench-idle-NAME. The time of the wineserver is counted beside the emulator's and without it.
function(measure_idle name)
  bench_both("bench-idle-${name}")
  set(server_ours "")
  if(SERVER)
    set(server_ours --server "${SERVER}")
  endif()
  foreach(pair RANGE 1 ${PAIRS})
    foreach(who IN ITEMS ours other)
      execute_process(
        COMMAND
          "${PYTHON}" -B "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/sample.py" --log-dir
          "${BUILD_DIR}/bench/bench-idle-${name}-${who}" --text "qcyg# " --settle 2 --seconds 10 --program
          qemu-system-aarch64 ${server_${who}} -- ${${who}}
        OUTPUT_VARIABLE json
        COMMAND_ERROR_IS_FATAL ANY
      )
      foreach(
        key
        IN
        ITEMS resident_kib peak_kib emulator_us server_us user_us system_us boot_server_us
      )
        string(JSON value GET "${json}" ${key})
        list(APPEND ${who}_${key} ${value})
        set(${key} ${value})
      endforeach()
      math(EXPR sum "${emulator_us} + ${server_us}")
      list(APPEND ${who}_sum_us ${sum})
      math(EXPR sum "${user_us} + ${system_us} + ${boot_server_us}")
      list(APPEND ${who}_boot_us ${sum})
    endforeach()
  endforeach()
  bench_ratios("idle ${name} emulator" ours_emulator_us other_emulator_us ${yardstick} us)
  if(SERVER)
    bench_ratios("idle ${name} emulator-and-wineserver" ours_sum_us other_sum_us ${yardstick} us)
  endif()
  bench_ratios("boot-cpu ${name} user" ours_user_us other_user_us ${yardstick} us)
  bench_ratios("boot-cpu ${name} system" ours_system_us other_system_us ${yardstick} us)
  bench_ratios("boot-cpu ${name} all" ours_boot_us other_boot_us ${yardstick} us)
  bench_ratios("memory ${name} idle" ours_resident_kib other_resident_kib ${yardstick} kib)
  bench_ratios("memory ${name} peak" ours_peak_kib other_peak_kib ${yardstick} kib)
endfunction()

# measure_sizes(): the emulator, stripped, and the package, packed anew as cpack does by itself.
function(measure_sizes)
  bench_case(ours bench-version "" "")
  bench_case(other bench-version "" "" BUILD_DIR "${OTHER_BUILD_DIR}")
  set(dir_ours "${BUILD_DIR}")
  set(dir_other "${OTHER_BUILD_DIR}")
  foreach(who IN ITEMS ours other)
    set(scratch "${BUILD_DIR}/bench/size-${who}")
    file(REMOVE_RECURSE "${scratch}")
    file(MAKE_DIRECTORY "${scratch}")
    list(GET ${who} -2 emulator)
    bench_time(ignored strip -o "${scratch}/emulator" "${emulator}")
    file(SIZE "${scratch}/emulator" ${who}_emulator)
    bench_time(ignored "${CMAKE_CPACK_COMMAND}" --config "${dir_${who}}/CPackConfig.cmake" -B "${scratch}/package")
    file(GLOB_RECURSE archives "${scratch}/package/qemu-*.tar.xz")
    list(FILTER archives EXCLUDE REGEX "/_CPack_Packages/|/qemu-debuginfo-|-src\\.tar\\.xz$")
    list(LENGTH archives count)
    if(NOT count EQUAL 1)
      message(FATAL_ERROR "bench: ${scratch}/package has ${count} packages, not 1: ${archives}")
    endif()
    file(SIZE "${archives}" ${who}_package)
    file(REMOVE_RECURSE "${scratch}")
  endforeach()
  foreach(what IN ITEMS emulator package)
    bench_ratios("size ${what}" ours_${what} other_${what} ${yardstick} bytes)
  endforeach()
endfunction()

bench_by_turns(getconf,version,first-instruction,smp1,smp4,sizes)
bench_fixtures()
foreach(name IN LISTS CASES)
  if(name MATCHES "^smp")
    measure_idle(${name})
  elseif(NOT name STREQUAL "sizes")
    measure_start(${name})
  elseif(OTHER_BUILD_DIR)
    # The distribution's package is cut in another way.
    measure_sizes()
  endif()
endforeach()
