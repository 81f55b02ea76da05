# qcyg_static_checks(): what can be said of a program of the target without running it.
include_guard(GLOBAL)
set_property(GLOBAL PROPERTY QCYG_STATIC_CHECKS "${CMAKE_CURRENT_LIST_DIR}/static-checks.py")

# qcyg_static_checks(NAME FILE
#   ALLOW   DLL...     what it may import from
#   [EXPORTS FILE...]  DLLs that must export what FILE imports from them
#   [FORBID TEXT...]   what no byte of it may spell: paths of the build
#   [TLS none|present] default none
#   [DLL])             it is one
# Registers ctest case NAME, which needs neither Wine nor a target; see static-checks.py. FILE may be a generator
# expression.
function(qcyg_static_checks name file)
  cmake_parse_arguments(PARSE_ARGV 2 arg "DLL" "TLS" "ALLOW;EXPORTS;FORBID")
  if(arg_UNPARSED_ARGUMENTS OR arg_KEYWORDS_MISSING_VALUES OR NOT arg_ALLOW)
    message(
      FATAL_ERROR
      "qcyg_static_checks(${name}): ALLOW is wanted; unknown: '${arg_UNPARSED_ARGUMENTS}'; no value for: '${arg_KEYWORDS_MISSING_VALUES}'"
    )
  endif()
  find_program(python NAMES python3 NO_CACHE REQUIRED)
  get_property(tool GLOBAL PROPERTY QCYG_STATIC_CHECKS)
  set(
    command
    "${python}"
    "${tool}"
    "${file}"
    --allow
    ${arg_ALLOW}
  )
  foreach(key IN ITEMS EXPORTS FORBID TLS)
    if(arg_${key})
      string(TOLOWER "${key}" option)
      list(APPEND command "--${option}" ${arg_${key}})
    endif()
  endforeach()
  if(arg_DLL)
    list(APPEND command --dll)
  endif()
  add_test(NAME "${name}" COMMAND ${command})
  set_tests_properties("${name}" PROPERTIES LABELS target TIMEOUT 60)
endfunction()
