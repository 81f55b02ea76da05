# The lock of Cygwin's packages: what the build refuses to read, with which words.
include("${CMAKE_CURRENT_LIST_DIR}/cygwin-packages.cmake")

# refused(REGEX KEYS VALUE): with VALUE, which is JSON, or nothing for none, at KEYS, the lock is refused.
function(refused regex keys value)
  make_package(a "package a" "requires=[ \"b\" ]")
  make_package(b "package b" npm=true)
  make_npm(npm b)
  write_lock("{ \"mirror\": \"http://mirror.example/\" }" "${npm}")
  cygwin("the lock as it is")
  file(READ "${LOCK}" text)
  if(value STREQUAL "")
    string(JSON text REMOVE "${text}" ${keys})
  else()
    string(JSON text SET "${text}" ${keys} "${value}")
  endif()
  file(WRITE "${LOCK}" "${text}")
  cygwin("${keys} = ${value}" EXIT 1 MATCH "lock.json: ${regex}")
endfunction()

function(case_committed)
  set(LOCK "${QCYG}/cmake/cygwin.json")
  cygwin(
    "the project's lock"
    BODY
      "foreach(group IN ITEMS development runtime)
        qcyg_cygwin_wanted(names \${group})
        foreach(name IN LISTS names)
          qcyg_cygwin_get(size \"\${name}\" size)
          message(\"\${group}: \${name} \${size}.\")
        endforeach()
      endforeach()"
    MATCH "development: cygwin-devel [0-9]+\\." "development: libiconv2 [0-9]+\\." "runtime: libzstd1 [0-9]+\\."
    REJECT "runtime: cygwin-devel"
  )
endfunction()

function(case_keys)
  refused("unknown key \"signature\"; known here: release, wanted, packages, origins" "signature" "\"x\"")
  refused("\"wanted\" is missing" "wanted" "")
  refused("release: \"cygwin\" is missing" "release;cygwin" "")
  refused("a: unknown key \"sha256\"; known here: version, path, size, sha512, requires, npm" "packages;a;sha256" "1")
  foreach(
    key
    IN
    ITEMS version path size sha512 requires
  )
    refused("a: \"${key}\" is missing" "packages;a;${key}" "")
  endforeach()
  refused("\"packages\" must be an object with at least one" "packages" "{}")
endfunction()

function(case_hash_and_size)
  string(REPEAT "0" 127 short)
  foreach(
    hash
    IN
    ITEMS "" "${short}" "${short}G" "${short}A" "${short}00"
  )
    refused("a: \"sha512\" must be 128 lower-case hex digits, not '${hash}'; setup.ini" "packages;a;sha512" "\"${hash}\"")
  endforeach()
  foreach(size IN ITEMS 0 -1 1.5 "\"10\"")
    refused("a: \"size\" must be a number of bytes above 0, not '" "packages;a;size" "${size}")
  endforeach()
  refused("b: \"npm\" must be true or false, not 'yes'" "packages;b;npm" "\"yes\"")
endfunction()

function(case_path)
  foreach(
    path
    IN
    ITEMS
      "/x86_64/release/a/a.tar.xz"
      "x86_64/release/../../a.tar.xz"
      "x86_64/release/a/a.exe"
      "x86_64/a.tar.xz"
      "x86_64/release/a b.tar.xz"
      "x86_64/release/%2e%2e/a.tar.xz"
      ""
  )
    refused("a: \"path\" must be a package's below a mirror .x86_64/release/...., not '" "packages;a;path" "\"${path}\"")
  endforeach()
endfunction()

function(case_names)
  refused("a: \"requires\" names c, which is not locked; tools/cygwin-lock" "packages;a;requires" "[ \"c\" ]")
  refused("a: \"requires\" must be a list" "packages;a;requires" "\"b\"")
  refused("wanted: \"runtime\" names c, which is not locked" "wanted;runtime" "[ \"a\", \"c\" ]")
  refused("wanted: \"development\" is empty" "wanted;development" "[]")
endfunction()

function(case_origins)
  refused("\"origins\" must be a list with at least one" "origins" "[]")
  refused("origin 1: has none of the kinds mirror, time_machine, npm" "origins;0" "{ \"url\": \"http://x/\" }")
  refused("origin 1: unknown key \"sha512\"; known here: mirror" "origins;0;sha512" "1")
  refused("origin 1: 'mirror.example' is no address" "origins;0;mirror" "\"mirror.example\"")
  refused("origin 2: \"under\" is missing" "origins;1;under" "")
  refused("origin 2: \"sha256\" must be 64 lower-case hex digits, not '00'" "origins;1;sha256" "\"00\"")
  refused("origin 2: '@x/setup' is no npm package with its version" "origins;1;npm" "\"@x/setup\"")
endfunction()

function(case_no_lock)
  cygwin("no file" EXIT 1 MATCH "lock.json: no such lock; tools/cygwin-lock makes it")
  file(WRITE "${LOCK}" "<html>")
  cygwin("a web page" EXIT 1 MATCH "lock.json: not valid JSON")
  make_package(a "package a")
  write_lock("{ \"mirror\": \"http://mirror.example/\" }")
  cygwin("two locks" BODY "qcyg_cygwin_lock_read(\"${LOCK}\")" EXIT 1 MATCH "is read already, and a build has one lock")
  file(READ "${LOCK}" text)
  string(REPLACE "\"arch\": \"x86_64\"" "\"arch\": \"x86_64\", \"arch\": \"x86\"" text "${text}")
  file(WRITE "${LOCK}" "${text}")
  cygwin("a key twice" EXIT 1 MATCH "lock.json:1: duplicate key \"arch\"")
endfunction()

# A changed lock configures anew.
function(case_reconfigures)
  make_package(a "package a")
  write_lock("{ \"mirror\": \"http://mirror.example/\" }")
  file(
    WRITE "${SCRATCH}/project/CMakeLists.txt"
    "cmake_minimum_required(VERSION 3.25)
    project(x NONE)
    include(\"${QCYG}/cmake/CygwinPackages.cmake\")
    qcyg_cygwin_lock_read(\"${LOCK}\")
    qcyg_cygwin_get(version a version)
    message(STATUS \"a is \${version}\")"
  )
  run("configuring" COMMAND "${CMAKE_COMMAND}" -S project -B build MATCH "a is 1-1")
  run("building" COMMAND "${CMAKE_COMMAND}" --build build REJECT "a is")
  # The build system compares times.
  wait_until("touch now && [ now -nt build/CMakeCache.txt ]")
  string(JSON PACKAGE_a SET "${PACKAGE_a}" version "\"2-1\"")
  write_lock("{ \"mirror\": \"http://mirror.example/\" }")
  run("building with another lock" COMMAND "${CMAKE_COMMAND}" --build build MATCH "a is 2-1")
endfunction()
