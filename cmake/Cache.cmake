# Prebuilt packages: what a package installed, kept by fingerprint and restored in place of a build.
#
# An entry is one file, NAME-FINGERPRINT.SHA256.tar.zst, where SHA256 is that of the file itself: it appears by a
# rename, so it is whole or absent, and a damaged one is known by its name.
include_guard(GLOBAL)

# qcyg_cache_store(DIR NAME FINGERPRINT ROOT)
# Stores folder ROOT as the entry of NAME-FINGERPRINT in DIR, as a deterministic archive. Failing to store is a
# WARNING: the package itself is there.
function(qcyg_cache_store dir name fingerprint root)
  _qcyg_cache_find("${dir}" "${name}" "${fingerprint}" entries)
  if(entries)
    return()
  endif()
  string(RANDOM LENGTH 8 suffix)
  set(temporary "${dir}/.${name}.${suffix}.tmp")
  # Not file(MAKE_DIRECTORY), whose failure would end the build.
  execute_process(COMMAND mkdir -p "${dir}" RESULT_VARIABLE status ERROR_VARIABLE error)
  if(NOT status EQUAL 0)
    message(WARNING "${name}: not stored in ${dir}: ${error}")
    return()
  endif()
  execute_process(
    COMMAND
      tar --create --file "${temporary}" --directory "${root}" --use-compress-program "zstd -q -T1 -3" --sort=name
      --format=posix --pax-option=exthdr.name=%d/PaxHeaders/%f,delete=atime,delete=ctime --owner=0 --group=0
      --numeric-owner --mtime=@0 --mode=u+rw,go=rX .
    RESULT_VARIABLE status
    ERROR_VARIABLE error
  )
  if(NOT status EQUAL 0)
    file(REMOVE "${temporary}")
    message(WARNING "${name}: not stored in ${dir}: ${error}")
    return()
  endif()
  file(SHA256 "${temporary}" hash)
  file(RENAME "${temporary}" "${dir}/${name}-${fingerprint}.${hash}.tar.zst")
endfunction()

# qcyg_cache_restore(DIR NAME FINGERPRINT ROOT OUT)
# Makes folder ROOT from the entry of NAME-FINGERPRINT in DIR. OUT: whether it did. A damaged entry is reported and dropped.
function(
  qcyg_cache_restore
  dir
  name
  fingerprint
  root
  out
)
  set(${out} FALSE PARENT_SCOPE)
  _qcyg_cache_find("${dir}" "${name}" "${fingerprint}" entries)
  foreach(entry IN LISTS entries)
    string(REGEX REPLACE ".*\\.([0-9a-f]+)\\.tar\\.zst$" "\\1" expected "${entry}")
    file(SHA256 "${entry}" actual)
    if(NOT actual STREQUAL expected)
      message("-- ${name}: prebuilt package ${entry} is damaged (sha256 ${actual}): dropped, building anew")
      file(REMOVE "${entry}")
      continue()
    endif()
    file(REMOVE_RECURSE "${root}.tmp")
    file(MAKE_DIRECTORY "${root}.tmp")
    execute_process(
      COMMAND tar --extract --file "${entry}" --directory "${root}.tmp" --use-compress-program zstd --no-same-owner
      RESULT_VARIABLE status
      ERROR_VARIABLE error
    )
    if(NOT status EQUAL 0)
      # Its bytes are right, so the fault is this machine's (no zstd, a full disk): it is kept.
      message("-- ${name}: prebuilt package ${entry} cannot be unpacked (${error}): building anew")
      file(REMOVE_RECURSE "${root}.tmp")
      continue()
    endif()
    file(REMOVE_RECURSE "${root}")
    file(RENAME "${root}.tmp" "${root}")
    set(${out} TRUE PARENT_SCOPE)
    return()
  endforeach()
endfunction()

function(_qcyg_cache_find dir name fingerprint out)
  set(entries "")
  if(NOT dir STREQUAL "")
    file(GLOB entries "${dir}/${name}-${fingerprint}.*.tar.zst")
  endif()
  set(${out} "${entries}" PARENT_SCOPE)
endfunction()
