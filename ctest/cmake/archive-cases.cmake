# Unpacking: what an archive may not hold, and what comes of a good one.

function(make_archive kind out)
  execute_process(
    COMMAND python3 "${QCYG}/ctest/cmake/make-archive.py" "${kind}" "${SCRATCH}/${kind}.tar.gz"
    COMMAND_ERROR_IS_FATAL ANY
  )
  set(${out} "${SCRATCH}/${kind}.tar.gz" PARENT_SCOPE)
endfunction()

# unpack(WHAT ARCHIVE [arguments of run() but COMMAND]): unpacks into SCRATCH/in/src.
function(unpack what archive)
  file(MAKE_DIRECTORY "${SCRATCH}/in")
  run("${what}" COMMAND python3 "${QCYG}/cmake/tools/unpack.py" "${archive}" "${SCRATCH}/in/src" ${ARGN})
endfunction()

# An archive of KIND is refused with a message that matches REGEX, and nothing is written anywhere.
function(refused kind regex)
  make_archive("${kind}" archive)
  unpack(
    "an archive of kind ${kind}"
    "${archive}"
    EXIT
    1
    MATCH
    "^unpack: [^ ]*/${kind}.tar.gz: refused: .*${regex}"
    REJECT
    "Traceback"
  )
  check_files("${SCRATCH}/in")
  check_files("${SCRATCH}" home in "${kind}.tar.gz")
endfunction()

function(case_good)
  make_archive(top archive)
  unpack("an archive with one top folder" "${archive}")
  check_files("${SCRATCH}/in" src)
  check_files("${SCRATCH}/in/src" file folder hard link run)
  file(READ "${SCRATCH}/in/src/hard" text)
  check_equal("a hard link" "${text}" "text")
  file(READ_SYMLINK "${SCRATCH}/in/src/folder/up" target)
  check_equal("a link" "${target}" "../file")
  run("the mode of a program" COMMAND test -x "${SCRATCH}/in/src/run" -a ! -x "${SCRATCH}/in/src/file")
endfunction()

function(case_good_in_each_compression)
  foreach(suffix IN ITEMS gz bz2 xz)
    file(REMOVE_RECURSE "${SCRATCH}/in")
    set(archive "${SCRATCH}/a.tar.${suffix}")
    run("making it" COMMAND python3 "${QCYG}/ctest/cmake/make-archive.py" top "${archive}")
    unpack("a tar.${suffix}" "${archive}")
    check_files("${SCRATCH}/in/src" file folder hard link run)
  endforeach()
endfunction()

function(case_good_without_top_folder)
  make_archive(no-top archive)
  unpack("an archive without a top folder" "${archive}")
  check_files("${SCRATCH}/in" src)
  check_files("${SCRATCH}/in/src" file folder)
  file(REMOVE_RECURSE "${SCRATCH}/in")
  make_archive(two-tops archive)
  unpack("an archive with two top folders" "${archive}")
  check_files("${SCRATCH}/in/src" one two)
endfunction()

# The one top entry is no folder: it stays where it is.
function(case_good_with_one_top_entry)
  make_archive(one-file archive)
  unpack("an archive of one file" "${archive}")
  check_files("${SCRATCH}/in/src" file)
  file(REMOVE_RECURSE "${SCRATCH}/in")
  make_archive(top-is-link archive)
  unpack("an archive of one link" "${archive}")
  run("the link is there" COMMAND test -h "${SCRATCH}/in/src/top")
endfunction()

function(case_absolute_name)
  refused(absolute "absolute name '/absolute-name'")
  file(REMOVE "${SCRATCH}/absolute.tar.gz")
  refused(absolute-in-top "absolute name '/absolute-name'")
endfunction()

function(case_dot_dot)
  refused(dot-dot "'top/\\.\\./\\.\\./outside' climbs out of the tree")
  file(REMOVE "${SCRATCH}/dot-dot.tar.gz")
  refused(dot-dot-first "'\\.\\./outside' climbs out of the tree")
endfunction()

function(case_link_absolute)
  refused(link-absolute "top/link.* absolute path")
endfunction()

function(case_link_out_of_the_tree)
  refused(link-relative "top/link.* outside the destination")
  file(REMOVE "${SCRATCH}/link-relative.tar.gz")
  refused(link-then-file "top/link.* outside the destination")
endfunction()

function(case_hard_link_out_of_the_tree)
  refused(hard-absolute "top/hard.* absolute path")
  file(REMOVE "${SCRATCH}/hard-absolute.tar.gz")
  refused(hard-relative "top/hard.* outside the destination")
endfunction()

function(case_device)
  refused(device "top/device.* special file")
endfunction()

function(case_fifo)
  refused(fifo "top/fifo.* special file")
endfunction()

# Cut short, or with a byte changed, in each compression: a message, not a Python trace, and nothing is left.
function(case_damaged)
  foreach(suffix IN ITEMS gz bz2 xz)
    set(archive "${SCRATCH}/a.tar.${suffix}")
    run("making it" COMMAND python3 "${QCYG}/ctest/cmake/make-archive.py" top "${archive}")
    run("cutting it" COMMAND sh -c "head -c 10000 \"$1\" >\"$2\"" sh "${archive}" "${SCRATCH}/cut.tar.${suffix}")
    run(
      "changing it"
      COMMAND sh -c "{ head -c 10000 \"$1\"; printf 'XXXXXXXX'; tail -c +10009 \"$1\"; } >\"$2\"" sh "${archive}"
        "${SCRATCH}/changed.tar.${suffix}"
    )
    foreach(damage IN ITEMS cut changed)
      unpack(
        "a tar.${suffix} that is ${damage}" "${SCRATCH}/${damage}.tar.${suffix}"
        EXIT 1
        MATCH "unpack: [^ ]*/${damage}.tar.${suffix}: cannot be unpacked: "
        REJECT "Traceback"
      )
      check_files("${SCRATCH}/in")
    endforeach()
  endforeach()
endfunction()

function(case_no_archive)
  file(WRITE "${SCRATCH}/page.tar.gz" "<html>no such file</html>\n")
  unpack("a web page" "${SCRATCH}/page.tar.gz" EXIT 1 MATCH "page.tar.gz: cannot be unpacked: " REJECT "Traceback")
  file(WRITE "${SCRATCH}/empty.tar.gz" "")
  unpack("an empty file" "${SCRATCH}/empty.tar.gz" EXIT 1 MATCH "empty.tar.gz: cannot be unpacked: " REJECT "Traceback")
  unpack(
    "no file"
    "${SCRATCH}/none.tar.gz"
    EXIT
    1
    MATCH
    "none.tar.gz: cannot be unpacked: .*No such file"
    REJECT
    "Traceback"
  )
  check_files("${SCRATCH}/in")
endfunction()

# Left by a killed unpacking: not mixed into the next one.
function(case_leftover)
  make_archive(top archive)
  file(WRITE "${SCRATCH}/in/src.tmp/stale" "x")
  unpack("with a leftover" "${archive}")
  check_files("${SCRATCH}/in" src)
  check_files("${SCRATCH}/in/src" file folder hard link run)
endfunction()

function(case_folder_exists)
  make_archive(top archive)
  file(WRITE "${SCRATCH}/in/src/mine" "x")
  unpack(
    "into a folder that exists"
    "${archive}"
    EXIT
    1
    MATCH
    "unpack: [^ ]*/in/src: exists already"
    REJECT
    "Traceback"
  )
  check_files("${SCRATCH}/in/src" mine)
endfunction()

function(case_usage)
  run("no arguments" COMMAND python3 "${QCYG}/cmake/tools/unpack.py" EXIT 2 MATCH "Usage: unpack.py ARCHIVE FOLDER")
endfunction()
