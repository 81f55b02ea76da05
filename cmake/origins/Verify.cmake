# Whether a file is the one that the lock means.
include_guard(GLOBAL)

# OK: whether FILE has the SHA256, or ORIGIN's signature. ACTUAL: its hash, or what is wrong with it.
function(
  _qcyg_verify
  file
  sha256
  origin
  ok
  actual
)
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

# BAD: whether FAULT, of _qcyg_verify, says that the bytes are wrong; the other faults say that nobody could tell.
function(_qcyg_bytes_are_wrong fault bad)
  set(${bad} FALSE PARENT_SCOPE)
  if(fault MATCHES "^has sha256|BAD signature")
    set(${bad} TRUE PARENT_SCOPE)
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
  # A name of its own: another build may be looking at the same file.
  string(RANDOM LENGTH 8 suffix)
  set(keyring "${file}.${suffix}.key")
  execute_process(
    COMMAND "${_qcyg_gpg}" --batch --yes --dearmor --output "${keyring}" "${cmake_dir}/../${key}"
    RESULT_VARIABLE status
    ERROR_VARIABLE error
    OUTPUT_QUIET
  )
  if(status EQUAL 0)
    execute_process(
      COMMAND "${_qcyg_gpgv}" --status-fd 1 --keyring "${keyring}" "${file}.sig" "${file}"
      RESULT_VARIABLE status
      OUTPUT_VARIABLE output
      ERROR_VARIABLE error
    )
  endif()
  file(REMOVE "${keyring}")
  # VALIDSIG ends in the primary key's fingerprint, whichever subkey signed.
  if(status EQUAL 0 AND output MATCHES "\\[GNUPG:\\] VALIDSIG [^\n]*${fingerprint}")
    set(${fault} "" PARENT_SCOPE)
  else()
    string(STRIP "${error}" error)
    set(${fault} "no good signature by ${fingerprint}: ${error}" PARENT_SCOPE)
  endif()
endfunction()
