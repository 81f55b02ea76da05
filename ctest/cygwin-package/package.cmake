# What the cases are written with, beyond ctest/cmake/harness.cmake.

set(HERE "${CMAKE_CURRENT_LIST_DIR}")
set(TOOL "${QCYG}/cmake/tools/cygwin-package.py")
set(TREE "${SCRATCH}/tree")
set(OUTPUT "${SCRATCH}/out")
set(DESCRIPTION "${SCRATCH}/demo.json")
set(RELEASE "${OUTPUT}/x86_64/release/demo")

# Makes TREE, a package of two of Cygwin's programs, which have no debug information, and DESCRIPTION of it.
function(make_demo)
  foreach(program IN ITEMS echo expr)
    file(COPY "${ROOT}/bin/${program}.exe" DESTINATION "${TREE}/opt/demo/bin")
  endforeach()
  file(WRITE "${TREE}/opt/demo/share/licenses/demo/COPYING" "Take it.\n")
  file(WRITE "${TREE}/opt/demo/share/licenses/part/LICENSE" "Take that, too.\n")
  file(WRITE "${TREE}/opt/demo/share/demo/text" "A text.\n")
  file(WRITE "${TREE}/usr/share/doc/demo/README" "Read this.\n")
  file(WRITE "${SCRATCH}/demo-1.0/hello.c" "int hello;\n")
  execute_process(
    COMMAND tar -cJf "${SCRATCH}/demo-1.0.tar.xz" -C "${SCRATCH}" demo-1.0
    COMMAND_ERROR_IS_FATAL ANY
  )
  file(WRITE "${SCRATCH}/0001-int.patch" "--- a/hello.c\n+++ b/hello.c\n@@ -1 +1 @@\n-int hello;\n+int hello = 1;\n")
  file(
    WRITE "${DESCRIPTION}"
    "{ \"name\": \"demo\", \"version\": \"1.0\", \"release\": \"2\", \"prefix\": [\"/opt/demo\"],
  \"category\": [\"System\", \"Utils\"], \"summary\": \"Programs to be tested\",
  \"description\": \"Two programs;\\nthat are run.\\n\\nAnd a text.\",
  \"homepage\": \"https://example.org/demo\", \"license\": \"GPL-2.0-only\", \"licenses\": [\"demo\", \"part\"],
  \"build_requires\": [\"gcc-core\", \"make\"],
  \"lock\": \"${QCYG}/cmake/cygwin.json\", \"downloads\": \"${DOWNLOADS}\",
  \"source\": { \"archives\": [{ \"file\": \"${SCRATCH}/demo-1.0.tar.xz\" }],
    \"patches\": [{ \"file\": \"${SCRATCH}/0001-int.patch\" }], \"functions\": \"src_compile() {\\n    touch compiled\\n}\" } }"
  )
endfunction()

# set_key(JSON KEY...): the value at the path KEY... of DESCRIPTION is JSON from now on; an empty one removes it.
function(set_key json)
  file(READ "${DESCRIPTION}" text)
  if(json STREQUAL "")
    string(JSON text REMOVE "${text}" ${ARGN})
  else()
    string(JSON text SET "${text}" ${ARGN} "${json}")
  endif()
  file(WRITE "${DESCRIPTION}" "${text}")
endfunction()

# make_package(WHAT [OUTPUT folder] [arguments of run() but COMMAND]): runs the maker on TREE and DESCRIPTION.
function(make_package what)
  cmake_parse_arguments(PARSE_ARGV 1 make "" "OUTPUT" "")
  if(NOT make_OUTPUT)
    set(make_OUTPUT "${OUTPUT}")
  endif()
  run(
    "${what}"
    COMMAND "${PYTHON}" "${TOOL}" --level 0 "${DESCRIPTION}" "${TREE}" "${make_OUTPUT}" ${make_UNPARSED_ARGUMENTS}
  )
endfunction()

# refused(WHAT REGEX): the maker ends with 1 and a message that REGEX matches, and leaves nothing. TREE and DESCRIPTION
# are good again afterwards.
function(refused what regex)
  make_package("${what}" EXIT 1 MATCH "^cygwin-package: .*${regex}" REJECT Traceback)
  foreach(left IN ITEMS "" ".tmp" ".old")
    check("${what}: nothing is left" NOT EXISTS "${OUTPUT}${left}")
  endforeach()
  file(REMOVE_RECURSE "${TREE}")
  make_demo()
endfunction()

# Compiles NAME.c of this folder, with debug information that calls SCRATCH/source, where a copy of it lies, /demo.
function(compile name program)
  file(COPY "${HERE}/${name}.c" DESTINATION "${SCRATCH}/source")
  get_filename_component(folder "${program}" DIRECTORY)
  file(MAKE_DIRECTORY "${folder}")
  run(
    "compile ${name}"
    COMMAND
      "${TARGET}gcc" -g -O2 -Wall -Werror -shared-libgcc "-ffile-prefix-map=${SCRATCH}/source=/demo"
      -Wl,--no-insert-timestamp "${SCRATCH}/source/${name}.c" -o "${program}" -lintl
  )
endfunction()

# OUT: what tar lists of FILE, a line a member: mode, owner, size, time, name.
function(list_tarball file out)
  execute_process(
    COMMAND tar --utc --full-time -tvJf "${file}"
    OUTPUT_VARIABLE listed
    COMMAND_ERROR_IS_FATAL ANY
  )
  string(REGEX REPLACE " +" " " listed "${listed}")
  set(${out} "${listed}" PARENT_SCOPE)
endfunction()

# The members of FILE have to be those named, in that order; folders end with "/".
function(check_members file)
  execute_process(COMMAND tar -tJf "${file}" OUTPUT_VARIABLE listed COMMAND_ERROR_IS_FATAL ANY)
  string(JOIN "\n" wanted ${ARGN})
  check_equal("members of ${file}" "${listed}" "${wanted}\n")
endfunction()

function(check_text file wanted)
  file(READ "${file}" text)
  check_equal("${file}" "${text}" "${wanted}")
endfunction()
