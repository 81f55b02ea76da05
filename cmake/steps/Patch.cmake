# Applying one patch of a series.
include_guard(GLOBAL)

# qcyg_apply_patch(SOURCE PATCH LOG FAULT)
# Applies PATCH to the tree SOURCE with no fuzz, adding the tool's output to LOG. FAULT: empty, or which patch, which
# hunk and which file do not fit.
function(qcyg_apply_patch source patch log fault)
  # --no-backup-if-mismatch: an offset is no reason for .orig files, which globs of a build might pick up.
  execute_process(
    COMMAND patch --strip=1 --fuzz=0 --forward --batch --no-backup-if-mismatch --reject-file=- --input "${patch}"
    WORKING_DIRECTORY "${source}"
    RESULT_VARIABLE status
    OUTPUT_VARIABLE output
    ERROR_VARIABLE error
  )
  file(APPEND "${log}" "+ patch ${patch}\n${output}${error}")
  set(${fault} "" PARENT_SCOPE)
  if(status EQUAL 0)
    return()
  endif()
  get_filename_component(name "${patch}" NAME)
  set(places "")
  set(file "")
  string(REPLACE ";" "," text "${output}${error}")
  string(REPLACE "\n" ";" lines "${text}")
  foreach(line IN LISTS lines)
    if(line MATCHES "^(checking|patching) file (.*)$")
      set(file "${CMAKE_MATCH_2}")
    elseif(line MATCHES "^Hunk #([0-9]+) (FAILED|ignored) at ([0-9]+)")
      list(APPEND places "hunk ${CMAKE_MATCH_1} (line ${CMAKE_MATCH_3}) of ${file}")
    elseif(line MATCHES "^can't find file to patch|^Reversed|previously applied|malformed patch|garbage was found|No file to patch")
      list(APPEND places "${file} ${line}")
    endif()
  endforeach()
  list(JOIN places ", " places)
  set(${fault} "patch ${name} does not apply: ${places}" PARENT_SCOPE)
endfunction()
