# Pruning removes stale work folders and nothing else.

function(case_stale_only)
  set(top "${SCRATCH}/work with a space")
  foreach(folder IN ITEMS a-old a-new)
    file(WRITE "${top}/${folder}/recipe.cmake" "")
    file(WRITE "${top}/${folder}/locations.cmake" "")
    file(WRITE "${top}/${folder}/root/lib/a" "")
  endforeach()
  file(WRITE "${top}/python-0/bin/python3" "")
  run(
    "prune"
    COMMAND "${CMAKE_COMMAND}" "-DTOP=${top}" "-DKEEP=${top}/a-new" -P "${QCYG}/cmake/tools/prune.cmake"
    MATCH "removing [^ ]*/work with a space/a-old"
    REJECT "a-new|python-0"
  )
  check("the stale one is gone" NOT EXISTS "${top}/a-old")
  check("the current one is there" EXISTS "${top}/a-new/root/lib/a")
  check("what is no package is there" EXISTS "${top}/python-0/bin/python3")
endfunction()
