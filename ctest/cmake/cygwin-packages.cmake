# What the cases of Cygwin's packages share: small mirrors, locks and npm tarballs made by the case. The packages are plain
# texts here, as fetching does not look into them.
include_guard(GLOBAL)

set(LOCK "${SCRATCH}/lock.json")
set(DOWNLOADS "${SCRATCH}/down loads")
set(MIRROR "${SCRATCH}/a mirror")
set(BIN "${SCRATCH}/bin")
set(CALLS "${SCRATCH}/calls")
set(UNDER "package/cache/http%3a%2f%2fmirror.example%2f")
set(PACKAGES "")

# make_package(NAME TEXT [KEY=JSON...]): a package of version 1-1 in MIRROR and for the next write_lock(); KEY changes what
# the lock says of it. NAME_path, NAME_file (in the download folder) and NAME_sha512 are set.
function(make_package name text)
  set(path "x86_64/release/${name}/${name}-1-1.tar.xz")
  file(WRITE "${MIRROR}/${path}" "${text}")
  file(SHA512 "${MIRROR}/${path}" sha512)
  file(SIZE "${MIRROR}/${path}" size)
  string(SUBSTRING "${sha512}" 0 64 hex)
  set(
    entry
    "{ \"version\": \"1-1\", \"path\": \"${path}\", \"size\": ${size}, \"sha512\": \"${sha512}\", \"requires\": [] }"
  )
  foreach(change IN LISTS ARGN)
    string(REGEX MATCH "^([a-z0-9]+)=(.*)$" matched "${change}")
    string(JSON entry SET "${entry}" "${CMAKE_MATCH_1}" "${CMAKE_MATCH_2}")
  endforeach()
  set(PACKAGE_${name} "${entry}" PARENT_SCOPE)
  list(APPEND PACKAGES "${name}")
  list(REMOVE_DUPLICATES PACKAGES)
  set(PACKAGES "${PACKAGES}" PARENT_SCOPE)
  set(${name}_path "${path}" PARENT_SCOPE)
  set(${name}_file "sha512-${hex}-${name}-1-1.tar.xz" PARENT_SCOPE)
  set(${name}_sha512 "${sha512}" PARENT_SCOPE)
endfunction()

# write_lock(ORIGIN...): the lock of all packages made so far; an ORIGIN is JSON. All of them are "wanted" in both groups.
function(write_lock)
  set(packages "{}")
  set(names "")
  foreach(name IN LISTS PACKAGES)
    string(JSON packages SET "${packages}" "${name}" "${PACKAGE_${name}}")
    list(APPEND names "\"${name}\"")
  endforeach()
  list(JOIN names ", " names)
  list(JOIN ARGN ", " origins)
  file(
    WRITE "${LOCK}"
    "{ \"release\": { \"setup_timestamp\": 1, \"setup_version\": \"2\", \"arch\": \"x86_64\", \"cygwin\": \"1-1\" },
\"wanted\": { \"development\": [ ${names} ], \"runtime\": [ ${names} ] },
\"packages\": ${packages},
\"origins\": [ ${origins} ] }
"
  )
endfunction()

# OUT: the file:// address of PATH.
function(file_url path out)
  string(REPLACE " " "%20" path "${path}")
  set(${out} "file://${path}" PARENT_SCOPE)
endfunction()

# OUT: an origin of KIND (mirror, time_machine) at ADDRESS, a folder or an address.
function(origin kind address out)
  if(NOT address MATCHES "://")
    file_url("${address}" address)
  endif()
  set(${out} "{ \"${kind}\": \"${address}\" }" PARENT_SCOPE)
endfunction()

# Makes an npm package that carries the packages ARGN of MIRROR, and a fake npm that serves it. OUT: its origin.
# OUT_file: its name in the download folder.
function(make_npm out)
  set(folder "${SCRATCH}/npm/${UNDER}")
  file(REMOVE_RECURSE "${SCRATCH}/npm")
  foreach(name IN LISTS ARGN)
    cmake_path(GET ${name}_path PARENT_PATH parent)
    file(MAKE_DIRECTORY "${folder}/${parent}")
    file(COPY_FILE "${MIRROR}/${${name}_path}" "${folder}/${${name}_path}")
  endforeach()
  file(WRITE "${SCRATCH}/npm/package/other" "not asked for")
  run("the tarball" COMMAND tar -czf "${SCRATCH}/tarball.tgz" -C "${SCRATCH}/npm" package)
  file(SHA256 "${SCRATCH}/tarball.tgz" sha256)
  fake_npm("cp '${SCRATCH}/tarball.tgz' ./x.tgz")
  set(
    ${out}
    "{ \"npm\": \"@x/setup@1.0\", \"integrity\": \"sha512-x\", \"size\": 1, \"sha256\": \"${sha256}\", \
\"under\": \"${UNDER}\" }"
    PARENT_SCOPE
  )
  set(${out}_file "${sha256}-x-setup-1.0.tgz" PARENT_SCOPE)
endfunction()

# An npm that records its calls and runs the sh code TEXT.
function(fake_npm text)
  write_program("${BIN}/npm" "echo \"$*\" >>'${CALLS}'\n${text}")
endfunction()

# OUT: how often the fake npm was called.
function(npm_calls out)
  set(count 0)
  if(EXISTS "${CALLS}")
    count_lines("${CALLS}" "." count)
  endif()
  set(${out} "${count}" PARENT_SCOPE)
endfunction()

# cygwin(WHAT SET text BODY text [arguments of run() but COMMAND and ENV]): reads the lock after the CMake code of SET, and
# runs that of BODY.
function(cygwin what)
  cmake_parse_arguments(PARSE_ARGV 1 cygwin "" "SET;BODY" "")
  run_script(
    "${what}"
    "include(\"${QCYG}/cmake/Sysroot.cmake\")
    set(QCYG_DOWNLOAD_DIR \"${DOWNLOADS}\")
    set(QCYG_CONNECT_TIMEOUT 2)
    ${cygwin_SET}
    qcyg_cygwin_lock_read(\"${LOCK}\")
    ${cygwin_BODY}"
    ENV "PATH=${BIN}:$ENV{PATH}"
    ${cygwin_UNPARSED_ARGUMENTS}
  )
endfunction()

# fetch(WHAT NAMES [SET text] [arguments of run() but COMMAND and ENV]): fetches the packages NAMES, a list, and writes
# SCRATCH/report.json.
function(fetch what names)
  list(JOIN names " " names)
  cygwin(
    "${what}"
    BODY "qcyg_cygwin_fetch(${names})\nqcyg_cygwin_report(\"${SCRATCH}/report.json\")"
    ${ARGN}
  )
endfunction()

# The package NAME has to be in the download folder, whole, and said to come from SERVED.
function(check_fetched name served)
  file(SHA512 "${DOWNLOADS}/${${name}_file}" actual)
  check_equal("the download of ${name}" "${actual}" "${${name}_sha512}")
  file(READ "${SCRATCH}/report.json" report)
  string(JSON actual GET "${report}" "${name}" served)
  check_equal("the origin of ${name}" "${actual}" "${served}")
endfunction()
