# cmake/Wine.cmake and cmake/TargetTest.cmake as CMake sees them, and `run` where there is no Wine that would do.

# project(WHAT TEXT [arguments of run() but COMMAND]): configures a project that has both modules, in SCRATCH/build.
function(project what text)
  file(
    WRITE "${SCRATCH}/project/CMakeLists.txt"
    "cmake_minimum_required(VERSION 3.25)
project(example LANGUAGES NONE)
enable_testing()
include(\"${QCYG}/cmake/Wine.cmake\")
include(\"${QCYG}/cmake/TargetTest.cmake\")
${text}
"
  )
  run("${what}" COMMAND "${CMAKE_COMMAND}" -S "${SCRATCH}/project" -B "${SCRATCH}/build" ${ARGN})
endfunction()

function(case_arguments)
  project(
    "no root"
    "qcyg_wine_runner(run)"
    EXIT
    1
    MATCH
    "qcyg_wine_runner\\(run\\): ROOT is missing"
  )
  project(
    "unknown argument"
    "qcyg_wine_runner(run ROOT /x PREFIX /y)"
    EXIT
    1
    MATCH
    "unknown argument 'PREFIX./y'. known are ROOT.ROOT_FIXTURE.DIR.MOUNTS.FIXTURE"
  )
  project(
    "no value"
    "qcyg_wine_runner(run ROOT /x DIR)"
    EXIT
    1
    MATCH
    "DIR stands without a value"
  )
  foreach(folder IN ITEMS / /usr /tmp/ relative)
    project(
      "mount ${folder}"
      "qcyg_wine_runner(run ROOT /x MOUNTS \"${folder}\")"
      EXIT
      1
      MATCH
      "'${folder}' cannot be mounted under its own path"
    )
  endforeach()
  project(
    "test of nothing"
    "qcyg_target_test(a)"
    EXIT
    1
    MATCH
    "qcyg_target_test\\(a\\): COMMAND is missing"
  )
  project(
    "test with a typo"
    "qcyg_target_test(a LIMIT 1 COMMAND true)"
    EXIT
    1
    MATCH
    "unknown argument 'LIMIT.1'"
  )
  project(
    "test without a number"
    "qcyg_target_test(a COMMAND true TIMEOUT soon)"
    EXIT
    1
    MATCH
    "TIMEOUT is 'soon': whole seconds are wanted"
  )
endfunction()

# The least that configures: the programs are not looked at.
set(RUNNER "qcyg_wine_runner(run ROOT \"${SCRATCH}/none\")\n")

# no_wine(VERSION OUT): OUT is the word for env whose PATH has a wine that says VERSION, or with "" none at all.
function(no_wine version out)
  string(MAKE_C_IDENTIFIER "bin-${version}" bin)
  set(bin "${SCRATCH}/${bin}")
  file(MAKE_DIRECTORY "${bin}")
  if(version)
    foreach(program IN ITEMS wine wineserver)
      write_program("${bin}/${program}" "echo '${version}'")
    endforeach()
    set(${out} "PATH=${bin}:$ENV{PATH}" PARENT_SCOPE)
  else()
    # ctest and cmake go by their full names.
    find_program(sh NAMES sh NO_CACHE REQUIRED)
    file(CREATE_LINK "${sh}" "${bin}/sh" SYMBOLIC)
    set(${out} "PATH=${bin}" PARENT_SCOPE)
  endif()
endfunction()

function(case_skip)
  project("a runner" "${RUNNER}")
  set(run "${SCRATCH}/build/wine/run")
  no_wine("" path)
  run(
    "no Wine"
    COMMAND "${run}" true
    ENV "${path}"
    EXIT 77
    MATCH "^wine: skipped: there is no wine on PATH, .* Wine 10 or newer. ./bootstrap run -- COMMAND "
  )
  no_wine("wine-8.0 (Debian 8.0~repack-4)" path)
  run(
    "an old Wine"
    COMMAND "${run}" true
    ENV "${path}"
    EXIT 77
    MATCH "^wine: skipped: [^ ]*/wine is wine-8.0 [^,]*, in which Cygwin's pipe\\(\\) never returns"
  )
  no_wine("winery" path)
  run("no version" COMMAND "${run}" true ENV "${path}" EXIT 77 MATCH "says 'winery', which is no version. ./bootstrap")
  check("nothing was made" NOT EXISTS "${SCRATCH}/build/wine/root")
  # New enough, so it gets as far as the root.
  no_wine("wine-11.2" path)
  run(
    "a root without a runtime"
    COMMAND "${run}" true
    ENV "${path}"
    EXIT 126
    MATCH "^wine: ${SCRATCH}/none/bin/cygwin1.dll is missing: the package cygwin-runtime makes it. build first $"
  )
  check("nothing was made" NOT EXISTS "${SCRATCH}/build/wine/root")
endfunction()

# A skipped fixture must neither fail nor keep the reason from the tests that require it.
function(case_skip_in_ctest)
  find_program(ctest NAMES ctest NO_CACHE REQUIRED)
  project(
    "tests"
    "${RUNNER}
set(CMAKE_CROSSCOMPILING_EMULATOR \"\${run}\")
set(QCYG_TIMEOUT_SCALE 1.5)
qcyg_target_test(ours COMMAND \"\${run}\" true TIMEOUT 7 LABELS more)
add_test(NAME plain COMMAND \"\${run}\" true)"
  )
  no_wine("" path)
  run(
    "ctest of ours"
    COMMAND "${ctest}" --test-dir "${SCRATCH}/build" -V -R ours
    ENV "${path}"
    MATCH
      "wine-start [.]+[*]+Skipped"
      "ours [.]+[*]+Skipped"
      "wine-stop [.]+[*]+Skipped"
      "3: wine: skipped: there is no wine on PATH"
      "Test timeout computed to be: 14"
      "100% tests passed"
  )
  run("ctest of a plain test" COMMAND "${ctest}" --test-dir "${SCRATCH}/build" -R plain ENV "${path}" EXIT 8)
  run(
    "labels"
    COMMAND "${ctest}" --test-dir "${SCRATCH}/build" --print-labels
    MATCH "more target wine"
  )
endfunction()
