# What the cases of the fetcher share.
include_guard(GLOBAL)

set(LOCK "${SCRATCH}/lock.json")
set(DOWNLOADS "${SCRATCH}/downloads")
set(SERVED_DIR "${SCRATCH}/served")

# Makes file NAME with TEXT in the folder that is served; OUT: its hash. OUT_url: its file:// address.
function(make_file name text out)
  file(WRITE "${SERVED_DIR}/${name}" "${text}")
  file(SHA256 "${SERVED_DIR}/${name}" hash)
  file_url("${SERVED_DIR}/${name}" url)
  set(${out} "${hash}" PARENT_SCOPE)
  set(${out}_url "${url}" PARENT_SCOPE)
endfunction()

# OUT: the text of a file that is big enough to be cut.
function(big_text out)
  string(REPEAT "0123456789abcdef 0123456789ABCDEF\n" 6000 text)
  set(${out} "begin\n${text}end\n" PARENT_SCOPE)
endfunction()

function(file_url path out)
  string(REPLACE " " "%20" path "${path}")
  set(${out} "file://${path}" PARENT_SCOPE)
endfunction()

# Writes the lock: pairs of a name and its origins (JSON).
function(write_lock)
  set(text "")
  set(comma "")
  while(ARGN)
    list(POP_FRONT ARGN name origins)
    string(
      APPEND text
      "${comma} \"${name}\": { \"version\": \"1.0\", \"license\": \"MIT\", \"origins\": [ ${origins} ] }"
    )
    set(comma ",\n")
  endwhile()
  file(WRITE "${LOCK}" "{${text} }\n")
endfunction()

# fetch(WHAT [SET text] [arguments of run() but COMMAND]): fetches the whole lock, after the CMake code of SET.
# What is fetched, and which origin served it, is written to SCRATCH/report.json.
function(fetch what)
  cmake_parse_arguments(PARSE_ARGV 1 fetch "" "SET" "")
  fetch_script("${fetch_SET}" text)
  run_script("${what}" "${text}" ${fetch_UNPARSED_ARGUMENTS})
endfunction()

function(fetch_script extra out)
  set(
    ${out}
    "include(\"${QCYG}/cmake/Sources.cmake\")
    set(QCYG_DOWNLOAD_DIR \"${DOWNLOADS}\")
    set(QCYG_CONNECT_TIMEOUT 2)
    ${extra}
    qcyg_lock_read(\"${LOCK}\")
    qcyg_fetch_all()
    qcyg_fetch_report(\"${SCRATCH}/report.json\")"
    PARENT_SCOPE
  )
endfunction()

# The report has to say that NAME was served by SERVED (a kind, "mirror", "download folder").
function(check_served name served)
  file(READ "${SCRATCH}/report.json" report)
  string(JSON actual GET "${report}" "${name}" served)
  check("${name} is said to come from ${served}" actual STREQUAL served)
endfunction()

# The download folder has to hold a file whose name ends in NAME, with the bytes of the one that is served.
function(check_fetched name)
  file(SHA256 "${SERVED_DIR}/${name}" hash)
  check("the download of ${name} is there" EXISTS "${DOWNLOADS}/${hash}-${name}")
  file(SHA256 "${DOWNLOADS}/${hash}-${name}" actual)
  check("the download of ${name} is right" actual STREQUAL hash)
endfunction()
