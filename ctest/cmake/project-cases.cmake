# The project's own locks.

# A key file of the project holds the key whose fingerprint the lock names.
function(case_keys)
  skip_without(gpg)
  file(READ "${QCYG}/cmake/sources.json" lock)
  string(JSON count LENGTH "${lock}")
  math(EXPR last "${count} - 1")
  set(keys 0)
  foreach(i RANGE ${last})
    string(JSON name MEMBER "${lock}" ${i})
    string(JSON origins LENGTH "${lock}" "${name}" origins)
    math(EXPR last_origin "${origins} - 1")
    foreach(j RANGE ${last_origin})
      string(JSON key ERROR_VARIABLE no_key GET "${lock}" "${name}" origins ${j} key)
      if(no_key)
        continue()
      endif()
      string(JSON fingerprint GET "${lock}" "${name}" origins ${j} fingerprint)
      run(
        "the key of ${name}"
        COMMAND gpg --batch --with-colons --show-keys "${QCYG}/${key}"
        MATCH ":${fingerprint}:"
      )
      math(EXPR keys "${keys} + 1")
    endforeach()
  endforeach()
  check("the lock has signed origins" keys GREATER 0)
endfunction()

function(case_locks)
  run_script(
    "the project's locks"
    "include(\"${QCYG}/cmake/Lock.cmake\")
    qcyg_lock_read(\"${QCYG}/cmake/sources.json\")
    qcyg_lock_read(\"${QCYG}/ctest/assets.json\")
    message(READ)"
    MATCH READ
  )
endfunction()
