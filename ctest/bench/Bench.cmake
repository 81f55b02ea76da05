# What the benchmarks share: time, the command of a registered case, turns. Whole numbers only.
include_guard(GLOBAL)
include("${CMAKE_CURRENT_LIST_DIR}/Results.cmake")

# bench_microseconds(OUT COMMAND...): runs COMMAND, which must succeed; OUT: its microseconds by the wall clock.
function(bench_microseconds out)
  string(TIMESTAMP begin "%s%f")
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
  string(TIMESTAMP end "%s%f")
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "bench: ${ARGN} ended with ${status}:\n${output}")
  endif()
  math(EXPR elapsed "${end} - ${begin}")
  set(${out} "${elapsed}" PARENT_SCOPE)
endfunction()

# bench_time(OUT COMMAND...): the same in milliseconds.
function(bench_time out)
  bench_microseconds(elapsed ${ARGN})
  math(EXPR elapsed "${elapsed} / 1000")
  set(${out} "${elapsed}" PARENT_SCOPE)
endfunction()

# bench_case(OUT NAME LOG_DIR EMULATOR [BUILD_DIR DIR]): the command of ctest case NAME, with its logs in LOG_DIR and,
# unless EMULATOR is empty, with that emulator. DIR: the build folder whose case it is (default: BUILD_DIR). Reads
# OUR_EMULATOR.
function(bench_case out name log_dir emulator)
  cmake_parse_arguments(PARSE_ARGV 4 arg "" "BUILD_DIR" "")
  if(NOT arg_BUILD_DIR)
    set(arg_BUILD_DIR "${BUILD_DIR}")
  endif()
  execute_process(
    COMMAND "${CMAKE_CTEST_COMMAND}" --test-dir "${arg_BUILD_DIR}" -C bench --show-only=json-v1 -R "^${name}$"
    OUTPUT_VARIABLE json
    COMMAND_ERROR_IS_FATAL ANY
  )
  # Fixtures are listed as well: take the case itself.
  string(JSON tests LENGTH "${json}" tests)
  math(EXPR last "${tests} - 1")
  set(command "")
  foreach(t RANGE ${last})
    string(JSON test GET "${json}" tests ${t} name)
    if(NOT test STREQUAL name)
      continue()
    endif()
    string(JSON words LENGTH "${json}" tests ${t} command)
    math(EXPR last_word "${words} - 1")
    set(previous "")
    foreach(i RANGE ${last_word})
      string(JSON word GET "${json}" tests ${t} command ${i})
      if(previous STREQUAL "--log-dir")
        set(word "${log_dir}")
      elseif(emulator AND word STREQUAL OUR_EMULATOR)
        set(word "${emulator}")
      endif()
      list(APPEND command "${word}")
      set(previous "${word}")
    endforeach()
  endforeach()
  if(NOT command)
    message(FATAL_ERROR "bench: ${arg_BUILD_DIR} has no case ${name}; configure it first")
  endif()
  set(${out} "${command}" PARENT_SCOPE)
endfunction()

# bench_by_turns(CASES): of what runs by turns: sets CASES, a list, by default those named here (separated by commas), PAIRS, by
# default 5, and yardstick, the name of what it is compared with.
function(bench_by_turns cases)
  if(NOT PAIRS)
    set(PAIRS 5 PARENT_SCOPE)
  endif()
  if(CASES)
    set(cases "${CASES}")
  endif()
  string(REPLACE "," ";" cases "${cases}")
  set(CASES "${cases}" PARENT_SCOPE)
  set(yardstick distribution)
  if(OTHER_BUILD_DIR)
    set(yardstick linux)
  endif()
  set(yardstick ${yardstick} PARENT_SCOPE)
endfunction()

# bench_both(NAME): sets ours and other, the commands of case NAME with our emulator and with OTHER_EMULATOR, or of
# OTHER_BUILD_DIR; their logs are in bench/NAME-ours and bench/NAME-other of BUILD_DIR.
function(bench_both name)
  bench_case(ours "${name}" "${BUILD_DIR}/bench/${name}-ours" "")
  set(dir "")
  if(OTHER_BUILD_DIR)
    set(dir BUILD_DIR "${OTHER_BUILD_DIR}")
  endif()
  bench_case(other "${name}" "${BUILD_DIR}/bench/${name}-other" "${OTHER_EMULATOR}" ${dir})
  set(ours "${ours}" PARENT_SCOPE)
  set(other "${other}" PARENT_SCOPE)
endfunction()

# bench_ratios(KEY OURS THEIRS YARDSTICK UNIT): stores under KEY what two variables OURS and THEIRS, lists of whole numbers of
# UNIT, have, and their ratio, pair by pair, in thousandths; YARDSTICK names the other.
function(
  bench_ratios
  key
  ours
  theirs
  yardstick
  unit
)
  set(ratios "")
  foreach(a b IN ZIP_LISTS ${ours} ${theirs})
    math(EXPR ratio "1000 * ${a} / ${b}")
    list(APPEND ratios ${ratio})
  endforeach()
  bench_summary(our_summary ${${ours}})
  bench_summary(other_summary ${${theirs}})
  bench_summary(ratio_summary ${ratios})
  bench_result(
    "${key}"
    "{\"ours_${unit}\": ${our_summary}, \"${yardstick}_${unit}\": ${other_summary}, \"ratio_thousandths\": ${ratio_summary}}"
  )
endfunction()

# bench_fixtures(): runs the tests named in SETUP (separated by commas), which set up what the cases run in. What they
# start for their caller ends with it, which is this process.
function(bench_fixtures)
  string(REPLACE "," ";" names "${SETUP}")
  foreach(name IN LISTS names)
    bench_case(command "${name}" "" "")
    bench_time(ignored ${command})
  endforeach()
endfunction()

# bench_seconds(OUT LOG_DIR): the milliseconds of the case whose timeline.json is in LOG_DIR, which must have passed.
function(bench_seconds out log_dir)
  file(READ "${log_dir}/timeline.json" timeline)
  string(JSON result GET "${timeline}" result)
  if(NOT result STREQUAL "pass")
    message(FATAL_ERROR "bench: the case failed; see ${log_dir}")
  endif()
  string(JSON seconds GET "${timeline}" seconds)
  bench_milliseconds(value "${seconds}")
  set(${out} "${value}" PARENT_SCOPE)
endfunction()

# bench_milliseconds(OUT SECONDS): OUT: the milliseconds of SECONDS, a decimal number, which CMake's JSON writes as 3.2999999
# where it was 3.3.
function(bench_milliseconds out seconds)
  if(NOT seconds MATCHES "^([0-9]+)\\.?([0-9]*)$")
    message(FATAL_ERROR "bench: '${seconds}' is no number of seconds")
  endif()
  string(SUBSTRING "${CMAKE_MATCH_2}0000" 0 4 digits)
  math(EXPR value "${CMAKE_MATCH_1} * 1000 + (1${digits} - 10000 + 5) / 10")
  set(${out} "${value}" PARENT_SCOPE)
endfunction()

# bench_loads(PREFIX LOG_DIR)
# Of the case whose timeline.json is in LOG_DIR, which must have passed: PREFIX_LOADS, the loads that it says the beginning
# and the end of, and PREFIX_LOAD the milliseconds of each.
function(bench_loads prefix log_dir)
  bench_seconds(ignored "${log_dir}")
  file(READ "${log_dir}/timeline.json" timeline)
  string(JSON stages LENGTH "${timeline}" stages)
  math(EXPR last "${stages} - 1")
  set(loads "")
  foreach(i RANGE ${last})
    string(JSON expect ERROR_VARIABLE none GET "${timeline}" stages ${i} expect)
    if(NOT expect MATCHES "^qcyg: ([a-z0-9-]+) (begins|ends)$")
      continue()
    endif()
    set(load "${CMAKE_MATCH_1}")
    set(event "${CMAKE_MATCH_2}")
    string(JSON seconds GET "${timeline}" stages ${i} seconds)
    bench_milliseconds(now "${seconds}")
    if(event STREQUAL "begins")
      set(begin ${now})
    else()
      math(EXPR took "${now} - ${begin}")
      list(APPEND loads "${load}")
      set(${prefix}_${load} ${took} PARENT_SCOPE)
    endif()
  endforeach()
  set(${prefix}_LOADS ${loads} PARENT_SCOPE)
endfunction()

# bench_append_loads(WHO NAME LOG_DIR): the same, and appends what each LOAD took to the list WHO_NAME_LOAD. A macro, since it
# sets variables by the names of what has run.
macro(bench_append_loads who name log_dir)
  bench_loads("${who}" "${log_dir}")
  foreach(_load IN LISTS ${who}_LOADS)
    list(APPEND ${who}_${name}_${_load} ${${who}_${_load}})
  endforeach()
endmacro()
