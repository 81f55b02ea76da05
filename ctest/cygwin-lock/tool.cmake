# What the cases of tools/cygwin-lock are written with, beyond ctest/cmake/harness.cmake.

set(LOCK "${SCRATCH}/lock.json")
set(INI "${SCRATCH}/setup.ini")

# lock(WHAT [tool's arguments...] [EXIT status] [MATCH regex...] [REJECT regex...] [OUT var]): runs the tool on INI and LOCK.
function(lock what)
  cmake_parse_arguments(PARSE_ARGV 1 lock "" "EXIT;OUT" "MATCH;REJECT")
  foreach(name IN ITEMS EXIT OUT)
    if(DEFINED lock_${name})
      list(APPEND rest ${name} "${lock_${name}}")
    endif()
  endforeach()
  foreach(name IN ITEMS MATCH REJECT)
    if(DEFINED lock_${name})
      list(APPEND rest ${name} ${lock_${name}})
    endif()
  endforeach()
  run(
    "${what}"
    COMMAND python3 "${QCYG}/tools/cygwin-lock" --ini "${INI}" --output "${LOCK}" ${lock_UNPARSED_ARGUMENTS}
    ${rest}
  )
  if(lock_OUT)
    set(${lock_OUT} "${${lock_OUT}}" PARENT_SCOPE)
  endif()
endfunction()

# Writes INI: a header and TEXT, in which a line "install NAME VERSION DIGIT" stands for the whole one: a file of 10
# bytes, whose SHA-512 is 128 times DIGIT.
function(write_ini text)
  set(timestamp 1000000000)
  if(ARGN)
    set(timestamp "${ARGN}")
  endif()
  foreach(
    digit
    IN
    ITEMS 0 1 2 3 4 5 6 7 8 9 a b c d e f
  )
    string(REPEAT "${digit}" 128 hash)
    string(
      REGEX REPLACE "install ([^ \n]+) ([^ \n]+) ${digit}\n"
      "install: x86_64/release/\\1/\\1-\\2.tar.xz 10 ${hash}\n"
      text
      "${text}"
    )
  endforeach()
  file(
    WRITE "${INI}"
    "# A comment: with a colon\nrelease: invented\narch: x86_64\nsetup-timestamp: ${timestamp}\nsetup-version: 2.900\n\n${text}"
  )
endfunction()

# A package of one version: its entry in a setup.ini.
function(package out name version digit)
  set(${out} "@ ${name}\nversion: ${version}\ninstall ${name} ${version} ${digit}\n")
  foreach(line IN LISTS ARGN)
    string(APPEND ${out} "${line}\n")
  endforeach()
  set(${out} "${${out}}\n" PARENT_SCOPE)
endfunction()

# The value at KEYS of LOCK has to be WANTED.
function(check_value wanted)
  file(READ "${LOCK}" text)
  string(JSON value ERROR_VARIABLE error GET "${text}" ${ARGN})
  if(error)
    fail("${LOCK}: ${error}")
  endif()
  string(REGEX REPLACE "[ \n]+" "" value "${value}")
  list(JOIN ARGN "." keys)
  check_equal("${keys}" "${value}" "${wanted}")
endfunction()

# LOCK has to hold just the packages named, each as NAME=VERSION.
function(check_packages)
  file(READ "${LOCK}" text)
  string(JSON count LENGTH "${text}" packages)
  set(found "")
  if(count GREATER 0)
    math(EXPR last "${count} - 1")
    foreach(index RANGE ${last})
      string(JSON name MEMBER "${text}" packages ${index})
      string(JSON version GET "${text}" packages "${name}" version)
      list(APPEND found "${name}=${version}")
    endforeach()
  endif()
  list(SORT found)
  check_equal("the locked packages" "${found}" "${ARGN}")
endfunction()
