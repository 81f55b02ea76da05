# Origins that a package registry's own client serves: debian and deb (apt), pip, npm.
# A function _qcyg_fetch_<KIND>(ORIGIN OUT ANSWER) writes OUT, and sets ANSWER to empty or to why it could not.
include_guard(GLOBAL)

function(
  _qcyg_fetch_apt
  kind
  suite
  arch
  package
  file
  sha256
  out
  answer
)
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
    set(tags --python-version "${python}" --abi "${abi}")
    # One wheel may be for several, joined by dots.
    string(REPLACE "." ";" platform "${platform}")
    foreach(one IN LISTS platform)
      list(APPEND tags --platform "${one}")
    endforeach()
  endif()
  _qcyg_connect_timeout(timeout)
  _qcyg_fetch_client(
    "${out}" fault
    python3 -m pip download --quiet --disable-pip-version-check --timeout "${timeout}" --retries 1 --no-deps
    --only-binary :all: ${tags}
    "${project}==${version}"
  )
  set(${answer} "${fault}" PARENT_SCOPE)
endfunction()

function(_qcyg_fetch_npm origin out answer)
  string(JSON package GET "${origin}" npm)
  _qcyg_connect_timeout(timeout)
  _qcyg_fetch_client(
    "${out}" fault
    npm pack --silent --fetch-retries=1 "--fetch-timeout=${timeout}000" "${package}"
  )
  set(${answer} "${fault}" PARENT_SCOPE)
endfunction()
