# bootstrap: what it says, and what it does on machines of other kinds.
include("${CMAKE_CURRENT_LIST_DIR}/bootstrap.cmake")

# An mmdebstrap whose root is the folder home.
function(write_mmdebstrap)
  write_program(
    "${BIN}/mmdebstrap"
    "for word; do case $word in *root.tar) tar -C '${SCRATCH}/home' -cf \"$word\" . ;; esac; done"
  )
endfunction()

function(case_help)
  make_machine(installed 0)
  foreach(word IN ITEMS -h --help)
    bootstrap("${word}" ${word} --with MATCH "^Usage: ./bootstrap .OPTIONS. COMMAND" "QCYG_DEBIAN_MIRROR")
  endforeach()
  check_nothing_changed()
endfunction()

function(case_usage)
  make_machine(installed 0)
  bootstrap("no command" --with EXIT 2 MATCH "^Usage: ./bootstrap")
  bootstrap(
    "an unknown option"
    --rot
    linux
    --with
    EXIT
    2
    MATCH
    "bootstrap: unknown option --rot \\(./bootstrap --help lists them\\)"
  )
  bootstrap(
    "an unknown command"
    windows
    --with
    EXIT
    2
    MATCH
    "bootstrap: unknown command windows \\(./bootstrap --help lists them\\)"
  )
  bootstrap("run without a command" run -- --with EXIT 2 MATCH "bootstrap: run wants a command")
  check_nothing_changed()
endfunction()

function(case_dry_run)
  make_machine(unknown 0)
  foreach(target IN ITEMS linux cygwin)
    bootstrap(
      "--dry-run ${target}" --dry-run ${target}
      --with MATCH "apt-get update apt-get install --yes --no-install-recommends " "cmake --workflow --preset ${target}"
    )
  endforeach()
  bootstrap(
    "--dry-run --root"
    --dry-run
    --root
    linux
    --with
    MATCH
    "mmdebstrap trixie -> ${ROOTS}/debian-13-[0-9a-f]+ in the environment .root.: cmake --workflow"
  )
  check_nothing_changed()
endfunction()

# Packages are missing, and there is neither root nor sudo: the command for an administrator, and exit status 2.
function(case_no_root_no_sudo)
  make_machine(unknown 1000)
  bootstrap(
    "neither root nor sudo" linux
    --with EXIT 2
      MATCH
      "missing packages: [a-z]"
    "neither root nor sudo here; ask an administrator to run: apt-get update apt-get install --yes --no-install-recommends [a-z]"
  )
  bootstrap(
    "the same for a root"
    root
    --with
    EXIT
    2
    MATCH
    "apt-get install --yes --no-install-recommends mmdebstrap bubblewrap .*uidmap"
  )
  check_nothing_changed()
endfunction()

function(case_installs_as_root)
  make_machine(unknown 0)
  write_program("${BIN}/mmdebstrap" "exit 9")
  bootstrap("as root" root --with EXIT 2 MATCH "making the root failed")
  file(STRINGS "${CALLS}" calls)
  check_equal(
    "the calls"
    "${calls}"
    "apt-get update;apt-get install --yes --no-install-recommends mmdebstrap bubblewrap debian-archive-keyring"
  )
endfunction()

function(case_installs_with_sudo)
  make_machine(unknown 1000)
  write_program("${BIN}/mmdebstrap" "exit 9")
  write_program("${BIN}/sudo" "echo \"sudo $*\" >>'${CALLS}'")
  bootstrap("with sudo" root --with EXIT 2 MATCH "making the root failed")
  file(STRINGS "${CALLS}" calls)
  check_equal(
    "the calls"
    "${calls}"
    "sudo apt-get update;sudo env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends \
mmdebstrap bubblewrap debian-archive-keyring uidmap"
  )
endfunction()

# A root appears by a rename, whole; the second time there is nothing to do.
function(case_root_is_made_once)
  make_machine(installed 0)
  file(WRITE "${SCRATCH}/tree/etc/marker" "x")
  write_program(
    "${BIN}/mmdebstrap"
    "echo \"mmdebstrap $*\" >>'${CALLS}'
    for word; do case $word in *root.tar) tar -C '${SCRATCH}/tree' -cf \"$word\" . ;; esac; done"
  )
  bootstrap("making it" root --with MATCH "making a Debian 13 root in ${ROOTS}/debian-13-")
  # It is there: what makes one is not needed.
  make_machine(unknown 1000)
  bootstrap("the second time" root --with MATCH "^${ROOTS}/debian-13-[0-9a-f]+ $")
  file(GLOB roots "${ROOTS}/*")
  list(FILTER roots EXCLUDE REGEX "\\.lock$")
  check("one whole root" EXISTS "${roots}/etc/marker")
  file(READ "${CALLS}" calls)
  check("made of the list" calls MATCHES "--include=[^ ]*,cmake,")
  check("of Debian 13" calls MATCHES " trixie ${ROOTS}/[^ ]*/root.tar")
  string(REGEX MATCHALL "mmdebstrap --mode" times "${calls}")
  check_equal("made once" "${times}" "mmdebstrap --mode")
endfunction()

# A failure leaves no root that the next one would take for whole.
function(case_root_fails)
  make_machine(installed 0)
  write_program("${BIN}/mmdebstrap" "echo 'no such suite' >&2; exit 25")
  bootstrap("mmdebstrap fails" root --with EXIT 2 MATCH "no such suite" "making the root failed, see above")
  file(GLOB roots "${ROOTS}/debian-13-*")
  list(FILTER roots EXCLUDE REGEX "\\.lock$")
  check_equal("the roots" "${roots}" "")
endfunction()

# What a command sees in the root: its words as they are, QCYG_*, what launchers read, and nothing else of the environment.
function(case_environment)
  make_machine(installed 0)
  write_mmdebstrap()
  write_program("${BIN}/bwrap" "while [ \"$1\" != -- ]; do shift; done; shift; exec \"$@\"")
  find_program(sh NAMES sh NO_CACHE REQUIRED)
  run(
    "a command in the root"
    COMMAND
      "${sh}"
      "${QCYG}/bootstrap"
      --root
      run
      --
      "${sh}"
      -c
      [[printf '<%s>' "$@" "$QCYG_X" "${CFLAGS-none}" "$CI" "$QCYG_ENVIRONMENT" "$LANG" "$CCACHE_X" "$SCCACHE_X" "$DISTCC_HOSTS" "$ICECC_X" "${XCCACHE_X-none}"]]
      sh
      "two words" "a'b\"c$d"
    ENV "PATH=${BIN}" "QCYG_ROOT_DIR=${ROOTS}" "QCYG_X=1 2\"'$" CFLAGS=-DX CI=true CCACHE_X=1 SCCACHE_X=2 "DISTCC_HOSTS=a b"
        ICECC_X=3 XCCACHE_X=4
    MATCH "<two words><a'b\"c.d><1 2\"'.><none><true><debian-13-root><C.UTF-8><1><2><a b><3><none>"
  )
endfunction()

# Sets in the caller a command that enters a root, of which the fake bubblewrap tells how, and its environment.
function(prepare_to_enter out_command out_paths)
  make_machine(installed 0)
  write_mmdebstrap()
  write_program("${BIN}/bwrap" "echo \"bwrap $*\"")
  find_program(sh NAMES sh NO_CACHE REQUIRED)
  set(
    ${out_command}
    COMMAND
    "${sh}"
    "${QCYG}/bootstrap"
    --root
    run
    --
    true
    PARENT_SCOPE
  )
  set(${out_paths} ENV "PATH=${BIN}" "QCYG_ROOT_DIR=${ROOTS}" "QCYG_HOME=${SCRATCH}/home/cache" PARENT_SCOPE)
endfunction()

# The system's own folders are never shown in the root: they would cover it. Neither by the folder that one stands in,
# nor by HOME, nor by QCYG_BIND. And the root itself is read-only.
function(case_system_folders)
  prepare_to_enter(enter paths)
  foreach(folder IN ITEMS / /usr /etc)
    run(
      "from ${folder}, which is the home too"
      ${enter}
      ${paths}
      "HOME=${folder}"
      DIR "${folder}"
      MATCH "--ro-bind ${ROOTS}/[^ ]*/usr /usr" "--chdir ${folder} "
      REJECT "--bind ${folder} ${folder} "
    )
  endforeach()
  run("asked for" ${enter} ${paths} QCYG_BIND=/usr EXIT 2 MATCH "'/usr' is no folder that can be shown")
endfunction()

# What a setting names is there in the root, too.
function(case_folders_of_settings)
  prepare_to_enter(enter paths)
  set(shown "")
  foreach(
    name
    IN
    ITEMS DOWNLOAD_DIR CACHE_DIR MIRROR WORK_DIR CYGWIN_MIRROR SYSROOT
  )
    set(folder "${SCRATCH}/elsewhere/${name}")
    file(MAKE_DIRECTORY "${folder}")
    list(APPEND paths "QCYG_${name}=${folder}")
    list(APPEND shown "--bind ${folder} ${folder} ")
  endforeach()
  set(folder "${SCRATCH}/elsewhere/toolchain")
  file(MAKE_DIRECTORY "${folder}/bin")
  list(APPEND paths "QCYG_TOOLCHAIN_PREFIX=${folder}/bin/x86_64-pc-cygwin-")
  list(APPEND shown "--bind ${folder} ${folder} ")
  run("with folders" ${enter} ${paths} "HOME=${SCRATCH}/home" DIR "${SCRATCH}/home" MATCH ${shown})
  run("with words" ${enter} ${paths} QCYG_SYSROOT=auto QCYG_TOOLCHAIN_PREFIX= REJECT "--bind auto")
endfunction()

# A root of an earlier machine, and no bubblewrap to enter it: the command to install it, and nothing is run outside.
function(case_root_without_bubblewrap)
  make_machine(installed 0)
  write_mmdebstrap()
  bootstrap("making it" root)
  make_machine(unknown 1000)
  bootstrap(
    "entering it"
    --root
    run
    --
    echo
    outside
    --with
    EXIT
    2
    MATCH
    "missing packages: bubblewrap"
    "apt-get install --yes --no-install-recommends bubblewrap"
    REJECT
    outside
  )
endfunction()

# Each package of the list is in it.
function(case_containerfile)
  make_machine(installed 0)
  file(STRINGS "${QCYG}/toolchains/debian-13.packages" lines REGEX "^[a-z]")
  list(TRANSFORM lines REPLACE " .*" "")
  list(JOIN lines " " packages)
  string(REPLACE "+" "[+]" packages "${packages}")
  bootstrap(
    "containerfile" containerfile
    --with MATCH "FROM debian:trixie RUN apt-get update && apt-get install [a-z -]* ${packages} ENV LANG=C.UTF-8"
  )
  check_nothing_changed()
endfunction()
