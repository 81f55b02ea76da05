# The environment of the one who builds: whatever is set there, no package sees it.
include("${CMAKE_CURRENT_LIST_DIR}/engine.cmake")

set(POISON "${SCRATCH}/poison")

# A prefix in which everything is wrong; ENVIRONMENT: variables that name it.
function(make_poison)
  foreach(header IN ITEMS stdio.h a.h b.h e.h)
    file(WRITE "${POISON}/include/${header}" "#error poisoned\n")
  endforeach()
  foreach(
    library
    IN
    ITEMS liba.a libb.a libgcc.a libc.a crt1.o crti.o
  )
    file(WRITE "${POISON}/lib/${library}" "poisoned\n")
  endforeach()
  foreach(name IN ITEMS a b)
    file(
      WRITE "${POISON}/lib/pkgconfig/${name}.pc"
      "Name: ${name}\nDescription: poison\nVersion: 9\nCflags: -I${POISON}/include\nLibs: -L${POISON}/lib -lpoison\n"
    )
  endforeach()
  # Not the folder above: the tools themselves are loaded with it.
  file(WRITE "${POISON}/run/libpoison.so" "poisoned\n")
  set(
    ENVIRONMENT
    "CPATH=${POISON}/include"
    "C_INCLUDE_PATH=${POISON}/include"
    "LIBRARY_PATH=${POISON}/lib"
    "LD_LIBRARY_PATH=${POISON}/run"
    "PKG_CONFIG_PATH=${POISON}/lib/pkgconfig"
    "PKG_CONFIG_LIBDIR=${POISON}/lib/pkgconfig"
    "CMAKE_PREFIX_PATH=${POISON}"
    "CMAKE_INCLUDE_PATH=${POISON}/include"
    "CMAKE_LIBRARY_PATH=${POISON}/lib"
    "CFLAGS=-I${POISON}/include"
    "CPPFLAGS=-I${POISON}/include"
    "LDFLAGS=-L${POISON}/lib -lpoison"
    "LIBS=-lpoison"
    "MAKEFLAGS=CFLAGS=-I${POISON}/include"
    "DESTDIR=${POISON}/dest"
    PARENT_SCOPE
  )
endfunction()

function(write_packages)
  make_package(a 1 a)
  make_package(b 10 b a)
  make_package(e 5 e)
  write_lock(a "${a}" b "${b}" e "${e}")
  write_project(
    "qcyg_package(a BUILD_SYSTEM autotools PROVIDES bin/a LICENSES COPYING)
qcyg_package(b BUILD_SYSTEM autotools DEPENDS a PROVIDES bin/b LICENSES COPYING)
qcyg_package(e BUILD_SYSTEM cmake PROVIDES lib/libe.a LICENSES COPYING)
foreach(name IN ITEMS a b e)
  get_property(value GLOBAL PROPERTY QCYG_PACKAGE_\${name}_ROOT)
  file(WRITE \"\${CMAKE_BINARY_DIR}/ROOT-\${name}\" \"\${value}\")
endforeach()"
  )
endfunction()

function(case_environment)
  make_poison()
  write_packages()

  # The poison works: each way in, by itself, spoils a build that is not ours.
  foreach(variable IN LISTS ENVIRONMENT)
    if(variable MATCHES "^(CPATH|C_INCLUDE_PATH|LIBRARY_PATH|MAKEFLAGS)=")
      file(MAKE_DIRECTORY "${SCRATCH}/plain")
      run(
        "a plain build with ${variable}"
        COMMAND
          sh -euc "rm -rf *; \"$1/configure\" --prefix=/p --libdir=/p/lib && make" sh "${SCRATCH}/sources/a-1.0"
        DIR "${SCRATCH}/plain"
        ENV "${variable}"
        EXIT 2
        MATCH "poison"
      )
    endif()
  endforeach()
  run(
    "pkg-config with the poison"
    COMMAND pkg-config --cflags a
    ENV "PKG_CONFIG_PATH=${POISON}/lib/pkgconfig"
    MATCH "-I${POISON}/include"
  )

  configure("poisoned" ENV ${ENVIRONMENT})
  build("poisoned" ENV ${ENVIRONMENT} MATCH "a 1.0: done" "b 1.0: done" "e 1.0: done")
  package_root(b root)
  run("the program of b" COMMAND "${root}/bin/b" MATCH "^11 $")
  run(
    "no trace of it in logs, build files and installed ones"
    COMMAND grep -r -l -a -F "${POISON}" "${BUILD}/work"
    EXIT 1
  )
  check("nothing was installed there" NOT EXISTS "${POISON}/dest")
endfunction()

# It is no part of a package's identity either: the next build, without it, finds all done.
function(case_fingerprint)
  make_poison()
  write_packages()
  configure("poisoned" ENV ${ENVIRONMENT})
  package_root(b poisoned)
  configure("clean")
  package_root(b clean)
  check_equal("the folder of b, which is named by its fingerprint" "${poisoned}" "${clean}")
endfunction()
