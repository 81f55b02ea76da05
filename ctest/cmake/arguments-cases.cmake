# What the project's own functions and options refuse, with words that name the place and the fix.
include("${CMAKE_CURRENT_LIST_DIR}/engine.cmake")

# Configures a project of BODY and a lock with packages a and b; it has to be refused with a message that matches REGEX.
function(refused body)
  make_file(a.tar "no archive" a)
  write_lock(
    a
    "{ \"url\": [\"${a_url}\"], \"sha256\": \"${a}\" }"
    b
    "{ \"url\": [\"${a_url}\"], \"sha256\": \"${a}\" }"
  )
  write_project("${body}")
  configure("what must be refused" EXIT 1 MATCH ${ARGN} REJECT "Configuring done" "Build files")
endfunction()

# qcyg_package() with the words that it needs, and WORDS.
function(refused_package words)
  refused("qcyg_package(a BUILD_SYSTEM autotools PROVIDES x LICENSES y ${words})" ${ARGN})
endfunction()

function(case_package_unknown_argument)
  refused(
    "qcyg_package(a DEPEND b BUILD_SYSTEM autotools PROVIDES x LICENSES y)"
    "qcyg_package\\(a\\): unknown argument 'DEPEND;b'; known are BUILD_SYSTEM;PROVIDES"
  )
  refused(
    "qcyg_package(a static BUILD_SYSTEM autotools PROVIDES x LICENSES y)"
    "qcyg_package\\(a\\): unknown argument 'static'"
  )
endfunction()

function(case_package_missing_argument)
  refused("qcyg_package(a PROVIDES x LICENSES y)" "qcyg_package\\(a\\): BUILD_SYSTEM is missing")
  refused("qcyg_package(a BUILD_SYSTEM autotools LICENSES y)" "qcyg_package\\(a\\): PROVIDES is missing")
  refused("qcyg_package(a BUILD_SYSTEM autotools PROVIDES x)" "qcyg_package\\(a\\): LICENSES is missing")
endfunction()

function(case_package_missing_value)
  refused_package("DEPENDS" "qcyg_package\\(a\\): DEPENDS stands without a value")
  refused_package("OPTIONS REMOVE x" "qcyg_package\\(a\\): OPTIONS stands without a value")
endfunction()

function(case_package_unknown_build_system)
  refused(
    "qcyg_package(a BUILD_SYSTEM scons PROVIDES x LICENSES y)"
    "qcyg_package\\(a\\): BUILD_SYSTEM scons is none of cmake, meson, autotools, qemu"
  )
endfunction()

function(case_package_option_without_value)
  foreach(build_system IN ITEMS cmake meson)
    refused(
      "qcyg_package(a BUILD_SYSTEM ${build_system} PROVIDES x LICENSES y OPTIONS GOOD=1 --bad)"
      "qcyg_package\\(a\\): option '--bad' must be KEY=VALUE for ${build_system}"
    )
  endforeach()
endfunction()

function(case_package_keyword_mistyped_behind_a_list)
  refused(
    "qcyg_package(a BUILD_SYSTEM autotools PROVIDES x LICENSES y OPTIONS --good GOOD=1 DEPEND b)"
    "qcyg_package\\(a\\): option 'DEPEND' must begin with '-' or hold '=' for autotools"
  )
  refused(
    "qcyg_package(a BUILD_SYSTEM autotools PROVIDES x LICENSES y CFLAGS -g DEPEND b)"
    "qcyg_package\\(a\\): flag 'DEPEND' must begin with '-'"
  )
endfunction()

function(case_package_unknown_dependency)
  # Not even one that comes later: the order is the order of the builds.
  refused(
    "qcyg_package(a BUILD_SYSTEM autotools PROVIDES x LICENSES y DEPENDS b)
    qcyg_package(b BUILD_SYSTEM autotools PROVIDES x LICENSES y)"
    "qcyg_package\\(a\\): DEPENDS b: no such package is declared before this one"
  )
endfunction()

function(case_package_declared_twice)
  refused(
    "qcyg_package(a BUILD_SYSTEM autotools PROVIDES x LICENSES y)
    qcyg_package(a BUILD_SYSTEM autotools PROVIDES x LICENSES y)"
    "qcyg_package\\(a\\): declared twice"
  )
endfunction()

function(case_package_not_in_the_lock)
  refused("qcyg_package(z BUILD_SYSTEM autotools PROVIDES x LICENSES y)" "'z' is in no lock; there are: a, b")
endfunction()

# Configures with OPTION: as an argument, and from the environment.
function(refused_option name value)
  write_lock(a "{ \"npm\": \"a@1\", \"sha256\": \"0000000000000000000000000000000000000000000000000000000000000000\" }")
  write_project("")
  configure("${name}=${value}" ARGS "-D${name}=${value}" EXIT 1 MATCH "${name} is '${value}'" ${ARGN})
  file(REMOVE_RECURSE "${BUILD}")
  if(NOT name STREQUAL "QCYG_JOBS")
    configure("${name}=${value} in the environment" ENV "${name}=${value}" EXIT 1 MATCH "${name} is '${value}'" ${ARGN})
  endif()
endfunction()

function(case_option_jobs)
  foreach(value IN ITEMS 0 -1 many 2.5)
    refused_option(QCYG_JOBS "${value}" "a number of at least 1 is wanted")
  endforeach()
endfunction()

function(case_option_old_ninja)
  write_program("${SCRATCH}/ninja" "[ \"$1\" != --version ] || { echo 1.10.1; exit; }\nexec ninja \"$@\"")
  write_lock(a "{ \"npm\": \"a@1\", \"sha256\": \"0000000000000000000000000000000000000000000000000000000000000000\" }")
  write_project("")
  configure(
    "an old Ninja"
    ARGS "-DCMAKE_MAKE_PROGRAM=${SCRATCH}/ninja"
    EXIT 1
    MATCH "is Ninja 1.10.1: 1.11 or newer is wanted"
  )
endfunction()

function(case_option_prefix)
  foreach(value IN ITEMS opt/qemu "/opt/my qemu" /opt/qemu/ /)
    refused_option(QCYG_PREFIX "${value}" "an absolute path without spaces and trailing '/' is wanted")
  endforeach()
endfunction()

function(case_option_target)
  refused_option(QCYG_TARGET windows "linux or cygwin is wanted")
endfunction()

function(case_option_work_dir)
  refused_option(QCYG_WORK_DIR "/tmp/with space" "refuses paths with spaces or colons: set it to one without")
  refused_option(QCYG_WORK_DIR "/tmp/with:colon" "refuses paths with spaces or colons: set it to one without")
endfunction()

# The environment gives defaults; an argument wins.
function(case_option_from_the_environment)
  write_lock(a "{ \"npm\": \"a@1\", \"sha256\": \"0000000000000000000000000000000000000000000000000000000000000000\" }")
  write_project(
    "message(\"prefix=\${QCYG_PREFIX} scale=\${QCYG_TIMEOUT_SCALE} mirror=\${QCYG_MIRROR} home=\${QCYG_HOME}\")"
  )
  configure(
    "with an environment"
    ARGS -DQCYG_PREFIX=/usr/local
    ENV QCYG_PREFIX=/opt/other QCYG_TIMEOUT_SCALE=3 "QCYG_MIRROR=/srv/a mirror" QCYG_HOME=/srv/home
    MATCH "prefix=/usr/local scale=3 mirror=/srv/a mirror home=/srv/home"
  )
endfunction()

# A build folder that is configured already follows the environment, too, and comes back when that is gone.
function(case_option_environment_later)
  write_lock(a "{ \"npm\": \"a@1\", \"sha256\": \"0000000000000000000000000000000000000000000000000000000000000000\" }")
  write_project("message(\"offline=\${QCYG_OFFLINE} scale=\${QCYG_TIMEOUT_SCALE}\")")
  configure("first" MATCH "offline=OFF scale=1 ")
  configure("set" ENV QCYG_OFFLINE=ON QCYG_TIMEOUT_SCALE=1.5 MATCH "offline=ON scale=1.5 ")
  configure("the same" ENV QCYG_OFFLINE=ON QCYG_TIMEOUT_SCALE=1.5 ARGS -DQCYG_OFFLINE=OFF MATCH "offline=OFF scale=1.5 ")
  configure("unset" MATCH "offline=OFF scale=1 ")
endfunction()

function(case_option_timeout_scale)
  foreach(
    value
    IN
    ITEMS 0 0.0 -1 fast 1. 1,5
  )
    refused_option(QCYG_TIMEOUT_SCALE "${value}" "a number above 0 is wanted")
  endforeach()
endfunction()

# ---- qcyg_boot_test() and qcyg_asset() -----------------------------------------------------------------------

function(refused_boot_test words)
  refused("include(BootTest)\nenable_testing()\nqcyg_boot_test(t ${words})" "qcyg_boot_test\\(t\\): " ${ARGN})
endfunction()

set(BOOT "MACHINE virt CPU cortex-a57 SMP 1 MEMORY 256 TIMEOUT 10 EMULATOR /nonexistent/qemu")

function(case_boot_unknown_argument)
  refused_boot_test("${BOOT} STAGES EXPECT a KERNELS x" "'KERNELS' is none of EXPECT")
  refused_boot_test("KERNELS x ${BOOT} STAGES EXPECT a" "unknown argument 'KERNELS;x'; known are PTY;MACHINE")
endfunction()

function(case_boot_missing_value)
  refused_boot_test("${BOOT} STAGES EXPECT a LABELS" "LABELS stands without a value")
  refused_boot_test("APPEND ${BOOT} STAGES EXPECT a" "APPEND stands without a value")
endfunction()

function(case_boot_missing_argument)
  foreach(
    key
    IN
    ITEMS MACHINE CPU SMP MEMORY TIMEOUT
  )
    string(REGEX REPLACE "${key} [a-z0-9-]+" "" words "${BOOT}")
    refused_boot_test("${words} STAGES EXPECT a" "${key} is missing")
  endforeach()
  refused_boot_test("${BOOT}" "STAGES is missing")
endfunction()

function(case_boot_stages)
  refused_boot_test("${BOOT} STAGES EXPECT a AFTER b" "STAGES: 'AFTER' is none of EXPECT, WITHIN, SEND, PAUSE, KILL")
  refused_boot_test("${BOOT} STAGES a" "STAGES: 'a' is none of EXPECT")
  refused_boot_test("${BOOT} STAGES EXPECT a SEND" "STAGES: SEND stands without a value")
endfunction()

function(case_boot_log_of_failure)
  refused_boot_test("${BOOT} STAGES EXPECT a LOG b FAILS_WITH idle" "nobody looks at the LOG of a case that has to fail")
endfunction()

function(case_asset_unknown)
  refused("include(BootTest)\nqcyg_asset(x nothing file)" "'nothing' is in no lock")
endfunction()
