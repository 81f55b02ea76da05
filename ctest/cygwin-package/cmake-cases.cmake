# qcyg_cygwin_package(): the description that it writes, what it refuses, and how CPack drives it.

# configure(WHAT ARGUMENTS [arguments of run()]): configures a project that calls qcyg_cygwin_package(demo ARGUMENTS) and
# installs what make_demo() made.
function(configure what arguments)
  file(
    WRITE "${SCRATCH}/project/CMakeLists.txt"
    "cmake_minimum_required(VERSION 3.25)
project(demo LANGUAGES NONE)
set(QCYG_DOWNLOAD_DIR \"${DOWNLOADS}\")
set(QCYG_OFFLINE ON)
set(QCYG_MIRROR \"\")
set(QCYG_CYGWIN_MIRROR \"\")
set(QCYG_CONNECT_TIMEOUT 1)
include(\"${QCYG}/cmake/CygwinPackage.cmake\")
qcyg_cygwin_lock_read(\"${QCYG}/cmake/cygwin.json\")
install(DIRECTORY \"${TREE}/\" DESTINATION . USE_SOURCE_PERMISSIONS)
qcyg_cygwin_package(demo ${arguments})
"
  )
  run(
    "${what}"
    COMMAND "${CMAKE_COMMAND}" -S "${SCRATCH}/project" -B "${SCRATCH}/build" -G Ninja "-DQCYG_PYTHON=${PYTHON}" ${ARGN}
  )
endfunction()

# The arguments that say the same as make_demo's description.
set(
  ARGUMENTS
  "VERSION 1.0 RELEASE 2 PREFIX /opt/demo CATEGORY System Utils LICENSES demo part
  SUMMARY \"Programs to be tested\" DESCRIPTION \"Two programs;
that are run.

And a text.\"
  HOMEPAGE https://example.org/demo LICENSE GPL-2.0-only BUILD_REQUIRES gcc-core make
  ARCHIVES \"${SCRATCH}/demo-1.0.tar.xz\" PATCHES \"${SCRATCH}/0001-int.patch\" FUNCTIONS \"${SCRATCH}/functions\""
)

function(make_files)
  make_demo()
  file(WRITE "${SCRATCH}/functions" "src_compile() {\n    touch compiled\n}")
endfunction()

# All three ways make the same bytes.
function(case_same_bytes)
  make_files()
  make_package("by the tool")
  configure("TREE" "TREE \"${TREE}\" OUTPUT \"${SCRATCH}/by-target\" ${ARGUMENTS}")
  set(ENV{QCYG_XZ_LEVEL} 0)
  run("the target" COMMAND "${CMAKE_COMMAND}" --build "${SCRATCH}/build" --target demo-cygwin-package)
  check("made" EXISTS "${SCRATCH}/by-target/x86_64/setup.ini")
  make_package("by the tool, smaller" OUTPUT "${SCRATCH}/six")
  run(
    "by the tool, as small"
    COMMAND "${PYTHON}" "${TOOL}" "${DESCRIPTION}" "${TREE}" "${SCRATCH}/six"
  )
  run("the same as the tool's" COMMAND diff -r "${SCRATCH}/six" "${SCRATCH}/by-target")

  file(REMOVE_RECURSE "${SCRATCH}/build")
  configure("CPACK" "CPACK ${ARGUMENTS}")
  run(
    "the target package"
    COMMAND "${CMAKE_COMMAND}" --build "${SCRATCH}/build" --target package
    MATCH "Packing [^ ]*/build/packages/cygwin requires: cygwin libgmp10 libintl8 "
  )
  run("the same as the tool's" COMMAND diff -r "${OUTPUT}" "${SCRATCH}/build/packages/cygwin")
  # CPack writes a file of its own, and copies what it is told to have been built.
  check_files("${SCRATCH}/build/packages" _CPack_Packages cygwin demo-1.0-2.json)
  run("cpack" COMMAND "${CMAKE_CPACK_COMMAND}" --config "${SCRATCH}/build/CPackConfig.cmake" -B "${SCRATCH}/elsewhere")
  run("the same elsewhere" COMMAND diff -r "${OUTPUT}" "${SCRATCH}/elsewhere/cygwin")
endfunction()

function(case_cpack_fails)
  make_files()
  file(WRITE "${TREE}/usr/share/other" "")
  configure("CPACK" "CPACK ${ARGUMENTS}")
  execute_process(
    COMMAND "${CMAKE_CPACK_COMMAND}" --config "${SCRATCH}/build/CPackConfig.cmake" -B "${SCRATCH}/packages"
    RESULT_VARIABLE status
    OUTPUT_VARIABLE output
    ERROR_VARIABLE output
  )
  check("cpack fails" NOT status EQUAL 0)
  check("cpack says why" output MATCHES "usr/share/other: lies outside of the package's folders")
  check("nothing is left" NOT EXISTS "${SCRATCH}/packages/cygwin")
endfunction()

# What the description has of names and texts that could be broken on the way.
function(case_description)
  make_files()
  string(REPEAT "0123456789abcdef" 4 hash)
  file(COPY_FILE "${SCRATCH}/demo-1.0.tar.xz" "${SCRATCH}/${hash}-demo_1.0+ds.orig.tar.xz")
  file(COPY_FILE "${SCRATCH}/demo-1.0.tar.xz" "${SCRATCH}/abc-part-2.tar.xz")
  file(WRITE "${SCRATCH}/functions" "f() {\n\techo \"a\\\\b\"; echo [c\n}\n")
  string(
    REPLACE "demo-1.0.tar.xz\""
    "${hash}-demo_1.0+ds.orig.tar.xz\" \"${SCRATCH}/abc-part-2.tar.xz\""
    arguments
    "${ARGUMENTS}"
  )
  configure(
    "TREE"
    "TREE \"${TREE}\" OUTPUT \"${SCRATCH}/o\" ${arguments} OBJCOPY /t/objcopy DEBUG_SOURCES /q/a=/s/src/a /q/b=/s/b
    ETC profile.d/x.sh=${SCRATCH}/functions PROJECT demo-project=${SCRATCH}/project"
  )
  file(READ "${SCRATCH}/build/cygwin-package-demo.json" json)
  file(READ "${SCRATCH}/functions" functions)
  foreach(
    path
    IN
    ITEMS
      "source archives 0 name=demo_1.0+ds.orig.tar.xz"
      "source archives 1 name=abc-part-2.tar.xz"
      "source patches 0 name=0001-int.patch"
      "debug objcopy=/t/objcopy"
      "debug sources 0 prefix=/q/a"
      "debug sources 0 folder=/s/src/a"
      "debug sources 0 under=q/a"
      "debug sources 1 under=q/b"
      "build_requires 1=make"
      "source project name=demo-project"
      "source project folder=${SCRATCH}/project"
  )
    string(REGEX MATCH "^([^=]*)=(.*)$" matched "${path}")
    set(wanted "${CMAKE_MATCH_2}")
    string(REPLACE " " ";" keys "${CMAKE_MATCH_1}")
    string(JSON found GET "${json}" ${keys})
    check_equal("${path}" "${found}" "${wanted}")
  endforeach()
  string(JSON found GET "${json}" source functions)
  check_equal("functions" "${found}" "${functions}")
  string(JSON found GET "${json}" etc profile.d/x.sh)
  check_equal("etc" "${found}" "${functions}")
  string(JSON found GET "${json}" description)
  check_equal("description" "${found}" "Two programs;\nthat are run.\n\nAnd a text.")
endfunction()

function(case_refused)
  make_files()
  foreach(
    key
    IN
    ITEMS VERSION RELEASE PREFIX CATEGORY SUMMARY LICENSES
  )
    string(REGEX REPLACE "${key} (\"[^\"]*\"|[^ ]+)( Utils| part)?" "" arguments "${ARGUMENTS}")
    configure("no ${key}" "CPACK ${arguments}" EXIT 1 MATCH "qcyg_cygwin_package\\(demo\\): ${key} is missing")
  endforeach()
  configure("nothing to pack" "${ARGUMENTS}" EXIT 1 MATCH ": TREE is missing")
  configure("both" "CPACK TREE /x ${ARGUMENTS}" EXIT 1 MATCH "TREE and OUTPUT do not go with it")
  configure("an unknown word" "CPACK COLOUR ${ARGUMENTS}" EXIT 1 MATCH ": unknown argument 'COLOUR'; known are CPACK;")
  configure("no value" "CPACK ${ARGUMENTS} LABEL" EXIT 1 MATCH ": LABEL stands without a value")
  configure("debug" "CPACK ${ARGUMENTS} DEBUG_SOURCES a=b" EXIT 1 MATCH "DEBUG_SOURCES 'a=b' is not NAME=FOLDER")
  configure("etc" "CPACK ${ARGUMENTS} ETC /x=${SCRATCH}/functions" EXIT 1 MATCH "ETC '/x=[^ ]*' is not NAME=FILE")
  configure("no file for etc" "CPACK ${ARGUMENTS} ETC x=${SCRATCH}/none" EXIT 1 MATCH "ETC 'x=[^ ]*' is not NAME=FILE")
  configure("project" "CPACK ${ARGUMENTS} PROJECT ${SCRATCH}" EXIT 1 MATCH "PROJECT '[^ ]*' is not NAME=FOLDER")
  configure("no project" "CPACK ${ARGUMENTS} PROJECT x=${SCRATCH}/none" EXIT 1 MATCH "PROJECT '[^ ]*' is not NAME=FOLDER")
  configure("a folder" "CPACK ${ARGUMENTS} PATCHES /none" EXIT 1 MATCH "/none: no such file")
  file(REMOVE "${SCRATCH}/functions")
  configure("no functions" "CPACK ${ARGUMENTS}" EXIT 1 MATCH "/functions: no such file")
endfunction()
