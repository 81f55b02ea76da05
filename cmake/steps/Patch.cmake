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
  get_filename_component(name "${patch}" NAME)
  if(status EQUAL 0 AND output MATCHES "patching ")
    return()
  elseif(status EQUAL 0)
    # An empty file is no error to patch.
    set(${fault} "patch ${name} changes no file" PARENT_SCOPE)
    return()
  endif()
  set(places "")
  set(file "")
  string(REPLACE ";" "," text "${output}${error}")
  string(REPLACE "\n" ";" lines "${text}")
  foreach(line IN LISTS lines)
    if(line MATCHES "^(checking|patching) file (.*)$")
      set(file "${CMAKE_MATCH_2}")
    elseif(line MATCHES "^\\|(---|\\+\\+\\+) ([^\t]+)" AND NOT CMAKE_MATCH_2 STREQUAL "/dev/null")
      # The patch's text, quoted where patch cannot tell which file it means.
      set(file "${CMAKE_MATCH_2}")
    elseif(line MATCHES "^Hunk #([0-9]+) (FAILED|ignored) at ([0-9]+)")
      list(APPEND places "hunk ${CMAKE_MATCH_1} (line ${CMAKE_MATCH_3}) of ${file}")
    elseif(line MATCHES "^No file to patch")
      list(APPEND places "there is no file ${file}")
    elseif(line MATCHES "^Reversed|previously applied|malformed patch|garbage was found")
      list(APPEND places "${file} ${line}")
    endif()
  endforeach()
  list(JOIN places ", " places)
  set(${fault} "patch ${name} does not apply: ${places}" PARENT_SCOPE)
endfunction()
