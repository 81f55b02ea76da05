# The Python environment of the builds, with a Python that is a script and wheels that are made here.

set(DOWNLOADS "${SCRATCH}/downloads")

# Makes wheel NAME-1-py3-none-any.whl, which holds NAME.py, and its entry of a lock. OUT: that.
function(make_wheel name out)
  file(WRITE "${SCRATCH}/wheel/${name}.py" "")
  set(file "${name}-1-py3-none-any.whl")
  execute_process(
    COMMAND "${CMAKE_COMMAND}" -E tar cf "${SCRATCH}/${file}" --format=zip "${name}.py"
    WORKING_DIRECTORY "${SCRATCH}/wheel"
    COMMAND_ERROR_IS_FATAL ANY
  )
  file(SHA256 "${SCRATCH}/${file}" hash)
  file(MAKE_DIRECTORY "${DOWNLOADS}")
  file(RENAME "${SCRATCH}/${file}" "${DOWNLOADS}/${hash}-${file}")
  set(
    ${out}
    "{ \"${name}\": { \"version\": \"1\", \"license\": \"MIT\",
       \"origins\": [ { \"pip\": \"${name}\", \"file\": \"${file}\", \"sha256\": \"${hash}\" } ] } }"
    PARENT_SCOPE
  )
endfunction()

# Makes the environment of wheel a with a Python that says it is VERSION; the rest as of run().
function(make_environment what version)
  write_program(
    "${SCRATCH}/python3"
    "case \"$*\" in
    *python_version*) echo ${version} ;;
    '-m venv --without-pip '*) mkdir -p \"$4/lib/python3.9/site-packages\" ;;
    *) exit 9 ;;
    esac"
  )
  run_script(
    "${what}"
    "set(QCYG_DOWNLOAD_DIR \"${DOWNLOADS}\")
    set(QCYG_OFFLINE ON)
    set(QCYG_WORK_DIR \"${SCRATCH}/work\")
    set(QCYG_PYTHON \"${SCRATCH}/python3\")
    set(QCYG_PYTHON39_LOCK \"${SCRATCH}/python39.json\")
    include(\"${QCYG}/cmake/Sources.cmake\")
    include(\"${QCYG}/cmake/PythonTools.cmake\")
    qcyg_lock_read(\"${SCRATCH}/lock.json\")
    qcyg_python_tools(python identity a)
    message(\"python: \${python}\")
    message(\"identity: \${identity}\")"
    ${ARGN}
  )
endfunction()

function(case_wheels)
  make_wheel(a lock)
  file(WRITE "${SCRATCH}/lock.json" "${lock}")
  # The other lock is not there, and not looked for.
  make_environment("Python 3.11" 3.11.0 MATCH "identity: a [0-9a-f]+ python 3.11.0" REJECT tomli)
  file(GLOB found "${SCRATCH}/work/python-*/lib/python3.9/site-packages/*.py")
  list(TRANSFORM found REPLACE ".*/" "")
  check_equal("what it has" "${found}" "a.py")
endfunction()

# QEMU's configure reads TOML, and this Python cannot.
function(case_before_3_11)
  make_wheel(a lock)
  file(WRITE "${SCRATCH}/lock.json" "${lock}")
  make_wheel(tomli lock)
  file(WRITE "${SCRATCH}/python39.json" "${lock}")
  make_environment("Python 3.9" 3.9.18 MATCH "identity: a [0-9a-f]+ tomli [0-9a-f]+ python 3.9.18")
  file(GLOB found "${SCRATCH}/work/python-*/lib/python3.9/site-packages/*.py")
  list(TRANSFORM found REPLACE ".*/" "")
  check_equal("what it has" "${found}" "a.py;tomli.py")
endfunction()

# The one that is committed is a lock, of tomli.
function(case_lock)
  run_script(
    "the lock"
    "include(\"${QCYG}/cmake/Lock.cmake\")
    qcyg_lock_read(\"${QCYG}/cmake/python39.json\")
    get_property(names GLOBAL PROPERTY QCYG_LOCK_NAMES)
    message(\"names: \${names}\")"
    MATCH "names: tomli $"
  )
endfunction()
