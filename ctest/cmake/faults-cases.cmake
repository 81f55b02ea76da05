# The engine when something goes wrong: what is told, and that the next build is right.
include("${CMAKE_CURRENT_LIST_DIR}/engine.cmake")

# A project of package a alone, with the words WORDS; by default they are right.
function(write_one words)
  if(NOT words MATCHES "BUILD_SYSTEM")
    string(APPEND words " BUILD_SYSTEM autotools")
  endif()
  if(NOT words MATCHES "PROVIDES")
    string(APPEND words " PROVIDES bin/a")
  endif()
  if(NOT words MATCHES "LICENSES")
    string(APPEND words " LICENSES COPYING")
  endif()
  write_project(
    "qcyg_package(a ${words})
    get_property(value GLOBAL PROPERTY QCYG_PACKAGE_a_ROOT)
    file(WRITE \"\${CMAKE_BINARY_DIR}/ROOT-a\" \"\${value}\")"
  )
endfunction()

# Builds the project of write_one(WORDS), which has to fail with a message that matches each REGEX.
function(fails words)
  make_package(a 1 a)
  write_lock(a "${a}")
  write_one("${words}")
  configure("${words}")
  build("${words}" EXIT 1 MATCH ${ARGN} REJECT "a 1.0: done")
endfunction()

function(case_provides_missing)
  fails(
    "PROVIDES bin/a lib/libx.a"
    "a 1.0: install failed: PROVIDES names lib/libx.a, and it was not installed \\(cmake/packages/a.cmake\\)"
  )
  # Mended, it builds.
  write_one("PROVIDES bin/a")
  build("mended" MATCH "a 1.0: done")
endfunction()

function(case_licenses_missing)
  fails(
    "LICENSES COPYING LICENCE"
    "a 1.0: install failed: LICENSES names LICENCE, and the source has no such file \\(cmake/packages/a.cmake\\)"
  )
endfunction()

function(case_remove)
  fails(
    "REMOVE lib/*.so"
    "a 1.0: install failed: REMOVE names lib/\\*.so, and nothing like it was installed \\(cmake/packages/a.cmake\\)"
  )
  write_one("REMOVE lib/lib*.a")
  build("with what is there" MATCH "a 1.0: done")
  package_root(a root)
  check("the rest is there" EXISTS "${root}/include/a.h")
  check("it is removed" NOT EXISTS "${root}/lib/liba.a")
endfunction()

# What looks at the build runs behind it and in its folder, and a package that it finds fault with is not installed.
function(case_check)
  fails("CHECK sh -c \"test -e @BUILD@/a && echo it has looked && exit 3\"" "it has looked .*a 1.0: build failed: sh ended with 3")
  write_one("CHECK test -e a")
  build("a check that is content" MATCH "a 1.0: done")
  package_root(a checked)
  write_one("")
  build("no check" MATCH "a 1.0: done")
  package_root(a root)
  check("the check decides the package" NOT root STREQUAL checked)
endfunction()

function(case_unknown_option_of_configure)
  fails(
    "OPTIONS --enable-load"
    "a 1.0: configure failed: it does not know '--enable-load', which cmake/packages/a.cmake gives it"
  )
endfunction()

function(case_unknown_option_of_cmake)
  skip_without(ninja)
  make_package(e 1 e)
  write_lock(e "${e}")
  set(words "BUILD_SYSTEM cmake PROVIDES lib/libe.a include/e.h LICENSES COPYING")
  write_project("qcyg_package(e ${words} OPTIONS LOUD=ON LOAD=ON)")
  configure("an unknown option")
  build(
    "an unknown option"
    EXIT
    1
    MATCH
    "e 1.0: configure failed: it does not know 'LOAD', which cmake/packages/e.cmake gives it"
  )
  write_project("qcyg_package(e ${words} OPTIONS LOUD=ON)")
  build("mended" MATCH "e 1.0: done")
endfunction()

# The end of the log and its path; and after mending, a build.
function(case_build_failure)
  make_package(a 1 a)
  file(APPEND "${SCRATCH}/sources/a-1.0/a.c" "#error \"this is the error\"\n")
  pack_package(a a)
  write_lock(a "${a}")
  write_one("")
  configure("a package that does not compile")
  build(
    "a package that does not compile"
    EXIT 1
    MATCH
      "the end of its log: "
      "this is the error"
      "a 1.0: build failed: make ended with 2 log: ${BUILD}/work/a-[0-9a-f]+/log/build.log"
    REJECT "a 1.0: done"
  )
  # The failure stays: nothing of it counts as built.
  build("once more" EXIT 1 MATCH "a 1.0: build failed" REJECT "a 1.0: done")
  file(MAKE_DIRECTORY "${PROJECT}/patches/a")
  file(
    WRITE "${PROJECT}/patches/a/0001-no-error.patch"
    "--- a/a.c\n+++ b/a.c\n@@ -10,2 +10,1 @@\n }\n-#error \"this is the error\"\n"
  )
  build("mended by a patch" MATCH "a 1.0: done")
  check_prints(a 1)
endfunction()

# Only the end of a long log.
function(case_end_of_a_long_log)
  make_package(a 1 a)
  file(
    APPEND "${SCRATCH}/sources/a-1.0/configure"
    "n=0\nwhile [ $n -lt 100 ]; do echo \"line-$n\"; n=$((n + 1)); done\nexit 7\n"
  )
  pack_package(a a)
  write_lock(a "${a}")
  write_one("")
  configure("a configure that fails")
  build(
    "a configure that fails"
    EXIT 1
    MATCH
    "the end of its log: line-[78][0-9] .*line-99 .*a 1.0: configure failed: [^ ]*/configure ended with 7 log: [^ ]*/log/configure.log"
  )
endfunction()

function(case_archive_changes_after_the_fetch)
  make_package(a 1 a)
  write_lock(a "${a}")
  write_one("")
  configure("a good archive")
  file(GLOB archive "${DOWNLOADS}/*-a.tar.gz")
  file(APPEND "${archive}" "X")
  build(
    "a changed archive"
    EXIT
    1
    MATCH
    "a 1.0: unpack failed: ${archive} has changed since it was fetched: remove it and configure again"
  )
endfunction()

function(case_archive_is_refused)
  make_package(a 1 a)
  file(MAKE_DIRECTORY "${SERVED_DIR}")
  run("an archive" COMMAND python3 "${QCYG}/ctest/cmake/make-archive.py" dot-dot "${SERVED_DIR}/a.tar.gz")
  file(SHA256 "${SERVED_DIR}/a.tar.gz" hash)
  file_url("${SERVED_DIR}/a.tar.gz" url)
  write_lock(a "{ \"url\": [\"${url}\"], \"sha256\": \"${hash}\" }")
  write_one("")
  configure("an archive that climbs out")
  build(
    "an archive that climbs out"
    EXIT
    1
    MATCH
    "climbs out of the tree"
    "a 1.0: unpack failed: the archive was not unpacked"
  )
endfunction()

# Starts the build in a process group of its own, waits for the sh CONDITION, and kills all of it at once.
function(kill_build_when condition)
  execute_process(
    COMMAND
      sh -c "PATH='${SCRATCH}/bin':$PATH setsid \"$@\" </dev/null >\"$0\" 2>&1 & echo $!" "${SCRATCH}/killed.log"
      "${CMAKE_COMMAND}" --build "${BUILD}"
    OUTPUT_VARIABLE group
    OUTPUT_STRIP_TRAILING_WHITESPACE
    COMMAND_ERROR_IS_FATAL ANY
  )
  wait_until("${condition}")
  execute_process(COMMAND kill -9 -- -${group} COMMAND_ERROR_IS_FATAL ANY)
  wait_until("! kill -0 -- -${group} 2>'${SCRATCH}/kill.log'")
endfunction()

function(case_killed_while_patching)
  skip_without(setsid)
  make_package(a 1 a)
  write_lock(a "${a}")
  write_one("")
  file(
    WRITE "${PROJECT}/patches/a/0001-two.patch"
    "--- a/a.c\n+++ b/a.c\n@@ -9,2 +9,2 @@\n-    return 1;\n+    return 2;\n }\n"
  )
  configure("a package with a patch")
  # The archive is unpacked; its patch is not applied yet.
  write_program("${SCRATCH}/bin/patch" "echo >'${SCRATCH}/patching'\nexec sleep 30")
  kill_build_when("[ -e '${SCRATCH}/patching' ]")
  build("after the kill" MATCH "a 1.0: unpacking .*a 1.0: done")
  check_prints(a 2)
endfunction()

function(case_killed_while_unpacking)
  skip_without(setsid)
  make_package(a 1 a)
  write_lock(a "${a}")
  write_one("")
  configure("a package")
  # Half a tree, under the names that unpack.py uses.
  write_program(
    "${SCRATCH}/bin/python3"
    "mkdir -p \"$3.tmp/a-1.0\" \"$3\"; echo '#error half' >\"$3/a.c\"; echo half >\"$3.tmp/a-1.0/a.c\"
    echo >'${SCRATCH}/unpacking'\nexec sleep 30"
  )
  kill_build_when("[ -e '${SCRATCH}/unpacking' ]")
  build("after the kill" MATCH "a 1.0: unpacking .*a 1.0: done")
  check_prints(a 1)
endfunction()

function(case_killed_while_compiling)
  skip_without(setsid)
  make_package(a 1 a)
  # As a compiler that is killed half way leaves its output.
  file(
    APPEND "${SCRATCH}/sources/a-1.0/rules.mk"
    "main.o: main.c\n\t[ ! -e '${SCRATCH}/block' ] || { echo half >main.o; echo >'${SCRATCH}/compiling'; sleep 30; }
\t$(CC) $(CFLAGS) -c -o $@ $<\n"
  )
  pack_package(a a)
  write_lock(a "${a}")
  write_one("")
  configure("a package")
  file(WRITE "${SCRATCH}/block" "")
  kill_build_when("[ -e '${SCRATCH}/compiling' ]")
  file(REMOVE "${SCRATCH}/block")
  build("after the kill" MATCH "a 1.0: building .*a 1.0: done")
  check_prints(a 1)
endfunction()

function(case_killed_while_installing)
  skip_without(setsid)
  make_package(a 1 a)
  file(
    APPEND "${SCRATCH}/sources/a-1.0/rules.mk"
    "install: block\nblock: all\n\t[ ! -e '${SCRATCH}/block' ] || { install -D main.o $(DESTDIR)$(PREFIX)/stale; echo >'${SCRATCH}/installing'; sleep 30; }\n"
  )
  pack_package(a a)
  write_lock(a "${a}")
  write_one("")
  configure("a package")
  file(WRITE "${SCRATCH}/block" "")
  kill_build_when("[ -e '${SCRATCH}/installing' ]")
  file(REMOVE "${SCRATCH}/block")
  build("after the kill" MATCH "a 1.0: done" REJECT "a 1.0: building")
  check_prints(a 1)
  package_root(a root)
  check("nothing of the killed one" NOT EXISTS "${root}/stale")
endfunction()
