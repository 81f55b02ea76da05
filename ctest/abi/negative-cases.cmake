# The checks of the ABI find what is wrong. Most cases change a row of data/tables/example.abi, which describes
# data/include/qcyg/example.h: nothing but the change can be the reason for the failure, since it holds unchanged.

set(ABI "${QCYG}/ctest/abi")
set(HEADERS "${ABI}/data/include")

# generate(STATUS [arguments of run()]): generate.py on the tables in SCRATCH/tables has to end with STATUS.
function(generate status)
  file(REMOVE_RECURSE "${SCRATCH}/files")
  run(
    "generate.py"
    COMMAND "${PYTHON}" -B "${ABI}/generate.py" "${SCRATCH}/tables" "${SCRATCH}/files"
    EXIT "${status}"
    ${ARGN}
  )
endfunction()

# check_abi(CHECK STATUS [arguments of run()]): check.py CHECK, a list, with the headers in HEADERS as the system's own.
function(check_abi check status)
  run(
    "check.py ${check}"
    COMMAND
      "${PYTHON}" -B "${ABI}/check.py" --tables "${SCRATCH}/tables" --out "${SCRATCH}/files"
      "--sysroot=${ABI_SYSROOT}" "--cc=${ABI_CC} -isystem '${HEADERS}'" "--cxx=${ABI_CXX}" ${check}
    EXIT "${status}"
    ${ARGN}
  )
endfunction()

# Writes SCRATCH/tables/example.abi with TO for FROM, which has to be there.
function(change from to)
  file(READ "${ABI}/data/tables/example.abi" text)
  string(REPLACE "${from}" "${to}" changed "${text}")
  if(changed STREQUAL text AND NOT from STREQUAL to)
    fail("the example has no '${from}'")
  endif()
  file(WRITE "${SCRATCH}/tables/example.abi" "${changed}")
endfunction()

# Makes SCRATCH/include the folder HEADERS, with an example.h that has TO for FROM, which has to be there.
macro(change_header from to)
  file(READ "${ABI}/data/include/qcyg/example.h" _text)
  string(REPLACE "${from}" "${to}" _changed "${_text}")
  check("the example has ${from}" NOT _changed STREQUAL _text)
  file(WRITE "${SCRATCH}/include/qcyg/example.h" "${_changed}")
  set(HEADERS "${SCRATCH}/include")
endmacro()

# refuted(FROM TO REGEX...): with that change the check of the header fails, and its text matches each REGEX.
function(refuted from to)
  change("${from}" "${to}")
  generate(0)
  check_abi("header;qcyg/example.h" 1 MATCH "example\\.abi" "qcyg/example\\.h" ${ARGN})
endfunction()

# refused(FROM TO REGEX...): with that change the table cannot be read, and the message names file and line.
function(refused from to)
  change("${from}" "${to}")
  generate(2 MATCH "tables/example\\.abi:[0-9]+: " ${ARGN})
  change("x" "x")
  generate(0)
  change("${from}" "${to}")
  check_abi("header;qcyg/example.h" 2 MATCH "tables/example\\.abi:[0-9]+: " ${ARGN})
endfunction()

function(case_unchanged_holds)
  change("x" "x")
  generate(0 MATCH "1 headers, 33 facts")
  check_abi("header;qcyg/example.h" 0 MATCH "qcyg/example\\.h: 33 facts hold")
  foreach(mode IN ITEMS c11 gnu-c11)
    check_abi("alone;${mode}" 0 MATCH "1 headers, ${mode}")
  endforeach()
  check_abi("exports" 0 MATCH "3 functions and variables link, 1 of them through __imp_ names")
endfunction()

function(case_values)
  refuted("EX_SMALL = 7" "EX_SMALL = 8" "example\\.abi:4:" "EX_SMALL is not 8: it is 7")
  refuted("EX_SMALL = 7 : int" "EX_SMALL = 7 : long" "EX_SMALL is not of type long: a pointer to it is int \\*")
  refuted("EX_MINUS = -1" "EX_MINUS = 0xffffffffffffffff" "EX_MINUS is not 18446744073709551615: it is -1")
  refuted("EX_HIGH = 0xffffffff" "EX_HIGH = -1" "EX_HIGH is not -1: it is 4294967295")
  refuted("EX_NOWHERE = -1" "EX_NOWHERE = 1" "EX_NOWHERE is not 1: it is -1")
  refuted("EX_NOWHERE = -1 : void *" "EX_NOWHERE = -1 : long" "EX_NOWHERE is not of type long: .* void \\*\\*")
  refuted("EX_GREEN = 5" "EX_GREEN = 6" "EX_GREEN is not 6: it is 5")
  refuted("EX_TWICE(4) = 8" "EX_TWICE(4) = 9" "EX_TWICE\\(4\\) is not 9: it is 8")
endfunction()

function(case_macros)
  refuted("/etc/example" "/etc/elsewhere" "EX_PATH is not /etc/elsewhere: it is \"/etc/example\"")
  refuted("= ex_stamp.seconds" "= ex_stamp.parts" "ex_time is not ex_stamp\\.parts: it is ex_stamp\\.seconds")
  refuted("defined EX_NOTHING" "defined EX_TWICE_AS" "EX_TWICE_AS is no macro")
  refuted("macro   EX_TWICE" "macro   EX_THRICE" "EX_THRICE is no macro")
  # An enumerator is none either.
  refuted("enum    EX_RED = 0" "const   EX_RED = 0" "EX_RED is no macro")
  refuted("EX_START : struct ex_stamp" "EX_START : int *" "example\\.abi:12:.*EX_START")
  refuted("EX_SUM : float" "EX_SUM : double" "EX_SUM is not of type double: a pointer to it is float \\*")
endfunction()

function(case_records)
  refuted("struct ex_stamp = 16" "struct ex_stamp = 24" "the size of struct ex_stamp is not 24: it is 16")
  refuted("ex_colour = 4 align 4" "ex_colour = 4 align 8" "the alignment of enum ex_colour is not 8: it is 4")
  refuted("ex_record.tag = 0" "ex_record.tag = 1" "the offset of struct ex_record\\.tag is not 1: it is 0")
  refuted("8 : const char *" "8 : char *" "ex_record\\.name is not of type char \\*: .* const char \\*\\*")
  refuted("32 size 4" "32 size 8" "the size of struct ex_record\\.inner is not 8: it is 4")
  refuted("char[4]" "char[5]" "inner\\.byte is not of type char\\[5\\]: .*char \\(\\*\\)\\[4\\]")
  refuted("int (*)(const char *, int)" "int (*)(char *, int)" "ex_record\\.call is not of type int \\(\\*\\)\\(char")
  refuted("ex_short = 2 : unsigned" "ex_short = 2 :" "ex_short is not short: .* short unsigned int \\*")
endfunction()

function(case_bit_fields)
  refuted("low = 288 width 3" "low = 288 width 4" "low is not 4 bits of unsigned int from bit 288")
  refuted("low = 288 width 3" "low = 289 width 3" "low is not 3 bits of unsigned int from bit 289")
  refuted("width 5 : unsigned int" "width 5 : int" "high is not 5 bits of int")
endfunction()

function(case_functions)
  refuted("abs : int (int)" "abs : int (long)" "abs is not int \\(long\\): .*int \\(\\*\\)\\(int\\)")
  refuted("(const struct ex_record *" "(struct ex_record *" "ex_missing is not long \\(struct .*\\(const struct")
  refuted("abs : int (int)" "abs : int (int) !noreturn" "example\\.abi:31:.*does return")
  refuted("optind : int" "optind : unsigned int" "optind is not unsigned int: a pointer to it is int \\*")
  change_header(", size_t size)" ")")
  refuted("abs" "abs" "ex_missing is not long")
  change_header("const struct ex_record *record, size_t size" "")
  refuted("abs" "abs" "ex_missing is declared without parameters, not long .*: a pointer to it is long int")
  set(HEADERS "${ABI}/data/include")
  refuted("inline  ex_inline" "inline  ex_outline" "example\\.abi:35:.*ex_outline")
endfunction()

function(case_absent)
  foreach(name IN ITEMS ex_missing ex_short EX_RED)
    refuted("ex_nothing" "${name}" "example\\.abi:36:.*${name}")
  endforeach()
  refuted("ex_nothing" "EX_TWICE" "EX_TWICE is a macro")
endfunction()

function(case_bad_rows)
  refused("const   EX_SMALL" "constant EX_SMALL" ":4: unknown kind of row \"constant\"; known: header, const")
  refused("EX_GREEN = 5" "EX_RED = 0" ":16: \"EX_RED\" is already in [^ ]*example\\.abi:15")
  refused("EX_GREEN = 5" "EX_SMALL = 7" ":16: \"EX_SMALL\" is already in [^ ]*example\\.abi:4")
  refused("header qcyg/example.h" "const A = 1" ":3: a row before the first \"header\"")
  refused("!noreturn" "!noretrun" ":32: \"func\" has no flag \"!noretrun\"; known: noreturn, not-exported")
  refused("EX_MINUS = -1" "EX_MINUS = -" ":5: not a row of kind \"const\"")
  refused("EX_MINUS = -1" "EX_MINUS" ":5: not a row of kind \"const\"")
  refused("width 3 :" ":" ":28: not a row of kind \"bits\"")
endfunction()

function(case_no_tables)
  file(MAKE_DIRECTORY "${SCRATCH}/tables")
  generate(2 MATCH "tables: no \\*\\.abi file")
endfunction()

function(case_same_bytes)
  change("x" "x")
  generate(0)
  file(RENAME "${SCRATCH}/files" "${SCRATCH}/first")
  generate(0)
  foreach(name IN ITEMS check-qcyg-example.c alone-qcyg-example.c exports-qcyg-example.c exports-main.c)
    file(SHA256 "${SCRATCH}/first/${name}" first)
    file(SHA256 "${SCRATCH}/files/${name}" second)
    check_equal("${name}" "${second}" "${first}")
  endforeach()
endfunction()

# A row of the project's own tables, and the header that the compiler really uses.
function(case_real_table)
  file(COPY "${ABI}/tables" DESTINATION "${SCRATCH}")
  file(READ "${SCRATCH}/tables/signals.abi" text)
  string(REPLACE "\nconst  POLLIN = 1\n" "\nconst  POLLIN = 2\n" changed "${text}")
  check("POLLIN is in the table" NOT changed STREQUAL text)
  file(WRITE "${SCRATCH}/tables/signals.abi" "${changed}")
  generate(0)
  check_abi("header;sys/poll.h" 1 MATCH "signals\\.abi:[0-9]+:" "sys/poll\\.h: POLLIN is not 2: it is 1")
  check_abi("header;sys/pole.h" 1 MATCH "no table has the header sys/pole\\.h")
endfunction()

function(case_not_exported)
  change(" !not-exported" "")
  generate(0)
  check_abi("exports" 1 MATCH "example\\.abi:33: qcyg/example\\.h: the library has no ex_missing")
endfunction()

function(case_not_imported)
  change_header("__attribute__((dllimport)) " "")
  change("x" "x")
  generate(0)
  check_abi("exports" 1 MATCH "example\\.abi:34: qcyg/example\\.h: optind is not declared as imported")
endfunction()

# not_alone(TEXT REGEX MODE...): a system header of that text, which is not right, fails in each MODE and no other.
function(not_alone text regex)
  file(WRITE "${SCRATCH}/include/qcyg/example.h" "${text}\n")
  set(HEADERS "${SCRATCH}/include")
  foreach(mode IN ITEMS c11 gnu-c11 c++17 gnu-c++17)
    if(mode MATCHES "\\+" AND NOT ABI_CXX)
      check_abi("alone;${mode}" 77 MATCH "skipped: there is no C\\+\\+ compiler")
    elseif(mode IN_LIST ARGN)
      check_abi("alone;${mode}" 1 MATCH "qcyg/example\\.h:[0-9]+:.*${regex}")
    else()
      check_abi("alone;${mode}" 0)
    endif()
  endforeach()
endfunction()

function(case_not_alone)
  file(WRITE "${SCRATCH}/tables/example.abi" "header qcyg/example.h\n")
  generate(0)
  set(all c11 gnu-c11 c++17 gnu-c++17)
  not_alone("extern int ok;" "" "")
  not_alone("struct twice { int x; };" "redefinition" ${all})
  not_alone("extern size_t size;" "size_t" ${all})
  not_alone("static inline int f(int x) { }" "Werror" ${all})
  not_alone("extern int class;" "" c++17 gnu-c++17)
  not_alone("extern int mode[sizeof(_Bool)];" "_Bool" c++17 gnu-c++17)
  not_alone("#ifdef _GNU_SOURCE\n#error gnu\n#endif" "gnu" gnu-c11 gnu-c++17
  )
  not_alone("#ifndef _GNU_SOURCE\n#error posix\n#endif" "posix" c11 c++17
  )
endfunction()

# A header that a sysroot may lack skips where it is not there, and only there.
function(case_optional_header)
  change("header qcyg/example.h" "header qcyg/nowhere.h")
  generate(0)
  check_abi("header;qcyg/nowhere.h" 1 MATCH "qcyg/nowhere\\.h: No such file")
  check_abi("alone;c11" 1 MATCH "qcyg/nowhere\\.h: No such file")
  check_abi("exports" 1 MATCH "qcyg/nowhere\\.h: No such file")
  change("header qcyg/example.h" "header qcyg/nowhere.h !optional")
  generate(0)
  check_abi("header;qcyg/nowhere.h" 77 MATCH "skipped: qcyg/nowhere\\.h is not in the sysroot")
  check_abi("alone;c11" 1 MATCH "no header to check")
  refuted("example.h\nconst   EX_SMALL = 7" "example.h !optional\nconst   EX_SMALL = 8" "EX_SMALL is not 8: it is 7")
endfunction()

# A header may need one before it only where that is allowed.
function(case_after)
  file(WRITE "${SCRATCH}/tables/example.abi" "header qcyg/example.h after stddef.h\nconst EX = 1\n")
  generate(0)
  file(WRITE "${SCRATCH}/include/qcyg/example.h" "extern size_t ex;\n#define EX 1\n")
  set(HEADERS "${SCRATCH}/include")
  check_abi("header;qcyg/example.h" 0)
  check_abi("alone;c11" 1 MATCH "qcyg/example\\.h:1:.*size_t")
  check_abi("--after;alone;c11" 0 MATCH "1 headers, c11")
endfunction()

function(case_bad_sysroot)
  change("x" "x")
  generate(0)
  set(ABI_SYSROOT "${SCRATCH}/nowhere")
  check_abi("header;qcyg/example.h" 1 MATCH "nowhere is no sysroot: it has no folder usr/include")
endfunction()

function(case_no_compiler)
  change("x" "x")
  generate(0)
  set(ABI_CC "no-such-compiler")
  check_abi("header;qcyg/example.h" 1 MATCH "there is no compiler no-such-compiler")
  check_abi("alone;c11" 1 MATCH "there is no compiler no-such-compiler")
endfunction()
