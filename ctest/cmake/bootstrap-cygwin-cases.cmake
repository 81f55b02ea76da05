# bootstrap on Cygwin, which is fake here: what `uname -s` says, cygcheck, cygpath and setup. ctest/native runs it in
# Cygwin's own shell.
include("${CMAKE_CURRENT_LIST_DIR}/bootstrap.cmake")

# What cygcheck prints of a Cygwin with every package of the list but ARGN, in FILE: with the CR that lines of a Windows
# program end in. Of some of the others it names the name alone.
function(write_installed file)
  file(STRINGS "${QCYG}/toolchains/cygwin.packages" lines REGEX "^[a-z]")
  set(text "Cygwin Package Information\r\nPackage              Version\r\n")
  foreach(line IN LISTS lines)
    string(REGEX REPLACE " .*" "" name "${line}")
    if(NOT name IN_LIST ARGN)
      string(APPEND text "${name}    1.0-1\r\n")
    elseif(name MATCHES "^[a-m]")
      string(APPEND text "${name}    \r\n")
    endif()
  endforeach()
  file(WRITE "${file}" "${text}")
endfunction()

# A Cygwin that lacks the packages ARGN.
function(make_cygwin)
  make_machine(unknown 1000)
  file(REMOVE "${BIN}/uname")
  write_program("${BIN}/uname" "echo CYGWIN_NT-10.0-22631")
  write_program("${BIN}/cygcheck" "[ \"$*\" = '-c -d' ] && cat '${SCRATCH}/installed'")
  write_program("${BIN}/cygpath" [[case $2 in /) echo 'C:\my cygwin' ;; *) echo "$2" ;; esac]])
  write_installed("${SCRATCH}/installed" ${ARGN})
endfunction()

# A setup that is FILE and installs every package but ARGN.
function(write_setup file)
  write_installed("${SCRATCH}/later" ${ARGN})
  write_program(
    "${file}"
    "printf '<%s>' \"\${0##*/}\" \"$@\" >>'${CALLS}'; mv '${SCRATCH}/later' '${SCRATCH}/installed'"
  )
endfunction()

function(check_setup_call wanted)
  file(READ "${CALLS}" calls)
  check_equal("the call of setup" "${calls}" "${wanted}")
endfunction()

# All is there: nothing is installed, and the command runs in a clean environment that is called cygwin, its words as
# they are, without Windows' programs on PATH.
function(case_all_there)
  make_cygwin()
  find_program(sh NAMES sh NO_CACHE REQUIRED)
  bootstrap(
    "a command"
    run
    --
    "${sh}"
    -c
    [[printf '<%s>' "$@" "$QCYG_ENVIRONMENT" "$PATH" "${CFLAGS-none}"]]
    sh
    "two words"
    --with
    CFLAGS=-DX
    MATCH
    "<two words><cygwin></usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin><none>"
    REJECT
    missing
  )
  check_nothing_changed()
endfunction()

function(case_installs)
  make_cygwin(cmake ninja)
  write_setup("${BIN}/setup-x86_64")
  bootstrap("a command" run -- true --with MATCH "missing Cygwin packages: cmake,ninja")
  check_setup_call([[<setup-x86_64><--quiet-mode><--no-shortcuts><--root><C:\my cygwin><--packages><cmake,ninja>]])
  # The second time all is there.
  file(REMOVE "${CALLS}")
  bootstrap("the second time" run -- true --with REJECT "missing")
  check_nothing_changed()
endfunction()

function(case_mirror)
  make_cygwin(xz)
  write_setup("${BIN}/setup-x86_64")
  bootstrap("a command" run -- true --with QCYG_CYGWIN_MIRROR=https://mirror.example.invalid/cygwin/)
  check_setup_call(
    [[<setup-x86_64><--quiet-mode><--no-shortcuts><--root><C:\my cygwin><--packages><xz><--site><https://mirror.example.invalid/cygwin/>]]
  )
endfunction()

# Of a folder setup would want more than its name.
function(case_mirror_folder)
  make_cygwin(xz)
  write_setup("${BIN}/setup-x86_64")
  bootstrap("a command" run -- true --with "QCYG_CYGWIN_MIRROR=${SCRATCH}")
  check_setup_call([[<setup-x86_64><--quiet-mode><--no-shortcuts><--root><C:\my cygwin><--packages><xz>]])
endfunction()

# Where setup is: what QCYG_CYGWIN_SETUP names comes first, the home folder last.
function(case_where_setup_is)
  make_cygwin(xz)
  write_setup("${SCRATCH}/home/setup-x86_64.exe")
  bootstrap("in the home folder" run -- true --with "HOME=${SCRATCH}/home")
  check_setup_call([[<setup-x86_64.exe><--quiet-mode><--no-shortcuts><--root><C:\my cygwin><--packages><xz>]])
  file(REMOVE "${CALLS}")
  make_cygwin(xz)
  write_setup("${BIN}/setup-x86_64")
  write_setup("${SCRATCH}/a folder/my-setup.exe")
  bootstrap("by its setting" run -- true --with "QCYG_CYGWIN_SETUP=${SCRATCH}/a folder/my-setup.exe")
  check_setup_call([[<my-setup.exe><--quiet-mode><--no-shortcuts><--root><C:\my cygwin><--packages><xz>]])
  make_cygwin(xz)
  bootstrap(
    "a setting that names nothing"
    run
    --
    echo
    outside
    --with
    QCYG_CYGWIN_SETUP=/no/setup.exe
    EXIT
    2
    MATCH
    "QCYG_CYGWIN_SETUP is '/no/setup.exe', and there is no such file"
    REJECT
    outside
    "neither on PATH"
  )
endfunction()

# No setup: the command to run, with the root of this Cygwin, and nothing is run without what is missing.
function(case_no_setup)
  make_cygwin(cmake ninja)
  bootstrap(
    "no setup"
    run
    --
    echo
    outside
    --with
    EXIT
    2
    MATCH
    "setup-x86_64.exe is neither on PATH nor in ${SCRATCH}/home: get it from cygwin.com, or set QCYG_CYGWIN_SETUP"
    "setup-x86_64.exe --quiet-mode --no-shortcuts --root 'C:.my cygwin' --packages cmake,ninja"
    REJECT
    outside
  )
  check_nothing_changed()
endfunction()

function(case_dry_run)
  make_cygwin(cmake)
  write_setup("${BIN}/setup-x86_64")
  bootstrap(
    "--dry-run cygwin" --dry-run cygwin
    --with MATCH "setup-x86_64 --quiet-mode --no-shortcuts --root C:.my cygwin --packages cmake" "in the environment .cygwin.: cmake --workflow"
  )
  check_nothing_changed()
endfunction()

# A setup that fails, and one that says that it did not and has not installed all.
function(case_setup_fails)
  make_cygwin(cmake)
  write_program("${BIN}/setup-x86_64" "exit 118")
  bootstrap(
    "it fails"
    run
    --
    echo
    outside
    --with
    EXIT
    2
    MATCH
    "setup ended with 118; its log is /var/log/setup.log"
    REJECT
    outside
  )
  write_setup("${BIN}/setup-x86_64" cmake)
  bootstrap(
    "it lies"
    run
    --
    echo
    outside
    --with
    EXIT
    2
    MATCH
    "ended well, and these packages are missing still: cmake. Its log"
    REJECT
    outside
  )
endfunction()

function(case_cygcheck_fails)
  make_cygwin()
  write_program("${BIN}/cygcheck" "exit 1")
  bootstrap(
    "cygcheck"
    run
    --
    echo
    outside
    --with
    EXIT
    2
    MATCH
    "`cygcheck -c -d`, which lists Cygwin's packages, failed"
    REJECT
    outside
  )
endfunction()

# What there is on Linux only is refused, before anything is installed.
function(case_linux_only)
  make_cygwin(cmake)
  write_setup("${BIN}/setup-x86_64")
  bootstrap("linux" linux --with EXIT 2 MATCH "on Cygwin the preset cygwin is what can be built: ./bootstrap cygwin")
  bootstrap("root" root --with EXIT 2 MATCH "a Debian 13 root is for Linux")
  bootstrap("--root" --root cygwin --with EXIT 2 MATCH "a Debian 13 root is for Linux")
  check_nothing_changed()
endfunction()

# Of the tests only those of the preset cygwin are run.
function(case_test)
  make_cygwin()
  bootstrap("test" --dry-run test --with MATCH " sh cygwin $" REJECT "sh linux")
  check_nothing_changed()
endfunction()

# Each line of the list is a name and its reason, in order, so that none stands there twice.
function(case_list)
  file(STRINGS "${QCYG}/toolchains/cygwin.packages" lines REGEX "^[^#]")
  set(names "")
  foreach(line IN LISTS lines)
    check("${line}: a name and a reason" line MATCHES "^[a-z0-9+-]+ +# [^ ]"
    )
    string(REGEX REPLACE " .*" "" name "${line}")
    list(APPEND names "${name}")
  endforeach()
  set(sorted "${names}")
  list(SORT sorted)
  list(REMOVE_DUPLICATES sorted)
  check_equal("the order" "${names}" "${sorted}")
endfunction()
