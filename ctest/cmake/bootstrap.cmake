# What the cases of bootstrap share. The programs it calls are fake ones in a PATH that has nothing else but what it needs,
# so that nothing is installed and no root is made.
include_guard(GLOBAL)

set(BIN "${SCRATCH}/bin")
set(CALLS "${SCRATCH}/calls")
set(ROOTS "${SCRATCH}/roots")

# A machine: INSTALLED is the answer of dpkg-query (installed, or unknown), USER_ID that of id -u.
function(make_machine installed user_id)
  foreach(
    program
    IN
    ITEMS sh awk cat cut dirname env flock grep mkdir mv paste readlink rm sed sha256sum tar touch tr uname du
  )
    find_program(real NAMES "${program}" NO_CACHE REQUIRED)
    file(MAKE_DIRECTORY "${BIN}")
    file(CREATE_LINK "${real}" "${BIN}/${program}" SYMBOLIC)
    unset(real)
  endforeach()
  set(record "echo \"\${0##*/} $*\" >>'${CALLS}'")
  write_program("${BIN}/dpkg-query" "printf ${installed}")
  write_program("${BIN}/id" "case $1 in -u) echo ${user_id} ;; *) echo tester ;; esac")
  write_program("${BIN}/apt-get" "${record}")
  write_program("${BIN}/apt-config" "echo 'Acquire::http::Proxy \"http://proxy.example.invalid\";'; echo 'Dir \"/\";'")
endfunction()

# bootstrap(WHAT word... [--with arguments of run() but COMMAND])
function(bootstrap what)
  split_words("--with" words rest ${ARGN})
  find_program(sh NAMES sh NO_CACHE REQUIRED)
  run(
    "${what}"
    COMMAND "${sh}" "${QCYG}/bootstrap" ${words}
    ENV "PATH=${BIN}" "QCYG_ROOT_DIR=${ROOTS}" "QCYG_HOME=${SCRATCH}/home/cache" ${rest}
  )
endfunction()

function(check_nothing_changed)
  check("no call of a program that changes things" NOT EXISTS "${CALLS}")
  check("no root" NOT EXISTS "${ROOTS}")
  check_files("${SCRATCH}/home")
endfunction()
