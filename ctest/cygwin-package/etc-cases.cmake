# Files below /etc, which are the user's once they are there.

function(make_etc)
  make_demo()
  set_key("{ \"profile.d/demo.sh\": \"demo=1\\n\", \"demo.conf\": \"a = b\\n\" }" etc)
endfunction()

function(case_files)
  make_etc()
  make_package("make" MATCH "^requires: bash coreutils cygwin libgmp10 libintl8 ")
  execute_process(COMMAND tar -tJf "${RELEASE}/demo-1.0-2.tar.xz" OUTPUT_VARIABLE listed COMMAND_ERROR_IS_FATAL ANY)
  string(REGEX MATCHALL "etc/[^\n]*" listed "${listed}")
  check_equal(
    "members"
    "${listed}"
    "etc/;etc/defaults/;etc/defaults/etc/;etc/defaults/etc/demo.conf;etc/defaults/etc/profile.d/;etc/defaults/etc/profile.d/demo.sh;etc/postinstall/;etc/postinstall/demo.sh;etc/preremove/;etc/preremove/demo.sh"
  )
  list_tarball("${RELEASE}/demo-1.0-2.tar.xz" listed)
  check("a script can be run" listed MATCHES "-rwxr-xr-x 0/0 [^\n]* etc/postinstall/demo.sh\n")
  check("a text is none" listed MATCHES "-rw-r--r-- 0/0 [^\n]* etc/defaults/etc/demo.conf\n")
endfunction()

# The scripts, in a root that they take for "/".
function(scripts_in root)
  file(ARCHIVE_EXTRACT INPUT "${RELEASE}/demo-1.0-2.tar.xz" DESTINATION "${root}")
  foreach(kind IN ITEMS postinstall preremove)
    file(READ "${root}/etc/${kind}/demo.sh" text)
    string(REPLACE "/etc/defaults\$file" "@DEFAULT@" text "${text}")
    string(REPLACE "/etc/" "${root}/etc/" text "${text}")
    string(REPLACE "@DEFAULT@" "${root}/etc/defaults\${file#${root}}" text "${text}")
    file(WRITE "${root}/${kind}" "${text}")
  endforeach()
endfunction()

function(run_script_of root kind)
  # As Cygwin's sh is bash, and others are dash.
  run("${kind}" COMMAND sh -eu "${root}/${kind}" REJECT ".")
endfunction()

function(case_scripts)
  make_etc()
  make_package("make")
  set(root "${SCRATCH}/root")
  scripts_in("${root}")
  run_script_of("${root}" postinstall)
  check_text("${root}/etc/profile.d/demo.sh" "demo=1\n")
  check_text("${root}/etc/demo.conf" "a = b\n")
  # What the user has changed stays, when it is installed again and when it is removed.
  file(WRITE "${root}/etc/demo.conf" "a = c\n")
  run_script_of("${root}" postinstall)
  check_text("${root}/etc/demo.conf" "a = c\n")
  run_script_of("${root}" preremove)
  check_text("${root}/etc/demo.conf" "a = c\n")
  check("what is as it was is removed" NOT EXISTS "${root}/etc/profile.d/demo.sh")
  # What the user has removed is no fault, and a link to nowhere is the user's, too.
  file(REMOVE "${root}/etc/demo.conf")
  run_script_of("${root}" preremove)
  file(CREATE_LINK nowhere "${root}/etc/demo.conf" SYMBOLIC)
  run_script_of("${root}" postinstall)
  check("the link is still one" IS_SYMLINK "${root}/etc/demo.conf")
endfunction()

function(case_refused)
  make_etc()
  set_key("{ \"../x\": \"a\\n\" }" etc)
  refused("outside" "a file of etc is '../x': a path below /etc without blanks and .. is wanted")
  make_etc()
  set_key("{ \"x\": \"a\\r\\n\" }" etc)
  refused("carriage returns" "a text of lines that end with a line feed alone is wanted")
  make_etc()
  file(WRITE "${TREE}/etc/postinstall/demo.sh" "")
  refused("both" "etc: lies outside of the package's folders")
  make_etc()
  set_key("[\"/opt/demo\", \"/etc\"]" prefix)
  file(WRITE "${TREE}/etc/postinstall/demo.sh" "")
  refused("both, allowed" "etc/postinstall/demo.sh: is in the tree, and is made of the description's etc")
endfunction()
