# tools/cygwin-lock: what it does with the lock that is there.
include("${CMAKE_CURRENT_LIST_DIR}/tool.cmake")

# alpha of VERSION and DIGIT, which needs what ARGN says.
macro(write_alpha version digit)
  package(alpha alpha "${version}" "${digit}" ${ARGN})
  package(beta beta 1-1 b)
  write_ini("${alpha}${beta}")
endmacro()

function(case_deterministic)
  skip_without(python3)
  package(alpha alpha 1-1 a "depends2: beta, gamma")
  package(beta beta 1-1 b)
  package(gamma gamma 1-1 c)
  write_ini("${alpha}${beta}${gamma}")
  lock("once" --packages "runtime:gamma,alpha")
  file(READ "${LOCK}" first)
  file(RENAME "${LOCK}" "${SCRATCH}/first.json")
  # Another order of everything gives the same bytes.
  package(alpha alpha 1-1 a "depends2: gamma, beta")
  write_ini("${gamma}${beta}${alpha}")
  lock("another order" --packages "runtime:alpha,gamma,alpha")
  file(READ "${LOCK}" second)
  check_equal("the lock" "${second}" "${first}")
  # string(JSON) would sort the names itself.
  string(REGEX MATCHALL "\n    \"(alpha|beta|gamma)\": {" names "${second}")
  string(REGEX REPLACE "[^a-z;]" "" names "${names}")
  check_equal("the order of the packages" "${names}" "alpha;beta;gamma")
  lock("again" MATCH "nothing changed" REJECT "wrote")
  check_files("${SCRATCH}" "first.json" "home" "lock.json" "setup.ini")
endfunction()

function(case_changes)
  skip_without(python3)
  write_alpha(1.0-1 1 "depends2: beta")
  lock("first" --packages alpha)
  package(alpha alpha 1.2-1 2 "depends2: gamma")
  package(gamma gamma 3-1 3)
  write_ini("${alpha}${gamma}" 1000000001)
  lock(
    "bumped"
    MATCH
    "bumped alpha 1.0-1 -> 1.2-1"
    "removed beta 1-1"
    "added gamma 3-1"
    "release setup_timestamp: 1000000000 -> 1000000001"
  )
  check_packages("alpha=1.2-1;gamma=3-1")
  package(alpha alpha 1.2-1 2)
  write_ini("${alpha}" 1000000000)
  lock("other requirements" MATCH "changed alpha 1.2-1 requires: \\['gamma'\\] -> \\[\\]" "is older than the lock's")
  lock("nothing" MATCH "nothing changed" REJECT "older")
  package(delta delta 1-1 d)
  write_ini("${alpha}${delta}")
  lock(
    "one more wanted"
    --packages
    development:delta
    MATCH
    "wanted for development: delta"
    "added delta 1-1"
    REJECT
    "removed"
  )
  check_value([=[["alpha"]]=] wanted runtime)
  lock("one less" --packages runtime:delta MATCH "no longer wanted for runtime: alpha" "removed alpha")
endfunction()

function(case_changed_bytes)
  skip_without(python3)
  write_alpha(1.0-1 1)
  lock("first" --packages alpha)
  file(READ "${LOCK}" before)
  write_alpha(1.0-1 2)
  foreach(mode IN ITEMS "" --diff-only --check)
    lock(
      "other bytes ${mode}"
      ${mode}
      EXIT
      3
      MATCH
      "ALARM: alpha 1.0-1 has other bytes: size 10 -> 10, SHA-512 1111*[^ ] -> 2222"
      "Nothing is written"
    )
    file(READ "${LOCK}" after)
    check_equal("the lock" "${after}" "${before}")
  endforeach()
  # Another size alone.
  write_alpha(1.0-1 1)
  file(READ "${INI}" text)
  string(REPLACE "alpha-1.0-1.tar.xz 10 " "alpha-1.0-1.tar.xz 11 " text "${text}")
  file(WRITE "${INI}" "${text}")
  lock("another size" EXIT 3 MATCH "size 10 -> 11")
  # As the message says: without the entry it is a new package.
  string(JSON text REMOVE "${before}" packages alpha)
  file(WRITE "${LOCK}" "${text}")
  lock("taken out" MATCH "added alpha 1.0-1")
  # A new version may have other bytes, and an equal file may move.
  file(READ "${LOCK}" text)
  string(REPLACE "/release/alpha/" "/release/moved/" text "${text}")
  file(WRITE "${LOCK}" "${text}")
  lock("moved" MATCH "changed alpha 1.0-1 path: [^ ]*/moved/[^ ]* -> [^ ]*/alpha/" REJECT "ALARM")
endfunction()

function(case_check)
  skip_without(python3)
  write_alpha(1.0-1 1)
  lock("no lock" --check EXIT 2 MATCH "no such lock: make it first")
  lock("first" --packages alpha)
  lock("good" --check MATCH "nothing changed")
  file(READ "${LOCK}" before)
  write_alpha(1.1-1 2 "depends2: beta")
  lock("bad" --check EXIT 1 MATCH "bumped alpha 1.0-1 -> 1.1-1" "added beta" REJECT "wrote")
  file(READ "${LOCK}" after)
  check_equal("the lock" "${after}" "${before}")
  # A hand's work: a missing package, another layout.
  write_alpha(1.0-1 1)
  string(REPLACE "  " " " text "${before}")
  file(WRITE "${LOCK}" "${text}")
  lock("another layout" --check EXIT 1 MATCH "is not laid out as this tool writes it")
  string(JSON text REMOVE "${before}" packages alpha)
  file(WRITE "${LOCK}" "${text}")
  lock("a package is missing" --check EXIT 1 MATCH "added alpha 1.0-1")
  lock("with --packages" --check --packages beta EXIT 2 MATCH "leave out --packages")
endfunction()

function(case_diff_only)
  skip_without(python3)
  write_alpha(1.0-1 1)
  lock("no lock yet" --diff-only --packages alpha MATCH "added alpha 1.0-1" REJECT "wrote")
  check(
    "nothing is written"
    NOT
    EXISTS
    "${LOCK}"
  )
  lock("written" --packages alpha)
  file(READ "${LOCK}" before)
  write_alpha(1.1-1 2)
  lock("bumped" --diff-only MATCH "bumped alpha 1.0-1 -> 1.1-1" REJECT "wrote")
  file(READ "${LOCK}" after)
  check_equal("the lock" "${after}" "${before}")
endfunction()

# What the npm origin has is told by its files, and stays told while the bytes are the same.
function(case_npm)
  skip_without(python3)
  package(beta beta 1-1 b)
  set(folder "${SCRATCH}/npm/x86_64/release")
  file(WRITE "${folder}/alpha/alpha-1-1.tar.xz" "0123456789")
  file(SHA512 "${folder}/alpha/alpha-1-1.tar.xz" hash)
  file(WRITE "${folder}/beta/beta-1-1.tar.xz" "0123456789")
  set(alpha "@ alpha\nversion: 1-1\ninstall: x86_64/release/alpha/alpha-1-1.tar.xz 10 ${hash}\n\n")
  package(gamma gamma 1-1 c)
  write_ini("${alpha}${beta}${gamma}")
  lock(
    "marked"
    --packages
    alpha,beta,gamma
    --npm-folder
    "${SCRATCH}/npm"
    MATCH
    "warning: [^ ]*/beta-1-1.tar.xz is not the locked beta"
  )
  check_value(ON packages alpha npm)
  file(READ "${LOCK}" text)
  foreach(name IN ITEMS beta gamma)
    string(JSON value ERROR_VARIABLE error GET "${text}" packages ${name} npm)
    check("${name} is not marked" error)
  endforeach()
  lock("kept" MATCH "nothing changed")
  # What has the name but not the bytes of it any more is dropped, and so is a mark of another version.
  file(APPEND "${folder}/alpha/alpha-1-1.tar.xz" "!")
  lock("looked at again" --diff-only --npm-folder "${SCRATCH}/npm" MATCH "changed alpha 1-1 npm: True -> None")
  package(alpha alpha 2-1 2)
  write_ini("${alpha}${beta}${gamma}")
  lock("bumped" MATCH "bumped alpha 1-1 -> 2-1")
  file(READ "${LOCK}" text)
  string(JSON value ERROR_VARIABLE error GET "${text}" packages alpha npm)
  check("the mark is gone" error)
  lock("no folder" --npm-folder "${SCRATCH}/none" EXIT 2 MATCH "no such folder")
endfunction()

# Origins stay as they are, but for the moment of the Time Machine's snapshot: that of setup.ini, in UTC.
function(case_origins)
  skip_without(python3)
  write_alpha(1.0-1 1)
  file(
    WRITE "${LOCK}"
    [=[{ "release": {}, "wanted": { "development": [], "runtime": ["alpha"] }, "packages": {}, "origins": [
      { "mirror": "https://mirror.invalid/cygwin/" },
      { "time_machine": "https://past.invalid/64bit/2000/01/02/030405/" },
      { "npm": "invented@1.0.0", "sha256": "00" } ] }]=]
  )
  run(
    "in another time zone"
    COMMAND python3 "${QCYG}/tools/cygwin-lock" --ini "${INI}" --output "${LOCK}"
    ENV TZ=America/Caracas
    MATCH "changed origins: the Time Machine's snapshot"
  )
  check_value("https://mirror.invalid/cygwin/" origins 0 mirror)
  check_value("https://past.invalid/64bit/2001/09/09/014640/" origins 1 time_machine)
  check_value("invented@1.0.0" origins 2 npm)
endfunction()

function(case_bad_lock)
  skip_without(python3)
  write_alpha(1.0-1 1)
  foreach(
    text
    IN
    ITEMS
      "not JSON"
      "{}"
      "[]"
      [=[{"release": {}, "wanted": {"development": [], "runtime": [1]}, "packages": {}, "origins": []}]=]
      [=[{"release": {}, "wanted": {"development": [], "runtime": []}, "packages": {"a": {}}, "origins": []}]=]
  )
    file(WRITE "${LOCK}" "${text}")
    lock("bad lock" --packages alpha EXIT 2 MATCH "lock.json is not a lock: .*Correct it" REJECT "Traceback")
    file(READ "${LOCK}" after)
    check_equal("the lock" "${after}" "${text}")
  endforeach()
endfunction()

function(case_arguments)
  skip_without(python3)
  write_alpha(1.0-1 1)
  lock("nothing wanted" EXIT 2 MATCH "no packages are wanted: name some with --packages")
  lock("no group" --packages later:alpha EXIT 2 MATCH "unknown group 'later': development and runtime are known")
  lock("no name" --packages "alpha,,beta" EXIT 2 MATCH "'' is not a package's name")
  lock("unknown" --no-such EXIT 2 MATCH "unrecognized arguments: --no-such")
  run(
    "help"
    COMMAND python3 "${QCYG}/tools/cygwin-lock" --help
    MATCH "exit status: 0 " "--diff-only" "3 ALARM"
  )
  run("as a program" COMMAND "${QCYG}/tools/cygwin-lock" --help MATCH "--keyring")
  run(
    "a folder that is not there"
    COMMAND python3 "${QCYG}/tools/cygwin-lock" --ini "${INI}" --output "${SCRATCH}/none/lock.json" --packages alpha
    EXIT 2
    MATCH "none/lock.json: cannot be written: No such file"
  )
endfunction()
