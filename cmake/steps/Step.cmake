# Usage: cmake -DQCYG_WORK=<work folder of a package> -P Step.cmake -- unpack|configure|build|install
#
# Carries out one step of a package whose recipe.cmake and locations.cmake lie in QCYG_WORK:
#   unpack     restores the prebuilt package where there is one (the other steps then do nothing), else unpacks the
#              archive and applies the patches, in one go and into an empty folder
#   configure, build   run the recipe's command in the build folder; build the recipe's check, too
#   install    installs into an empty stage, checks and cleans the result, stores it as a prebuilt package
# All that decides bytes comes from the recipe, or from Patch.cmake, Install.cmake and unpack.py, which are part of the
# fingerprint; this file is not, so it must decide nothing itself.
# Every step logs to QCYG_WORK/log/<step>.log. A failure prints the end of its log. step.py runs this file, and only where
# QCYG_WORK/root is not there yet.
cmake_minimum_required(VERSION 3.25)
include("${QCYG_WORK}/recipe.cmake")
include("${QCYG_WORK}/locations.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/../Cache.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/Patch.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/Install.cmake")
include("${CMAKE_CURRENT_LIST_DIR}/Launcher.cmake")

# The step is the word behind "--".
math(EXPR _last "${CMAKE_ARGC} - 1")
set(STEP "${CMAKE_ARGV${_last}}")
set(LOG "${QCYG_WORK}/log/${STEP}.log")
set(ROOT "${QCYG_WORK}/root")
set(RESTORED "${QCYG_WORK}/restored")

# Replaces the placeholders of TEXT by this build folder's places.
function(expand text out)
  foreach(place IN LISTS PLACES)
    string(REGEX MATCH "^([^=]+)=(.*)$" matched "${place}")
    string(REPLACE "@${CMAKE_MATCH_1}@" "${CMAKE_MATCH_2}" text "${text}")
  endforeach()
  set(${out} "${text}" PARENT_SCOPE)
endfunction()

# Ends the step: says which package and step failed, the end of the log, and where the log is.
function(fail reason)
  set(tail "")
  if(EXISTS "${LOG}")
    execute_process(COMMAND tail -n 25 "${LOG}" OUTPUT_VARIABLE tail)
    string(PREPEND tail "the end of its log:\n")
  endif()
  message("\n${tail}")
  message(FATAL_ERROR "${RECIPE_NAME} ${RECIPE_VERSION}: ${STEP} failed: ${reason}\n  log: ${LOG}")
endfunction()

# Runs COMMAND... (with placeholders) in FOLDER, with an environment that holds nothing of the user's but PATH and
# the settings of a launcher.
function(run folder)
  foreach(list IN ITEMS RECIPE_ENVIRONMENT ARGN)
    set(expanded_${list} "")
    foreach(word IN LISTS ${list})
      expand("${word}" word)
      list(APPEND expanded_${list} "${word}")
    endforeach()
  endforeach()
  set(command ${expanded_ARGN})
  qcyg_launcher_environment(environment)
  file(MAKE_DIRECTORY "${folder}" "${QCYG_WORK}/home")
  list(JOIN command " " line)
  file(APPEND "${LOG}" "+ cd ${folder}\n+ ${line}\n")
  execute_process(
    COMMAND
      env -i ${environment} "HOME=${QCYG_WORK}/home" ${expanded_RECIPE_ENVIRONMENT} sh -c "exec \"$@\" 2>&1" sh
      ${command}
    COMMAND tee -a "${LOG}"
    COMMAND sh "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/progress.sh" "${RECIPE_NAME}"
    WORKING_DIRECTORY "${folder}"
    RESULTS_VARIABLE statuses
  )
  list(GET statuses 0 status)
  if(NOT status STREQUAL "0")
    list(GET command 0 program)
    fail("${program} ended with ${status}")
  endif()
endfunction()

# Build systems that only warn about an option that they do not know: a typing error must not pass. What the engine
# itself gives every CMake build may go unused.
function(refuse_unknown_options)
  file(READ "${LOG}" text)
  set(unknown "")
  if(text MATCHES "unrecognized options: ([^\n]+)")
    set(unknown "${CMAKE_MATCH_1}")
  elseif(text MATCHES "Manually-specified variables were not used by the project:\n\n(( +[^\n]+\n)+)")
    string(REGEX REPLACE "[ \n]+" ";" unknown "${CMAKE_MATCH_1}")
    list(FILTER unknown EXCLUDE REGEX "^CMAKE_|^BUILD_SHARED_LIBS$|^$")
  endif()
  if(unknown)
    fail("it does not know '${unknown}', which cmake/packages/${RECIPE_NAME}.cmake gives it")
  endif()
endfunction()

# Unpacks ARCHIVE, or ends the step.
function(unpack archive folder)
  execute_process(
    COMMAND python3 "${CMAKE_CURRENT_FUNCTION_LIST_DIR}/../tools/unpack.py" "${archive}" "${folder}"
    RESULT_VARIABLE status
    OUTPUT_FILE "${LOG}"
    ERROR_FILE "${LOG}"
  )
  if(NOT status EQUAL 0)
    fail("the archive was not unpacked")
  endif()
endfunction()

function(step_unpack)
  qcyg_cache_restore("${CACHE_DIR}" "${RECIPE_NAME}" "${FINGERPRINT}" "${ROOT}" restored)
  if(restored)
    file(TOUCH "${RESTORED}")
    message("-- ${RECIPE_NAME} ${RECIPE_VERSION}: restored")
    return()
  endif()
  file(REMOVE "${RESTORED}")
  file(REMOVE_RECURSE "${QCYG_WORK}/src" "${QCYG_WORK}/src.patching" "${QCYG_WORK}/build")
  if(NOT ARCHIVE)
    file(MAKE_DIRECTORY "${QCYG_WORK}/src")
    return()
  endif()
  message("-- ${RECIPE_NAME} ${RECIPE_VERSION}: unpacking")
  file(SHA256 "${ARCHIVE}" actual)
  if(NOT actual STREQUAL RECIPE_ARCHIVE_SHA256)
    fail("${ARCHIVE} has changed since it was fetched: remove it and configure again")
  endif()
  if(RECIPE_NESTED)
    # A distribution's archive of several upstream ones.
    file(REMOVE_RECURSE "${QCYG_WORK}/src.outer")
    unpack("${ARCHIVE}" "${QCYG_WORK}/src.outer")
    unpack("${QCYG_WORK}/src.outer/${RECIPE_NESTED}" "${QCYG_WORK}/src.patching")
    file(REMOVE_RECURSE "${QCYG_WORK}/src.outer")
  else()
    unpack("${ARCHIVE}" "${QCYG_WORK}/src.patching")
  endif()
  # A signature vouches for a release, not for its number: an older one must not pass for this one.
  if(EXISTS "${QCYG_WORK}/src.patching/VERSION")
    file(STRINGS "${QCYG_WORK}/src.patching/VERSION" version LIMIT_COUNT 1)
    if(NOT version STREQUAL RECIPE_VERSION)
      fail("${ARCHIVE} holds version '${version}'")
    endif()
  endif()
  foreach(patch IN LISTS PATCHES)
    qcyg_apply_patch("${QCYG_WORK}/src.patching" "${patch}" "${LOG}" fault)
    if(fault)
      fail("${fault}")
    endif()
  endforeach()
  # Only a whole and patched tree ever has the name src.
  file(RENAME "${QCYG_WORK}/src.patching" "${QCYG_WORK}/src")
endfunction()

function(step_configure)
  message("-- ${RECIPE_NAME} ${RECIPE_VERSION}: configuring")
  file(REMOVE_RECURSE "${QCYG_WORK}/build")
  expand("${RECIPE_MACHINE_FILE}" text)
  file(WRITE "${QCYG_WORK}/machine.ini" "${text}")
  if(RECIPE_PREPARE_COMMAND)
    run("${QCYG_WORK}/src" ${RECIPE_PREPARE_COMMAND})
  endif()
  run("${QCYG_WORK}/build" ${RECIPE_CONFIGURE_COMMAND})
  refuse_unknown_options()
endfunction()

function(step_build)
  # make takes an object for whole that a killed compiler left half written; ninja does not.
  set(began "${QCYG_WORK}/build-began")
  if(EXISTS "${began}" AND RECIPE_BUILD_SYSTEM STREQUAL "autotools")
    step_configure()
  endif()
  file(TOUCH "${began}")
  message("-- ${RECIPE_NAME} ${RECIPE_VERSION}: building (log: ${LOG})")
  run("${QCYG_WORK}/build" ${RECIPE_BUILD_COMMAND})
  if(RECIPE_CHECK_COMMAND)
    run("${QCYG_WORK}/build" ${RECIPE_CHECK_COMMAND})
  endif()
  file(REMOVE "${began}")
endfunction()

function(step_install)
  file(REMOVE_RECURSE "${QCYG_WORK}/stage")
  run("${QCYG_WORK}/build" ${RECIPE_INSTALL_COMMAND})
  qcyg_finish_install("${QCYG_WORK}/stage${RECIPE_PREFIX}" "${QCYG_WORK}/src" fault)
  if(fault)
    fail("${fault}")
  endif()
  file(REMOVE_RECURSE "${ROOT}")
  file(RENAME "${QCYG_WORK}/stage${RECIPE_PREFIX}" "${ROOT}")
  file(REMOVE_RECURSE "${QCYG_WORK}/stage")
  if(CACHE_DIR)
    qcyg_cache_store("${CACHE_DIR}" "${RECIPE_NAME}" "${FINGERPRINT}" "${ROOT}")
  endif()
  message("-- ${RECIPE_NAME} ${RECIPE_VERSION}: done")
endfunction()

if(NOT STEP MATCHES "^(unpack|configure|build|install)$")
  message(FATAL_ERROR "Step.cmake: '${STEP}' is no step")
endif()
file(MAKE_DIRECTORY "${QCYG_WORK}/log")
file(REMOVE "${LOG}" "${QCYG_WORK}/log/${STEP}.ccache")
if(NOT STEP STREQUAL "unpack")
  qcyg_launcher_programs()
endif()
cmake_language(CALL step_${STEP})
