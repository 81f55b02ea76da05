# The compiler launcher: that each compiler is run by it, that it decides no byte, and what is refused.
include("${CMAKE_CURRENT_LIST_DIR}/launcher.cmake")

set(CALLS "${SCRATCH}/calls")

# Writes a launcher that records its words, the compiler's whole path and what it is given.
function(write_launcher file)
  write_program("${file}" "echo \"$*\" >>'${CALLS}'\nwhile case $1 in --*) ;; *) false ;; esac; do shift; done\nexec \"$@\"")
endfunction()

# check_calls(WHAT REGEX...): lines of what was recorded match each REGEX; then it begins anew.
function(check_calls what)
  foreach(regex IN LISTS ARGN)
    count_lines("${CALLS}" "${regex}" count)
    check("${what}: a call like '${regex}'" count GREATER 0)
  endforeach()
  file(REMOVE "${CALLS}")
endfunction()

# What the user tells ccache reaches it, and nothing else of the environment; only where there is a launcher.
function(case_settings)
  skip_without(ccache)
  write_many()
  set(folder "${SCRATCH}/my cache;$'s")
  set(ENV{CCACHE_DIR} "${folder}")
  set(ENV{CCACHE_NAMESPACE} "a b")
  set(ENV{DISTCC_X} 1)
  set(ENV{SCCACHE_Y} 2)
  set(ENV{ICECC_Z} 3)
  set(ENV{CCACHEX} 4)
  set(ENV{MY_CCACHE_DIR} 5)
  write_program("${SCRATCH}/env-launcher" "env >'${SCRATCH}/seen'; exec ccache \"$@\"")
  build_anew("with settings" "${SCRATCH}/env-launcher" hash)
  file(READ "${SCRATCH}/seen" seen)
  foreach(setting IN ITEMS "CCACHE_NAMESPACE=a b" DISTCC_X=1 SCCACHE_Y=2 ICECC_Z=3)
    check("${setting} is seen" seen MATCHES "(^|\n)${setting}\n")
  endforeach()
  check("nothing else is" NOT seen MATCHES "CCACHEX|MY_CCACHE")
  # A folder of ccache's cache is named by the first digit of what it holds: which of them there are changes with the compiler.
  file(GLOB kept "${folder}/[0-9a-f]")
  list(LENGTH kept count)
  check("the cache is in ${folder}, where the user wants it" count GREATER 0)
  check("and not where it is by default" NOT EXISTS "${SCRATCH}/home/cache/ccache")
  # Of a script, which says what it sees.
  set(SYSTEM script)
  write_many("SCRIPT \"\${CMAKE_SOURCE_DIR}/make.sh\"")
  file(
    WRITE "${PROJECT}/make.sh"
    "env >'${SCRATCH}/seen'\n[ $1 != install ] || install -D /dev/null \"$STAGE/lib/liba.a\"\n"
  )
  build_anew("without a launcher" none hash)
  file(READ "${SCRATCH}/seen" seen)
  check("no setting is seen" NOT seen MATCHES "CCACHE_DIR|DISTCC_X")
  check("none means none, for what finds ccache by itself, too" seen MATCHES "CCACHE_DISABLE=1")
endfunction()

# A project with a package of each build system. Of meson and QEMU's configure nothing but what they are told is looked at: they
# are played, by a script that compiles b.c with each compiler that it is told of. WORDS: what the project begins with.
function(write_build_systems words)
  set(top "${SCRATCH}/sources/a-1.0")
  file(WRITE "${top}/COPYING" "do what you like\n")
  file(WRITE "${top}/b.c" "int b;\n")
  write_program(
    "${top}/configure"
    "for word; do
    value=\${word#*=}
    case $word in
    CC=* | --cc=* | --host-cc=*) \"$value\" -c -o b.o \"\${0%/*}/b.c\" ;;
    --cross-prefix=*) \"\${value}gcc\" -c -o b.o \"\${0%/*}/b.c\" ;;
    esac
done
printf 'rule r\\n command = install -D b.o $$DESTDIR/opt/qemu/lib/b.o\\nbuild all: phony\\nbuild install: r\\n' >build.ninja
printf 'all:\\ninstall:\\n\\tinstall -D b.o $(DESTDIR)/opt/qemu/lib/b.o\\n' >Makefile"
  )
  pack_package(a a)
  make_package(e 7 e)
  write_lock(a "${a}" e "${e}")
  write_program(
    "${SCRATCH}/python"
    "case $3 in
setup) cd \"$4\" && \"$5/configure\" \"CC=$(sed -n \"s/^c = '\\(.*\\)'/\\1/p\" \"\${6#*=}\")\" ;;
install) exec ninja install ;;
esac"
  )
  file(
    WRITE "${PROJECT}/make.sh"
    "case $1 in
configure) g++ -c -x c++ -o b.o \"$SOURCE/b.c\" ;;
install) install -D b.o \"$STAGE/lib/b.o\"; echo \"$CC\" >\"$STAGE/lib/cc\" ;; # GCC's bytes have it, too
esac
"
  )
  write_project(
    "${words}
set(QCYG_PACKAGE_PYTHON \"${SCRATCH}/python\")
qcyg_package(e BUILD_SYSTEM cmake PROVIDES lib/libe.a LICENSES COPYING)
foreach(system IN ITEMS autotools meson qemu script)
  qcyg_package(\${system} SOURCE a BUILD_SYSTEM \${system} SCRIPT \"\${CMAKE_SOURCE_DIR}/make.sh\" PROVIDES lib/b.o LICENSES COPYING)
endforeach()"
  )
endfunction()

# Builds them with a launcher and without one: each COMPILER's calls have to be recorded, and the bytes have to be the same.
function(check_build_systems what)
  foreach(launcher IN ITEMS none "${SCRATCH}/launcher")
    file(REMOVE_RECURSE "${BUILD}")
    configure("${what}, ${launcher}" ARGS -DQCYG_CACHE_DIR= "-DQCYG_COMPILER_LAUNCHER=${launcher}")
    build("${what}, ${launcher}")
    file(GLOB roots "${BUILD}/work/*/root")
    list(SORT roots)
    set(hashes "")
    foreach(root IN LISTS roots)
      tree_hash("${root}" hash)
      list(APPEND hashes "${root} ${hash}")
    endforeach()
    if(launcher STREQUAL "none")
      set(plain "${hashes}")
      check("none calls nothing" NOT EXISTS "${CALLS}")
    endif()
  endforeach()
  list(LENGTH hashes count)
  check_equal("packages" "${count}" 5)
  check_equal("the bytes" "${hashes}" "${plain}")
  check_calls("${what}" ${ARGN})
endfunction()

function(case_build_systems)
  write_launcher("${SCRATCH}/launcher")
  foreach(tool IN ITEMS gcc ar ranlib)
    find_program(found NAMES "${tool}" NO_CACHE REQUIRED)
    set(${tool} "${found}")
    unset(found)
  endforeach()
  write_build_systems("")
  set(from "-c .*")
  check_build_systems(
    "for the host"
    "^${CC} .*/e-[0-9a-f]*/src/e.c"
    "^${CC} ${from}/autotools-[0-9a-f]*/src/b.c"
    "^${CC} ${from}/meson-[0-9a-f]*/src/b.c"
    "^${CC} ${from}/qemu-[0-9a-f]*/src/b.c"
    "/g[+][+] -c -x c[+][+] .*/script-[0-9a-f]*/src/b.c"
  )
  # A cross toolchain that is none: it makes what the host's does.
  write_program(
    "${SCRATCH}/tools/x-gcc"
    "case $1 in -print-sysroot) echo /nowhere; exit ;; esac
for word; do shift; case $word in -Wl,--*) ;; *) set -- \"$@\" \"$word\" ;; esac; done
exec '${gcc}' \"$@\""
  )
  foreach(tool IN ITEMS ar ranlib)
    write_program("${SCRATCH}/tools/x-${tool}" "echo ${tool} >>'${SCRATCH}/tools-run'\nexec '${${tool}}' \"$@\"")
  endforeach()
  set(prefix "${SCRATCH}/tools/x-")
  write_build_systems("include(Toolchain)\nset(QCYG_TOOLCHAIN_PREFIX \"${prefix}\")\nset(QCYG_TARGET_PREFIX \"${prefix}\")")
  check_build_systems(
    "for the target"
    "^${prefix}gcc .*/e-[0-9a-f]*/src/e.c"
    "^${prefix}gcc ${from}/autotools-[0-9a-f]*/src/b.c"
    "^${prefix}gcc ${from}/meson-[0-9a-f]*/src/b.c"
    "^${prefix}gcc ${from}/qemu-[0-9a-f]*/src/b.c"
    "^${CC} ${from}/qemu-[0-9a-f]*/src/b.c"
    "/g[+][+] -c -x c[+][+] .*/script-[0-9a-f]*/src/b.c"
  )
  count_lines("${SCRATCH}/tools-run" "^ar$" count)
  check("the target's ar is used, with the launcher as without" count EQUAL 2)
endfunction()

# Its words: a CMake list or as in a shell; a path of several words; a name on PATH.
function(case_words)
  write_many()
  write_launcher("${SCRATCH}/my launcher")
  write_launcher("${SCRATCH}/launcher")
  build_anew("a path with a space" "${SCRATCH}/my launcher" hash)
  check_calls("a path with a space" "^${CC} .*-c ")
  build_anew("words" "${SCRATCH}/launcher --one '--two words'" hash)
  check_calls("words" "^--one --two words ${CC} .*-c ")
  set(path "$ENV{PATH}")
  set(ENV{PATH} "${SCRATCH}:${path}")
  build_anew("a name" "launcher --one" hash)
  set(ENV{PATH} "${path}")
  check_calls("a name" "^--one ${CC} .*-c ")
  # A list, by the environment.
  file(REMOVE_RECURSE "${BUILD}")
  set(ENV{QCYG_COMPILER_LAUNCHER} "${SCRATCH}/my launcher;--one;--two words")
  configure("a list" ARGS -DQCYG_CACHE_DIR=)
  build("a list")
  check_calls("a list" "^--one --two words ${CC} .*-c ")
  build_anew("none" none hash)
  check("nothing is called" NOT EXISTS "${CALLS}")
endfunction()

function(case_unknown)
  write_many()
  set(fix "install it, name another .*or set it to none")
  foreach(launcher IN ITEMS no-such-launcher "${SCRATCH}/no-such" "no-such-launcher --with words" "${SCRATCH}")
    configure(
      "${launcher}"
      ARGS "-DQCYG_COMPILER_LAUNCHER=${launcher}"
      EXIT 1
      MATCH "QCYG_COMPILER_LAUNCHER is '${launcher}', and there is no program '[^ ']*': ${fix}"
    )
  endforeach()
  # Without one asked for, none is no fault.
  file(MAKE_DIRECTORY "${SCRATCH}/empty")
  run_script(
    "nothing on PATH"
    "include(\"${QCYG}/cmake/Launcher.cmake\")\nqcyg_launcher(found auto)\nmessage(\"found '\${found}'\")"
    ENV "PATH=${SCRATCH}/empty"
    MATCH "found ''"
  )
endfunction()

# A build that was configured with a launcher goes on without it.
function(case_taken_away)
  make_package(e 7 e)
  write_lock(e "${e}")
  write_project("qcyg_package(e BUILD_SYSTEM cmake PROVIDES lib/libe.a LICENSES COPYING)")
  write_program("${SCRATCH}/launcher" "case \"$*\" in */src/e.c*) echo 'no more'; exit 3 ;; esac\nexec \"$@\"")
  configure("with one" ARGS -DQCYG_CACHE_DIR= "-DQCYG_COMPILER_LAUNCHER=${SCRATCH}/launcher")
  build("with one" EXIT 1 MATCH "no more" "e 1.0: build failed")
  file(REMOVE "${SCRATCH}/launcher")
  configure("without it" ARGS -DQCYG_COMPILER_LAUNCHER=none)
  build("without it" MATCH "e 1.0: done" REJECT "e 1.0: configuring")
endfunction()
