# What a lock may not hold: each fault is refused when it is read, with the place and the fix.

set(HASH 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef)

# Reads a lock of TEXT, in which HASH stands for a good hash; it has to be refused with a message that matches each REGEX.
function(refused text)
  string(REPLACE "HASH" "${HASH}" text "${text}")
  file(WRITE "${SCRATCH}/lock.json" "${text}")
  set(match ${ARGN})
  list(LENGTH match count)
  check("a case says what it wants" count GREATER 0)
  run_script(
    "reading a bad lock"
    "include(\"${QCYG}/cmake/Lock.cmake\")\nqcyg_lock_read(\"${SCRATCH}/lock.json\")\nmessage(READ)"
    EXIT 1
    MATCH "lock\\.json" ${match}
    REJECT READ
  )
endfunction()

function(accepted)
  set(text "include(\"${QCYG}/cmake/Lock.cmake\")\n")
  foreach(file IN LISTS ARGN)
    string(APPEND text "qcyg_lock_read(\"${file}\")\n")
  endforeach()
  run_script("reading good locks" "${text}message(READ)" MATCH READ)
endfunction()

# Refuses an entry "x" with the one origin ORIGIN.
function(refused_origin origin)
  refused("{ \"x\": { \"version\": \"1\", \"license\": \"MIT\", \"origins\": [ ${origin} ] } }" "x: origin 1" ${ARGN})
endfunction()

function(case_empty_hash)
  refused_origin([[{ "url": ["https://example.invalid/x"], "sha256": "" }]] "64 lower-case hex digits, not ''")
endfunction()

function(case_short_hash)
  refused_origin(
    [[{ "url": ["https://example.invalid/x"], "sha256": "0123abc" }]]
    "64 lower-case hex digits, not '0123abc'"
  )
endfunction()

function(case_long_hash)
  refused_origin([[{ "url": ["https://example.invalid/x"], "sha256": "HASH0" }]] "64 lower-case hex digits")
endfunction()

function(case_upper_case_hash)
  string(TOUPPER "${HASH}" upper)
  refused_origin("{ \"url\": [\"https://example.invalid/x\"], \"sha256\": \"${upper}\" }" "64 lower-case hex digits")
endfunction()

function(case_hash_not_hex)
  string(REPLACE "0" "g" other "${HASH}")
  refused_origin(
    "{ \"pip\": \"x\", \"file\": \"x-1-py3-none-any.whl\", \"sha256\": \"${other}\" }"
    "64 lower-case hex digits"
  )
endfunction()

function(case_hash_null)
  refused_origin([[{ "npm": "x@1", "sha256": null }]] "64 lower-case hex digits")
endfunction()

# Every kind wants its hash.
function(case_hash_missing)
  refused_origin([[{ "url": ["https://example.invalid/x"] }]] "\"sha256\" is missing")
  refused_origin([[{ "debian": "x", "suite": "trixie", "file": "x.tar" }]] "\"sha256\" is missing")
  refused_origin([[{ "deb": "x", "suite": "trixie", "arch": "arm64" }]] "\"sha256\" is missing")
  refused_origin([[{ "pip": "x", "file": "x.whl" }]] "\"sha256\" is missing")
  refused_origin([[{ "npm": "x@1" }]] "\"sha256\" is missing")
endfunction()

function(case_unknown_key_in_entry)
  refused(
    [[{ "x": { "version": "1", "license": "MIT", "sha265": "y", "origins": [ { "npm": "x@1", "sha256": "HASH" } ] } }]]
    "x: unknown key \"sha265\"; known here: version, license, origins, members, note"
  )
endfunction()

function(case_unknown_key_in_origin)
  refused_origin(
    [[{ "url": ["https://example.invalid/x"], "sha256": "HASH", "sizes": 1 }]]
    "unknown key \"sizes\"; known here: url"
  )
  # A hash and a signature: which of them counts?
  refused_origin(
    [[{ "url": ["https://example.invalid/x"], "signature": ".sig", "key": "k", "fingerprint": "f", "sha256": "HASH" }]]
    "unknown key \"sha256\""
  )
endfunction()

function(case_missing_key)
  refused(
    [[{ "x": { "license": "MIT", "origins": [ { "npm": "x@1", "sha256": "HASH" } ] } }]]
    "x: \"version\" is missing"
  )
  refused(
    [[{ "x": { "version": "1", "origins": [ { "npm": "x@1", "sha256": "HASH" } ] } }]]
    "x: \"license\" is missing"
  )
  refused([[{ "x": { "version": "1", "license": "MIT" } }]] "x: \"origins\" is missing")
  refused_origin([[{ "debian": "x", "suite": "trixie", "sha256": "HASH" }]] "\"file\" is missing")
  refused_origin(
    [[{ "url": ["https://example.invalid/x"], "signature": ".sig", "key": "k" }]]
    "\"fingerprint\" is missing"
  )
endfunction()

function(case_empty_value)
  refused(
    [[{ "x": { "version": "", "license": "MIT", "origins": [ { "npm": "x@1", "sha256": "HASH" } ] } }]]
    "\"version\" is empty"
  )
  refused(
    [[{ "x": { "version": "1", "license": "", "origins": [ { "npm": "x@1", "sha256": "HASH" } ] } }]]
    "\"license\" is empty"
  )
endfunction()

function(case_duplicate_name)
  set(entry [[{ "version": "1", "license": "MIT", "origins": [ { "npm": "x@1", "sha256": "HASH" } ] }]])
  refused("{\n  \"x\": ${entry},\n\n  \"y\": ${entry},\n\n  \"x\": ${entry}\n}" "lock\\.json:6: duplicate key \"x\"")
endfunction()

function(case_duplicate_key_in_entry)
  refused(
    "{ \"x\": { \"version\": \"1\",\n \"license\": \"MIT\",\n \"version\": \"2\",
      \"origins\": [ { \"npm\": \"x@1\", \"sha256\": \"HASH\" } ] } }"
    "lock\\.json:3: duplicate key \"version\""
  )
endfunction()

function(case_duplicate_key_in_origin)
  refused(
    "{ \"x\": { \"version\": \"1\", \"license\": \"MIT\",\n \"origins\": [
      { \"npm\": \"x@1\", \"sha256\": \"HASH\",\n \"sha256\": \"HASH\" } ] } }"
    "lock\\.json:4: duplicate key \"sha256\""
  )
endfunction()

# The same keys in two origins, and of two entries, are none.
function(case_equal_keys_elsewhere)
  set(
    entry
    [[{ "version": "1", "license": "MIT", "note": "[a]; b",
    "origins": [ { "npm": "x@1", "sha256": "HASH" }, { "npm": "x@1", "sha256": "HASH" } ] }]]
  )
  string(REPLACE "HASH" "${HASH}" entry "${entry}")
  file(WRITE "${SCRATCH}/lock.json" "{ \"x\": ${entry},\n \"y\": ${entry} }")
  accepted("${SCRATCH}/lock.json")
endfunction()

function(case_bad_json)
  refused("{ \"x\": {\n \"version\": \"1\",\n \"license\" \"MIT\" } }" "not valid JSON" "Line 3, Column 12")
endfunction()

function(case_bad_json_type)
  refused("[]" "object with at least one entry")
  refused("{}" "object with at least one entry")
  refused("" "not valid JSON")
  refused("{ \"x\": 1 }" "x: is not an object")
endfunction()

# A brace too many ends the object early; what follows must not be dropped in silence.
function(case_text_after_the_end)
  set(entry [[{ "version": "1", "license": "MIT", "origins": [ { "npm": "x@1", "sha256": "HASH" } ] }]])
  refused("{ \"x\": ${entry} },\n \"y\": ${entry} }" "lock\\.json:2: text after the end")
endfunction()

function(case_no_origins)
  refused(
    [[{ "x": { "version": "1", "license": "MIT", "origins": [] } }]]
    "x: \"origins\" must be a list with at least one"
  )
  refused(
    [[{ "x": { "version": "1", "license": "MIT", "origins": "x" } }]]
    "x: \"origins\" must be a list with at least one"
  )
endfunction()

function(case_unknown_kind)
  refused_origin([[{ "ftp": "x", "sha256": "HASH" }]] "none of the kinds url, debian, deb, pip, npm")
  refused_origin([["x"]] "none of the kinds url, debian, deb, pip, npm")
endfunction()

function(case_bad_url)
  refused_origin([[{ "url": [], "sha256": "HASH" }]] "\"url\" must be a list with at least one address")
  refused_origin(
    [[{ "url": "https://example.invalid/x", "sha256": "HASH" }]]
    "\"url\" must be a list with at least one address"
  )
  refused_origin([[{ "url": ["example.invalid/x"], "sha256": "HASH" }]] "'example.invalid/x' is no address")
endfunction()

# An empty or short fingerprint would match any signature.
function(case_bad_fingerprint)
  foreach(fingerprint IN ITEMS "" "ABCD" "0123456789abcdef0123456789abcdef01234567")
    refused_origin(
      "{ \"url\": [\"https://example.invalid/x\"], \"signature\": \".sig\", \"key\": \"k\", \"fingerprint\": \"${fingerprint}\" }"
      "\"fingerprint\" must be 40 upper-case hex digits, not '${fingerprint}'"
    )
  endforeach()
endfunction()

function(case_missing_file)
  run_script(
    "reading no lock" "include(\"${QCYG}/cmake/Lock.cmake\")\nqcyg_lock_read(\"${SCRATCH}/none.json\")"
    EXIT 1
    MATCH "none\\.json: no such lock"
  )
endfunction()

function(case_same_name_in_two_locks)
  set(
    entry
    "{ \"version\": \"1\", \"license\": \"MIT\", \"origins\": [ { \"npm\": \"x@1\", \"sha256\": \"${HASH}\" } ] }"
  )
  file(WRITE "${SCRATCH}/a.json" "{ \"x\": ${entry} }")
  file(WRITE "${SCRATCH}/b.json" "{ \"y\": ${entry}, \"x\": ${entry} }")
  run_script(
    "reading two locks"
    "include(\"${QCYG}/cmake/Lock.cmake\")
    qcyg_lock_read(\"${SCRATCH}/a.json\")
    qcyg_lock_read(\"${SCRATCH}/b.json\")"
    EXIT 1
    MATCH "b\\.json: x: another lock has an entry of that name"
  )
endfunction()

function(case_unknown_name)
  set(
    entry
    "{ \"version\": \"1\", \"license\": \"MIT\", \"origins\": [ { \"npm\": \"x@1\", \"sha256\": \"${HASH}\" } ] }"
  )
  file(WRITE "${SCRATCH}/lock.json" "{ \"x\": ${entry}, \"y\": ${entry} }")
  run_script(
    "asking for what is in no lock"
    "include(\"${QCYG}/cmake/Lock.cmake\")
    qcyg_lock_read(\"${SCRATCH}/lock.json\")
    qcyg_lock_get(v z version)"
    EXIT 1
    MATCH "'z' is in no lock; there are: x, y"
  )
endfunction()
