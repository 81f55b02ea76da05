# Prebuilt packages: stored alike for alike trees, restored as they were, and never when damaged.

set(STORE "${SCRATCH}/store")
set(PRINT 0123456789abcdef)

# A tree with a file, a program, a link and an empty folder.
function(make_tree folder)
  file(WRITE "${folder}/lib/liba.a" "library")
  file(WRITE "${folder}/include/a.h" "header")
  write_program("${folder}/bin/a" "echo a")
  file(CREATE_LINK liba.a "${folder}/lib/libb.a" SYMBOLIC)
  file(MAKE_DIRECTORY "${folder}/share/empty")
endfunction()

function(store what root)
  run_script(
    "${what}"
    "include(\"${QCYG}/cmake/Cache.cmake\")\nqcyg_cache_store(\"${STORE}\" a ${PRINT} \"${root}\")\nmessage(STORED)"
    MATCH STORED
    ${ARGN}
  )
endfunction()

# Restores into SCRATCH/restored; WANTED is what comes of it.
function(restore what wanted)
  run_script(
    "${what}"
    "include(\"${QCYG}/cmake/Cache.cmake\")
    qcyg_cache_restore(\"${STORE}\" a ${PRINT} \"${SCRATCH}/restored\" done)
    message(\"restored: \${done}\")"
    MATCH "restored: ${wanted}"
    ${ARGN}
  )
  check("nothing half done is left" NOT EXISTS "${SCRATCH}/restored.tmp")
  if(NOT wanted)
    check("nothing is restored" NOT EXISTS "${SCRATCH}/restored")
  endif()
endfunction()

# OUT: the one entry of the store.
function(entry out)
  file(GLOB entries "${STORE}/*" "${STORE}/.*.tmp")
  list(LENGTH entries count)
  check_equal("the number of entries" "${count}" 1)
  set(${out} "${entries}" PARENT_SCOPE)
endfunction()

# Equal trees, made at other times, in another order, with another umask: one entry, of the same bytes.
function(case_deterministic)
  make_tree("${SCRATCH}/one")
  store("the first tree" "${SCRATCH}/one")
  entry(first)
  file(RENAME "${STORE}" "${SCRATCH}/first-store")
  run(
    "a tree that differs in what must not count"
    COMMAND
      sh -euc
      "umask 077
      mkdir -p two/share/empty two/bin
      cp one/bin/a two/bin/a; chmod 700 two/bin/a
      mkdir two/include two/lib
      ln -s liba.a two/lib/libb.a
      cp one/lib/liba.a two/lib/; cp one/include/a.h two/include/
      chmod 600 two/lib/liba.a
      touch -d 2001-02-03 two/include/a.h two/lib two/bin/a"
  )
  store("the second tree" "${SCRATCH}/two")
  entry(second)
  string(REPLACE "${STORE}" "${SCRATCH}/first-store" first "${first}")
  run("comparing them" COMMAND cmp "${first}" "${second}")
  get_filename_component(first "${first}" NAME)
  get_filename_component(second "${second}" NAME)
  check_equal("the name" "${second}" "${first}")
endfunction()

# The name holds the hash of the bytes.
function(case_name)
  make_tree("${SCRATCH}/root")
  store("a tree" "${SCRATCH}/root")
  entry(entry)
  file(SHA256 "${entry}" hash)
  check_equal("its name" "${entry}" "${STORE}/a-${PRINT}.${hash}.tar.zst")
  store("the same once more" "${SCRATCH}/root")
  entry(again)
  check_equal("one entry" "${again}" "${entry}")
endfunction()

function(case_restores)
  make_tree("${SCRATCH}/root")
  store("a tree" "${SCRATCH}/root")
  # What lay there before is gone afterwards.
  file(WRITE "${SCRATCH}/restored/stale" "x")
  file(WRITE "${SCRATCH}/restored.tmp/stale" "x")
  restore("the tree" TRUE)
  run("comparing them" COMMAND diff -r --no-dereference "${SCRATCH}/root" "${SCRATCH}/restored")
  run("a program" COMMAND "${SCRATCH}/restored/bin/a" MATCH "^a $")
  check("an empty folder" IS_DIRECTORY "${SCRATCH}/restored/share/empty")
endfunction()

function(case_no_entry)
  restore("nothing was stored" FALSE REJECT "damaged|dropped|cannot")
  make_tree("${SCRATCH}/root")
  store("a tree" "${SCRATCH}/root")
  set(PRINT fedcba9876543210)
  restore("another fingerprint" FALSE REJECT "damaged|dropped|cannot")
  set(STORE "")
  restore("no store" FALSE)
endfunction()

function(case_tampered)
  make_tree("${SCRATCH}/root")
  store("a tree" "${SCRATCH}/root")
  entry(entry)
  # The same tree with other contents, under the good one's name.
  file(WRITE "${SCRATCH}/root/lib/liba.a" "LIBRARY")
  run("replacing it" COMMAND tar -C "${SCRATCH}/root" --use-compress-program zstd -cf "${entry}" .)
  restore(
    "a replaced entry"
    FALSE
    MATCH
    "a: prebuilt package ${entry} is damaged \\(sha256 [0-9a-f]+\\): dropped, building anew"
  )
  check("it is dropped" NOT EXISTS "${entry}")
endfunction()

function(case_truncated)
  make_tree("${SCRATCH}/root")
  store("a tree" "${SCRATCH}/root")
  entry(entry)
  run("cutting it" COMMAND truncate -s 100 "${entry}")
  restore("a cut entry" FALSE MATCH "${entry} is damaged")
  check("it is dropped" NOT EXISTS "${entry}")
  # A good one can take its place.
  store("the tree again" "${SCRATCH}/root")
  restore("the new entry" TRUE)
endfunction()

# The right bytes that cannot be unpacked here: a build, no end of the story.
function(case_cannot_be_unpacked)
  string(SHA256 hash "no archive")
  file(WRITE "${STORE}/a-${PRINT}.${hash}.tar.zst" "no archive")
  restore("what is no archive" FALSE MATCH "cannot be unpacked .*: building anew")
endfunction()

# The package is there, so the build goes on.
function(case_cannot_be_stored)
  make_tree("${SCRATCH}/root")
  file(WRITE "${STORE}" "a file where the folder would be")
  store("into a file" "${SCRATCH}/root" MATCH "CMake Warning" "a: not stored in ${STORE}")
  file(REMOVE "${STORE}")
  store("a tree that is not there" "${SCRATCH}/none" MATCH "CMake Warning" "a: not stored in ${STORE}")
  file(GLOB left "${STORE}/*" "${STORE}/.*.tmp")
  check_equal("nothing is left" "${left}" "")
endfunction()
