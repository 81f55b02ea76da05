# Usage: cmake -DPATCH_DIR=<folder> -P check-series.cmake
# Checks a folder of patches: names, numbers, and the head of each patch.
cmake_minimum_required(VERSION 3.25)

function(fault file text)
  message(NOTICE "${file}: ${text}")
  set_property(GLOBAL APPEND PROPERTY FAULTS "${file}")
endfunction()

# The lines of the message of a patch, of its head before that, and what follows, each as one text.
function(split_patch path out_head out_message out_rest)
  file(READ "${path}" text)
  string(FIND "${text}" "\n\n" end)
  if(end LESS 0)
    set(end 0)
  endif()
  string(SUBSTRING "${text}" 0 ${end} head)
  string(SUBSTRING "${text}" ${end} -1 text)
  string(FIND "${text}" "\n---\n" end)
  if(end LESS 0)
    set(message "${text}")
    set(rest "")
  else()
    string(SUBSTRING "${text}" 0 ${end} message)
    string(SUBSTRING "${text}" ${end} -1 rest)
  endif()
  set(${out_head} "${head}" PARENT_SCOPE)
  set(${out_message} "${message}" PARENT_SCOPE)
  set(${out_rest} "${rest}" PARENT_SCOPE)
endfunction()

function(count_of out regex text)
  string(REGEX MATCHALL "${regex}" matches "${text}")
  list(LENGTH matches length)
  set(${out} ${length} PARENT_SCOPE)
endfunction()

# check_trailer(FILE MESSAGE KEY VALUE-REGEX WHAT)
function(
  check_trailer
  file
  message
  key
  regex
  what
)
  count_of(count "\n${key}:" "${message}")
  if(NOT count EQUAL 1)
    fault("${file}" "${count} lines '${key}:', not one")
  elseif(NOT message MATCHES "\n${key}: ${regex}(\n|$)")
    fault("${file}" "'${key}:' is not ${what}")
  endif()
endfunction()

function(check_patch path number)
  get_filename_component(file "${path}" NAME)
  if(NOT file MATCHES "^([0-9][0-9][0-9][0-9])-[a-z0-9]+(-[a-z0-9]+)*\\.patch$")
    fault("${file}" "the name is not NNNN-what.patch")
    return()
  endif()
  if(NOT CMAKE_MATCH_1 EQUAL number)
    fault("${file}" "the number is not ${number}: one is missing or there twice")
  endif()

  split_patch("${path}" head message rest)
  # Semicolons and brackets mean something in CMake's lists, and none of what is checked has them.
  foreach(name IN ITEMS head message rest)
    string(REPLACE ";" "," ${name} "${${name}}")
  endforeach()

  # One patch: one mail head, one subject.
  count_of(count "\nSubject: " "\n${head}")
  if(NOT count EQUAL 1)
    fault("${file}" "${count} subjects in the head, not one")
  elseif(NOT "\n${head}" MATCHES "\nSubject: \\[PATCH\\] [^\n]+: [^\n]*[^ \n.](\n [^\n]+)?(\n|$)")
    fault("${file}" "the subject is not '[PATCH] area: what', without a number")
  endif()
  count_of(count "\n(Subject|From [0-9a-f]+): ?" "${message}${rest}")
  count_of(mails "\nFrom [0-9a-f]+ [A-Z]" "\n${head}${message}${rest}")
  if(NOT count EQUAL 0 OR NOT mails EQUAL 1)
    fault("${file}" "more than one patch, or none that git made")
  endif()
  if(NOT rest MATCHES "\ndiff --git a/")
    fault("${file}" "nothing is changed, or no line '---' before the change")
  endif()
  if(NOT "\n${head}" MATCHES "\nFrom 0000000000000000000000000000000000000000 ")
    fault("${file}" "made without --zero-commit")
  endif()
  if(rest MATCHES "\n-- \n[0-9.]+\n*$")
    fault("${file}" "made without --no-signature")
  endif()

  check_trailer(
    "${file}"
    "${message}"
    Upstream-Status
    "(Pending|(Submitted|Backport|Inappropriate) \\[[^]\n]+\\])"
    "'Pending' or 'Submitted|Backport|Inappropriate [...]'"
  )
  check_trailer("${file}" "${message}" Drop-when "([a-z0-9-]+ >= [0-9][0-9.]*|never, [^\n]+)" "'qemu >= X' or 'never, why'")
  check_trailer("${file}" "${message}" Tested-by "[a-z0-9-]+" "the name of a test")
  check_trailer("${file}" "${message}" Signed-off-by "[^<>\n]+ <[^<>@ \n]+@[^<>@ \n]+>" "'Name <mail>'")
  if(NOT message MATCHES "\n\nUpstream-Status: [^\n]+\nDrop-when: [^\n]+\nTested-by: [^\n]+\nSigned-off-by: [^\n]+$")
    fault("${file}" "the message does not end with the four trailers, in order and after an empty line")
  endif()

  # What precedes the trailers is the description.
  string(REGEX REPLACE "\n(Upstream-Status|Drop-when|Tested-by|Signed-off-by):[^\n]*" "" description "${message}")
  string(STRIP "${description}" stripped)
  if(stripped STREQUAL "")
    fault("${file}" "no description")
  endif()
  if("${head}\n${message}\n" MATCHES "[ \t\r]\n")
    fault("${file}" "blanks at the end of a line of the message")
  endif()
  string(REGEX REPLACE "[][]" "." description "${description}")
  string(REPLACE "\n" ";" lines "${description}")
  foreach(line IN LISTS lines)
    string(LENGTH "${line}" length)
    if(length GREATER 75)
      fault("${file}" "more than 75 columns: ${line}")
    endif()
  endforeach()
endfunction()

if(NOT IS_DIRECTORY "${PATCH_DIR}")
  message(FATAL_ERROR "PATCH_DIR is no folder: '${PATCH_DIR}'")
endif()
file(GLOB _entries RELATIVE "${PATCH_DIR}" "${PATCH_DIR}/*")
list(SORT _entries)
if(NOT _entries)
  message(FATAL_ERROR "${PATCH_DIR} has no patch")
endif()
set(_number 0)
foreach(_entry IN LISTS _entries)
  math(EXPR _number "${_number} + 1")
  check_patch("${PATCH_DIR}/${_entry}" ${_number})
endforeach()

get_property(_faults GLOBAL PROPERTY FAULTS)
if(_faults)
  message(FATAL_ERROR "${PATCH_DIR}: see above")
endif()
message(STATUS "${_number} patches are well-formed")
