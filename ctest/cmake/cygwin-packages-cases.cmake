# Fetching Cygwin's packages: which origin serves, what is refused, what is said, what stays.
include("${CMAKE_CURRENT_LIST_DIR}/cygwin-packages.cmake")

function(case_mirror)
  make_package(a "package a")
  make_package(b "package b")
  origin(mirror "${MIRROR}" mirror)
  write_lock("${mirror}")
  fetch("the first time" "a;b;a" MATCH "Fetched a 1-1 from file://" "Fetched b 1-1 from file://")
  check_fetched(a mirror)
  check_fetched(b mirror)
  check_files("${DOWNLOADS}" "${a_file}" "${b_file}")
  file(REMOVE_RECURSE "${MIRROR}")
  fetch("the second time asks for nothing" "a;b" REJECT "Fetch")
  check_fetched(a "download folder")
endfunction()

# Each in its turn: the user's mirror, the lock's mirror, the snapshot, the npm package.
function(case_order)
  foreach(name IN ITEMS a b c d)
    make_package(${name} "package ${name}" npm=true)
  endforeach()
  make_npm(npm a b c d)
  set(left "a;b;c;d")
  foreach(place IN ITEMS user live old)
    list(POP_FRONT left)
    foreach(name IN LISTS left)
      cmake_path(GET ${name}_path PARENT_PATH parent)
      file(MAKE_DIRECTORY "${SCRATCH}/${place}/${parent}")
    endforeach()
  endforeach()
  file(COPY_FILE "${MIRROR}/${b_path}" "${SCRATCH}/user/${b_path}")
  file(COPY_FILE "${MIRROR}/${c_path}" "${SCRATCH}/live/${c_path}")
  file(COPY_FILE "${MIRROR}/${d_path}" "${SCRATCH}/old/${d_path}")
  origin(mirror "${SCRATCH}/live" live)
  origin(time_machine "${SCRATCH}/old" old)
  write_lock("${live}" "${old}" "${npm}")
  file_url("${SCRATCH}/user" user)
  fetch("four packages" "a;b;c;d" SET "set(QCYG_CYGWIN_MIRROR \"${user}/\")")
  check_fetched(b QCYG_CYGWIN_MIRROR)
  check_fetched(c mirror)
  check_fetched(d time_machine)
  check_fetched(a npm)
  check_files("${DOWNLOADS}" "${a_file}" "${b_file}" "${c_file}" "${d_file}" "${npm_file}")
endfunction()

# One error with each origin's answer, what was expected and the fix; nothing stays.
function(case_nobody_serves)
  make_package(size "a package" size=99)
  string(REPEAT "0" 128 zeros)
  make_package(hash "a package" "sha512=\"${zeros}\"")
  make_package(page "<!DOCTYPE html>\n<HTML>not found</HTML>" size=4000)
  make_package(gone "a package")
  file(REMOVE "${MIRROR}/${gone_path}")
  make_package(good "a package")
  make_npm(npm good)
  origin(mirror "${MIRROR}" mirror)
  origin(time_machine "http://127.0.0.1:1" old)
  write_lock("${mirror}" "${old}" "${npm}")
  fetch(
    "four bad ones and a good one"
    "size;hash;page;gone;good"
    EXIT 1
    MATCH
      "No origin served these Cygwin packages: size 1-1, which is ${size_path}, 99 bytes, sha512 ${size_sha512}:"
      "mirror file://[^ ]*: has 9 bytes, the lock wants 99 time_machine http://127.0.0.1:1: curl: .* npm @x/setup@1.0: does not carry size"
      "hash 1-1, [^:]*: mirror file://[^ ]*: has sha512 ${hash_sha512}, the lock wants ${zeros}"
      "page 1-1, [^:]*: mirror file://[^ ]*: is an HTML page of 38 bytes, no package of 4000"
      "gone 1-1, [^:]*: mirror file://[^ ]*: curl: "
      "Set QCYG_CYGWIN_MIRROR to a mirror or a local mirror folder"
      "QCYG_SYSROOT=bootstrap needs none"
      "makes the lock anew. sha512-[^ ]*size-1-1.tar.xz sha512-[^ ]*hash-1-1.tar.xz"
    REJECT "good 1-1, which"
  )
  check_files("${DOWNLOADS}" "${good_file}")
  npm_calls(calls)
  check_equal("calls of npm for what it does not carry" "${calls}" 0)
endfunction()

function(case_damaged_download)
  make_package(a "package a")
  origin(mirror "${MIRROR}" mirror)
  write_lock("${mirror}")
  foreach(bytes IN ITEMS "package A" "")
    file(WRITE "${DOWNLOADS}/${a_file}" "${bytes}")
    fetch("a damaged file lies there" "a" MATCH "CMake Warning.*${a_file}: has .*the lock wants .*; it is dropped")
    check_fetched(a mirror)
    check_files("${DOWNLOADS}" "${a_file}")
  endforeach()
endfunction()

# The tarball is fetched once for all packages and calls, and its members' bytes are checked.
function(case_npm)
  make_package(a "package a" npm=true)
  make_package(b "package b" npm=true)
  make_package(c "package c" npm=true)
  make_package(wrong "a package" npm=true size=99)
  make_package(lost "a package" npm=true)
  make_npm(npm a b c wrong)
  write_lock("${npm}")
  cygwin(
    "two fetches"
    BODY "qcyg_cygwin_fetch(a b)\nqcyg_cygwin_fetch(c)\nqcyg_cygwin_report(\"${SCRATCH}/report.json\")"
    MATCH "Fetching @x/setup@1.0, 1 MB .npm." "Fetched a 1-1 from the npm package"
  )
  foreach(name IN ITEMS a b c)
    check_fetched(${name} npm)
  endforeach()
  npm_calls(calls)
  check_equal("calls of npm" "${calls}" 1)
  check_files("${DOWNLOADS}" "${a_file}" "${b_file}" "${c_file}" "${npm_file}")
  fetch(
    "a wrong and a missing member"
    "wrong;lost"
    EXIT 1
    MATCH
      "wrong 1-1, [^:]*: npm @x/setup@1.0: has 9 bytes, the lock wants 99"
      "lost 1-1, [^:]*: npm @x/setup@1.0: [^:]*${npm_file} has no ${UNDER}/${lost_path}"
  )
  check_files("${DOWNLOADS}" "${a_file}" "${b_file}" "${c_file}" "${npm_file}")
  file(GLOB scratch "${DOWNLOADS}/.cygwin-*")
  check_equal("what is left of taking members out" "${scratch}" "")
endfunction()

function(case_npm_fails)
  make_package(a "package a" npm=true)
  make_package(b "package b" npm=true)
  make_npm(npm a b)
  write_lock("${npm}")
  fake_npm("echo 'npm ERR! no network' >&2; exit 1")
  fetch("no network" "a;b" EXIT 1 MATCH "b 1-1, [^:]*: npm @x/setup@1.0: npm ended with 1: npm ERR! no network")
  npm_calls(calls)
  check_equal("calls of npm" "${calls}" 1)
  fake_npm("echo other >x.tgz")
  fetch("another tarball" "a" EXIT 1 MATCH "npm @x/setup@1.0: has sha256 [0-9a-f]+, the lock wants [0-9a-f]+")
  check_files("${DOWNLOADS}")
endfunction()

# A tarball whose hash is right and that is none.
function(case_npm_damaged)
  make_package(a "package a" npm=true)
  make_npm(npm a)
  file(WRITE "${SCRATCH}/tarball.tgz" "no archive")
  file(SHA256 "${SCRATCH}/tarball.tgz" sha256)
  string(JSON npm SET "${npm}" sha256 "\"${sha256}\"")
  write_lock("${npm}")
  fetch("no archive" "a" EXIT 1 MATCH "npm @x/setup@1.0: tar ended with 2 on [^:]*: tar: ")
  check_files("${DOWNLOADS}" "${sha256}-x-setup-1.0.tgz")
endfunction()

# A download folder that is damaged in the tarball, and one carried over from another machine.
function(case_npm_tarball_there)
  make_package(a "package a" npm=true)
  make_npm(npm a)
  write_lock("${npm}")
  file(WRITE "${DOWNLOADS}/${npm_file}" "damaged")
  fetch("a damaged tarball lies there" "a" MATCH "${npm_file}: has sha256 .*it is dropped")
  check_fetched(a npm)
  file(REMOVE "${DOWNLOADS}/${a_file}" "${CALLS}")
  fetch("a good one lies there" "a")
  check_fetched(a npm)
  npm_calls(calls)
  check_equal("calls of npm" "${calls}" 0)
endfunction()

function(case_offline)
  foreach(name IN ITEMS a b)
    make_package(${name} "package ${name}")
  endforeach()
  make_package(c "package c" npm=true)
  make_npm(npm c)
  origin(mirror "${MIRROR}" mirror)
  write_lock("${mirror}" "${npm}")
  set(offline "set(QCYG_OFFLINE ON)")
  fetch(
    "nothing is there"
    "a;b;c"
    SET "${offline}"
    EXIT 1
    MATCH
      "QCYG_OFFLINE is on and these Cygwin packages are neither in [^ ]*/down loads nor in a mirror folder: a 1-1"
      "b 1-1, [^:]*: npm @x/setup@1.0: does not carry b c 1-1, [^:]*: npm @x/setup@1.0: ${npm_file}, which carries it"
      "configure once without QCYG_OFFLINE"
      "anew. ${a_file} ${b_file} ${c_file}"
    REJECT "Fetch" "curl"
  )
  npm_calls(calls)
  check_equal("calls of npm" "${calls}" 0)
  check_files("${DOWNLOADS}")
  file(COPY_FILE "${SCRATCH}/tarball.tgz" "${DOWNLOADS}/${npm_file}")
  fetch(
    "a mirror folder and the tarball are"
    "a;b;c"
    SET "${offline}\nset(QCYG_CYGWIN_MIRROR \"${MIRROR}\")"
  )
  check_fetched(a QCYG_CYGWIN_MIRROR)
  check_fetched(c QCYG_CYGWIN_MIRROR)
  file(REMOVE "${DOWNLOADS}/${c_file}")
  fetch("the tarball is" "a;b;c" SET "${offline}")
  check_fetched(c npm)
endfunction()

# A mirror's layout is taken by case_offline.
function(case_mirror_folder_layouts)
  foreach(name IN ITEMS a b c d)
    make_package(${name} "package ${name}")
  endforeach()
  write_lock("{ \"mirror\": \"file:///nonexistent/\" }")
  set(folder "${SCRATCH}/setup cache")
  file(MAKE_DIRECTORY "${folder}/http%3a%2f%2fone.example%2f/x86_64/release/a")
  file(MAKE_DIRECTORY "${folder}/https%3A%2F%2Ftwo.example%2Fpub%2F/x86_64/release/b")
  file(COPY_FILE "${MIRROR}/${a_path}" "${folder}/http%3a%2f%2fone.example%2f/${a_path}")
  file(COPY_FILE "${MIRROR}/${b_path}" "${folder}/https%3A%2F%2Ftwo.example%2Fpub%2F/${b_path}")
  file(COPY_FILE "${MIRROR}/${c_path}" "${folder}/${c_file}")
  file(COPY_FILE "${MIRROR}/${d_path}" "${folder}/d-1-1.tar.xz")
  fetch("setup's cache" "a;b;c;d" SET "set(QCYG_CYGWIN_MIRROR \"${folder}\")")
  foreach(name IN ITEMS a b c d)
    check_fetched(${name} QCYG_CYGWIN_MIRROR)
  endforeach()
  check_files("${DOWNLOADS}" "${a_file}" "${b_file}" "${c_file}" "${d_file}")
  # The folder of one machine's downloads is another one's mirror.
  file(RENAME "${DOWNLOADS}" "${SCRATCH}/carried")
  fetch("a download folder" "a;b" SET "set(QCYG_MIRROR \"${SCRATCH}/carried\")\nset(QCYG_OFFLINE ON)")
  check_fetched(b QCYG_MIRROR)
  file(REMOVE_RECURSE "${DOWNLOADS}")
  file_url("${SCRATCH}/carried" url)
  fetch("its address" "a" SET "set(QCYG_MIRROR \"${url}\")")
  check_fetched(a QCYG_MIRROR)
endfunction()

function(case_mirror_folder_wrong)
  make_package(a "package a")
  make_package(b "package b")
  origin(mirror "${MIRROR}" mirror)
  write_lock("${mirror}")
  file(WRITE "${SCRATCH}/bad/${a_path}" "package A")
  set(bad "set(QCYG_CYGWIN_MIRROR \"${SCRATCH}/bad\")")
  fetch("the lock's mirror is right" "a;b" SET "${bad}" MATCH "QCYG_CYGWIN_MIRROR: [^ ]*: has sha512")
  check_fetched(a mirror)
  check_files("${DOWNLOADS}" "${a_file}" "${b_file}")
  file(REMOVE_RECURSE "${DOWNLOADS}" "${MIRROR}")
  fetch(
    "nobody is"
    "a;b"
    SET "${bad}"
    EXIT 1
    MATCH
      "a 1-1, [^:]*: QCYG_CYGWIN_MIRROR: [^ ]*bad/${a_path}: has sha512 [0-9a-f]+, the lock wants ${a_sha512} mirror"
      "b 1-1, [^:]*: QCYG_CYGWIN_MIRROR: no ${b_path} in [^ ]*/bad, nor in a folder of a mirror's"
  )
  check_files("${DOWNLOADS}")
  fetch(
    "a folder that is not there"
    "a"
    SET "set(QCYG_CYGWIN_MIRROR \"/nonexistent/mirror\")"
    EXIT 1
    MATCH "QCYG_CYGWIN_MIRROR is '/nonexistent/mirror': neither an address nor a folder that is there"
  )
endfunction()

function(case_names)
  make_package(a "package a" "requires=[ \"b\" ]")
  make_package(b "package b" "requires=[ \"c\", \"a\" ]")
  make_package(c "package c")
  write_lock("{ \"mirror\": \"file:///nonexistent/\" }")
  file(READ "${LOCK}" text)
  string(JSON text SET "${text}" wanted development "[ \"a\" ]")
  string(JSON text SET "${text}" wanted runtime "[ \"c\" ]")
  file(WRITE "${LOCK}" "${text}")
  cygwin(
    "what is wanted"
    BODY
      "foreach(group IN ITEMS development runtime)
        qcyg_cygwin_wanted(names \${group})
        message(\"\${group}: \${names}.\")
      endforeach()"
    MATCH "development: a;b;c. runtime: c."
  )
  fetch("an unknown name" "a;z" EXIT 1 MATCH "lock.json: no Cygwin package 'z'; there are: a, b, c. 'tools/cygwin-lock")
  cygwin("an unknown group" BODY "qcyg_cygwin_wanted(names x)" EXIT 1 MATCH "'x' is no group of the lock")
  fetch("no folder" "a" SET "set(QCYG_DOWNLOAD_DIR \"\")" EXIT 1 MATCH "QCYG_DOWNLOAD_DIR is empty")
endfunction()
