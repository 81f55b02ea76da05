# The fetcher with the clients of package registries: fake ones, first in PATH, that record how they are called.
include("${CMAKE_CURRENT_LIST_DIR}/fetch.cmake")

set(BIN "${SCRATCH}/bin")
set(CALLS "${SCRATCH}/calls")

# A PROGRAM that records its arguments and then runs the sh code TEXT.
function(fake program text)
  write_program("${BIN}/${program}" "echo \"$*\" >>'${CALLS}'\n${text}")
endfunction()

# fetch() with the fake programs first in PATH.
function(fetch_with_fakes what)
  fetch("${what}" ENV "PATH=${BIN}:$ENV{PATH}" ${ARGN})
endfunction()

function(check_calls)
  file(STRINGS "${CALLS}" calls)
  check_equal("the calls" "${calls}" "${ARGN}")
endfunction()

function(case_pip)
  make_file(a-1.0-py3-none-any.whl "a wheel" a)
  write_lock(a "{ \"pip\": \"a\", \"file\": \"a-1.0-py3-none-any.whl\", \"sha256\": \"${a}\" }")
  fake(python3 "cp '${SERVED_DIR}/a-1.0-py3-none-any.whl' .")
  fetch_with_fakes("a wheel for any machine" MATCH "Fetched a 1.0 from its pip origin")
  check_fetched(a-1.0-py3-none-any.whl)
  check_files("${DOWNLOADS}" "${a}-a-1.0-py3-none-any.whl")
  check_calls("-m pip download --quiet --disable-pip-version-check --timeout 2 --retries 1 --no-deps --only-binary :all: a==1.0")
endfunction()

# The machine that fetches may have another Python than the one the wheel is for.
function(case_pip_of_a_platform)
  set(wheel "a-1.0-cp313-cp313-manylinux2014_x86_64.manylinux_2_17_x86_64.whl")
  make_file(${wheel} "a wheel" a)
  write_lock(a "{ \"pip\": \"a\", \"file\": \"${wheel}\", \"sha256\": \"${a}\" }")
  fake(python3 "cp '${SERVED_DIR}/${wheel}' .")
  fetch_with_fakes("a wheel for one machine")
  check_fetched(${wheel})
  check_calls(
    "-m pip download --quiet --disable-pip-version-check --timeout 2 --retries 1 --no-deps --only-binary :all: \
--python-version 313 --abi cp313 --platform manylinux2014_x86_64 --platform manylinux_2_17_x86_64 a==1.0"
  )
endfunction()

function(case_pip_brings_other_bytes)
  make_file(a-1.0-py3-none-any.whl "a wheel" a)
  write_lock(
    a
    "{ \"pip\": \"a\", \"file\": \"a-1.0-py3-none-any.whl\", \"sha256\": \"${a}\" },
     { \"url\": [\"${a_url}\"], \"sha256\": \"${a}\" }"
  )
  fake(python3 "echo other >a-1.0-py3-none-any.whl")
  fetch_with_fakes("another wheel" MATCH "pip: has sha256 [0-9a-f]+, the lock wants ${a}" "from its url origin")
  check_fetched(a-1.0-py3-none-any.whl)
  check_files("${DOWNLOADS}" "${a}-a-1.0-py3-none-any.whl")
endfunction()

function(case_pip_fails)
  make_file(a-1.0-py3-none-any.whl "a wheel" a)
  write_lock(a "{ \"pip\": \"a\", \"file\": \"a-1.0-py3-none-any.whl\", \"sha256\": \"${a}\" }")
  fake(python3 "printf 'much\\nprogress\\nERROR: none (from versions: 1, 2)\\nERROR: No distribution\\n' >&2; exit 3")
  fetch_with_fakes(
    "pip fails"
    EXIT 1
    MATCH "pip: python3 ended with 3: ERROR: none ERROR: No distribution"
    REJECT "progress"
  )
  check_files("${DOWNLOADS}")
endfunction()

function(case_pip_brings_none_or_two)
  make_file(a-1.0-py3-none-any.whl "a wheel" a)
  write_lock(a "{ \"pip\": \"a\", \"file\": \"a-1.0-py3-none-any.whl\", \"sha256\": \"${a}\" }")
  fake(python3 "exit 0")
  fetch_with_fakes("no file" EXIT 1 MATCH "pip: python3 left 0 files, one was expected")
  fake(python3 "touch x y")
  fetch_with_fakes("two files" EXIT 1 MATCH "pip: python3 left 2 files, one was expected")
  check_files("${DOWNLOADS}")
endfunction()

function(case_npm)
  make_file(x-a-1.0.tgz "a package" a)
  write_lock(a "{ \"npm\": \"@x/a@1.0\", \"sha256\": \"${a}\" }")
  fake(npm "cp '${SERVED_DIR}/x-a-1.0.tgz' ./whatever.tgz; echo whatever.tgz")
  fetch_with_fakes("a package" MATCH "Fetched a 1.0 from its npm origin")
  check_fetched(x-a-1.0.tgz)
  check_files("${DOWNLOADS}" "${a}-x-a-1.0.tgz")
  check_calls("pack --silent --fetch-retries=1 --fetch-timeout=2000 @x/a@1.0")
endfunction()

function(case_client_missing)
  make_file(a "a package" a)
  write_lock(
    a
    "{ \"npm\": \"a@1.0\", \"sha256\": \"${a}\" },
     { \"pip\": \"a\", \"file\": \"a-1.0-py3-none-any.whl\", \"sha256\": \"${a}\" }"
  )
  file(MAKE_DIRECTORY "${BIN}")
  fetch(
    "no clients"
    SET "set(CMAKE_FIND_USE_CMAKE_SYSTEM_PATH OFF)\nset(ENV{PATH} \"${BIN}\")"
    EXIT 1
    MATCH "npm: npm is missing" "pip: python3 is missing"
  )
endfunction()
