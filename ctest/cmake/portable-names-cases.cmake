# ctest/package/portable-names.py: what a Windows file system cannot have.

# Makes an archive of the files ARGN, and looks at it with the arguments of run() in EXPECT.
function(look what expect)
  find_program(python NAMES python3 NO_CACHE REQUIRED)
  file(REMOVE_RECURSE "${SCRATCH}/tree")
  foreach(name IN LISTS ARGN)
    file(WRITE "${SCRATCH}/tree/${name}" "")
  endforeach()
  execute_process(
    COMMAND tar -C "${SCRATCH}" -czf "${SCRATCH}/a.tar.gz" tree
    COMMAND_ERROR_IS_FATAL ANY
  )
  run("${what}" COMMAND "${python}" "${QCYG}/ctest/package/portable-names.py" "${SCRATCH}/a.tar.gz" ${expect})
endfunction()

function(case_names)
  look("fine ones" "MATCH;a.tar.gz: 7 members" a/b B/a auxiliary.c .hidden)
  look("case" "EXIT;1;MATCH;differ only in case" a/Makefile a/makefile)
  look("the case of a folder" "EXIT;1;MATCH;differ only in case" a/b A/c)
  look("a device" "EXIT;1;MATCH;tree/x/aux.c: aux.c is a device's name" x/aux.c)
  look("a dot at the end" "EXIT;1;MATCH;ends in a dot or a blank" "x.")
endfunction()
