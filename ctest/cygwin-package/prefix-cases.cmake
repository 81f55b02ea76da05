# Other places than a prefix of the package's own.

# make_usr(): the tree of make_demo below /usr.
function(make_usr)
  make_demo()
  file(RENAME "${TREE}/opt/demo/bin" "${TREE}/usr/bin")
  file(RENAME "${TREE}/opt/demo/share/demo" "${TREE}/usr/share/demo")
  file(RENAME "${TREE}/opt/demo/share/licenses" "${TREE}/usr/share/licenses")
  file(REMOVE_RECURSE "${TREE}/opt")
  set_key("[\"/usr\"]" prefix)
endfunction()

function(case_usr)
  make_usr()
  compile(hello "${TREE}/usr/bin/hello.exe")
  set_key(
    "{ \"objcopy\": \"${TARGET}objcopy\", \"sources\": [{ \"prefix\": \"/demo\", \"folder\": \"${SCRATCH}/source\" }] }"
    debug
  )
  make_package("make" MATCH "^requires: cygwin libgcc1 libgmp10 libintl8 ")
  check_members(
    "${RELEASE}/demo-1.0-2.tar.xz"
    usr/
    usr/bin/
    usr/bin/echo.exe
    usr/bin/expr.exe
    usr/bin/hello.exe
    usr/share/
    usr/share/demo/
    usr/share/demo/text
    usr/share/doc/
    usr/share/doc/demo/
    usr/share/doc/demo/README
    usr/share/licenses/
    usr/share/licenses/demo/
    usr/share/licenses/demo/COPYING
    usr/share/licenses/part/
    usr/share/licenses/part/LICENSE
  )
  check_members(
    "${RELEASE}/demo-debuginfo/demo-debuginfo-1.0-2.tar.xz"
    usr/lib/debug/
    usr/lib/debug/usr/
    usr/lib/debug/usr/bin/
    usr/lib/debug/usr/bin/hello.exe.dbg
    usr/src/debug/
    usr/src/debug/demo-1.0-2/
    usr/src/debug/demo-1.0-2/hello.c
  )
endfunction()

function(case_usr_refused)
  make_usr()
  file(WRITE "${TREE}/opt/demo/text" "outside\n")
  refused("elsewhere" "opt: lies outside of the package's folders, usr, usr/share/doc/demo")
  make_usr()
  file(REMOVE_RECURSE "${TREE}/usr/share/licenses/part")
  refused("no licence" "no licence of part: a file is wanted in the folder of that name in usr/share/licenses or")
  make_usr()
  file(WRITE "${TREE}/usr/src/text" "of debuginfo\n")
  refused("the sources' place" "usr/src: usr/lib/debug and usr/src are the debuginfo package's")
endfunction()
