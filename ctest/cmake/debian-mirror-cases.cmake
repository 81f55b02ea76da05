# The fetcher with Debian's archive where there is no apt: debian-mirror.sh, and a mirror in a folder.
include("${CMAKE_CURRENT_LIST_DIR}/fetch.cmake")

set(BIN "${SCRATCH}/bin")
set(MIRROR "${SCRATCH}/a mirror")

# Fetches with a PATH that has all that the origin needs, and no apt.
function(fetch_without_apt what)
  file(MAKE_DIRECTORY "${BIN}")
  foreach(
    program
    IN
    ITEMS awk curl cut dirname env flock head mkdir mv rm sh sha256sum xz
  )
    find_program(real NAMES ${program} NO_CACHE REQUIRED)
    file(CREATE_LINK "${real}" "${BIN}/${program}" SYMBOLIC)
    unset(real)
  endforeach()
  file_url("${MIRROR}" url)
  fetch("${what}" SET "set(ENV{PATH} \"${BIN}\")" ENV "QCYG_DEBIAN_MIRROR=${url}/" ${ARGN})
endfunction()

# Writes the list of SUITE at PLACE (main/source/Sources or main/binary-ARCH/Packages) of the mirror.
function(write_list suite place text)
  get_filename_component(folder "${MIRROR}/dists/${suite}/${place}" DIRECTORY)
  file(MAKE_DIRECTORY "${folder}")
  file(WRITE "${MIRROR}/dists/${suite}/${place}" "${text}")
  execute_process(COMMAND xz -f "${MIRROR}/dists/${suite}/${place}" COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# Makes FILE, below the mirror's folder PLACE, with TEXT; OUT: its hash.
function(make_pooled place file text out)
  file(WRITE "${MIRROR}/${place}/${file}" "${text}")
  file(SHA256 "${MIRROR}/${place}/${file}" hash)
  set(${out} "${hash}" PARENT_SCOPE)
endfunction()

function(case_source)
  make_pooled(pool/main/a/a a_1.0.orig.tar.xz "the source" a)
  write_list(
    trixie
    main/source/Sources
    "Package: b\nDirectory: pool/main/b/b\nChecksums-Sha256:\n 1111 10 b_1.0.orig.tar.xz\n
Package: a\nChecksums-Sha256:\n 2222 10 a_1.0-3.dsc\n ${a} 10 a_1.0.orig.tar.xz\nFiles:\n ${a} 10 wrong\nDirectory: pool/main/a/a\n
Package: c\nDirectory: pool/main/c/c\nChecksums-Sha256:\n 3333 10 c_1.0.orig.tar.xz\n"
  )
  write_lock(a "{ \"debian\": \"a\", \"suite\": \"trixie\", \"file\": \"a_1.0.orig.tar.xz\", \"sha256\": \"${a}\" }")
  fetch_without_apt("a source package" MATCH "Fetched a 1.0 from its debian origin")
  check_served(a debian)
  check_files("${DOWNLOADS}" apt "${a}-a_1.0.orig.tar.xz")
endfunction()

# Of the suite's updates, and in a record whose fields are in another order than the archive's.
function(case_binary)
  make_pooled(pool/main/a/a a_1.0_arm64.deb "the package" a)
  write_list(trixie main/binary-arm64/Packages "Package: b\nFilename: pool/b.deb\nSHA256: 1111\n")
  write_list(
    trixie-updates
    main/binary-arm64/Packages
    "Package: a\nSHA256: ${a}\nFilename: pool/main/a/a/a_1.0_arm64.deb\n\nPackage: c\nFilename: pool/c.deb\nSHA256: 2222\n"
  )
  write_lock(a "{ \"deb\": \"a\", \"suite\": \"trixie\", \"arch\": \"arm64\", \"sha256\": \"${a}\" }")
  fetch_without_apt("a binary package" MATCH "Fetched a 1.0 from its deb origin")
  check("it is kept" EXISTS "${DOWNLOADS}/${a}-a.deb")
endfunction()

# The lists are fetched once for many files, and anew for a file that they do not have.
function(case_updates_when_needed)
  make_pooled(pool a.deb "a" a)
  make_pooled(pool b.deb "b" b)
  set(first "Package: a\nFilename: pool/a.deb\nSHA256: ${a}\n")
  write_list(trixie main/binary-all/Packages "${first}")
  set(list "${MIRROR}/dists/trixie/main/binary-all/Packages.xz")
  write_lock(a "{ \"deb\": \"a\", \"suite\": \"trixie\", \"arch\": \"all\", \"sha256\": \"${a}\" }")
  fetch_without_apt("the first")
  file(REMOVE "${DOWNLOADS}/${a}-a.deb" "${list}")
  fetch_without_apt("the first again, by the list that is there")
  write_lock(b "{ \"deb\": \"b\", \"suite\": \"trixie\", \"arch\": \"all\", \"sha256\": \"${b}\" }")
  write_list(trixie main/binary-all/Packages "${first}\nPackage: b\nFilename: pool/b.deb\nSHA256: ${b}\n")
  fetch_without_apt("one that is known by now" MATCH "Fetched b 1.0")
endfunction()

function(case_has_no_such_hash)
  write_list(trixie main/source/Sources "Package: a\nDirectory: pool\nChecksums-Sha256:\n 1111 10 a_1.1.orig.tar.xz\n")
  string(SHA256 a "the source")
  write_lock(a "{ \"debian\": \"a\", \"suite\": \"trixie\", \"file\": \"a_1.0.orig.tar.xz\", \"sha256\": \"${a}\" }")
  fetch_without_apt("another revision" EXIT 1 MATCH "suite trixie of file://[^ ]* has no a with a_1.0.orig.tar.xz of that hash")
  file(REMOVE "${MIRROR}/dists/trixie/main/source/Sources.xz")
  fetch_without_apt("no list" EXIT 1 MATCH "has no list dists/trixie/main/source/Sources.xz, see above")
  file(GLOB left "${DOWNLOADS}/apt/mirror-*/new.*")
  check_equal("nothing is left" "${left}" "")
endfunction()

# What the mirror brings is verified like everything else.
function(case_brings_other_bytes)
  make_pooled(pool a.deb "other bytes" other)
  string(SHA256 a "the bytes")
  write_list(trixie main/binary-all/Packages "Package: a\nFilename: pool/a.deb\nSHA256: ${a}\n")
  write_lock(a "{ \"deb\": \"a\", \"suite\": \"trixie\", \"arch\": \"all\", \"sha256\": \"${a}\" }")
  fetch_without_apt("other bytes" EXIT 1 MATCH "deb: has sha256 ${other}, the lock wants ${a}")
  file(REMOVE "${MIRROR}/pool/a.deb")
  fetch_without_apt("no file" EXIT 1 MATCH "pool/a.deb cannot be fetched, see above")
  check_files("${DOWNLOADS}" apt)
endfunction()

function(case_address)
  string(SHA256 a "the bytes")
  write_lock(a "{ \"deb\": \"a\", \"suite\": \"trixie\", \"arch\": \"all\", \"sha256\": \"${a}\" }")
  fetch_without_apt("a folder" QCYG_DEBIAN_MIRROR=/srv/debian EXIT 1 MATCH "is '/srv/debian': an address is wanted")
endfunction()
