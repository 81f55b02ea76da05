# The fetcher with releases that a signature vouches for. The keys were made for these cases and thrown away; data/ has
# their public halves, and the signatures of the text "the release" by each.
include("${CMAKE_CURRENT_LIST_DIR}/fetch.cmake")

set(FINGERPRINT 47FB2FAFDC9F641E3C312A713703A3169A91F42F)

# Makes SERVED_DIR/a.tar with a.tar.sig by SIGNER (ours, theirs), and a lock that wants a signature of FINGERPRINT, which
# is ours, from the keys in file KEYS of data/. OUT: FINGERPRINT.
function(make_release signer keys out)
  make_file(a.tar "the release" a)
  set(data "${QCYG}/ctest/cmake/data")
  file(COPY_FILE "${data}/release-by-${signer}.asc" "${SERVED_DIR}/a.tar.sig")
  write_lock(
    a
    "{ \"url\": [\"${a_url}\"], \"signature\": \".sig\", \"key\": \"ctest/cmake/data/${keys}.asc\",
      \"fingerprint\": \"${FINGERPRINT}\" }"
  )
  set(${out} "${FINGERPRINT}" PARENT_SCOPE)
endfunction()

macro(skip_without_gpg)
  skip_without(gpg)
  skip_without(gpgv)
endmacro()

function(case_good)
  skip_without_gpg()
  make_release(ours ours fingerprint)
  fetch("a good signature" MATCH "Fetched a 1.0 from its url origin")
  check_files("${DOWNLOADS}" "signed-${fingerprint}-a.tar" "signed-${fingerprint}-a.tar.sig")
  file(SHA256 "${SERVED_DIR}/a.tar" wanted)
  file(READ "${SCRATCH}/report.json" report)
  string(JSON actual GET "${report}" a sha256)
  check("the hash of what was used is told" actual STREQUAL wanted)
  # It is checked again each time.
  file(REMOVE_RECURSE "${SERVED_DIR}")
  fetch("offline" SET "set(QCYG_OFFLINE ON)")
  file(APPEND "${DOWNLOADS}/signed-${fingerprint}-a.tar" "!")
  fetch(
    "offline and damaged"
    SET "set(QCYG_OFFLINE ON)"
    EXIT
    1
    MATCH
    "no good signature by ${fingerprint}: .*it is dropped"
  )
endfunction()

function(case_tampered)
  skip_without_gpg()
  make_release(ours ours fingerprint)
  file(APPEND "${SERVED_DIR}/a.tar" "!")
  fetch("tampered with" EXIT 1 MATCH "a.tar: no good signature by ${fingerprint}: .*BAD signature")
  check_files("${DOWNLOADS}")
endfunction()

function(case_by_another_key)
  skip_without_gpg()
  make_release(theirs ours fingerprint)
  fetch("signed by another" EXIT 1 MATCH "no good signature by ${fingerprint}: ")
  check_files("${DOWNLOADS}")
endfunction()

# The key file holds two keys, the lock names one: the other's signature is good, and not enough.
function(case_by_another_key_of_the_file)
  skip_without_gpg()
  make_release(theirs both fingerprint)
  fetch("signed by the other key" EXIT 1 MATCH "no good signature by ${fingerprint}: .*Good signature")
  check_files("${DOWNLOADS}")
endfunction()

function(case_missing)
  skip_without_gpg()
  make_release(ours ours fingerprint)
  file(REMOVE "${SERVED_DIR}/a.tar.sig")
  fetch("no signature" EXIT 1 MATCH "url: [^ ]*/a.tar.sig: curl: ")
  # A mirror with the file alone.
  fetch(
    "no signature in the mirror"
    SET "set(QCYG_MIRROR \"${SERVED_DIR}\")"
    EXIT 1
    MATCH "a.tar: its signature file .*\\.sig is missing"
  )
  # The download folder with the file alone.
  file(COPY_FILE "${SERVED_DIR}/a.tar" "${DOWNLOADS}/signed-${fingerprint}-a.tar")
  # Nobody can tell whether it is good: it is not used, and it stays.
  fetch("no signature in the download folder" EXIT 1 MATCH "its signature file .*\\.sig is missing; it is not used")
  check("it stays" EXISTS "${DOWNLOADS}/signed-${fingerprint}-a.tar")
endfunction()

# A mirror need not be trusted: the signature is, and comes from it too.
function(case_mirror)
  skip_without_gpg()
  make_release(ours ours fingerprint)
  file(RENAME "${SERVED_DIR}" "${SCRATCH}/mirror")
  file_url("${SCRATCH}/mirror" address)
  foreach(mirror IN ITEMS "${SCRATCH}/mirror" "${address}")
    file(REMOVE_RECURSE "${DOWNLOADS}")
    fetch("from the mirror" SET "set(QCYG_MIRROR \"${mirror}\")" MATCH "from the mirror" REJECT "Fetching")
    check_files("${DOWNLOADS}" "signed-${fingerprint}-a.tar" "signed-${fingerprint}-a.tar.sig")
  endforeach()
endfunction()

# Without gpg a signed origin is none: the next one, by hash, serves.
function(case_no_gpg)
  make_file(a.tar "the release" a)
  file(WRITE "${SERVED_DIR}/a.tar.sig" "x")
  string(REPEAT "A" 40 fingerprint)
  make_file(b.tar "the same" b)
  write_lock(
    a
    "{ \"url\": [\"${a_url}\"], \"signature\": \".sig\", \"key\": \"none.asc\", \"fingerprint\": \"${fingerprint}\" },
     { \"url\": [\"${b_url}\"], \"sha256\": \"${b}\" }"
  )
  find_program(curl NAMES curl NO_CACHE REQUIRED)
  file(MAKE_DIRECTORY "${SCRATCH}/bin")
  file(CREATE_LINK "${curl}" "${SCRATCH}/bin/curl" SYMBOLIC)
  fetch(
    "no gpg in PATH"
    SET "set(CMAKE_FIND_USE_CMAKE_SYSTEM_PATH OFF)\nset(ENV{PATH} \"${SCRATCH}/bin\")"
    MATCH "cannot be checked: gpg and gpgv are missing" "Fetched a 1.0 from its url origin"
  )
  check_files("${DOWNLOADS}" "${b}-b.tar")
endfunction()
