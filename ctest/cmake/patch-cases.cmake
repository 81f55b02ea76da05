# Applying a patch: what fits exactly, and what is told of one that does not.

# The tree: file "numbers" with lines 1 to 30, and "other".
function(make_tree)
  set(text "")
  foreach(i RANGE 1 30)
    string(APPEND text "line ${i}\n")
  endforeach()
  file(WRITE "${SCRATCH}/tree/numbers" "${text}")
  file(WRITE "${SCRATCH}/tree/other" "other\n")
  set(NUMBERS "${text}" PARENT_SCOPE)
endfunction()

# apply(TEXT [arguments of run_script()]): applies a patch of TEXT to the tree; FAULT, or OK, is printed.
function(apply text)
  file(WRITE "${SCRATCH}/0001-test.patch" "${text}")
  run_script(
    "a patch"
    "include(\"${QCYG}/cmake/steps/Patch.cmake\")
    qcyg_apply_patch(\"${SCRATCH}/tree\" \"${SCRATCH}/0001-test.patch\" \"${SCRATCH}/log\" fault)
    message(\"fault='\${fault}'\")"
    ${ARGN}
  )
endfunction()

# A patch that changes line NUMBER of file FILE, with three lines of context that are as they should be, but for those
# that EDIT, a regular expression with its replacement, changes.
function(patch_text file number out)
  math(EXPR first "${number} - 3")
  math(EXPR last "${number} + 3")
  set(text "")
  foreach(i RANGE ${first} ${last})
    if(i EQUAL number)
      string(APPEND text "-line ${i}\n+LINE ${i}\n")
    else()
      string(APPEND text " line ${i}\n")
    endif()
  endforeach()
  set(${out} "@@ -${first},7 +${first},7 @@\n${text}" PARENT_SCOPE)
  set(${out}_head "--- a/${file}\n+++ b/${file}\n" PARENT_SCOPE)
endfunction()

function(check_tree_is_clean)
  check_files("${SCRATCH}/tree" numbers other)
endfunction()

function(case_applies)
  make_tree()
  patch_text(numbers 10 hunk)
  apply(
    "From: someone\n\nWhy.\n---\n${hunk_head}${hunk}--- /dev/null\n+++ b/new/file\n@@ -0,0 +1 @@\n+new\n"
    MATCH
    "fault=''"
  )
  file(STRINGS "${SCRATCH}/tree/numbers" lines REGEX "^LINE")
  check_equal("the change" "${lines}" "LINE 10")
  check("a new file" EXISTS "${SCRATCH}/tree/new/file")
  check_files("${SCRATCH}/tree" numbers other new)
  file(READ "${SCRATCH}/log" log)
  check("it is logged" log MATCHES "patch .*0001-test.patch\npatching file numbers")
endfunction()

# Other lines above: the same place is found, and no .orig file is left for a glob to pick up.
function(case_applies_at_an_offset)
  make_tree()
  file(WRITE "${SCRATCH}/tree/numbers" "new\nnew\n${NUMBERS}")
  patch_text(numbers 10 hunk)
  apply("${hunk_head}${hunk}" MATCH "fault=''")
  file(STRINGS "${SCRATCH}/tree/numbers" lines REGEX "^LINE")
  check_equal("the change" "${lines}" "LINE 10")
  check_tree_is_clean()
endfunction()

function(case_does_not_apply)
  make_tree()
  patch_text(numbers 10 good)
  patch_text(numbers 20 bad)
  string(REPLACE "-line 20" "-line twenty" bad "${bad}")
  apply(
    "${good_head}${good}${bad}"
    MATCH
    "fault='patch 0001-test.patch does not apply: hunk 2 \\(line 17\\) of numbers'"
  )
  check_tree_is_clean()
endfunction()

# The second of two files is named, not the first.
function(case_names_the_file)
  make_tree()
  patch_text(numbers 10 hunk)
  apply(
    "${hunk_head}${hunk}--- a/other\n+++ b/other\n@@ -1 +1 @@\n-another\n+OTHER\n"
    MATCH "fault='patch 0001-test.patch does not apply: hunk 1 \\(line 1\\) of other'"
  )
endfunction()

# A context line has changed: with fuzz it would go in, perhaps at the wrong place.
function(case_fuzz_is_refused)
  make_tree()
  patch_text(numbers 10 hunk)
  string(REPLACE " line 7\n" " line seven\n" hunk "${hunk}")
  apply("${hunk_head}${hunk}" MATCH "fault='patch 0001-test.patch does not apply: hunk 1 \\(line 7\\) of numbers'")
  file(READ "${SCRATCH}/tree/numbers" text)
  check_equal("nothing is changed" "${text}" "${NUMBERS}")
  check_tree_is_clean()
endfunction()

function(case_missing_file)
  make_tree()
  patch_text(gone 10 hunk)
  apply("${hunk_head}${hunk}" MATCH "fault='patch 0001-test.patch does not apply: there is no file b/gone'")
  check_tree_is_clean()
endfunction()

function(case_applied_already)
  make_tree()
  patch_text(numbers 10 hunk)
  apply("${hunk_head}${hunk}" MATCH "fault=''")
  file(READ "${SCRATCH}/tree/numbers" text)
  apply("${hunk_head}${hunk}" MATCH "fault='patch 0001-test.patch does not apply: .*numbers .*previously applied")
  file(READ "${SCRATCH}/tree/numbers" again)
  check_equal("nothing is changed" "${again}" "${text}")
  check_tree_is_clean()
endfunction()

function(case_malformed)
  make_tree()
  patch_text(numbers 10 hunk)
  string(REPLACE "+LINE 10\n" "" hunk "${hunk}")
  apply("${hunk_head}${hunk}" MATCH "fault='patch 0001-test.patch does not apply: .*malformed patch at line")
  apply("no patch at all\n" MATCH "fault='patch 0001-test.patch does not apply: .*garbage")
  apply("" MATCH "fault='patch 0001-test.patch changes no file'")
  check_tree_is_clean()
endfunction()

# A path out of the tree.
function(case_outside_the_tree)
  make_tree()
  file(WRITE "${SCRATCH}/outside" "other\n")
  apply(
    "--- a/../outside\n+++ b/../outside\n@@ -1 +1 @@\n-other\n+OTHER\n"
    MATCH "fault='patch 0001-test.patch does not apply: .*there is no file b/../outside'"
  )
  file(READ "${SCRATCH}/outside" text)
  check_equal("nothing is changed" "${text}" "other\n")
endfunction()
