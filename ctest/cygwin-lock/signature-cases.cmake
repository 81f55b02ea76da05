# tools/cygwin-lock: signatures. The key was made for these cases and thrown away; data/ has its public half and the
# signature of data/signed.ini. ctest/cmake/data has another key.
include("${CMAKE_CURRENT_LIST_DIR}/tool.cmake")

set(DATA "${QCYG}/ctest/cygwin-lock/data")

macro(prepare)
  skip_without(python3)
  skip_without(gpgv)
  file(COPY_FILE "${DATA}/signed.ini" "${INI}")
endmacro()

function(case_good)
  prepare()
  set(arguments --packages alpha --signature "${DATA}/signed.ini.asc")
  lock("good" ${arguments} --keyring "${DATA}/key.asc" MATCH "setup.ini: good signature" REJECT "NOT checked")
  check_packages("alpha=1.0-1")
endfunction()

function(case_bad)
  prepare()
  set(arguments --packages alpha --signature "${DATA}/signed.ini.asc")
  lock(
    "another key"
    ${arguments}
    --keyring
    "${QCYG}/ctest/cmake/data/ours.asc"
    EXIT
    2
    MATCH
    "signed.ini.asc is no good signature of it by a key of [^ ]*/ours.asc. gpgv says: .*No public key"
  )
  lock("no key" ${arguments} --keyring "${SCRATCH}/none.asc" EXIT 2 MATCH "none.asc: cannot be read")
  file(WRITE "${SCRATCH}/empty.asc" "")
  lock("an empty keyring" ${arguments} --keyring "${SCRATCH}/empty.asc" EXIT 2 MATCH "is no good signature")
  file(APPEND "${INI}" "\n")
  lock("tampered with" ${arguments} --keyring "${DATA}/key.asc" EXIT 2 MATCH "gpgv says: .*BAD signature")
  check(
    "nothing is written"
    NOT
    EXISTS
    "${LOCK}"
  )
endfunction()

# What was signed is the packed file, and a signature does not excuse what it holds.
function(case_not_that_file)
  prepare()
  file(WRITE "${INI}" "the release")
  lock(
    "a signed text that is no setup.ini"
    --packages
    alpha
    --signature
    "${QCYG}/ctest/cmake/data/release-by-ours.asc"
    --keyring
    "${QCYG}/ctest/cmake/data/ours.asc"
    EXIT
    2
    MATCH
    "good signature.*neither 'KEY: VALUE'"
  )
endfunction()

function(case_arguments)
  prepare()
  lock("no keys" --packages alpha --signature "${DATA}/signed.ini.asc" EXIT 2 MATCH "need each other")
  lock("no signature" --packages alpha --keyring "${DATA}/key.asc" EXIT 2 MATCH "need each other")
  find_program(python NAMES python3 NO_CACHE REQUIRED)
  run(
    "no gpgv"
    COMMAND
      "${python}" "${QCYG}/tools/cygwin-lock" --ini "${INI}" --output "${LOCK}" --packages alpha --signature
      "${DATA}/signed.ini.asc" --keyring "${DATA}/key.asc"
    ENV "PATH=${SCRATCH}"
    EXIT 2
    MATCH "gpgv is missing"
  )
endfunction()
