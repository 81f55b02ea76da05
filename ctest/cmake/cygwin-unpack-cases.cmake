# Unpacking Cygwin's packages into one tree.

# package(FILE MEMBER...): a package in SCRATCH, as make-cygwin-package.py makes it.
function(package file)
  execute_process(
    COMMAND python3 "${QCYG}/ctest/cmake/make-cygwin-package.py" "${SCRATCH}/${file}" ${ARGN}
    COMMAND_ERROR_IS_FATAL ANY
  )
endfunction()

# unpack(WHAT ARGUMENTS [arguments of run() but COMMAND and DIR]): runs the tool with ARGUMENTS, a list, in SCRATCH.
function(unpack what arguments)
  run("${what}" COMMAND python3 "${QCYG}/cmake/tools/unpack-cygwin.py" ${arguments} ${ARGN} REJECT "Traceback")
endfunction()

# refused(REGEX FILE): unpacking FILE after good.tar.xz, as "in/root", is refused, and nothing is left.
function(refused regex file)
  package(good.tar.xz "usr/bin/good.exe=good")
  unpack(
    "${file}"
    "in/root;good.tar.xz;${file}"
    EXIT
    1
    MATCH
    "^unpack-cygwin: ${file}: refused: ${regex}"
  )
  check_files("${SCRATCH}/in")
  check("nothing is outside" NOT EXISTS "${SCRATCH}/outside")
  file(REMOVE "${SCRATCH}/${file}")
endfunction()

# What lies at FILE of in/root has to have the bytes TEXT.
function(check_text file text)
  file(READ "${SCRATCH}/in/root/${file}" actual)
  check_equal("${file}" "${actual}" "${text}")
endfunction()

function(case_good)
  skip_without(zstd)
  foreach(suffix IN ITEMS xz zst bz2 gz)
    package("one.tar.${suffix}" usr/ usr/bin/ "usr/bin/a.exe=program" "usr/share/a=of ${suffix}" "usr/bin/b.exe=>usr/bin/a.exe")
    package("two.tar.${suffix}" usr/ "usr/share/b=b" "usr/share/link->../bin/a.exe")
    file(REMOVE_RECURSE "${SCRATCH}/in")
    unpack("packages of ${suffix}" "in/root;one.tar.${suffix};two.tar.${suffix}")
    check_files("${SCRATCH}/in" root)
    check_files("${SCRATCH}/in/root" usr)
    check_files("${SCRATCH}/in/root/usr" bin share)
    check_files("${SCRATCH}/in/root/usr/bin" a.exe b.exe)
    check_files("${SCRATCH}/in/root/usr/share" a b link)
    check_text(usr/share/a "of ${suffix}")
    check_text(usr/bin/b.exe "program")
    check_text(usr/share/link "program")
  endforeach()
endfunction()

# Two runs give the same names, modes, times and bytes, whatever the umask and the time.
function(case_deterministic)
  package(one.tar.xz "usr/bin/a.exe=program" "usr/share/a=text" "usr/share/link->a")
  unpack("one" "in/root;one.tar.xz")
  run(
    "another umask"
    COMMAND
      sh -c "umask 077; exec \"$@\"" sh python3 "${QCYG}/cmake/tools/unpack-cygwin.py" other/root one.tar.xz
  )
  set(list "find . -printf '%P %y %m %T@ %l\\n' | LC_ALL=C sort")
  run("the first" COMMAND sh -c "${list}" DIR "${SCRATCH}/in/root" OUT first)
  run("the second" COMMAND sh -c "${list}" DIR "${SCRATCH}/other/root" OUT second)
  check_equal("the second tree" "${second}" "${first}")
  set(time "1000000002.0000000000")
  check_equal(
    "the tree" "${first}"
    " d 755 ${time} usr d 755 ${time} usr/bin d 755 ${time} usr/bin/a.exe f 755 1000000000.0000000000 \
usr/share d 755 ${time} usr/share/a f 644 1000000001.0000000000 usr/share/link l 777 ${time} a "
  )
endfunction()

# Links keep to what they name: those from folders that move, to folders that move, and from the root.
function(case_prefix_map)
  package(
    "one.tar.xz"
    "usr/bin/a.exe=program"
    "usr/bin/etc->../../etc/a"
    "usr/bin/lib->../lib/l.dll"
    "usr/lib/l.dll=library"
    "usr/libexec/x=not moved"
    "usr/share/to->/usr/bin/a.exe"
    "usr/share/up->../bin/a.exe"
    "etc/a=text"
  )
  unpack("with a map" "--prefix-map;usr/bin=bin,usr/lib=lib;in/root;one.tar.xz")
  check_files("${SCRATCH}/in/root" bin etc lib usr)
  check_files("${SCRATCH}/in/root/usr" libexec share)
  check_text(bin/etc text)
  check_text(bin/lib library)
  check_text(usr/share/to program)
  check_text(usr/share/up program)
  file(READ_SYMLINK "${SCRATCH}/in/root/usr/share/to" target)
  check_equal("a link from the root" "${target}" "../../bin/a.exe")
  # Two packages' files meet in one place only by the map.
  package("two.tar.xz" "bin/a.exe=other")
  unpack(
    "files that meet"
    "--prefix-map;usr/bin=bin;in/other;one.tar.xz;two.tar.xz"
    EXIT 1
    MATCH "two.tar.xz: refused: 'bin/a.exe' has other bytes in one.tar.xz"
  )
  unpack("a wrong map" "--prefix-map;usr/bin;in/other;one.tar.xz" EXIT 2 MATCH "'usr/bin' is not OLD=NEW")
endfunction()

function(case_only)
  package(one.tar.xz "usr/bin/a.exe=program" "usr/bin/b.dll=library" "usr/share/doc/one/text=text" "usr/lib/deep/c.dll=c")
  package(two.tar.xz "usr/bin/d.dll=library" "usr/bin/e.exe=e")
  unpack("some" "--only;usr/bin/*.dll;--only;usr/bin/e.exe;in/root;one.tar.xz;two.tar.xz")
  check_files("${SCRATCH}/in/root" usr)
  check_files("${SCRATCH}/in/root/usr" bin)
  check_files("${SCRATCH}/in/root/usr/bin" b.dll d.dll e.exe)
  unpack("all below" "--only;*.dll;in/all;one.tar.xz")
  check_files("${SCRATCH}/in/all/usr" bin lib)
  unpack(
    "what is not there"
    "--only;usr/bin/*.dll;--only;usr/bin/*.so;in/none;one.tar.xz;two.tar.xz"
    EXIT 1
    MATCH "--only 'usr/bin/.\\.so' matches nothing in one.tar.xz, two.tar.xz"
  )
  check_files("${SCRATCH}/in" all root)
endfunction()

# What is not taken is vetted all the same, and a hard link is whole without what it names.
function(case_only_vets)
  package(one.tar.xz "usr/bin/a.exe=program" "usr/bin/b.exe=>usr/bin/a.exe" "../outside=x")
  unpack("a bad one besides" "--only;usr/bin/a.exe;in/root;one.tar.xz" EXIT 1 MATCH "climbs out of the tree")
  check_files("${SCRATCH}/in")
  package(one.tar.xz "usr/bin/a.exe=program" "usr/bin/b.exe=>usr/bin/a.exe")
  unpack("a hard link alone" "--only;usr/bin/b.exe;in/root;one.tar.xz")
  check_files("${SCRATCH}/in/root/usr/bin" b.exe)
  check_text(usr/bin/b.exe program)
endfunction()

function(case_same_file_twice)
  package(one.tar.xz "etc/a=the same" "etc/l->a" "etc/d/")
  package(two.tar.xz "etc/a=the same" "etc/l->a" "etc/d/" "etc/b=b")
  unpack("equal ones" "in/root;one.tar.xz;two.tar.xz")
  check_files("${SCRATCH}/in/root/etc" a b d l)
  file(REMOVE_RECURSE "${SCRATCH}/in")
  package(bytes.tar.xz "usr/bin/good.exe=evil")
  refused("'usr/bin/good.exe' has other bytes in good.tar.xz" bytes.tar.xz)
  package(kind.tar.xz "usr/bin/good.exe->x")
  refused("'usr/bin/good.exe' is a file, not a link, in good.tar.xz" kind.tar.xz)
  package(folder.tar.xz "usr/bin=file")
  refused("'usr/bin' is a folder, not a file, in good.tar.xz" folder.tar.xz)
  package(below.tar.xz "usr/bin/good.exe/x=file")
  refused("'usr/bin/good.exe' is a file, not a folder, in good.tar.xz" below.tar.xz)
endfunction()

function(case_outside)
  package(a.tar.xz "/outside=x")
  refused("absolute name '/outside'" a.tar.xz)
  package(a.tar.xz "usr/../../outside=x")
  refused("'usr/../../outside' climbs out of the tree" a.tar.xz)
  package(a.tar.xz "usr/link->../../outside")
  refused("link 'usr/link' to '../../outside' leaves the tree" a.tar.xz)
  package(a.tar.xz "usr/link->..//../outside")
  refused("link 'usr/link' to '..//../outside' leaves the tree" a.tar.xz)
  package(a.tar.xz "usr/link->." "usr/link/x=x")
  refused("'usr/link' is a link, not a folder, in a.tar.xz" a.tar.xz)
  package(a.tar.xz "usr/hard=>../outside")
  refused("'../outside' climbs out of the tree" a.tar.xz)
  package(a.tar.xz "usr/hard=>/outside")
  refused("absolute name '/outside'" a.tar.xz)
  package(a.tar.xz "usr/hard=>usr/bin/good.exe")
  refused("'usr/hard' is a link to 'usr/bin/good.exe', which is not there" a.tar.xz)
  package(a.tar.xz "usr/fifo|fifo")
  refused("'usr/fifo' is a special file" a.tar.xz)
endfunction()

# "here/.." is the tree's parent once "here" is a link to the root: the text that is written goes up at its beginning only.
function(case_link_over_a_link)
  package(a.tar.xz "here->." "x->here/../outside")
  unpack("a link over a link" "in/root;a.tar.xz")
  file(READ_SYMLINK "${SCRATCH}/in/root/x" target)
  check_equal("the link" "${target}" "outside")
endfunction()

function(case_damaged)
  skip_without(zstd)
  package(good.tar.xz "usr/bin/good.exe=good")
  foreach(suffix IN ITEMS xz zst bz2 gz)
    package(a.tar.${suffix} "usr/a=RANDOM:30000")
    run("cutting it" COMMAND sh -c "head -c 10000 a.tar.${suffix} >cut.tar.${suffix}")
    run(
      "changing it"
      COMMAND
        sh -c
        "{ head -c 10000 a.tar.${suffix}; printf XXXXXXXX; tail -c +10009 a.tar.${suffix}; } >changed.tar.${suffix}"
    )
    # The check sum: all of the members can be read.
    run("changing its end" COMMAND sh -c "{ head -c -4 a.tar.${suffix}; printf XXXX; } >summed.tar.${suffix}")
    foreach(damage IN ITEMS cut changed summed)
      unpack(
        "a tar.${suffix} that is ${damage}"
        "in/root;good.tar.xz;${damage}.tar.${suffix}"
        EXIT 1
        MATCH "^unpack-cygwin: ${damage}.tar.${suffix}: cannot be unpacked: ."
      )
      check_files("${SCRATCH}/in")
    endforeach()
  endforeach()
  # zstd has written all of the members before it sees that.
  run("adding to it" COMMAND sh -c "{ cat a.tar.zst; printf XXXX; } >longer.tar.zst")
  unpack("a tar.zst with more behind it" "in/root;longer.tar.zst" EXIT 1 MATCH "cannot be unpacked: zstd: ")
  file(WRITE "${SCRATCH}/page.tar.xz" "<html>not found</html>")
  unpack("a web page" "in/root;page.tar.xz" EXIT 1 MATCH "page.tar.xz: cannot be unpacked: ")
  unpack("no file" "in/root;none.tar.xz" EXIT 1 MATCH "none.tar.xz: cannot be unpacked: .*No such file")
  check_files("${SCRATCH}/in")
endfunction()

function(case_no_zstd)
  skip_without(zstd)
  package(a.tar.zst "usr/a=a")
  find_program(python NAMES python3 NO_CACHE REQUIRED)
  run(
    "without zstd"
    COMMAND "${python}" "${QCYG}/cmake/tools/unpack-cygwin.py" in/root a.tar.zst
    ENV "PATH=${SCRATCH}/nowhere"
    EXIT 1
    MATCH "a.tar.zst: cannot be unpacked: zstd is missing"
  )
  check_files("${SCRATCH}/in")
endfunction()

function(case_destination)
  package("a package.tar.xz" "usr/a=a")
  unpack("paths with spaces" "a folder/the root;a package.tar.xz")
  check_files("${SCRATCH}/a folder/the root/usr" a)
  unpack("it is there" "a folder/the root;a package.tar.xz" EXIT 1 MATCH "^unpack-cygwin: a folder/the root: exists already")
  file(WRITE "${SCRATCH}/in/root.tmp/tree/stale" "left by a run that was killed")
  unpack("with a leftover" "in/root/;a package.tar.xz")
  check_files("${SCRATCH}/in" root)
  check_files("${SCRATCH}/in/root" usr)
  unpack("no arguments" "" EXIT 2 MATCH "usage: unpack-cygwin.py")
endfunction()
