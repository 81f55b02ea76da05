# What the cases are written with: a program of three sources that share headers, built as Meson and ninja build one.

# FLAGS_<unit>: more flags of one.c, two.c and main.c. TEXT_<unit>: its text in front of shared.h.

# Writes the sources, and builds SCRATCH/build/program.exe of them.
function(build)
  file(
    WRITE "${SCRATCH}/src/shared.h"
    "typedef struct Shared {
    char tag;
    unsigned low : 4;
    short high : 4;
    long number;
    enum { SMALL, LARGE } size;
} Shared;
#ifdef TAIL
typedef struct { int tail; } Tail;
#endif
int one(Shared *shared);
int two(Shared *shared);
"
  )
  file(WRITE "${SCRATCH}/src/asks.h" "#ifdef _WIN32\ntypedef int Handle;\n#else\ntypedef long Handle;\n#endif\n")
  # Reading it makes the unit a Windows one.
  file(WRITE "${SCRATCH}/system/w32.h" "#ifndef _WIN32\n#define _WIN32\n#endif\n#include <w32-types.h>\n")
  file(WRITE "${SCRATCH}/system/w32-types.h" "#ifdef _WIN32\ntypedef int DWORD;\n#endif\n")
  set(text_main "int main(void)\n{\n    Shared shared = { 0 };\n    return one(&shared) + two(&shared);\n}\n")
  set(text_one "int one(Shared *shared)\n{\n    return shared->low + (int)shared->size;\n}\n")
  set(text_two "int two(Shared *shared)\n{\n    return shared->high + (int)shared->number;\n}\n")
  set(ninja "rule cc\n  command = $in_command\n  deps = gcc\n  depfile = $out.d\nrule link\n  command = $in_command\n")
  set(commands "[]")
  set(objects "")
  set(index 0)
  foreach(unit IN ITEMS one two main)
    file(WRITE "${SCRATCH}/src/${unit}.c" "${TEXT_${unit}}#include \"shared.h\"\n${TEXT_BEHIND_${unit}}${text_${unit}}")
    set(
      command
      "${TARGET}gcc -I../src -isystem ../system -g -O2 -D_GNU_SOURCE ${FLAGS_${unit}} -MD -MF ${unit}.o.d -o ${unit}.o -c ../src/${unit}.c"
    )
    string(APPEND ninja "build ${unit}.o: cc ../src/${unit}.c\n  in_command = ${command}\n")
    string(REPLACE "\"" "\\\"" command "${command}")
    string(
      JSON commands
      SET "${commands}"
      ${index}
      "{ \"directory\": \"${SCRATCH}/build\", \"command\": \"${command}\", \"file\": \"../src/${unit}.c\", \"output\": \"${unit}.o\" }"
    )
    list(APPEND objects ${unit}.o)
    math(EXPR index "${index} + 1")
  endforeach()
  list(JOIN objects " " objects)
  string(
    APPEND ninja
    "build program.exe: link ${objects}\n  in_command = ${TARGET}gcc ${objects} ${LINK} -o program.exe\n"
  )
  file(WRITE "${SCRATCH}/build/build.ninja" "${ninja}")
  file(WRITE "${SCRATCH}/build/compile_commands.json" "${commands}")
  run("build" COMMAND ninja -C "${SCRATCH}/build")
endfunction()

# look(WHAT [arguments of run() but COMMAND]): runs the check on what was built.
function(look what)
  run(
    "${what}"
    COMMAND "${PYTHON}" "${QCYG}/cmake/tools/check-host-macros.py" "${SCRATCH}/build" program.exe REJECT Traceback ${ARGN}
  )
endfunction()
