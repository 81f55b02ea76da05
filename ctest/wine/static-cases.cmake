# static-checks.py finds each fault, and nothing in a good program: Cygwin's echo, doctored.

# checked(FAULT EXIT [arguments of run()]): runs the checks on echo.exe with FAULT (see doctor.py).
function(checked fault status)
  cmake_parse_arguments(PARSE_ARGV 2 arg "" "" "OPTIONS;MATCH")
  find_program(python NAMES python3 NO_CACHE REQUIRED)
  set(here "${QCYG}/ctest/wine")
  run("doctor: ${fault}" COMMAND "${python}" "${here}/doctor.py" "${ROOT}/bin/echo.exe" "${SCRATCH}/echo.exe" "${fault}")
  run(
    "checks: ${fault}"
    COMMAND
      "${python}" "${here}/static-checks.py" "${SCRATCH}/echo.exe" --allow cygwin1.dll CYGINTL-8.dll kernel32.dll --exports
      "${ROOT}/bin/cygwin1.dll" "${ROOT}/bin/cygintl-8.dll" --forbid "/example/build" ${arg_OPTIONS}
    EXIT ${status}
    MATCH ${arg_MATCH}
  )
endfunction()

function(case_good)
  checked(clean 0 MATCH "^$")
  checked(weak 0 MATCH "^$")
endfunction()

function(case_headers)
  checked(machine 1 MATCH "is for machine 0x14c, not x86-64 $")
  checked(magic 1 MATCH "optional header 0x10b, not that of a 64-bit program $")
  checked(subsystem 1 MATCH "is for subsystem 2, not console \\(3\\) $")
  checked(dll 1 MATCH "is a DLL $")
  checked(clean 1 OPTIONS --dll MATCH "is no DLL $")
  checked(dynamic-base 1 MATCH "has DYNAMIC_BASE")
  checked(time 1 MATCH "has time stamp 1700000000 in its header")
  checked(export-time 1 MATCH "has time stamp 1700000000 in its export directory")
  checked(short 1 MATCH "echo.exe: ends before offset")
  checked(empty 1 MATCH "no MZ at its beginning $")
endfunction()

function(case_directories)
  checked(tls 1 MATCH "its TLS directory is present, not none $")
  checked(tls 0 OPTIONS --tls present MATCH "^$")
  checked(clean 1 OPTIONS --tls present MATCH "its TLS directory is none, not present $")
  checked(no-exception 1 MATCH "has no exception directory")
endfunction()

function(case_symbols)
  checked(relocations 1 MATCH "has 3 relocations left in section .text $")
  checked(undefined 1 MATCH "leaves symbol nowhere undefined $")
  checked("import=cygintl-8.dll=cygnone-8.dll" 1 MATCH "imports from cygnone-8.dll, which is not among cygintl-8.dll ")
  checked("import=__errno=__error" 1 MATCH "imports __error from cygwin1.dll, which does not export it $")
endfunction()

function(case_paths)
  checked("path=x/example/build/y" 1 MATCH "holds '/example/build' in utf-8 at offset 0x[0-9a-f]+ $")
  checked("path16=x/example/build/y" 1 MATCH "holds '/example/build' in utf-16-le at offset 0x[0-9a-f]+ $")
endfunction()
