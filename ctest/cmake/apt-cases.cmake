# The fetcher with Debian's archive: apt.sh, under fake apt programs that record how they are called and configured.
include("${CMAKE_CURRENT_LIST_DIR}/fetch.cmake")

set(BIN "${SCRATCH}/bin")
set(CALLS "${SCRATCH}/calls")
set(RECORDS "${SCRATCH}/records")
set(SAY "echo \"\${0##*/} $*\" >>'${CALLS}'; conf=$2")

# The archive: apt-cache knows what RECORDS holds once apt-get update was called, as apt would.
function(fake_apt)
  write_program(
    "${BIN}/apt-cache"
    "${SAY}\n[ -e '${SCRATCH}/updated' ] || { echo 'E: No packages found' >&2; exit 100; }\ncat '${RECORDS}'"
  )
  write_program(
    "${BIN}/apt-get"
    "${SAY}
    case \"$*\" in
    *' update '*) cp \"$conf\" '${SCRATCH}/apt.conf'; touch '${SCRATCH}/updated' ;;
    *' source '* | *' download '*) cp '${SERVED_DIR}'/* . ;;
    *) exit 99 ;;
    esac"
  )
  file(WRITE "${SCRATCH}/etc/sources.list" "deb http://debian.example.invalid/debian trixie main\n")
endfunction()

function(fetch_from_archive what)
  fetch("${what}" ENV "PATH=${BIN}:$ENV{PATH}" "QCYG_APT_ETC=${SCRATCH}/etc" ${ARGN})
endfunction()

# The revision that holds the file is found by the file's hash, whatever newer one there is.
function(case_source)
  fake_apt()
  make_file(a_1.0.orig.tar.xz "the source" a)
  file(
    WRITE "${RECORDS}"
    "Package: a\nVersion: 1.1-1\nChecksums-Sha256:\n 1111 10 a_1.1.orig.tar.xz\n\n"
    "Package: a\nVersion: 1.0-3\nChecksums-Sha256:\n ${a} 10 a_1.0.orig.tar.xz\n 2222 10 a_1.0-3.dsc\n"
  )
  write_lock(a "{ \"debian\": \"a\", \"suite\": \"trixie\", \"file\": \"a_1.0.orig.tar.xz\", \"sha256\": \"${a}\" }")
  fetch_from_archive("a source package" MATCH "Fetched a 1.0 from its debian origin")
  check_fetched(a_1.0.orig.tar.xz)
  check_served(a debian)
  check_files("${DOWNLOADS}" apt "${a}-a_1.0.orig.tar.xz")
  file(STRINGS "${CALLS}" calls REGEX "source -qq --only-source --download-only --tar-only a=1.0-3$")
  check("apt-get was asked for that revision" calls MATCHES "^apt-get -c ")
  # No scratch folder of a download is left.
  file(GLOB left "${DOWNLOADS}/apt/get.*" "${DOWNLOADS}/apt/new.*")
  check_equal("nothing is left" "${left}" "")
endfunction()

function(case_binary)
  fake_apt()
  make_file(a_1.0_arm64.deb "the package" a)
  # Twice, as in a suite and its updates.
  set(record "Package: a\nVersion: 1.0\nSHA256: ${a}\n\n")
  file(WRITE "${RECORDS}" "Package: a\nVersion: 1.1\nSHA256: 1111\n\n${record}${record}")
  write_lock(a "{ \"deb\": \"a\", \"suite\": \"trixie\", \"arch\": \"arm64\", \"sha256\": \"${a}\" }")
  fetch_from_archive("a binary package" MATCH "Fetched a 1.0 from its deb origin")
  check("it is kept" EXISTS "${DOWNLOADS}/${a}-a.deb")
  count_lines("${CALLS}" "" count)
  check("update, show and download" count EQUAL 3)
  file(STRINGS "${CALLS}" calls REGEX "download -qq a=1.0$")
  check("apt-get was asked for that revision" calls MATCHES "^apt-get -c ")
  file(READ "${SCRATCH}/apt.conf" conf)
  check("the architecture is the package's" conf MATCHES "APT::Architecture \"arm64\";")
endfunction()

# Nothing of the system's apt is read or written, so that it needs no root: apt itself says where it would go.
function(case_needs_no_root)
  skip_without(apt-config)
  fake_apt()
  make_file(a_1.0_arm64.deb "the package" a)
  file(WRITE "${RECORDS}" "Package: a\nVersion: 1.0\nSHA256: ${a}\n")
  write_lock(a "{ \"deb\": \"a\", \"suite\": \"trixie\", \"arch\": \"arm64\", \"sha256\": \"${a}\" }")
  fetch_from_archive("a binary package")
  foreach(
    place
    IN
    ITEMS
      Dir::Etc::SourceParts/d
      Dir::State::Lists/d
      Dir::State/d
      Dir::State::status/f
      Dir::Cache/d
      Dir::Cache::Archives/d
      Dir::Etc::PreferencesParts/d
  )
    run(
      "apt's ${place}"
      COMMAND apt-config -c "${SCRATCH}/apt.conf" shell PLACE "${place}"
      MATCH "^PLACE='${DOWNLOADS}/apt/"
    )
  endforeach()
  # Images of Debian switch these off.
  foreach(place IN ITEMS Dir::Cache::pkgcache/f Dir::Cache::srcpkgcache/f)
    run("apt's ${place}"
      COMMAND apt-config -c "${SCRATCH}/apt.conf" shell PLACE "${place}"
      MATCH "^PLACE='(${DOWNLOADS}/apt/|')"
    )
  endforeach()
  foreach(place IN ITEMS Dir::Etc::SourceList/f Dir::Etc::Preferences/f)
    run("apt's ${place}" COMMAND apt-config -c "${SCRATCH}/apt.conf" shell PLACE "${place}" MATCH "^PLACE='/dev/null'")
  endforeach()
  file(GLOB sources "${DOWNLOADS}/apt/*/sources/*.sources")
  file(READ "${sources}" text)
  check(
    "its sources are the suite's"
    text
    MATCHES
    "URIs: http://debian.example.invalid/debian\nSuites: trixie trixie-updates\n"
  )
endfunction()

# The hash is not there: what is there is told, after one look for news.
function(case_has_no_such_hash)
  fake_apt()
  make_file(a_1.0.orig.tar.xz "the source" a)
  file(
    WRITE "${RECORDS}"
    "Package: a\nVersion: 1.1-1\nChecksums-Sha256:\n 1111 10 a_1.1.orig.tar.xz\n\nPackage: a\nVersion: 1.2-1\n"
  )
  write_lock(a "{ \"debian\": \"a\", \"suite\": \"trixie\", \"file\": \"a_1.0.orig.tar.xz\", \"sha256\": \"${a}\" }")
  fetch_from_archive(
    "another revision"
    EXIT 1
    MATCH
    "debian: suite trixie of this machine's Debian archive has no a with a_1.0.orig.tar.xz of that hash \\(it has: 1.1-1 1.2-1"
  )
  file(WRITE "${RECORDS}" "")
  fetch_from_archive("no such package" EXIT 1 MATCH "of that hash \\(it has: no such package\\)")
  check_files("${DOWNLOADS}" apt)
endfunction()

# The lists are fetched once for many files, and anew for a file that they do not have.
function(case_updates_when_needed)
  fake_apt()
  make_file(a_1.0.deb "a" a)
  make_file(b_1.0.deb "b" b)
  file(WRITE "${RECORDS}" "Package: a\nVersion: 1.0\nSHA256: ${a}\n")
  file(REMOVE "${SERVED_DIR}/b_1.0.deb")
  write_lock(a "{ \"deb\": \"a\", \"suite\": \"trixie\", \"arch\": \"all\", \"sha256\": \"${a}\" }")
  fetch_from_archive("the first")
  file(REMOVE "${DOWNLOADS}/${a}-a.deb")
  fetch_from_archive("the first again")
  count_lines("${CALLS}" " update " count)
  check("one update" count EQUAL 1)
  write_lock(b "{ \"deb\": \"b\", \"suite\": \"trixie\", \"arch\": \"all\", \"sha256\": \"${b}\" }")
  file(APPEND "${RECORDS}" "\nPackage: b\nVersion: 1.0\nSHA256: ${b}\n")
  file(REMOVE "${SERVED_DIR}/a_1.0.deb")
  file(WRITE "${SERVED_DIR}/b_1.0.deb" "b")
  fetch_from_archive("one that is known by now")
  count_lines("${CALLS}" " update " count)
  check("no second update" count EQUAL 1)
endfunction()

function(case_update_fails)
  fake_apt()
  make_file(a_1.0.deb "a" a)
  write_program("${BIN}/apt-get" "printf 'Get:1\\nE: The repository is not signed.\\nW: x\\n'; exit 100")
  write_lock(a "{ \"deb\": \"a\", \"suite\": \"trixie\", \"arch\": \"all\", \"sha256\": \"${a}\" }")
  fetch_from_archive(
    "update fails"
    EXIT
    1
    MATCH
    "deb: apt-get update failed: E: The repository is not signed."
    REJECT
    "Get:1"
  )
endfunction()

# What apt brings is verified like everything else.
function(case_brings_other_bytes)
  fake_apt()
  make_file(a_1.0.deb "other bytes" other)
  string(SHA256 a "the bytes")
  file(WRITE "${RECORDS}" "Package: a\nVersion: 1.0\nSHA256: ${a}\n")
  write_lock(a "{ \"deb\": \"a\", \"suite\": \"trixie\", \"arch\": \"all\", \"sha256\": \"${a}\" }")
  fetch_from_archive("other bytes" EXIT 1 MATCH "deb: has sha256 ${other}, the lock wants ${a}")
  file(WRITE "${RECORDS}" "Package: a\nVersion: 1.0\nChecksums-Sha256:\n ${a} 1 a.orig.tar\n")
  write_lock(a "{ \"debian\": \"a\", \"suite\": \"trixie\", \"file\": \"a.orig.tar\", \"sha256\": \"${a}\" }")
  fetch_from_archive("another file" EXIT 1 MATCH "debian: apt-get source a=1.0 brought no a.orig.tar")
  check_files("${DOWNLOADS}" apt)
endfunction()

function(case_no_debian_archive)
  fake_apt()
  file(WRITE "${SCRATCH}/etc/sources.list" "deb http://debian.example.invalid/ubuntu noble main\n")
  make_file(a_1.0.deb "a" a)
  write_lock(a "{ \"deb\": \"a\", \"suite\": \"trixie\", \"arch\": \"all\", \"sha256\": \"${a}\" }")
  fetch_from_archive(
    "Ubuntu"
    EXIT
    1
    MATCH
    "deb: debian-sources: no source in .* is a Debian archive; set QCYG_DEBIAN_MIRROR"
  )
  file(GLOB left "${DOWNLOADS}/apt/new.*")
  check_equal("nothing is left" "${left}" "")
endfunction()

function(case_no_apt)
  make_file(a_1.0.deb "a" a)
  write_lock(a "{ \"deb\": \"a\", \"suite\": \"trixie\", \"arch\": \"all\", \"sha256\": \"${a}\" }")
  # What apt.sh needs before it looks for apt.
  file(MAKE_DIRECTORY "${BIN}")
  foreach(program IN ITEMS sh dirname)
    find_program(found_${program} NAMES ${program} NO_CACHE REQUIRED)
    file(CREATE_LINK "${found_${program}}" "${BIN}/${program}" SYMBOLIC)
  endforeach()
  fetch("no apt" SET "set(ENV{PATH} \"${BIN}\")" EXIT 1 MATCH "deb: no apt-get on this machine: set QCYG_DEBIAN_MIRROR")
endfunction()
