# The source package: that it is enough to build from, as cygport reads it.

# check_source([arguments of run()]): unpacks the source package and builds by its .cygport file. Sets folder.
function(check_source)
  file(ARCHIVE_EXTRACT INPUT "${RELEASE}/demo-1.0-2-src.tar.xz" DESTINATION "${SCRATCH}/src")
  set(folder "${SCRATCH}/src/demo-1.0-2.src")
  # cygport unpacks SRC_URI, goes into SRC_DIR (default NAME-VERSION), applies PATCH_URI and calls src_compile.
  file(
    WRITE "${SCRATCH}/build.sh"
    [[
set -eu
. ./demo.cygport
echo "is $NAME-$VERSION-$RELEASE, $CATEGORY, '$SUMMARY', '$DESCRIPTION', $HOMEPAGE, $LICENSE, $BUILD_REQUIRES."
for archive in $SRC_URI; do tar -xf "$archive"; done
for patch in $PATCH_URI; do patch --fuzz=0 -p1 -d "${SRC_DIR-$NAME-$VERSION}" <"$patch"; done
cd "${SRC_DIR-$NAME-$VERSION}"
src_compile
]]
  )
  run("build" COMMAND bash "${SCRATCH}/build.sh" DIR "${folder}" ${ARGN})
  set(folder "${folder}" PARENT_SCOPE)
endfunction()

function(case_builds)
  make_demo()
  make_package("make")
  check_members(
    "${RELEASE}/demo-1.0-2-src.tar.xz"
    demo-1.0-2.src/
    demo-1.0-2.src/0001-int.patch
    demo-1.0-2.src/demo-1.0.tar.xz
    demo-1.0-2.src/demo.cygport
  )
  check_source(
    MATCH
      "is demo-1.0-2, System Utils, 'Programs to be tested', 'Two programs; that are run. And a text.', https://example.org/demo, GPL-2.0-only, gcc-core make\\."
  )
  check_text("${folder}/demo-1.0/hello.c" "int hello = 1;\n")
  check("src_compile ran" EXISTS "${folder}/demo-1.0/compiled")
  run("upstream's own bytes" COMMAND cmp "${folder}/demo-1.0.tar.xz" "${SCRATCH}/demo-1.0.tar.xz")
endfunction()

# Another folder in the archive, more archives, other names of files, and texts that mean something to a shell.
function(case_other_names)
  make_demo()
  file(RENAME "${SCRATCH}/demo-1.0" "${SCRATCH}/demo-1.0+ds")
  file(WRITE "${SCRATCH}/library-3/part" "")
  foreach(name IN ITEMS demo-1.0+ds library-3)
    execute_process(
      COMMAND tar -czf "${SCRATCH}/${name}.tgz" -C "${SCRATCH}" ./${name}
      COMMAND_ERROR_IS_FATAL ANY
    )
  endforeach()
  set_key(
    "[{ \"file\": \"${SCRATCH}/demo-1.0+ds.tgz\", \"name\": \"demo_1.0.orig.tar.gz\" }, { \"file\": \"${SCRATCH}/library-3.tgz\" }]"
    source
    archives
  )
  set_key("\"It's $(touch ${SCRATCH}/run) `touch ${SCRATCH}/run` $HOME\"" summary)
  make_package("make")
  check_source(MATCH "'It's \\$\\(touch [^ ]*/run\\) `touch [^ ]*/run` \\$HOME'")
  check("nothing in a text is run" NOT EXISTS "${SCRATCH}/run")
  check_text("${folder}/demo-1.0+ds/hello.c" "int hello = 1;\n")
  check("the second archive is unpacked" EXISTS "${folder}/library-3/part")
  check("the archive has its own name" EXISTS "${folder}/demo_1.0.orig.tar.gz")
endfunction()

function(case_refused)
  make_demo()
  set_key("\"${SCRATCH}/none.patch\"" source patches 0 file)
  refused("no patch" "none.patch: no such file: it is to be in the source package as none.patch")
  file(WRITE "${SCRATCH}/demo-1.0.tar.xz" "<html>Not found</html>")
  refused("no archive" "demo-1.0.tar.xz: is no source archive")
  set_key("\"demo-1.0.tar.xz\"" source patches 0 name)
  refused("two of one name" "source has two files of the name demo-1.0.tar.xz")
  set_key("[]" source archives)
  refused("no archives" "source: 'archives' is missing or empty")
endfunction()

# The project's own files are sources, too: all but what a build or git leaves in a checkout.
function(case_project)
  make_demo()
  set(project "${SCRATCH}/project")
  file(WRITE "${project}/CMakeLists.txt" "project(demo)\n")
  file(WRITE "${project}/tools/run" "#!/bin/sh\n")
  file(CHMOD "${project}/tools/run" PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
  file(CREATE_LINK run "${project}/tools/link" SYMBOLIC)
  file(WRITE "${project}/build/object.o" "")
  foreach(
    other
    IN
    ITEMS tools/__pycache__/x.pyc .git/HEAD CMakeUserPresets.json tools/run.rej out/CMakeCache.txt out/x.o
  )
    file(WRITE "${project}/${other}" "")
  endforeach()
  set_key("{ \"name\": \"demo-project\", \"folder\": \"${project}\" }" source project)
  make_package("make")
  check_members(
    "${RELEASE}/demo-1.0-2-src.tar.xz"
    demo-1.0-2.src/
    demo-1.0-2.src/0001-int.patch
    demo-1.0-2.src/demo-1.0.tar.xz
    demo-1.0-2.src/demo-project.tar.xz
    demo-1.0-2.src/demo.cygport
  )
  set(
    wanted
    demo-project/
    demo-project/CMakeLists.txt
    demo-project/tools/
    demo-project/tools/link
    demo-project/tools/run
  )
  check_source()
  check_members("${folder}/demo-project.tar.xz" ${wanted})
  # Unpacked with the others, by the same variable.
  run("it can be run" COMMAND "${folder}/demo-project/tools/run")
  file(REMOVE_RECURSE "${OUTPUT}")
  set_key("{ \"name\": \"demo-project\", \"folder\": \"${SCRATCH}/none\" }" source project)
  refused("no project" "none: has no file of a project")
endfunction()
