# Usage: cmake -DWORKS=<work folders> -DTOP=<their parent> -P packages-provide.cmake
# Of every package: what the recipe says it provides is there, with its licence; no shared library but plugins for tests; no
# path of this build folder in any file.
cmake_minimum_required(VERSION 3.25)
foreach(work IN LISTS WORKS)
  include("${work}/recipe.cmake")
  set(root "${work}/root")
  foreach(file IN LISTS RECIPE_PROVIDES)
    if(NOT EXISTS "${root}/${file}")
      message(SEND_ERROR "${RECIPE_NAME}: ${file} is missing in ${root}")
    endif()
  endforeach()
  file(GLOB_RECURSE licenses "${root}/share/licenses/${RECIPE_NAME}/*")
  if(NOT licenses)
    message(SEND_ERROR "${RECIPE_NAME}: no licence in ${root}/share/licenses")
  endif()
  file(GLOB_RECURSE shared "${root}/*.so" "${root}/*.so.*" "${root}/*.la")
  list(FILTER shared EXCLUDE REGEX "/qemu-tests/plugins/[^/]*$")
  # The host's tools and Cygwin's own files are as they are.
  if(shared AND NOT RECIPE_PREFIX MATCHES "^/qcyg/")
    message(SEND_ERROR "${RECIPE_NAME}: not static: ${shared}")
  endif()
  # 1: nothing found, which is right.
  execute_process(
    COMMAND grep --recursive --files-with-matches --fixed-strings "${TOP}" "${root}"
    RESULT_VARIABLE status
    OUTPUT_VARIABLE leaks
    ERROR_VARIABLE error
  )
  if(NOT status EQUAL 1)
    message(SEND_ERROR "${RECIPE_NAME}: these name the build folder:\n${leaks}${error}")
  endif()
endforeach()
