# The bill of materials beside the package, and what the lock says of its parts.

# Gives DESCRIPTION parts: the source with its patch, a library with one, firmware, headers and a tool.
function(make_parts)
  make_demo()
  string(REPEAT "0123456789abcdef" 4 hash)
  file(WRITE "${SCRATCH}/part/0001-part.patch" "a patch\n")
  set(
    debian
    "{ \"debian\": \"part\", \"suite\": \"trixie\", \"file\": \"part_2.orig.tar.gz\", \"sha256\": \"${hash}\" }"
  )
  set(common "\"version\": \"2\", \"license\": \"MIT\", \"sha256\": \"${hash}\"")
  set_key(
    "[{ \"role\": \"source\", \"name\": \"demo\", ${common}, \"patches\": [\"${SCRATCH}/0001-int.patch\"],
      \"origin\": { \"url\": [\"https://example.org/demo-1.0.tar.xz\", \"https://b.example.org/\"], \"sha256\": \"${hash}\" } },
    { \"role\": \"linked\", \"name\": \"part\", ${common}, \"patches\": [\"${SCRATCH}/part/0001-part.patch\"], \"origin\": ${debian} },
    { \"role\": \"contained\", \"name\": \"rom\", ${common}, \"origin\": { \"deb\": \"rom\", \"suite\": \"trixie\", \"arch\": \"arm64\" } },
    { \"role\": \"headers\", \"name\": \"w_32\", \"version\": \"3\", \"sha512\": \"${hash}${hash}\", \"origin\": { \"cygwin\": \"x86_64/w.tar.xz\" } },
    { \"role\": \"tool\", \"name\": \"ld\", ${common}, \"origin\": { \"pip\": \"ld\", \"file\": \"ld.whl\" } }]"
    parts
  )
endfunction()

# has(LIST KEY=VALUE...): one element of the document's LIST has all these. A value may be several keys below: A/0/B.
function(has list)
  string(JSON count LENGTH "${document}" "${list}")
  set(index 0)
  while(index LESS count)
    set(same TRUE)
    foreach(pair IN LISTS ARGN)
      string(REGEX MATCH "^([^=]*)=(.*)$" matched "${pair}")
      set(wanted "${CMAKE_MATCH_2}")
      string(REPLACE "/" ";" path "${CMAKE_MATCH_1}")
      string(JSON value ERROR_VARIABLE error GET "${document}" "${list}" ${index} ${path})
      if(NOT value STREQUAL wanted)
        set(same FALSE)
      endif()
    endforeach()
    if(same)
      return()
    endif()
    math(EXPR index "${index} + 1")
  endwhile()
  fail("no element of ${list} has ${ARGN}:\n${document}")
endfunction()

# related(ONE KIND OTHER), without "SPDXRef-".
function(related one kind other)
  has(relationships "spdxElementId=SPDXRef-${one}" relationshipType=${kind} "relatedSpdxElement=SPDXRef-${other}")
endfunction()

function(case_document)
  make_parts()
  make_package("make" MATCH "demo-1.0-2.spdx.json ")
  file(READ "${RELEASE}/demo-1.0-2.spdx.json" document)
  foreach(pair IN ITEMS "spdxVersion=SPDX-2.3" "SPDXID=SPDXRef-DOCUMENT" "dataLicense=CC0-1.0" "name=demo-1.0-2")
    string(REGEX MATCH "^([^=]*)=(.*)$" matched "${pair}")
    set(wanted "${CMAKE_MATCH_2}")
    string(JSON found GET "${document}" "${CMAKE_MATCH_1}")
    check_equal("${CMAKE_MATCH_1}" "${found}" "${wanted}")
  endforeach()
  string(JSON found GET "${document}" creationInfo created)
  check_equal("created" "${found}" "2020-01-01T00:00:00Z")
  file(SHA256 "${RELEASE}/demo-1.0-2.tar.xz" hash)
  has(packages SPDXID=SPDXRef-Package-demo versionInfo=1.0-2 packageFileName=demo-1.0-2.tar.xz licenseDeclared=GPL-2.0-only
    checksums/0/algorithm=SHA256 checksums/0/checksumValue=${hash}
  )
  string(REPEAT "0123456789abcdef" 4 hash)
  has(packages SPDXID=SPDXRef-Part-demo versionInfo=2 downloadLocation=https://example.org/demo-1.0.tar.xz
    checksums/0/checksumValue=${hash}
  )
  has(packages SPDXID=SPDXRef-Part-part licenseDeclared=MIT downloadLocation=NOASSERTION
    "sourceInfo=Debian trixie, source package part: part_2.orig.tar.gz"
  )
  has(packages SPDXID=SPDXRef-Part-rom "sourceInfo=Debian trixie, binary package rom of arm64")
  # An identifier has no "_".
  has(packages SPDXID=SPDXRef-Part-w-32 name=w_32 checksums/0/algorithm=SHA512 "sourceInfo=Cygwin's package x86_64/w.tar.xz"
    licenseDeclared=NOASSERTION
  )
  file(SHA1 "${SCRATCH}/0001-int.patch" sha1)
  file(SHA256 "${SCRATCH}/0001-int.patch" sha256)
  has(files fileName=./patches/demo/0001-int.patch SPDXID=SPDXRef-File-patches-demo-0001-int.patch
    checksums/0/algorithm=SHA1 checksums/0/checksumValue=${sha1} checksums/1/checksumValue=${sha256}
  )
  # What requires: has is a package of the lock of Cygwin's own.
  file(READ "${QCYG}/cmake/cygwin.json" lock)
  string(JSON version GET "${lock}" packages libgmp10 version)
  string(JSON sha512 GET "${lock}" packages libgmp10 sha512)
  has(packages SPDXID=SPDXRef-Cygwin-libgmp10 versionInfo=${version} checksums/0/checksumValue=${sha512})

  related(DOCUMENT DESCRIBES Package-demo)
  related(Package-demo GENERATED_FROM Part-demo)
  related(Package-demo STATIC_LINK Part-part)
  related(Package-demo CONTAINS Part-rom)
  related(Part-w-32 BUILD_DEPENDENCY_OF Package-demo)
  related(Part-ld BUILD_TOOL_OF Package-demo)
  related(File-patches-demo-0001-int.patch PATCH_FOR Part-demo)
  related(File-patches-part-0001-part.patch PATCH_FOR Part-part)
  foreach(name IN ITEMS cygwin libgmp10 libintl8)
    related(Cygwin-${name} RUNTIME_DEPENDENCY_OF Package-demo)
  endforeach()
endfunction()

function(case_deterministic)
  make_parts()
  make_package("make")
  make_package("again" OUTPUT "${SCRATCH}/again")
  run("the same bytes" COMMAND diff -r "${OUTPUT}" "${SCRATCH}/again")
  set_key("[]" parts)
  make_package("no parts")
  check("no parts, no bill" NOT EXISTS "${RELEASE}/demo-1.0-2.spdx.json")
endfunction()

function(case_refused)
  make_parts()
  set_key("\"friend\"" parts 1 role)
  refused("another role" "part part: role friend is none of source, linked, contained, headers, tool")
  make_parts()
  set_key("\"\"" parts 1 sha256)
  refused("no hash" "part part is '': a sha256 or sha512 in hexadecimal digits is wanted")
  make_parts()
  set_key("" parts 1 origin)
  refused("no origin" "parts: 'origin' is missing or empty")
  make_parts()
  set_key("\"${SCRATCH}/none.patch\"" parts 1 patches 0)
  refused("no patch" "none.patch: no such file: it is a patch of part")
endfunction()

# What qcyg_cygwin_package() takes from the lock.
function(case_lock)
  set(runtime "${DOWNLOADS}")
  include("${QCYG}/ctest/cmake/fetch.cmake")
  make_demo()
  make_file(part-2.tar.xz "part" part)
  write_lock(part "{ \"url\": [\"https://none.example/\"], \"sha256\": \"${part}\" }, { \"url\": [\"${part_url}\"], \"sha256\": \"${part}\" }")
  file(WRITE "${SCRATCH}/patches/part/0001-part.patch" "")
  file(
    WRITE "${SCRATCH}/project/CMakeLists.txt"
    "cmake_minimum_required(VERSION 3.25)
project(demo LANGUAGES NONE)
set(QCYG_DOWNLOAD_DIR \"${SCRATCH}/downloads\")
set(QCYG_CONNECT_TIMEOUT 1)
set(QCYG_PATCHES_DIR \"${SCRATCH}/patches\")
set(QCYG_CYGWIN_MIRROR \"\")
include(\"${QCYG}/cmake/Sources.cmake\")
qcyg_lock_read(\"${LOCK}\")
qcyg_fetch_all()
set(QCYG_DOWNLOAD_DIR \"${runtime}\")
set(QCYG_OFFLINE ON)
include(\"${QCYG}/cmake/CygwinPackage.cmake\")
qcyg_cygwin_lock_read(\"${QCYG}/cmake/cygwin.json\")
qcyg_cygwin_fetch(libintl8)
string(REPLACE \",\" \";\" PARTS \"\${PARTS}\")
qcyg_cygwin_package(demo TREE / OUTPUT / VERSION 1 RELEASE 1 PREFIX /opt CATEGORY System SUMMARY S DESCRIPTION D LICENSES x
  ARCHIVES \"${SCRATCH}/demo-1.0.tar.xz\" PARTS \${PARTS})
"
  )
  set(
    configure
    "${CMAKE_COMMAND}"
    -S
    "${SCRATCH}/project"
    -B
    "${SCRATCH}/build"
    -G
    Ninja
    "-DQCYG_PYTHON=${PYTHON}"
  )
  run("configure" COMMAND ${configure} -DPARTS=linked=part,headers=libintl8)
  file(READ "${SCRATCH}/build/cygwin-package-demo.json" json)
  file(READ "${QCYG}/cmake/cygwin.json" lock)
  string(JSON path GET "${lock}" packages libintl8 path)
  foreach(
    pair
    IN
    ITEMS
      "0 role=linked"
      "0 version=1.0"
      "0 license=MIT"
      "0 sha256=${part}"
      "0 origin url 0=${part_url}"
      "0 patches 0=${SCRATCH}/patches/part/0001-part.patch"
      "1 role=headers"
      "1 origin cygwin=${path}"
  )
    string(REGEX MATCH "^([^=]*)=(.*)$" matched "${pair}")
    set(wanted "${CMAKE_MATCH_2}")
    string(REPLACE " " ";" keys "${CMAKE_MATCH_1}")
    string(JSON found GET "${json}" parts ${keys})
    check_equal("${pair}" "${found}" "${wanted}")
  endforeach()
  run("no role" COMMAND ${configure} -DPARTS=part EXIT 1 MATCH "PARTS 'part' is not ROLE=NAME, ROLE being one of source,")
  run("another role" COMMAND ${configure} -DPARTS=a=part EXIT 1 MATCH "PARTS 'a=part' is not ROLE=NAME")
  run("no entry" COMMAND ${configure} -DPARTS=linked=none EXIT 1 MATCH "PARTS names none, which is no entry of a lock")
endfunction()
