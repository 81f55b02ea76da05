# Usage: cmake -DPATCH_DIR=<folder> -DSCRATCH=<folder> -P check-series-negative.cmake
# check-series.cmake refuses each fault by its own message. The patches at hand, which it takes, are the base: a case
# changes the first of them.
cmake_minimum_required(VERSION 3.25)

file(GLOB _patches "${PATCH_DIR}/*.patch")
list(SORT _patches)
list(GET _patches 0 _first)
get_filename_component(_first_name "${_first}" NAME)
file(READ "${_first}" _text)
set(_checker "${CMAKE_CURRENT_LIST_DIR}/check-series.cmake")

# run(OUT_STATUS OUT_TEXT): checks the folder of the case
function(run out_status out_text)
  execute_process(
    COMMAND "${CMAKE_COMMAND}" "-DPATCH_DIR=${SCRATCH}/series" -P "${_checker}"
    RESULT_VARIABLE status
    OUTPUT_VARIABLE text
    ERROR_VARIABLE text
  )
  set(${out_status} "${status}" PARENT_SCOPE)
  set(${out_text} "${text}" PARENT_SCOPE)
endfunction()

function(prepare)
  file(REMOVE_RECURSE "${SCRATCH}/series")
  file(COPY ${_patches} DESTINATION "${SCRATCH}/series")
endfunction()

# want(NAME MESSAGE): the folder as it is now is refused, and says so
function(want name message)
  run(status text)
  if(status EQUAL 0)
    message(SEND_ERROR "${name}: not refused")
  elseif(NOT text MATCHES "${message}")
    message(SEND_ERROR "${name}: refused, but not with '${message}':\n${text}")
  endif()
  get_property(count GLOBAL PROPERTY CASES)
  math(EXPR count "${count} + 1")
  set_property(GLOBAL PROPERTY CASES ${count})
endfunction()

# broken(NAME REGEX REPLACEMENT MESSAGE): the first patch, changed so, is refused
function(broken name regex replacement message)
  prepare()
  string(REGEX REPLACE "${regex}" "${replacement}" text "${_text}")
  if(text STREQUAL _text)
    message(FATAL_ERROR "${name}: '${regex}' changes nothing")
  endif()
  file(WRITE "${SCRATCH}/series/${_first_name}" "${text}")
  want("${name}" "${message}")
endfunction()

set_property(GLOBAL PROPERTY CASES 0)
prepare()
run(_status _output)
if(NOT _status EQUAL 0)
  message(FATAL_ERROR "the base is refused:\n${_output}")
endif()

# Names and numbers
file(RENAME "${SCRATCH}/series/${_first_name}" "${SCRATCH}/series/1-what.patch")
want(short-number "the name is not NNNN-what")
prepare()
file(RENAME "${SCRATCH}/series/${_first_name}" "${SCRATCH}/series/0001-What.patch")
want(capital "the name is not NNNN-what")
prepare()
file(WRITE "${SCRATCH}/series/README" "text\n")
want(other-file "the name is not NNNN-what")
prepare()
file(REMOVE "${SCRATCH}/series/${_first_name}")
want(gap "the number is not 1")
prepare()
file(COPY_FILE "${SCRATCH}/series/${_first_name}" "${SCRATCH}/series/0001-zzz.patch")
want(twice "the number is not 2")
file(REMOVE_RECURSE "${SCRATCH}/series")
file(MAKE_DIRECTORY "${SCRATCH}/series")
want(empty "has no patch")
file(REMOVE_RECURSE "${SCRATCH}/series")
want(no-folder "is no folder")

# The mail
broken(no-subject "\nSubject: " "\nTopic: " "0 subjects in the head")
broken(two-subjects "\nSubject: " "\nSubject: [PATCH] a: b\nSubject: " "2 subjects in the head")
broken(numbered "\\[PATCH\\]" "[PATCH 1/9]" "the subject is not")
broken(no-area "\nSubject: [^\n]*" "\nSubject: [PATCH] change things" "the subject is not")
broken(full-stop "(\nSubject: [^\n]*)" "\\1." "the subject is not")
broken(second-subject "\nUpstream-Status:" "\nSubject: [PATCH] a: b\n\nUpstream-Status:" "more than one patch")
broken(real-commit "From 0+ " "From c681f4580000000000000000000000000000000 " "without --zero-commit")
broken(no-mail "^From 0+ [^\n]*\n" "" "none that git made")
broken(no-diff "\ndiff --git .*" "\n" "nothing is changed")
broken(no-separator "\n---\n" "\n" "nothing is changed")
prepare()
file(WRITE "${SCRATCH}/series/${_first_name}" "${_text}${_text}")
want(two-patches "more than one patch")
prepare()
file(WRITE "${SCRATCH}/series/${_first_name}" "${_text}-- \n2.39.5\n\n")
want(signature "without --no-signature")

# The trailers
foreach(_key IN ITEMS Upstream-Status Drop-when Tested-by Signed-off-by)
  broken(no-${_key} "\n${_key}: [^\n]*" "" "0 lines '${_key}:', not one")
  broken(two-${_key} "(\n${_key}: [^\n]*)" "\\1\\1" "2 lines '${_key}:', not one")
  broken(empty-${_key} "\n${_key}: [^\n]*" "\n${_key}:" "'${_key}:' is not")
endforeach()
foreach(
  _value
  IN
  ITEMS Maybe "Inappropriate" "Submitted []" "Backport abc" "Pending [soon]" "pending"
)
  broken("status-${_value}" "\nUpstream-Status: [^\n]*" "\nUpstream-Status: ${_value}" "'Upstream-Status:' is not")
endforeach()
foreach(_value IN ITEMS "never" "later" "qemu > 10.1" "qemu >= next")
  broken("drop-${_value}" "\nDrop-when: [^\n]*" "\nDrop-when: ${_value}" "'Drop-when:' is not")
endforeach()
broken(tested-by-words "\nTested-by: [^\n]*" "\nTested-by: hand on a machine" "'Tested-by:' is not")
broken(no-address "\nSigned-off-by: [^\n]*" "\nSigned-off-by: Name" "'Signed-off-by:' is not")
broken(
  order
  "(\nDrop-when: [^\n]*)(\nTested-by: [^\n]*)"
  "\\2\\1"
  "does not end with the four trailers"
)
broken(text-after "(\nSigned-off-by: [^\n]*)" "\\1\nand more" "does not end with the four trailers")
broken(other-trailer "(\nTested-by: )" "\nReviewed-by: A <a@b.example>\\1" "does not end with the four trailers")
broken(no-empty-line "\n\nUpstream-Status" "\nUpstream-Status" "does not end with the four trailers")

# The description
broken(no-description "(\nSubject: [^\n]*\n\n).*(\nUpstream-Status: )" "\\1\\2" "no description")
broken(blank "(\nSubject: [^\n]*\n\n[^\n]*)\n" "\\1 \n" "blanks at the end")
broken(tab "(\nSubject: [^\n]*\n\n[^\n]*)\n" "\\1\t\n" "blanks at the end")
string(REPEAT "long " 15 _long)
broken(long "(\nSubject: [^\n]*\n\n)" "\\1${_long}x\n" "more than 75 columns")

get_property(_count GLOBAL PROPERTY CASES)
message(STATUS "${_count} faults, each refused")
