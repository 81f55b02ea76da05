# What is made of a good tree.

function(case_files)
  make_demo()
  make_package("make" MATCH "^requires: cygwin libgmp10 libintl8 .*out/x86_64/setup.zst $")
  check_files("${OUTPUT}" x86_64)
  check_files("${OUTPUT}/x86_64" release setup.ini setup.bz2 setup.xz setup.zst)
  check_files("${OUTPUT}/x86_64/release" demo)
  check_files("${RELEASE}" demo-1.0-2.tar.xz demo-1.0-2.hint demo-1.0-2-src.tar.xz demo-1.0-2-src.hint)
  check_members(
    "${RELEASE}/demo-1.0-2.tar.xz"
    opt/
    opt/demo/
    opt/demo/bin/
    opt/demo/bin/echo.exe
    opt/demo/bin/expr.exe
    opt/demo/share/
    opt/demo/share/demo/
    opt/demo/share/demo/text
    opt/demo/share/licenses/
    opt/demo/share/licenses/demo/
    opt/demo/share/licenses/demo/COPYING
    opt/demo/share/licenses/part/
    opt/demo/share/licenses/part/LICENSE
    usr/
    usr/share/
    usr/share/doc/
    usr/share/doc/demo/
    usr/share/doc/demo/README
  )
  # Programs without debug information are packed as they are.
  file(ARCHIVE_EXTRACT INPUT "${RELEASE}/demo-1.0-2.tar.xz" DESTINATION "${SCRATCH}/unpacked")
  run("the same bytes" COMMAND diff -r "${TREE}" "${SCRATCH}/unpacked")
endfunction()

# The same bytes whenever, from wherever and by whomever the tree was made; what else there is in its inodes is not kept.
function(case_deterministic)
  make_demo()
  file(CREATE_LINK demo "${TREE}/opt/demo/share/link" SYMBOLIC)
  compile(hello "${TREE}/opt/demo/bin/hello.exe")
  set_key("{ \"objcopy\": \"${TARGET}objcopy\", \"sources\": [{ \"prefix\": \"/demo\", \"folder\": \"${SCRATCH}/source\" }] }" debug)
  make_package("first" OUTPUT "${SCRATCH}/first")
  # objcopy would put the time into a program's header, in seconds.
  run("later" COMMAND sleep 1.1)
  file(RENAME "${TREE}" "${SCRATCH}/moved")
  set(TREE "${SCRATCH}/moved")
  run("touched" COMMAND find "${TREE}" -exec touch -h -d 2001-01-01 "{}" "+")
  run("other modes" COMMAND chmod -R g+w,o-r "${TREE}")
  file(CHMOD "${TREE}/opt/demo/bin/echo.exe" PERMISSIONS OWNER_READ OWNER_WRITE)
  make_package("second" OUTPUT "${SCRATCH}/second")
  run("the same bytes" COMMAND diff -r "${SCRATCH}/first" "${SCRATCH}/second")

  list_tarball("${SCRATCH}/first/x86_64/release/demo/demo-1.0-2.tar.xz" listed)
  foreach(
    line
    IN
    ITEMS
      "drwxr-xr-x 0/0 0 2020-01-01 00:00:00 opt/demo/bin/"
      "-rwxr-xr-x 0/0 [0-9]+ 2020-01-01 00:00:00 opt/demo/bin/echo.exe"
      "-rw-r--r-- 0/0 8 2020-01-01 00:00:00 opt/demo/share/demo/text"
      "lrwxrwxrwx 0/0 0 2020-01-01 00:00:00 opt/demo/share/link -> demo"
  )
    if(NOT listed MATCHES "(^|\n)${line}\n")
      fail("no '${line}' in\n${listed}")
    endif()
  endforeach()
  make_package("another time" OUTPUT "${SCRATCH}/third" ENV SOURCE_DATE_EPOCH=2000000000)
  list_tarball("${SCRATCH}/third/x86_64/release/demo/demo-1.0-2.tar.xz" listed)
  check("SOURCE_DATE_EPOCH counts" listed MATCHES " 2033-05-18 03:33:20 opt/demo/bin/echo.exe\n" AND NOT listed MATCHES "2020")
  file(READ "${SCRATCH}/third/x86_64/setup.ini" ini)
  check("SOURCE_DATE_EPOCH counts, later than the lock" ini MATCHES "\nsetup-timestamp: 2000000000\n")
endfunction()

function(case_hints)
  make_demo()
  make_package("make")
  set(described "sdesc: \"Programs to be tested\"\nldesc: \"Two programs; that are run.\n\nAnd a text.\"\n")
  check_text(
    "${RELEASE}/demo-1.0-2.hint"
    "category: System Utils\nrequires: cygwin libgmp10 libintl8\n${described}"
  )
  check_text(
    "${RELEASE}/demo-1.0-2-src.hint"
    "category: System Utils\nbuild-depends: gcc-core make\n${described}homepage: https://example.org/demo
license: GPL-2.0-only\n"
  )
endfunction()

# OUT: "SIZE SHA512" of FILE.
function(size_and_hash file out)
  file(SIZE "${file}" size)
  file(SHA512 "${file}" hash)
  set(${out} "${size} ${hash}" PARENT_SCOPE)
endfunction()

function(case_setup_ini)
  make_demo()
  make_package("make")
  file(READ "${QCYG}/cmake/cygwin.json" lock)
  string(JSON timestamp GET "${lock}" release setup_timestamp)
  string(JSON setup GET "${lock}" release setup_version)
  size_and_hash("${RELEASE}/demo-1.0-2.tar.xz" install)
  size_and_hash("${RELEASE}/demo-1.0-2-src.tar.xz" source)
  set(
    wanted
    "release: demo
arch: x86_64
setup-timestamp: ${timestamp}
setup-minimum-version: 2.903
setup-version: ${setup}

@ demo
sdesc: \"Programs to be tested\"
ldesc: \"Two programs; that are run.

And a text.\"
category: System Utils
version: 1.0-2
install: x86_64/release/demo/demo-1.0-2.tar.xz ${install}
source: x86_64/release/demo/demo-1.0-2-src.tar.xz ${source}
depends2: cygwin, libgmp10, libintl8
build-depends: gcc-core, make
"
  )
  file(READ "${OUTPUT}/x86_64/setup.ini" text)
  string(REGEX REPLACE "^(#[^\n]*\n)+" "" text "${text}")
  check_equal("setup.ini" "${text}" "${wanted}")
  foreach(pair IN ITEMS "bzip2 bz2" "xz xz" "zstd zst")
    string(REPLACE " " ";" pair "${pair}")
    list(GET pair 0 program)
    list(GET pair 1 kind)
    execute_process(
      COMMAND ${program} -dcq "${OUTPUT}/x86_64/setup.${kind}"
      OUTPUT_FILE "${SCRATCH}/${kind}.ini"
      COMMAND_ERROR_IS_FATAL ANY
    )
    run("setup.${kind}" COMMAND cmp "${SCRATCH}/${kind}.ini" "${OUTPUT}/x86_64/setup.ini")
  endforeach()
endfunction()

# tools/cygwin-lock, which reads Cygwin's own setup.ini, reads this one as it is meant.
function(case_locked)
  make_demo()
  set_key("\"A \\\\ backslash, umlauts äöü\"" summary)
  make_package("make")
  # What the package requires is in another repository: with it, all is there.
  file(READ "${QCYG}/cmake/cygwin.json" lock)
  set(more "")
  foreach(name IN ITEMS cygwin libgmp10 libintl8)
    foreach(key IN ITEMS version path size sha512)
      string(JSON ${key} GET "${lock}" packages ${name} ${key})
    endforeach()
    string(APPEND more "\n@ ${name}\nversion: ${version}\ninstall: ${path} ${size} ${sha512}\n")
  endforeach()
  file(READ "${OUTPUT}/x86_64/setup.ini" ini)
  file(WRITE "${SCRATCH}/both.ini" "${ini}${more}")
  set(
    locks
    "${PYTHON}"
    "${QCYG}/tools/cygwin-lock"
    --packages
    "development:cygwin"
    --packages
    "runtime:demo"
  )
  # The lock's origins are those of the project's; only they are taken over.
  file(WRITE "${SCRATCH}/lock.json" "${lock}")
  run("lock" COMMAND ${locks} --ini "${SCRATCH}/both.ini" --output "${SCRATCH}/lock.json")
  file(READ "${SCRATCH}/lock.json" lock)
  file(SHA512 "${RELEASE}/demo-1.0-2.tar.xz" hash)
  file(SIZE "${RELEASE}/demo-1.0-2.tar.xz" size)
  foreach(pair IN ITEMS "version 1.0-2" "path x86_64/release/demo/demo-1.0-2.tar.xz" "size ${size}" "sha512 ${hash}")
    string(REGEX MATCH "^([^ ]+) (.*)$" pair "${pair}")
    set(wanted "${CMAKE_MATCH_2}")
    string(JSON found GET "${lock}" packages demo "${CMAKE_MATCH_1}")
    check_equal("${CMAKE_MATCH_1} of demo" "${found}" "${wanted}")
  endforeach()
  string(JSON requires GET "${lock}" packages demo requires)
  string(REGEX REPLACE "[ \n]" "" requires "${requires}")
  check_equal("requires of demo" "${requires}" "[\"cygwin\",\"libgmp10\",\"libintl8\"]")
  run(
    "without the other repository"
    COMMAND ${locks} --ini "${OUTPUT}/x86_64/setup.xz" --output "${SCRATCH}/none.json"
    EXIT 2
    MATCH "cygwin"
  )
endfunction()

# Nothing of an older repository stays, and one is replaced only by a whole one.
function(case_replaced)
  make_demo()
  make_package("first")
  file(WRITE "${RELEASE}/demo-0.9-1.tar.xz" "old")
  file(SHA512 "${OUTPUT}/x86_64/setup.ini" before)
  file(WRITE "${TREE}/opt/other" "outside")
  make_package("a failure" EXIT 1)
  file(SHA512 "${OUTPUT}/x86_64/setup.ini" after)
  check_equal("setup.ini after a failure" "${after}" "${before}")
  check("an old package after a failure" EXISTS "${RELEASE}/demo-0.9-1.tar.xz")
  file(REMOVE "${TREE}/opt/other")
  make_package("second")
  check("an old package is gone" NOT EXISTS "${RELEASE}/demo-0.9-1.tar.xz")
  file(GLOB left "${OUTPUT}?*")
  check_equal("what is left beside" "${left}" "")
  foreach(file IN ITEMS "${OUTPUT}/mine" "${OUTPUT}/x86_64.txt")
    file(WRITE "${file}" "mine")
    make_package("a folder with other files" EXIT 1 MATCH "out: is there and is no repository made before")
    check("a file of others" EXISTS "${file}")
    file(REMOVE "${file}")
  endforeach()
endfunction()
