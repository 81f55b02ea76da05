# A package on a machine that has nothing but what it requires. INSTALLED: where the root is made; RUN: its runner.

# OUT: NAMES and all that they require by the lock, as unpack-cygwin.py takes them: files of the download folder.
function(closure_files out)
  file(READ "${QCYG}/cmake/cygwin.json" lock)
  set(open ${ARGN})
  set(closed "")
  set(files "")
  while(open)
    list(POP_FRONT open name)
    if(name IN_LIST closed)
      continue()
    endif()
    list(APPEND closed "${name}")
    string(JSON path GET "${lock}" packages "${name}" path)
    string(JSON sha512 GET "${lock}" packages "${name}" sha512)
    get_filename_component(base "${path}" NAME)
    string(SUBSTRING "${sha512}" 0 64 hash)
    list(APPEND files "${DOWNLOADS}/sha512-${hash}-${base}")
    string(JSON count LENGTH "${lock}" packages "${name}" requires)
    if(count GREATER 0)
      math(EXPR last "${count} - 1")
      foreach(index RANGE ${last})
        string(JSON required GET "${lock}" packages "${name}" requires ${index})
        list(APPEND open "${required}")
      endforeach()
    endif()
  endwhile()
  message("closure: ${closed}")
  set(${out} "${files}" PARENT_SCOPE)
endfunction()

# Makes INSTALLED of what setup.ini says, as setup would.
function(case_root)
  make_demo()
  compile(hello "${TREE}/opt/demo/bin/hello.exe")
  set_key("{ \"objcopy\": \"${TARGET}objcopy\" }" debug)
  make_package("make")
  file(STRINGS "${OUTPUT}/x86_64/setup.ini" lines REGEX "^(install|depends2): ")
  list(GET lines 0 install)
  list(GET lines 1 depends)
  string(REGEX REPLACE "^install: ([^ ]+) .*$" "\\1" package "${install}")
  set(package "${OUTPUT}/${package}")
  string(REGEX REPLACE "^depends2: " "" depends "${depends}")
  string(REPLACE ", " ";" depends "${depends}")
  closure_files(files ${depends})
  file(REMOVE_RECURSE "${INSTALLED}")
  run(
    "install"
    COMMAND
      "${PYTHON}" "${QCYG}/cmake/tools/unpack-cygwin.py" --prefix-map usr/bin=bin,usr/lib=lib "${INSTALLED}" ${files}
      "${package}"
  )
  # Else what runs there would say nothing about what the package requires.
  check("what is not required is not there" NOT EXISTS "${INSTALLED}/bin/cat.exe")
endfunction()

function(case_run)
  execute_process(COMMAND "${RUN}" bash -c "exit 0" RESULT_VARIABLE status ERROR_VARIABLE reason)
  if(status EQUAL 77)
    message("SKIP: ${reason}")
    return()
  endif()
  # Of a name without a slash `run` takes the one of its root; that bash has the package under its own path.
  run(
    "a program of the package"
    COMMAND "${RUN}" bash -c "/opt/demo/bin/hello.exe a 'b c'"
    MATCH "/opt/demo/bin/hello(\\.exe)?: 2 words: A text\\. $"
  )
  run("one that needs a DLL of another package" COMMAND "${RUN}" bash -c "/opt/demo/bin/expr.exe 6 '*' 7" MATCH "42 $")
endfunction()
