# The choice of a sysroot, in a project of its own, so that there is a cache that keeps it.
include("${CMAKE_CURRENT_LIST_DIR}/cygwin-packages.cmake")

set(BUILD "${SCRATCH}/build")
set(ROOT "${SCRATCH}/a root")

# Packages big and small, which the npm package does not carry, and the smallest, which it does. write_lock() is next.
macro(make_packages)
  make_package(big "a big development package")
  make_package(small "development")
  make_package(carried "runtime" npm=true)
  make_npm(npm carried)
endmacro()

# choose(WHAT [D argument...] [arguments of run() but COMMAND]): configures a project that chooses, with cmake's ARGUMENTs;
# it says "It is KIND: REASON.".
function(choose what)
  cmake_parse_arguments(PARSE_ARGV 1 choose "" "EXIT" "D;MATCH")
  if(NOT DEFINED choose_EXIT)
    set(choose_EXIT 0)
  endif()
  file(
    WRITE "${SCRATCH}/project/CMakeLists.txt"
    "cmake_minimum_required(VERSION 3.25)
    project(x NONE)
    set(QCYG_DOWNLOAD_DIR \"${DOWNLOADS}\")
    set(QCYG_SYSROOT auto CACHE STRING \"\")
    set(QCYG_CONNECT_TIMEOUT 2 CACHE STRING \"\")
    include(\"${QCYG}/cmake/Sysroot.cmake\")
    qcyg_cygwin_lock_read(\"${LOCK}\")
    qcyg_sysroot_choose(kind reason)
    message(STATUS \"It is \${kind}: \${reason}.\")
    if(FETCH)
      qcyg_cygwin_fetch(big small)
    endif()"
  )
  run("${what}" COMMAND "${CMAKE_COMMAND}" -S "${SCRATCH}/project" -B "${BUILD}" ${choose_D} EXIT ${choose_EXIT}
    MATCH ${choose_MATCH}
  )
endfunction()

# OUT: the identity of a sysroot of the ARGUMENTS (a text) of qcyg_sysroot_identity.
function(identity arguments out)
  cygwin(
    "the identity: ${arguments}"
    BODY "qcyg_sysroot_identity(identity ${arguments})\nfile(WRITE \"${SCRATCH}/identity\" \"\${identity}\")"
  )
  file(READ "${SCRATCH}/identity" identity)
  set(${out} "${identity}" PARENT_SCOPE)
endfunction()

# A sysroot folder with a text in each file that is asked for.
function(make_root)
  file(REMOVE_RECURSE "${ROOT}")
  foreach(
    file
    IN
    ITEMS
      usr/include/stdio.h
      usr/include/sys/cygwin.h
      usr/include/w32api/windows.h
      usr/lib/crt0.o
      usr/lib/libcygwin.a
      usr/lib/w32api/libkernel32.a
      usr/lib/libiconv.dll.a
      usr/lib/libintl.dll.a
  )
    file(WRITE "${ROOT}/${file}" "bytes of ${file}")
  endforeach()
endfunction()

function(case_asked_for)
  make_packages()
  write_lock("{ \"mirror\": \"http://127.0.0.1:1/\" }")
  foreach(kind IN ITEMS mirror bootstrap)
    choose("asking for ${kind}" D -DQCYG_SYSROOT=${kind} MATCH "-- sysroot: ${kind} .QCYG_SYSROOT asks for it." "It is ${kind}")
  endforeach()
  foreach(other IN ITEMS "" "mirrors" "build" "/nonexistent/root")
    choose("asking for '${other}'" D "-DQCYG_SYSROOT=${other}" EXIT 1 MATCH "QCYG_SYSROOT is '${other}': auto, mirror, boot")
  endforeach()
endfunction()

# The smallest of what decides is asked for, its bytes are checked, and it is kept.
function(case_auto_mirror)
  make_packages()
  start_http(whole "${MIRROR}/${small_path}" server)
  origin(mirror "${server}/cygwin/" mirror)
  write_lock("${mirror}" "${npm}")
  choose("a mirror answers" MATCH "-- sysroot: mirror .${server}/cygwin/ serves small." "It is mirror: ${server}")
  count_lines("${server_log}" "^GET /cygwin/${small_path} " count)
  check_equal("requests" "${count}" 1)
  file(SHA512 "${DOWNLOADS}/${small_file}" actual)
  check_equal("the download" "${actual}" "${small_sha512}")
  check_files("${DOWNLOADS}" "${small_file}")
endfunction()

# The second of two mirrors will do; the first one's page will not.
function(case_auto_second_mirror)
  make_packages()
  file(WRITE "${SCRATCH}/page" "<html>log in</html>")
  start_http(whole "${SCRATCH}/page" portal)
  origin(mirror "${portal}" mirror)
  origin(time_machine "${MIRROR}" old)
  write_lock("${mirror}" "${old}" "${npm}")
  choose("the second one serves" MATCH "It is mirror: file://[^ ]* serves small")
endfunction()

function(case_auto_bootstrap)
  make_packages()
  file(WRITE "${SCRATCH}/page" "<html>log in</html>")
  start_http(whole "${SCRATCH}/page" portal)
  start_http(hang "${SCRATCH}/page" hanging)
  start_http(hang "${SCRATCH}/page" hanging2)
  start_http(stall "${MIRROR}/${small_path}" stalling)
  origin(mirror "${portal}" one)
  origin(mirror "${hanging}" two)
  origin(mirror "${stalling}" three)
  origin(mirror "http://127.0.0.1:1" four)
  origin(time_machine "${SCRATCH}/none" five)
  origin(time_machine "${hanging2}" six)
  write_lock("${one}" "${two}" "${three}" "${four}" "${five}" "${six}" "${npm}")
  string(TIMESTAMP begin "%s")
  choose(
    "nobody serves"
    MATCH
      "-- sysroot: bootstrap .no mirror answered with small: ${portal}: is an HTML page of 19 bytes, no package of 11. ${hanging}: "
      ". ${stalling}: .+. http://127.0.0.1:1: .+. file://.+none: .+."
  )
  string(TIMESTAMP end "%s")
  math(EXPR seconds "${end} - ${begin}")
  # Three silent servers, 2 seconds each by turns, would take 6.
  check("it took ${seconds} seconds" seconds LESS 5)
  check_files("${DOWNLOADS}")
  npm_calls(calls)
  check_equal("calls of npm" "${calls}" 0)
endfunction()

# A server that was silent is not waited for again in the same run.
function(case_auto_remembers_dead_servers)
  make_packages()
  start_http(hang "${MIRROR}/${small_path}" hanging)
  origin(mirror "${hanging}" mirror)
  write_lock("${mirror}" "${npm}")
  choose("and then fetching" D -DFETCH=ON EXIT 1 MATCH "mirror ${hanging}: the server did not answer before")
  count_lines("${hanging_log}" "^connection" count)
  check_equal("connections" "${count}" 1)
endfunction()

function(case_auto_at_hand)
  make_packages()
  write_lock("{ \"mirror\": \"http://127.0.0.1:1/\" }" "${npm}")
  choose("nothing is there, offline" D -DQCYG_OFFLINE=ON MATCH "It is bootstrap: QCYG_OFFLINE is on and of 2 dev.* big, small")
  file(REMOVE_RECURSE "${BUILD}")
  choose(
    "a mirror folder is, offline"
    D -DQCYG_OFFLINE=ON "-DQCYG_CYGWIN_MIRROR=${MIRROR}"
    MATCH "It is mirror: the 2 development packages are at hand"
  )
  file(REMOVE_RECURSE "${BUILD}" "${MIRROR}")
  choose("the download folder has them" MATCH "It is mirror: the 2 development packages are at hand")
  file(REMOVE_RECURSE "${BUILD}")
  file(WRITE "${DOWNLOADS}/${big_file}" "damaged")
  choose("it is damaged" MATCH "big-1-1.tar.xz: has 7 bytes" "It is bootstrap: no mirror answered with big")
endfunction()

# A build folder does not change its mind because a mirror comes or goes, but when it is told to.
function(case_auto_is_kept)
  make_packages()
  origin(mirror "${SCRATCH}/comes" mirror)
  write_lock("${mirror}" "${npm}")
  choose("no mirror" MATCH "It is bootstrap: no mirror")
  file(RENAME "${MIRROR}" "${SCRATCH}/comes")
  set(hint "'cmake -U QCYG_SYSROOT_CHOSEN [^ ]*/build' chooses anew")
  choose("it comes" MATCH "-- sysroot: bootstrap .chosen before in this build folder: no mirror answered with small: .*${hint}")
  check_files("${DOWNLOADS}")
  choose("choosing anew" D -U QCYG_SYSROOT_CHOSEN MATCH "It is mirror: file://")
  file(RENAME "${SCRATCH}/comes" "${MIRROR}")
  file(REMOVE_RECURSE "${DOWNLOADS}")
  choose("it goes" MATCH "It is mirror: chosen before in this build folder: file://[^ ]* serves small. ${hint}")
  choose("asking for one, in between" D -DQCYG_SYSROOT=mirror MATCH "It is mirror: QCYG_SYSROOT asks")
  choose("and coming back" D -DQCYG_SYSROOT=auto MATCH "It is bootstrap: no mirror")
  choose("another mirror of the user's" D "-DQCYG_CYGWIN_MIRROR=${MIRROR}" MATCH "It is mirror: the 2 development")
endfunction()

function(case_folder)
  make_packages()
  write_lock("{ \"mirror\": \"http://127.0.0.1:1/\" }")
  make_root()
  choose("a whole one" D "-DQCYG_SYSROOT=${ROOT}" MATCH "-- sysroot: folder .QCYG_SYSROOT names [^)]*/a root." "It is folder")
  # The places that the project's own sysroot has them in.
  file(RENAME "${ROOT}/usr/include/w32api/windows.h" "${ROOT}/usr/include/windows.h")
  file(RENAME "${ROOT}/usr/lib/w32api/libkernel32.a" "${ROOT}/usr/lib/libkernel32.a")
  choose("laid out otherwise" MATCH "It is folder")
  set(fix "Unpack Cygwin's packages of those names into one folder")
  file(REMOVE "${ROOT}/usr/lib/crt0.o")
  choose("without crt0.o" EXIT 1 MATCH "a root is no whole sysroot.* are empty: usr/lib/crt0.o .of cygwin-devel. ${fix}")
  make_root()
  file(WRITE "${ROOT}/usr/lib/libcygwin.a" "")
  choose("an empty libcygwin.a" EXIT 1 MATCH "are empty: usr/lib/libcygwin.a .of cygwin-devel. ${fix}")
  file(REMOVE_RECURSE "${ROOT}")
  file(MAKE_DIRECTORY "${ROOT}")
  choose(
    "an empty folder"
    EXIT 1
    MATCH
      "are empty: usr/include/stdio.h .of cygwin-devel. usr/include/sys/cygwin.h .of cygwin-devel. usr/lib/crt0.o .of \
cygwin-devel. usr/lib/libcygwin.a .of cygwin-devel. usr/include/w32api/windows.h or usr/include/windows.h .of \
w32api-headers. usr/lib/w32api/libkernel32.a or usr/lib/libkernel32.a .of w32api-runtime. \
usr/lib/libiconv.dll.a .of libiconv-devel. usr/lib/libintl.dll.a .of libintl-devel. ${fix}"
  )
  make_root()
  choose("its usr" D "-DQCYG_SYSROOT=${ROOT}/usr" EXIT 1 MATCH "QCYG_SYSROOT is to be the folder that usr lies in")
endfunction()

function(case_identity_of_packages)
  make_packages()
  write_lock("{ \"mirror\": \"http://127.0.0.1:1/\" }")
  identity(mirror first)
  check_equal(
    "the identity" "${first}"
    "cygwin packages\nbig 1-1 ${big_sha512}\ncarried 1-1 ${carried_sha512}\nsmall 1-1 ${small_sha512}"
  )
  identity(bootstrap none)
  check_equal("the identity of bootstrap" "${none}" "")
  cygwin("another kind" BODY "qcyg_sysroot_identity(x other)" EXIT 1 MATCH "'other' is none of mirror, bootstrap, folder")
  cygwin("no folder" BODY "qcyg_sysroot_identity(x folder)" EXIT 1 MATCH "kind folder needs the folder")
endfunction()

# It changes with a byte, a name, a link; not with the folder's own name, with times, or with what no compiler looks at.
function(case_identity_of_a_folder)
  make_packages()
  write_lock("{ \"mirror\": \"http://127.0.0.1:1/\" }")
  make_root()
  set(command "folder \"${ROOT}\"")
  identity("${command}" first)
  file(RENAME "${ROOT}" "${SCRATCH}/moved")
  file(WRITE "${SCRATCH}/moved/usr/share/doc/x" "x")
  file(WRITE "${SCRATCH}/moved/etc/x" "x")
  file(TOUCH "${SCRATCH}/moved/usr/include/stdio.h")
  identity("folder \"${SCRATCH}/moved\"" same)
  check_equal("moved" "${same}" "${first}")
  file(RENAME "${SCRATCH}/moved" "${ROOT}")
  set(seen "${first}")
  foreach(
    change
    IN
    ITEMS
      "printf x >>usr/include/w32api/windows.h"
      "printf x >>usr/lib/w32api/libkernel32.a"
      "printf x >>usr/lib/crt0.o"
      "mkdir usr/lib/gcc && printf x >usr/lib/gcc/x"
      "mv usr/include/sys/cygwin.h usr/include/sys/Cygwin.h"
      "ln -s ../include/stdio.h usr/lib/link"
      "ln -sf nowhere usr/lib/link"
      "ln -sf nowhere2 usr/lib/link"
      "mv usr/include usr/elsewhere; ln -s elsewhere usr/include; printf x >>usr/elsewhere/stdio.h"
  )
    run("${change}" COMMAND sh -c "${change}" DIR "${ROOT}")
    identity("${command}" next)
    check("${change} makes another identity" NOT next IN_LIST seen)
    list(APPEND seen "${next}")
  endforeach()
  run("a link to the folder above" COMMAND ln -s .. usr/lib/w32api/loop DIR "${ROOT}")
  cygwin("a loop" BODY "qcyg_sysroot_identity(x ${command})" EXIT 1 MATCH "a root cannot be read: find: .*loop")
  check_files("${ROOT}" etc usr)
endfunction()
