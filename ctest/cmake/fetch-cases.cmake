# The fetcher with files: what it refuses, what it says, the download folder, offline, mirrors.
include("${CMAKE_CURRENT_LIST_DIR}/fetch.cmake")

function(case_served)
  make_file(a.tar "the bytes" a)
  write_lock(a "{ \"url\": [\"${a_url}\"], \"sha256\": \"${a}\" }")
  fetch("the first time" MATCH "Fetching a 1.0 \\(url\\)" "Fetched a 1.0 from its url origin")
  check_fetched(a.tar)
  check_served(a url)
  check_files("${DOWNLOADS}" "${a}-a.tar")
  # The second time asks for nothing.
  file(REMOVE_RECURSE "${SERVED_DIR}")
  fetch("the second time" REJECT "Fetching")
  check_served(a "download folder")
endfunction()

function(case_wrong_bytes_then_next_origin)
  make_file(bad.tar "other bytes" bad)
  make_file(a.tar "the bytes" a)
  write_lock(
    a
    "{ \"url\": [\"${bad_url}\"], \"sha256\": \"${a}\" },
     { \"url\": [\"file:///nonexistent/a.tar\"], \"sha256\": \"${a}\" },
     { \"url\": [\"${a_url}\"], \"sha256\": \"${a}\" }"
  )
  fetch(
    "the third origin is right"
    MATCH
    "bad.tar: has sha256 ${bad}, the lock wants ${a}"
    "Fetched a 1.0 from its url origin"
  )
  check_fetched(a.tar)
  check_files("${DOWNLOADS}" "${a}-a.tar")
endfunction()

# One origin, two addresses: the first serves something else (a login page, say).
function(case_wrong_bytes_then_next_address)
  make_file(bad.tar "<html>" bad)
  make_file(a.tar "the bytes" a)
  write_lock(a "{ \"url\": [\"${bad_url}\", \"${a_url}\"], \"sha256\": \"${a}\" }")
  fetch("the second address is right" MATCH "Fetched a 1.0 from its url origin")
  check("it is kept" EXISTS "${DOWNLOADS}/${a}-bad.tar")
endfunction()

function(case_no_origin_serves)
  make_file(bad.tar "other bytes" bad)
  make_file(a.tar "the bytes" a)
  write_lock(
    a
    "{ \"url\": [\"${bad_url}\"], \"sha256\": \"${a}\" },
     { \"url\": [\"file:///nonexistent/a.tar\", \"file:///nonexistent/b.tar\"], \"sha256\": \"${a}\" },
     { \"pip\": \"a\", \"file\": \"no-wheel\", \"sha256\": \"${a}\" }"
  )
  fetch(
    "nothing is right"
    EXIT 1
    MATCH
      "No origin served a 1.0: url: [^ ]*bad.tar: has sha256 ${bad}, the lock wants ${a}"
      "url: file:///nonexistent/a.tar: curl: [^;]*; file:///nonexistent/b.tar: curl:"
      "pip: 'no-wheel' is not the name of a wheel"
      "Set QCYG_MIRROR"
      "${a}-bad.tar ${a}-a.tar"
  )
  check_files("${DOWNLOADS}")
endfunction()

function(case_damaged_download)
  make_file(a.tar "the bytes" a)
  write_lock(a "{ \"url\": [\"${a_url}\"], \"sha256\": \"${a}\" }")
  file(WRITE "${DOWNLOADS}/${a}-a.tar" "the byteS")
  fetch(
    "a damaged file lies there"
    MATCH
    "${a}-a.tar: has sha256 [0-9a-f]+, the lock wants ${a}; it is dropped"
    "Fetched a 1.0"
  )
  check_fetched(a.tar)
endfunction()

function(case_offline_lists_all)
  foreach(name IN ITEMS a b c)
    make_file(${name}.tar "bytes of ${name}" ${name})
  endforeach()
  write_lock(
    a "{ \"url\": [\"${a_url}\"], \"sha256\": \"${a}\" }, { \"npm\": \"@x/a@1\", \"sha256\": \"${a}\" }"
    b "{ \"url\": [\"${b_url}\"], \"sha256\": \"${b}\" }"
    c "{ \"url\": [\"${c_url}\"], \"sha256\": \"${c}\" }"
  )
  file(COPY_FILE "${SERVED_DIR}/b.tar" "${SCRATCH}/b.tar")
  file(MAKE_DIRECTORY "${DOWNLOADS}")
  file(COPY_FILE "${SERVED_DIR}/b.tar" "${DOWNLOADS}/${b}-b.tar")
  fetch(
    "two of three are missing"
    SET "set(QCYG_OFFLINE ON)"
    EXIT 1
    MATCH "QCYG_OFFLINE is on" "a 1.0: ${a}-a.tar ${a}-x-a-1.tgz c 1.0: ${c}-c.tar"
    REJECT "b 1.0" "Fetching"
  )
  file(COPY_FILE "${SERVED_DIR}/a.tar" "${DOWNLOADS}/${a}-x-a-1.tgz")
  file(COPY_FILE "${SERVED_DIR}/c.tar" "${DOWNLOADS}/${c}-c.tar")
  fetch("all is there" SET "set(QCYG_OFFLINE ON)" REJECT "Fetching")
endfunction()

function(case_mirror_folder)
  foreach(name IN ITEMS a b)
    make_file(${name}.tar "bytes of ${name}" ${name})
  endforeach()
  write_lock(
    a "{ \"url\": [\"file:///nonexistent/a.tar\"], \"sha256\": \"${a}\" }"
    b "{ \"url\": [\"file:///nonexistent/b.tar\"], \"sha256\": \"${b}\" }"
  )
  # The bare name, and the one of a download folder.
  file(MAKE_DIRECTORY "${SCRATCH}/mirror")
  file(COPY_FILE "${SERVED_DIR}/a.tar" "${SCRATCH}/mirror/a.tar")
  file(COPY_FILE "${SERVED_DIR}/b.tar" "${SCRATCH}/mirror/${b}-b.tar")
  fetch(
    "offline, with a mirror folder"
    SET "set(QCYG_OFFLINE ON)\nset(QCYG_MIRROR \"${SCRATCH}/mirror\")"
    REJECT
    "Fetching"
  )
  check_fetched(a.tar)
  check_fetched(b.tar)
  check_served(a mirror)
  check_files("${DOWNLOADS}" "${a}-a.tar" "${b}-b.tar")
endfunction()

function(case_mirror_folder_wrong)
  make_file(a.tar "the bytes" a)
  write_lock(a "{ \"url\": [\"${a_url}\"], \"sha256\": \"${a}\" }")
  file(WRITE "${SCRATCH}/mirror/a.tar" "other bytes")
  fetch(
    "the mirror's file is wrong"
    SET "set(QCYG_MIRROR \"${SCRATCH}/mirror\")"
    MATCH "mirror: a.tar: has sha256 [0-9a-f]+, the lock wants ${a}" "Fetched a 1.0 from its url origin"
  )
  check_fetched(a.tar)
  check_served(a url)
  check_files("${DOWNLOADS}" "${a}-a.tar")
endfunction()

# A mirror's address comes before the origins, which are not asked.
function(case_mirror_address)
  make_file(a.tar "the bytes" a)
  file_url("${SERVED_DIR}" mirror)
  write_lock(a "{ \"url\": [\"file:///nonexistent/a.tar\"], \"sha256\": \"${a}\" }")
  fetch("a mirror's address" SET "set(QCYG_MIRROR \"${mirror}\")" MATCH "from the mirror" REJECT "Fetching")
  check_fetched(a.tar)
  check_served(a mirror)
  check_files("${DOWNLOADS}" "${a}-a.tar")
endfunction()

function(case_mirror_address_without_it)
  make_file(a.tar "the bytes" a)
  file_url("${SCRATCH}/empty" mirror)
  write_lock(a "{ \"url\": [\"${a_url}\"], \"sha256\": \"${a}\" }")
  fetch("the mirror has nothing" SET "set(QCYG_MIRROR \"${mirror}\")" MATCH "Fetched a 1.0 from its url origin")
  check_fetched(a.tar)
  file(REMOVE_RECURSE "${DOWNLOADS}" "${SERVED_DIR}")
  fetch(
    "nobody has it"
    SET "set(QCYG_MIRROR \"${mirror}\")"
    EXIT 1
    MATCH "No origin served a 1.0: mirror [^ ]*empty: [^ ]*empty/${a}-a.tar: curl: .*[^ ]*empty/a.tar: curl: .*url: "
  )
endfunction()

function(case_empty_download_dir)
  make_file(a.tar "the bytes" a)
  write_lock(a "{ \"url\": [\"${a_url}\"], \"sha256\": \"${a}\" }")
  fetch("no folder" SET "set(QCYG_DOWNLOAD_DIR \"\")" EXIT 1 MATCH "QCYG_DOWNLOAD_DIR is empty")
endfunction()

function(case_no_curl)
  make_file(a.tar "the bytes" a)
  write_lock(a "{ \"url\": [\"${a_url}\"], \"sha256\": \"${a}\" }")
  file(MAKE_DIRECTORY "${SCRATCH}/bin")
  fetch(
    "no curl in PATH"
    SET "set(CMAKE_FIND_USE_CMAKE_SYSTEM_PATH OFF)\nset(ENV{PATH} \"${SCRATCH}/bin\")"
    EXIT 1
    MATCH "url: curl is missing"
  )
endfunction()

# What the lock calls optional costs a warning; all the rest is fetched.
function(case_optional)
  make_file(a.tar "bytes of a" a)
  file(
    WRITE "${LOCK}"
    "{ \"gone\": { \"version\": \"1\", \"license\": \"MIT\", \"optional\": true,
        \"origins\": [ { \"url\": [\"file:///nonexistent/gone.tar\"], \"sha256\": \"${a}\" } ] },
      \"a\": { \"version\": \"1.0\", \"license\": \"MIT\",
        \"origins\": [ { \"url\": [\"${a_url}\"], \"sha256\": \"${a}\" } ] } }"
  )
  fetch("not to be had" MATCH "CMake Warning" "No origin served gone 1" "Fetched a 1.0 from its url origin")
  check_fetched(a.tar)
  fetch("offline" SET "set(QCYG_OFFLINE ON)" MATCH "CMake Warning" "these files are not in .* gone 1:")
endfunction()

# What is for one target is its cross toolchain, which Cygwin itself has no use for.
function(case_targets)
  make_file(a.tar "for all" a)
  make_file(b.tar "for one" b)
  file(
    WRITE "${LOCK}"
    "{ \"a\": { \"version\": \"1.0\", \"license\": \"MIT\", \"origins\": [ { \"url\": [\"${a_url}\"], \"sha256\": \"${a}\" } ] },
    \"b\": { \"version\": \"1.0\", \"license\": \"MIT\", \"target\": \"cygwin\",
             \"origins\": [ { \"url\": [\"${b_url}\"], \"sha256\": \"${b}\" } ] } }"
  )
  fetch("for another target" SET "set(QCYG_TARGET linux)" REJECT "b 1.0")
  fetch("on Cygwin" SET "set(QCYG_TARGET cygwin)\nset(CMAKE_HOST_SYSTEM_NAME CYGWIN)" REJECT "b 1.0")
  fetch("for its target" SET "set(QCYG_TARGET cygwin)" MATCH "Fetched b 1.0")
endfunction()
