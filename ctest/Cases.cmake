# Cases: functions that are tests, in files of a folder.
include_guard(GLOBAL)

# qcyg_cases(OUT)
# OUT: AREA/CASE for each `function(case_CASE)` of each AREA-cases.cmake in the current source folder. They are read here,
# so that none can be forgotten; a file without one, or a name of other characters than a-z, 0-9 and _, is a FATAL_ERROR.
# A changed file configures anew.
function(qcyg_cases out)
  file(GLOB files CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*-cases.cmake")
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${files})
  set(cases "")
  foreach(file IN LISTS files)
    get_filename_component(area "${file}" NAME)
    string(REGEX REPLACE "-cases\\.cmake$" "" area "${area}")
    file(STRINGS "${file}" lines REGEX "^function\\(case_")
    if(NOT lines)
      message(FATAL_ERROR "${file} has no case")
    endif()
    foreach(line IN LISTS lines)
      if(NOT line MATCHES "^function\\(case_([a-z0-9_]+)\\)$")
        message(FATAL_ERROR "${file}: '${line}': a case has a name of a-z, 0-9 and _ and takes no argument")
      endif()
      list(APPEND cases "${area}/${CMAKE_MATCH_1}")
    endforeach()
  endforeach()
  set(${out} "${cases}" PARENT_SCOPE)
endfunction()

# qcyg_add_case(OUT PREFIX AREA/CASE RUNNER [WORD...])
# Adds the test PREFIXAREA-CASE ("_" as "-"), which is `cmake WORD... -DAREA= -DCASE= -DSCRATCH= -P RUNNER`, SCRATCH being a
# folder of its own below the variable QCYG_CASES_SCRATCH (default: cases in the binary folder). A line "SKIP: " skips it;
# 120 seconds. AREA_PREFIX in the caller stands before AREA for the runner. OUT: the test's name.
function(qcyg_add_case out prefix case runner)
  string(REGEX MATCH "^(.*)/(.*)$" matched "${case}")
  set(area "${CMAKE_MATCH_1}")
  set(function "${CMAKE_MATCH_2}")
  string(REPLACE "_" "-" name "${prefix}${area}-${function}")
  set(scratch "${CMAKE_CURRENT_BINARY_DIR}/cases")
  if(QCYG_CASES_SCRATCH)
    set(scratch "${QCYG_CASES_SCRATCH}")
  endif()
  add_test(
    NAME "${name}"
    COMMAND
      "${CMAKE_COMMAND}" "-DAREA=${AREA_PREFIX}${area}" "-DCASE=${function}" "-DSCRATCH=${scratch}/${name}" ${ARGN} -P
      "${runner}"
  )
  set_tests_properties("${name}" PROPERTIES TIMEOUT 120 SKIP_REGULAR_EXPRESSION "(^|\n)SKIP: ")
  set(${out} "${name}" PARENT_SCOPE)
endfunction()
