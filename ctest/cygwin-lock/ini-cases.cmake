# tools/cygwin-lock: setup.ini files that it cannot use, and packed ones.
include("${CMAKE_CURRENT_LIST_DIR}/tool.cmake")

# refused(WHAT LINE REGEX TEXT): INI of TEXT is refused, with the number of a LINE and a message like REGEX. The header
# has 6 lines.
function(refused what line regex text)
  write_ini("${text}")
  lock("${what}" --packages alpha EXIT 2 MATCH "setup.ini:${line}: .*${regex}" REJECT "Traceback")
  check(
    "nothing is written"
    NOT
    EXISTS
    "${LOCK}"
  )
endfunction()

function(case_malformed)
  skip_without(python3)
  string(REPEAT "a" 128 hash)
  string(REPEAT "a" 127 short)
  set(start "@ alpha\nversion: 1-1\n")
  refused("junk" 9 "neither 'KEY: VALUE'" "${start}what is this\n")
  refused("junk of two lines" 9 "neither 'KEY: VALUE'" "${start}what \"is\nthis\"\n")
  refused("no hash" 9 "'install: PATH SIZE SHA512' is expected" "${start}install: a/b.tar.xz 10\n")
  refused("a short hash" 9 "is not a SHA-512" "${start}install: a/b.tar.xz 10 ${short}\n")
  refused("no hex hash" 9 "is not a SHA-512" "${start}install: a/b.tar.xz 10 ${short}g\n")
  refused("size 0" 9 "'0' is not a file's size" "${start}install: a/b.tar.xz 0 ${hash}\n")
  refused("size x" 9 "'x' is not a file's size" "${start}install: a/b.tar.xz x ${hash}\n")
  refused("a path that leaves" 9 "'a/../../b' is not a path" "${start}install: a/../../b 10 ${hash}\n")
  refused("an absolute path" 9 "'/a/b' is not a path" "${start}install: /a/b 10 ${hash}\n")
  refused("install first" 8 "before the 'version:'" "@ alpha\ninstall: a/b.tar.xz 10 ${hash}\n")
  refused("no version" 8 "is not a version" "@ alpha\nversion:\n")
  refused("a bad requirement" 9 "is not a requirement" "${start}depends2: beta (about 1)\n")
  refused("half an alternative" 9 "ends with '|'" "${start}depends2: beta |\n")
  refused("a package twice" 10 "package alpha is there a second time, after line 7" "${start}\n@ alpha\n")
  refused("a package without name" 7 "'' is not a package's name" "@\nversion: 1\n")
  refused("no such section" 9 "unknown section" "${start}[later]\n")
  refused("a text without end" 8 "has no end" "@ alpha\nldesc: \"Some\ntext\nversion: 1-1\n")
endfunction()

function(case_header)
  skip_without(python3)
  foreach(key IN ITEMS arch setup-timestamp setup-version)
    package(alpha alpha 1-1 a)
    write_ini("${alpha}")
    file(READ "${INI}" text)
    string(REGEX REPLACE "\n${key}: [^\n]*" "" text "${text}")
    file(WRITE "${INI}" "${text}")
    lock("no ${key}" --packages alpha EXIT 2 MATCH "setup.ini:1: no '${key}:' in the header")
  endforeach()
  write_ini("${alpha}" yesterday)
  lock("no number" --packages alpha EXIT 2 MATCH "setup-timestamp 'yesterday' is not a number")
  write_ini("${alpha}")
  lock("another architecture" --arch x86 --packages alpha EXIT 2 MATCH "is of architecture x86_64, not x86")
endfunction()

function(case_no_ini)
  skip_without(python3)
  lock("no file" --packages alpha EXIT 2 MATCH "setup.ini: cannot be read: No such file .* with --ini")
  file(WRITE "${INI}" "\n<!DOCTYPE html>\n<html><body>404</body></html>\n")
  lock("an HTML page" --packages alpha EXIT 2 MATCH "is an HTML page, not a setup.ini")
  file(WRITE "${INI}" "")
  lock("empty" --packages alpha EXIT 2 MATCH "this is not a setup.ini")
  run(
    "no mirror to ask"
    COMMAND python3 "${QCYG}/tools/cygwin-lock" --output "${LOCK}" --packages alpha
    EXIT 2
    MATCH "--ini is needed: the lock names no mirror"
  )
  # The lock's first mirror is asked.
  file(MAKE_DIRECTORY "${SCRATCH}/mirror/x86_64")
  file(
    WRITE "${LOCK}"
    "{\"release\": {}, \"wanted\": {\"development\": [], \"runtime\": [\"alpha\"]}, \"packages\": {},
      \"origins\": [{\"mirror\": \"file://${SCRATCH}/mirror/\"}]}"
  )
  run(
    "the mirror has none"
    COMMAND python3 "${QCYG}/tools/cygwin-lock" --output "${LOCK}"
    EXIT 2
    MATCH "mirror/x86_64/setup.xz: cannot be read: .*No such file"
  )
  package(alpha alpha 1-1 a)
  write_ini("${alpha}")
  file(RENAME "${INI}" "${SCRATCH}/mirror/x86_64/setup.xz")
  run("the mirror has it" COMMAND python3 "${QCYG}/tools/cygwin-lock" --output "${LOCK}" MATCH "added alpha 1-1")
endfunction()

function(case_packed)
  skip_without(python3)
  package(alpha alpha 1-1 a)
  write_ini("${alpha}")
  file(RENAME "${INI}" "${SCRATCH}/plain")
  foreach(kind IN ITEMS lzma bz2)
    set(pack "import sys, ${kind}; open(sys.argv[2], 'wb').write(${kind}.compress(open(sys.argv[1], 'rb').read())")
    run("packing" COMMAND python3 -c "${pack})" "${SCRATCH}/plain" "${INI}")
    file(REMOVE "${LOCK}")
    lock("${kind}" --packages alpha MATCH "added alpha 1-1")
    run("cutting" COMMAND python3 -c "${pack}[:-20])" "${SCRATCH}/plain" "${INI}")
    lock("${kind}, cut" --packages alpha EXIT 2 MATCH "setup.ini is damaged: .*Fetch it again" REJECT "Traceback")
  endforeach()
  run("zstd" COMMAND python3 -c "import sys; open(sys.argv[1], 'wb').write(bytes([40, 181, 47, 253, 0]))" "${INI}")
  lock("zstd" --packages alpha EXIT 2 MATCH "compressed with zstd: take setup.xz")
endfunction()
