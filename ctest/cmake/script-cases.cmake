# Packages that a script of the project's makes, tools of the host, and archives within archives.
include("${CMAKE_CURRENT_LIST_DIR}/engine.cmake")

# A script package `s` of WORDS. It installs `out`, which says what the script was told, and counts its runs.
function(write_script_project words)
  make_package(a 1 a)
  write_lock(a "${a}")
  file(
    WRITE "${PROJECT}/make.sh"
    "echo \"$1\" >>\"$BUILD/steps\"
case $1 in
install)
    mkdir -p \"$STAGE/share\"
    cp \"$BUILD/steps\" \"$FILES/data/text\" \"$STAGE/share/\"
    echo \"$WORD $PREFIX\" >\"$STAGE/share/out\"
    [ -z \"\${INPUT_a:-}\" ] || tar -tzf \"$INPUT_a\" >\"$STAGE/share/members\"
    ;;
esac
"
  )
  file(WRITE "${PROJECT}/data/text" "first\n")
  write_project(
    "qcyg_package(s BUILD_SYSTEM script SOURCE none SCRIPT \"\${CMAKE_SOURCE_DIR}/make.sh\"
  FILES \"\${CMAKE_SOURCE_DIR}/data\" OPTIONS \"FILES=\${CMAKE_SOURCE_DIR}\" \"WORD=two words\" PROVIDES share/out ${words})
foreach(key IN ITEMS ROOT WORK)
  get_property(value GLOBAL PROPERTY QCYG_PACKAGE_s_\${key})
  file(WRITE \"\${CMAKE_BINARY_DIR}/s.\${key}\" \"\${value}\")
endforeach()"
  )
endfunction()

# OUT: FILE of what s installed.
function(installed file out)
  file(READ "${BUILD}/s.ROOT" root)
  file(READ "${root}/share/${file}" text)
  set(${out} "${text}" PARENT_SCOPE)
endfunction()

function(case_steps_and_variables)
  write_script_project("INPUTS a")
  configure("a script")
  build("a script")
  installed(out text)
  check_equal("what it was told" "${text}" "two words /opt/qemu\n")
  installed(steps text)
  check_equal("each step once, in order" "${text}" "configure\nbuild\ninstall\n")
  installed(members text)
  check("the input is the archive" text MATCHES "a-1.0/a.c")
endfunction()

function(case_changed_file_of_a_folder)
  write_script_project("")
  configure("a script")
  build("a script")
  file(WRITE "${PROJECT}/data/text" "second\n")
  build("with a changed file")
  installed(text text)
  check_equal("made anew" "${text}" "second\n")
  # One more file in the folder is a change, too, and one that only moves.
  file(READ "${BUILD}/s.WORK" before)
  file(WRITE "${PROJECT}/data/more/text" "third\n")
  build("with one more file")
  file(READ "${BUILD}/s.WORK" after)
  check("another fingerprint" NOT before STREQUAL after)
  file(REMOVE_RECURSE "${PROJECT}/data/more")
  file(WRITE "${PROJECT}/data/other/text" "third\n")
  build("with a file elsewhere")
  file(READ "${BUILD}/s.WORK" moved)
  check("another fingerprint again" NOT moved STREQUAL after AND NOT moved STREQUAL before)
endfunction()

function(case_tool_of_the_host)
  write_script_project("RUNS_ON host")
  configure("a tool")
  build("a tool")
  installed(out text)
  check_equal("a prefix of its own" "${text}" "two words /qcyg/tools\n")
endfunction()

function(case_failing_script)
  write_script_project("")
  file(APPEND "${PROJECT}/make.sh" "[ \"$1\" != build ] || { echo \"no such luck\"; exit 3; }\n")
  configure("a script that fails")
  build("a script that fails" EXIT 1 MATCH "s none: build failed: env ended with 3" "no such luck" "log: .*/build.log")
  file(READ "${BUILD}/s.ROOT" root)
  check("nothing is installed" NOT EXISTS "${root}")
endfunction()

function(case_wrong_arguments)
  write_script_project("RUNS_ON build")
  configure("an unknown place" EXIT 1 MATCH "qcyg_package\\(s\\): RUNS_ON build is neither host nor target")
  write_script_project("FILES /no/such/folder")
  configure("a missing file" EXIT 1 MATCH "qcyg_package\\(s\\): /no/such/folder: no such file or folder")
  write_project("qcyg_package(s BUILD_SYSTEM script SOURCE none PROVIDES x)")
  configure("no script" EXIT 1 MATCH "qcyg_package\\(s\\): SCRIPT is missing")
endfunction()

function(case_nested_archive)
  make_package(a 1 a)
  # Two archives in one, as a distribution may pack them.
  file(MAKE_DIRECTORY "${SCRATCH}/outer/both")
  file(COPY_FILE "${SERVED_DIR}/a.tar.gz" "${SCRATCH}/outer/both/inner.tar.gz")
  file(WRITE "${SCRATCH}/outer/both/other.tar.gz" "no archive\n")
  execute_process(
    COMMAND tar -C "${SCRATCH}/outer" -cf "${SERVED_DIR}/outer.tar" both
    COMMAND_ERROR_IS_FATAL ANY
  )
  file(SHA256 "${SERVED_DIR}/outer.tar" hash)
  file_url("${SERVED_DIR}/outer.tar" url)
  set(body "qcyg_package(a BUILD_SYSTEM autotools PROVIDES lib/liba.a LICENSES COPYING)")
  write_lock(a "{ \"url\": [\"${url}\"], \"nested\": \"inner.tar.gz\", \"sha256\": \"${hash}\" }")
  write_project("${body}")
  configure("an archive in an archive")
  build("an archive in an archive")
  write_lock(a "{ \"url\": [\"${url}\"], \"nested\": \"none.tar.gz\", \"sha256\": \"${hash}\" }")
  configure("one that is not there")
  build("one that is not there" EXIT 1 MATCH "a 1.0: unpack failed" "none.tar.gz")
endfunction()
