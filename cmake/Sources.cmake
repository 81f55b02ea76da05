# Fetches what a lock names: from the download folder, a mirror, or the entry's origins in order.
#
# QCYG_DOWNLOAD_DIR      where files lie, as SHA256-NAME; shared between builds
# QCYG_MIRROR            a folder or address with the same names (or the bare ones), tried before every origin
# QCYG_OFFLINE           ON: the download folder (and a mirror folder) only
# QCYG_CONNECT_TIMEOUT   seconds to wait for a server's answer (default 10)
include_guard(GLOBAL)
include("${CMAKE_CURRENT_LIST_DIR}/Lock.cmake")
set_property(GLOBAL PROPERTY QCYG_SOURCES_DIR "${CMAKE_CURRENT_LIST_DIR}")

# qcyg_fetch(NAME...)
# Brings every NAME of the locks read so far into the download folder and verifies it. Afterwards the global
# properties QCYG_SOURCE_<NAME>_FILE, _SHA256 and _ORIGIN (index in the lock) are set and the served origin is in
# QCYG_SOURCE_<NAME>_SERVED. A FATAL_ERROR lists what could not be had, with each origin's answer; when offline it
# lists all that is missing at once.
function(qcyg_fetch)
  if("${QCYG_DOWNLOAD_DIR}" STREQUAL "")
    message(FATAL_ERROR "QCYG_DOWNLOAD_DIR is empty: set it to the folder for downloads")
  endif()
  file(MAKE_DIRECTORY "${QCYG_DOWNLOAD_DIR}")
  set(missing "")
  foreach(name IN LISTS ARGN)
    _qcyg_fetch_present("${name}" found)
    if(NOT found)
      list(APPEND missing "${name}")
    endif()
  endforeach()
  if(QCYG_OFFLINE AND missing)
    set(report "")
    foreach(name IN LISTS missing)
      _qcyg_fetch_describe("${name}" lines)
      string(APPEND report "${lines}")
    endforeach()
    message(
      FATAL_ERROR
      "QCYG_OFFLINE is on and these files are not in ${QCYG_DOWNLOAD_DIR}:\n${report}"
      "Put any one file of each there under the name given, or configure once without QCYG_OFFLINE."
    )
  endif()
  foreach(name IN LISTS missing)
    _qcyg_fetch_one("${name}")
  endforeach()
endfunction()

# qcyg_fetch_all(): qcyg_fetch() for every entry of the locks read so far.
function(qcyg_fetch_all)
  get_property(names GLOBAL PROPERTY QCYG_LOCK_NAMES)
  qcyg_fetch(${names})
endfunction()

# qcyg_fetch_report(FILE)
# Writes which bytes were used and which origin served them, of everything fetched so far, as JSON.
function(qcyg_fetch_report file)
  get_property(names GLOBAL PROPERTY QCYG_LOCK_NAMES)
  set(report "{}")
  foreach(name IN LISTS names)
    get_property(path GLOBAL PROPERTY QCYG_SOURCE_${name}_FILE)
    if(NOT path)
      continue()
    endif()
    qcyg_lock_get(version "${name}" version)
    qcyg_lock_get(license "${name}" license)
    string(JSON report SET "${report}" "${name}" "{}")
    foreach(key IN ITEMS version license)
      string(JSON report SET "${report}" "${name}" ${key} "\"${${key}}\"")
    endforeach()
    foreach(key IN ITEMS SHA256 SERVED)
      get_property(value GLOBAL PROPERTY QCYG_SOURCE_${name}_${key})
      string(TOLOWER "${key}" lower)
      string(JSON report SET "${report}" "${name}" ${lower} "\"${value}\"")
    endforeach()
    get_filename_component(path "${path}" NAME)
    string(JSON report SET "${report}" "${name}" file "\"${path}\"")
  endforeach()
  file(CONFIGURE OUTPUT "${file}" CONTENT "${report}\n" @ONLY)
endfunction()

# ---- one entry -------------------------------------------------------------------------------------------

# Calls out the file name (in the download folder) and hash of origin INDEX of NAME. Without a hash (an origin that
# a signature vouches for) the name is made of the address, and SHA256 is empty.
function(_qcyg_origin_file name index out_file out_sha256 out_kind out_origin)
  qcyg_lock_get(origin "${name}" origins ${index})
  _qcyg_origin_kind(kind "${origin}")
  string(JSON sha256 ERROR_VARIABLE no_hash GET "${origin}" sha256)
  if(no_hash)
    set(sha256 "")
  endif()
  if(kind STREQUAL "url")
    string(JSON base GET "${origin}" url 0)
    get_filename_component(base "${base}" NAME)
  elseif(kind STREQUAL "deb")
    string(JSON base GET "${origin}" deb)
    string(APPEND base ".deb")
  elseif(kind STREQUAL "npm")
    string(JSON base GET "${origin}" npm)
    string(REGEX REPLACE "^@|[/@]" "-" base "${base}")
    string(APPEND base ".tgz")
  else()
    string(JSON base GET "${origin}" file)
  endif()
  set(prefix "${sha256}")
  if(no_hash)
    string(JSON fingerprint GET "${origin}" fingerprint)
    set(prefix "signed-${fingerprint}")
  endif()
  set(${out_file} "${prefix}-${base}" PARENT_SCOPE)
  set(${out_sha256} "${sha256}" PARENT_SCOPE)
  set(${out_kind} "${kind}" PARENT_SCOPE)
  set(${out_origin} "${origin}" PARENT_SCOPE)
endfunction()

function(_qcyg_fetch_indices name out)
  qcyg_lock_get(origins "${name}" origins)
  string(JSON count LENGTH "${origins}")
  math(EXPR last "${count} - 1")
  set(indices "")
  foreach(i RANGE ${last})
    list(APPEND indices ${i})
  endforeach()
  set(${out} "${indices}" PARENT_SCOPE)
endfunction()

function(_qcyg_fetch_describe name out)
  qcyg_lock_get(version "${name}" version)
  set(lines "  ${name} ${version}:\n")
  _qcyg_fetch_indices("${name}" indices)
  foreach(i IN LISTS indices)
    _qcyg_origin_file("${name}" ${i} file sha256 kind origin)
    string(APPEND lines "    ${file}\n")
  endforeach()
  set(${out} "${lines}" PARENT_SCOPE)
endfunction()

function(_qcyg_fetch_done name index file sha256 served)
  set_property(GLOBAL PROPERTY QCYG_SOURCE_${name}_FILE "${file}")
  set_property(GLOBAL PROPERTY QCYG_SOURCE_${name}_SHA256 "${sha256}")
  set_property(GLOBAL PROPERTY QCYG_SOURCE_${name}_ORIGIN "${index}")
  set_property(GLOBAL PROPERTY QCYG_SOURCE_${name}_SERVED "${served}")
endfunction()

# FOUND: whether any origin's file is in the download folder, or in a mirror folder, with the right bytes.
# A file there is trusted by name and size of its stamp only after one full check; see _qcyg_verify.
function(_qcyg_fetch_present name found)
  set(${found} TRUE PARENT_SCOPE)
  _qcyg_fetch_indices("${name}" indices)
  foreach(i IN LISTS indices)
    _qcyg_origin_file("${name}" ${i} file sha256 kind origin)
    set(path "${QCYG_DOWNLOAD_DIR}/${file}")
    if(EXISTS "${path}")
      _qcyg_verify("${path}" "${sha256}" "${origin}" ok actual)
      if(ok)
        _qcyg_fetch_done("${name}" ${i} "${path}" "${actual}" "download folder")
        return()
      endif()
      message(WARNING "${path}: ${actual}; it is dropped")
      file(REMOVE "${path}")
    endif()
  endforeach()
  if(IS_DIRECTORY "${QCYG_MIRROR}")
    foreach(i IN LISTS indices)
      _qcyg_origin_file("${name}" ${i} file sha256 kind origin)
      _qcyg_fetch_mirror("${name}" ${i} served answer)
      if(served)
        return()
      endif()
    endforeach()
  endif()
  set(${found} FALSE PARENT_SCOPE)
endfunction()

function(_qcyg_fetch_one name)
  qcyg_lock_get(version "${name}" version)
  set(answers "")
  _qcyg_fetch_indices("${name}" indices)
  if(QCYG_MIRROR AND NOT IS_DIRECTORY "${QCYG_MIRROR}")
    foreach(i IN LISTS indices)
      _qcyg_fetch_mirror("${name}" ${i} served answer)
      if(served)
        return()
      endif()
      string(APPEND answers "  mirror ${QCYG_MIRROR}: ${answer}\n")
    endforeach()
  endif()
  foreach(i IN LISTS indices)
    _qcyg_origin_file("${name}" ${i} file sha256 kind origin)
    message(STATUS "Fetching ${name} ${version} (${kind})")
    set(path "${QCYG_DOWNLOAD_DIR}/${file}")
    # One download of a file at a time; the lock ends with the process, however that ends.
    file(LOCK "${path}.lock" GUARD FUNCTION TIMEOUT 3600)
    if(NOT EXISTS "${path}")
      cmake_language(CALL _qcyg_fetch_${kind} "${origin}" "${path}.part" answer)
      if(answer STREQUAL "")
        _qcyg_verify("${path}.part" "${sha256}" "${origin}" ok actual)
        if(ok)
          file(RENAME "${path}.part" "${path}")
        else()
          set(answer "${actual}")
          file(REMOVE "${path}.part" "${path}.part.sig")
        endif()
      endif()
    else()
      # Another build brought it while this one waited.
      set(answer "")
      _qcyg_verify("${path}" "${sha256}" "${origin}" ok actual)
    endif()
    file(LOCK "${path}.lock" RELEASE)
    file(REMOVE "${path}.lock")
    if(answer STREQUAL "")
      message(STATUS "Fetched  ${name} ${version} from its ${kind} origin")
      _qcyg_fetch_done("${name}" ${i} "${path}" "${actual}" "${kind}")
      return()
    endif()
    message(STATUS "  ${kind}: ${answer}")
    string(APPEND answers "  ${kind}: ${answer}\n")
  endforeach()
  _qcyg_fetch_describe("${name}" files)
  message(
    FATAL_ERROR
    "No origin served ${name} ${version}:\n${answers}"
    "Set QCYG_MIRROR to a folder or address that has it, or put one of these into ${QCYG_DOWNLOAD_DIR}:\n${files}"
  )
endfunction()

# OK: whether FILE has the SHA256, or ORIGIN's signature. ACTUAL: its hash, or what is wrong with it.
function(_qcyg_verify file sha256 origin ok actual)
  set(${ok} FALSE PARENT_SCOPE)
  file(SHA256 "${file}" hash)
  if(NOT sha256 STREQUAL "")
    if(hash STREQUAL sha256)
      set(${ok} TRUE PARENT_SCOPE)
      set(${actual} "${hash}" PARENT_SCOPE)
    else()
      set(${actual} "has sha256 ${hash}, the lock wants ${sha256}" PARENT_SCOPE)
    endif()
    return()
  endif()
  _qcyg_verify_signature("${file}" "${origin}" fault)
  if(fault STREQUAL "")
    set(${ok} TRUE PARENT_SCOPE)
    set(${actual} "${hash}" PARENT_SCOPE)
  else()
    set(${actual} "${fault}" PARENT_SCOPE)
  endif()
endfunction()

# FAULT: empty when FILE.sig is a good signature of FILE by ORIGIN's key, with the fingerprint that the lock names.
function(_qcyg_verify_signature file origin fault)
  find_program(_qcyg_gpg NAMES gpg NO_CACHE)
  find_program(_qcyg_gpgv NAMES gpgv NO_CACHE)
  if(NOT _qcyg_gpg OR NOT _qcyg_gpgv)
    set(${fault} "its signature cannot be checked: gpg and gpgv are missing" PARENT_SCOPE)
    return()
  endif()
  if(NOT EXISTS "${file}.sig")
    set(${fault} "its signature file ${file}.sig is missing" PARENT_SCOPE)
    return()
  endif()
  get_property(cmake_dir GLOBAL PROPERTY QCYG_SOURCES_DIR)
  string(JSON key GET "${origin}" key)
  string(JSON fingerprint GET "${origin}" fingerprint)
  execute_process(
    COMMAND "${_qcyg_gpg}" --batch --yes --dearmor --output "${file}.key" "${cmake_dir}/../${key}"
    RESULT_VARIABLE status
    ERROR_VARIABLE error
    OUTPUT_QUIET
  )
  if(status EQUAL 0)
    execute_process(
      COMMAND "${_qcyg_gpgv}" --status-fd 1 --keyring "${file}.key" "${file}.sig" "${file}"
      RESULT_VARIABLE status
      OUTPUT_VARIABLE output
      ERROR_VARIABLE error
    )
  endif()
  file(REMOVE "${file}.key")
  # VALIDSIG ends in the primary key's fingerprint, whichever subkey signed.
  if(status EQUAL 0 AND output MATCHES "\\[GNUPG:\\] VALIDSIG [^\n]*${fingerprint}")
    set(${fault} "" PARENT_SCOPE)
  else()
    string(STRIP "${error}" error)
    set(${fault} "no good signature by ${fingerprint}: ${error}" PARENT_SCOPE)
  endif()
endfunction()

# ---- mirror and origins: each writes OUT and sets ANSWER to empty, or to why it could not ------------------

function(_qcyg_fetch_mirror name index served answer)
  set(${served} FALSE PARENT_SCOPE)
  _qcyg_origin_file("${name}" ${index} file sha256 kind origin)
  set(path "${QCYG_DOWNLOAD_DIR}/${file}")
  string(REGEX REPLACE "^(signed-)?[0-9A-Fa-f]+-" "" bare "${file}")
  set(answers "")
  foreach(candidate IN ITEMS "${file}" "${bare}")
    set(part "${path}.mirror-part")
    file(LOCK "${path}.lock" GUARD FUNCTION TIMEOUT 3600)
    if(IS_DIRECTORY "${QCYG_MIRROR}")
      set(fault "no ${candidate}")
      if(EXISTS "${QCYG_MIRROR}/${candidate}")
        file(COPY_FILE "${QCYG_MIRROR}/${candidate}" "${part}" RESULT status)
        set(fault "")
        if(NOT status EQUAL 0)
          set(fault "${status}")
        elseif(EXISTS "${QCYG_MIRROR}/${candidate}.sig")
          file(COPY_FILE "${QCYG_MIRROR}/${candidate}.sig" "${part}.sig")
        endif()
      endif()
    else()
      _qcyg_curl("${QCYG_MIRROR}/${candidate}" "${part}" fault)
      if(fault STREQUAL "" AND sha256 STREQUAL "")
        _qcyg_curl("${QCYG_MIRROR}/${candidate}.sig" "${part}.sig" fault)
      endif()
    endif()
    if(fault STREQUAL "")
      _qcyg_verify("${part}" "${sha256}" "${origin}" ok actual)
      if(ok)
        file(RENAME "${part}" "${path}")
        if(EXISTS "${part}.sig")
          file(RENAME "${part}.sig" "${path}.sig")
        endif()
        _qcyg_fetch_done("${name}" ${index} "${path}" "${actual}" "mirror")
        message(STATUS "Fetched  ${name} from the mirror")
        set(${served} TRUE PARENT_SCOPE)
        return()
      endif()
      set(fault "${candidate}: ${actual}")
      file(REMOVE "${part}" "${part}.sig")
    endif()
    string(APPEND answers "${fault}; ")
    file(LOCK "${path}.lock" RELEASE)
  endforeach()
  set(${answer} "${answers}" PARENT_SCOPE)
endfunction()

# Downloads URL to OUT, going on where an earlier attempt stopped. A server that does not answer costs
# QCYG_CONNECT_TIMEOUT seconds once: after that its other files are not asked for in this run.
function(_qcyg_curl url out fault)
  find_program(_qcyg_curl_program NAMES curl NO_CACHE)
  if(NOT _qcyg_curl_program)
    set(${fault} "curl is missing" PARENT_SCOPE)
    return()
  endif()
  string(REGEX REPLACE "^([a-z]+://[^/]*).*" "\\1" server "${url}")
  get_property(dead GLOBAL PROPERTY QCYG_DEAD_SERVERS)
  if(server IN_LIST dead)
    set(${fault} "${url}: the server did not answer before" PARENT_SCOPE)
    return()
  endif()
  if(NOT QCYG_CONNECT_TIMEOUT)
    set(QCYG_CONNECT_TIMEOUT 10)
  endif()
  foreach(attempt IN ITEMS resume restart)
    set(resume "")
    if(EXISTS "${out}")
      if(attempt STREQUAL "restart")
        file(REMOVE "${out}")
      else()
        set(resume --continue-at -)
      endif()
    endif()
    # --speed-*: a server that has gone silent ends the attempt as well.
    execute_process(
      COMMAND
        "${_qcyg_curl_program}" --fail --location --silent --show-error --connect-timeout "${QCYG_CONNECT_TIMEOUT}"
        --speed-limit 1 --speed-time "${QCYG_CONNECT_TIMEOUT}" ${resume} --output "${out}" "${url}"
      RESULT_VARIABLE status
      ERROR_VARIABLE error
    )
    string(STRIP "${error}" error)
    if(status EQUAL 0)
      set(${fault} "" PARENT_SCOPE)
      return()
    endif()
    # 5, 6, 7: no such proxy or host, no connection; 28: time-out.
    if(status MATCHES "^(5|6|7|28)$")
      set_property(GLOBAL APPEND PROPERTY QCYG_DEAD_SERVERS "${server}")
      break()
    endif()
    # A server that cannot resume, or has nothing after the part we hold, refuses: start over, once.
    if(resume STREQUAL "")
      break()
    endif()
  endforeach()
  set(${fault} "${url}: ${error}" PARENT_SCOPE)
endfunction()

function(_qcyg_fetch_url origin out answer)
  string(JSON count LENGTH "${origin}" url)
  math(EXPR last "${count} - 1")
  string(JSON suffix ERROR_VARIABLE by_hash GET "${origin}" signature)
  set(faults "")
  foreach(i RANGE ${last})
    string(JSON url GET "${origin}" url ${i})
    _qcyg_curl("${url}" "${out}" fault)
    if(fault STREQUAL "" AND NOT by_hash)
      string(REGEX REPLACE "\\.part$" ".sig" signature "${out}")
      file(REMOVE "${signature}")
      _qcyg_curl("${url}${suffix}" "${signature}" fault)
      if(fault STREQUAL "")
        file(COPY_FILE "${signature}" "${out}.sig")
      endif()
    endif()
    if(fault STREQUAL "")
      set(${answer} "" PARENT_SCOPE)
      return()
    endif()
    string(APPEND faults "${fault}; ")
  endforeach()
  string(REGEX REPLACE "; $" "" faults "${faults}")
  set(${answer} "${faults}" PARENT_SCOPE)
endfunction()

function(_qcyg_fetch_apt kind suite arch package file sha256 out answer)
  get_property(cmake_dir GLOBAL PROPERTY QCYG_SOURCES_DIR)
  execute_process(
    COMMAND
      sh "${cmake_dir}/origins/apt.sh" "${kind}" "${QCYG_DOWNLOAD_DIR}/apt" "${suite}" "${arch}" "${package}" "${file}"
      "${sha256}" "${out}"
    RESULT_VARIABLE status
    ERROR_VARIABLE error
    OUTPUT_VARIABLE error
  )
  string(STRIP "${error}" error)
  if(status EQUAL 0)
    set(error "")
  elseif(error STREQUAL "")
    set(error "apt ended with ${status}")
  endif()
  set(${answer} "${error}" PARENT_SCOPE)
endfunction()

function(_qcyg_fetch_debian origin out answer)
  foreach(key IN ITEMS debian suite file sha256)
    string(JSON ${key} GET "${origin}" ${key})
  endforeach()
  # Sources are of no architecture; apt wants one that the suite has.
  _qcyg_fetch_apt(source "${suite}" amd64 "${debian}" "${file}" "${sha256}" "${out}" fault)
  set(${answer} "${fault}" PARENT_SCOPE)
endfunction()

function(_qcyg_fetch_deb origin out answer)
  foreach(key IN ITEMS deb suite arch sha256)
    string(JSON ${key} GET "${origin}" ${key})
  endforeach()
  _qcyg_fetch_apt(binary "${suite}" "${arch}" "${deb}" "${deb}.deb" "${sha256}" "${out}" fault)
  set(${answer} "${fault}" PARENT_SCOPE)
endfunction()

# Runs CLIENT (a registry's own client and its arguments) in a scratch folder, and takes the one file that it leaves.
function(_qcyg_fetch_client out answer program)
  find_program(client NAMES "${program}" NO_CACHE)
  if(NOT client)
    set(${answer} "${program} is missing" PARENT_SCOPE)
    return()
  endif()
  set(scratch "${out}.d")
  file(REMOVE_RECURSE "${scratch}")
  file(MAKE_DIRECTORY "${scratch}")
  execute_process(
    COMMAND "${client}" ${ARGN}
    WORKING_DIRECTORY "${scratch}"
    RESULT_VARIABLE status
    OUTPUT_VARIABLE output
    ERROR_VARIABLE error
  )
  file(GLOB files "${scratch}/*")
  list(LENGTH files count)
  if(status EQUAL 0 AND count EQUAL 1)
    file(RENAME "${files}" "${out}")
    set(${answer} "" PARENT_SCOPE)
  elseif(status EQUAL 0)
    set(${answer} "${program} left ${count} files, one was expected" PARENT_SCOPE)
  else()
    # The last lines say it; the first ones are progress.
    string(STRIP "${error}" error)
    string(REGEX REPLACE ".*\n([^\n]+\n[^\n]+)$" "\\1" error "${error}")
    string(REGEX REPLACE "\\(from versions: [^)]*\\)" "" error "${error}")
    set(${answer} "${program} ended with ${status}: ${error}" PARENT_SCOPE)
  endif()
  file(REMOVE_RECURSE "${scratch}")
endfunction()

function(_qcyg_fetch_pip origin out answer)
  string(JSON project GET "${origin}" pip)
  string(JSON file GET "${origin}" file)
  # NAME-VERSION-PYTHON-ABI-PLATFORM.whl: a wheel for one Python is asked for as such, whatever Python runs here.
  if(NOT file MATCHES "^[^-]+-([^-]+)-([^-]+)-([^-]+)-([^-]+)\\.whl$")
    set(${answer} "'${file}' is not the name of a wheel" PARENT_SCOPE)
    return()
  endif()
  set(version "${CMAKE_MATCH_1}")
  set(python "${CMAKE_MATCH_2}")
  set(abi "${CMAKE_MATCH_3}")
  set(platform "${CMAKE_MATCH_4}")
  set(tags "")
  if(NOT platform STREQUAL "any")
    string(REGEX REPLACE "^cp" "" python "${python}")
    set(tags --python-version "${python}" --abi "${abi}" --platform "${platform}")
  endif()
  _qcyg_fetch_client(
    "${out}"
    fault
    python3
    -m
    pip
    download
    --quiet
    --disable-pip-version-check
    --no-deps
    --only-binary
    :all:
    ${tags}
    "${project}==${version}"
  )
  set(${answer} "${fault}" PARENT_SCOPE)
endfunction()

function(_qcyg_fetch_npm origin out answer)
  string(JSON package GET "${origin}" npm)
  _qcyg_fetch_client("${out}" fault npm pack --silent "${package}")
  set(${answer} "${fault}" PARENT_SCOPE)
endfunction()
