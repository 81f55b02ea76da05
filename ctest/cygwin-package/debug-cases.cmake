# The debuginfo package.

function(make_debug)
  make_demo()
  compile(hello "${TREE}/opt/demo/bin/hello.exe")
  file(COPY "${TREE}/opt/demo/bin/hello.exe" DESTINATION "${SCRATCH}/whole")
  set_key("{ \"objcopy\": \"${TARGET}objcopy\", \"sources\": [{ \"prefix\": \"/demo\", \"folder\": \"${SCRATCH}/source\" }] }" debug)
endfunction()

function(case_split)
  make_debug()
  make_package("make" MATCH "^requires: cygwin libgcc1 libgmp10 libintl8 ")
  set(base "${RELEASE}/demo-debuginfo/demo-debuginfo-1.0-2")
  check_members(
    "${base}.tar.xz"
    usr/lib/debug/
    usr/lib/debug/opt/
    usr/lib/debug/opt/demo/
    usr/lib/debug/opt/demo/bin/
    usr/lib/debug/opt/demo/bin/hello.exe.dbg
    usr/src/debug/
    usr/src/debug/demo-1.0-2/
    usr/src/debug/demo-1.0-2/hello.c
  )
  file(READ "${base}.hint" hint)
  check("the hint" hint MATCHES "^category: Debug\nrequires: cygwin-debuginfo\nsdesc: \"Debug info for demo\"\n")
  check("the hint's source" hint MATCHES "\nexternal-source: demo\n$")
  file(READ "${OUTPUT}/x86_64/setup.ini" ini)
  file(SHA512 "${base}.tar.xz" hash)
  file(SHA512 "${RELEASE}/demo-1.0-2-src.tar.xz" source)
  string(REGEX REPLACE "^.*\n@ demo-debuginfo\n" "" ini "${ini}")
  foreach(
    regex
    IN
    ITEMS
      "\ncategory: Debug\nversion: 1\\.0-2\n"
      "\ninstall: x86_64/release/demo/demo-debuginfo/demo-debuginfo-1\\.0-2\\.tar\\.xz [0-9]+ ${hash}\n"
      "\nsource: x86_64/release/demo/demo-1\\.0-2-src\\.tar\\.xz [0-9]+ ${source}\n"
      "\ndepends2: cygwin-debuginfo\n"
  )
    check("setup.ini of demo-debuginfo" ini MATCHES "${regex}")
  endforeach()

  file(ARCHIVE_EXTRACT INPUT "${RELEASE}/demo-1.0-2.tar.xz" DESTINATION "${SCRATCH}/unpacked")
  file(ARCHIVE_EXTRACT INPUT "${base}.tar.xz" DESTINATION "${SCRATCH}/unpacked")
  set(bare "${SCRATCH}/unpacked/opt/demo/bin/hello.exe")
  run("sections" COMMAND "${TARGET}objdump" -h "${bare}" MATCH "\\.gnu_debuglink" REJECT "\\.debug_")
  run("no symbols" COMMAND "${TARGET}nm" "${bare}" MATCH "no symbols")
  run("the link" COMMAND "${TARGET}objcopy" --dump-section ".gnu_debuglink=${SCRATCH}/link" "${bare}" "${SCRATCH}/copy")
  file(STRINGS "${SCRATCH}/link" link)
  check("the link's name" link MATCHES "^hello\\.exe\\.dbg")
  # Addresses of the stripped program mean the same in the other file: main, as the whole program has it.
  execute_process(COMMAND "${TARGET}nm" "${SCRATCH}/whole/hello.exe" OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
  if(NOT symbols MATCHES "([0-9a-f]+) T main\n")
    fail("no main in\n${symbols}")
  endif()
  run(
    "where is main?"
    COMMAND
      "${TARGET}addr2line" -f -e "${SCRATCH}/unpacked/usr/lib/debug/opt/demo/bin/hello.exe.dbg" "0x${CMAKE_MATCH_1}"
    MATCH "^main /demo/hello\\.c:[0-9]+ $"
  )
  run(
    "the source"
    COMMAND cmp "${SCRATCH}/unpacked/usr/src/debug/demo-1.0-2/hello.c" "${SCRATCH}/source/hello.c"
  )
  run(
    "the packed program is as it was but for that"
    COMMAND
      "${PYTHON}" "${QCYG}/ctest/wine/static-checks.py" "${bare}" --allow cygwin1.dll cygintl-8.dll cyggcc_s-seh-1.dll
      kernel32.dll --forbid "${SCRATCH}"
  )
endfunction()

# Older DWARF has other tables. Names relative to a folder that it does not name are left out; this one is absolute.
function(case_dwarf_4)
  make_debug()
  run(
    "compile"
    COMMAND
      "${TARGET}gcc" -gdwarf-4 -O2 "-ffile-prefix-map=${SCRATCH}/source=/demo" "${SCRATCH}/source/hello.c" -o
      "${TREE}/opt/demo/bin/hello.exe" -lintl
  )
  make_package("make")
  file(ARCHIVE_EXTRACT INPUT "${RELEASE}/demo-debuginfo/demo-debuginfo-1.0-2.tar.xz" DESTINATION "${SCRATCH}/unpacked")
  check("the source" EXISTS "${SCRATCH}/unpacked/usr/src/debug/demo-1.0-2/hello.c")
endfunction()

# With several, each has its folder.
function(case_folders)
  make_debug()
  file(COPY "${SCRATCH}/source" DESTINATION "${SCRATCH}/other")
  set_key(
    "[{ \"prefix\": \"/demo\", \"folder\": \"${SCRATCH}/source\", \"under\": \"a\" }, { \"prefix\": \"/\", \"folder\": \"${SCRATCH}/all\", \"under\": \"b\" }]"
    debug
    sources
  )
  file(COPY "${SCRATCH}/source/hello.c" DESTINATION "${SCRATCH}/all/demo")
  make_package("make")
  execute_process(
    COMMAND tar -tJf "${RELEASE}/demo-debuginfo/demo-debuginfo-1.0-2.tar.xz"
    OUTPUT_VARIABLE listed
    COMMAND_ERROR_IS_FATAL ANY
  )
  check("sources" listed MATCHES "\nusr/src/debug/demo-1.0-2/a/hello.c\n.*\nusr/src/debug/demo-1.0-2/b/demo/hello.c\n")
endfunction()

# Of what was restored from the cache of prebuilt packages there is no source folder: its archive and patches make it anew.
function(case_archive)
  make_debug()
  file(WRITE "${SCRATCH}/a.patch" "--- a/hello.c\n+++ b/hello.c\n@@ -1 +1 @@\n-/*\n+/* patched\n")
  file(RENAME "${SCRATCH}/source" "${SCRATCH}/hello-1")
  execute_process(
    COMMAND tar -cJf "${SCRATCH}/hello-1.tar.xz" -C "${SCRATCH}" hello-1
    COMMAND_ERROR_IS_FATAL ANY
  )
  set_key("[{ \"file\": \"${SCRATCH}/a.patch\" }]" source patches)
  set_key("[{ \"file\": \"${SCRATCH}/hello-1.tar.xz\" }, { \"file\": \"${SCRATCH}/demo-1.0.tar.xz\" }]" source archives)
  set_key("\"${SCRATCH}/hello-1.tar.xz\"" debug sources 0 folder)
  make_package("make")
  set(file "usr/src/debug/demo-1.0-2/hello.c")
  file(ARCHIVE_EXTRACT INPUT "${RELEASE}/demo-debuginfo/demo-debuginfo-1.0-2.tar.xz" DESTINATION "${SCRATCH}/unpacked")
  file(READ "${SCRATCH}/unpacked/${file}" text)
  check("the source is patched" text MATCHES "^/\\* patched\n")

  # The patches are those of the first archive only.
  set_key("[{ \"file\": \"${SCRATCH}/demo-1.0.tar.xz\" }, { \"file\": \"${SCRATCH}/hello-1.tar.xz\" }]" source archives)
  make_package("not the first")
  file(ARCHIVE_EXTRACT INPUT "${RELEASE}/demo-debuginfo/demo-debuginfo-1.0-2.tar.xz" DESTINATION "${SCRATCH}/unpacked")
  run("the source" COMMAND cmp "${SCRATCH}/unpacked/${file}" "${SCRATCH}/hello-1/hello.c")
  set_key("[{ \"file\": \"${SCRATCH}/hello-1.tar.xz\" }]" source archives)
  set_key("[{ \"file\": \"${SCRATCH}/0001-int.patch\" }]" source patches)
  file(REMOVE_RECURSE "${OUTPUT}")
  refused("a patch that does not fit" "patch --strip=1 .*0001-int.patch: ended with 1: patching file hello.c Hunk #1 FAILED"
  )
endfunction()

function(case_refused)
  make_debug()
  set_key("" debug)
  refused("no objcopy" "opt/demo/bin/hello.exe: has debug information: debug.objcopy is wanted")
  make_debug()
  set_key("\"${SCRATCH}/objcopy\"" debug objcopy)
  refused("objcopy is not there" "${SCRATCH}/objcopy: no such program")
  make_debug()
  write_program("${SCRATCH}/objcopy" "echo no space left >&2; exit 1")
  set_key("\"${SCRATCH}/objcopy\"" debug objcopy)
  refused("objcopy fails" "ended with 1: no space left")
  make_debug()
  # Splits nothing: the last but one word is what it reads, the last one what it writes.
  write_program("${SCRATCH}/objcopy" "for to do from=\${last-}; last=$to; done; case $from in /*) cp \"$from\" \"$to\" ;; esac")
  refused_objcopy()
  make_debug()
  set_key("[{ \"prefix\": \"/other\", \"folder\": \"${SCRATCH}/source\" }]" debug sources)
  refused("another prefix" "/other: the debug information names 0 files there, and none is in [^ ]*/source")
  make_debug()
  set_key("[{ \"prefix\": \"/demo\", \"folder\": \"${SCRATCH}/demo-1.0/none\" }]" debug sources)
  refused("another folder" "/demo: the debug information names [1-9][0-9]* files there, and none is in")
endfunction()

function(refused_objcopy)
  set_key("\"${SCRATCH}/objcopy\"" debug objcopy)
  refused("objcopy does nothing" "hello.exe: [^ ]*/objcopy did not split its debug information off")
endfunction()
