# A package on a machine that has nothing but what it requires. INSTALLED: where the root is made; RUN: its runner.

# Makes INSTALLED of what setup.ini says, as setup would.
function(case_root)
  make_demo()
  compile(hello "${TREE}/opt/demo/bin/hello.exe")
  set_key("{ \"objcopy\": \"${TARGET}objcopy\" }" debug)
  make_package("make")
  install_package("${OUTPUT}" "${INSTALLED}")
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
