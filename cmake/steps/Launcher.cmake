# The programs that stand for the compilers where there is a launcher. A build system takes each for a compiler, so none of
# them has to be told of launchers, or of a command of several words.
include_guard(GLOBAL)

# qcyg_launcher_settings(OUT)
# OUT: the names of the variables of the environment that are for a launcher.
function(qcyg_launcher_settings out)
  execute_process(
    COMMAND awk "BEGIN { for (name in ENVIRON) print name }"
    OUTPUT_VARIABLE names
    COMMAND_ERROR_IS_FATAL ANY
  )
  string(REGEX MATCHALL "[^\n]+" names "${names}")
  list(FILTER names INCLUDE REGEX "^(CCACHE|SCCACHE|DISTCC|ICECC)_[A-Za-z0-9_]+$")
  list(SORT names)
  set(${out} "${names}" PARENT_SCOPE)
endfunction()

# qcyg_launcher_environment(OUT)
# OUT: what the steps' environment has beside the recipe's, NAME=VALUE each, for LAUNCHER: PATH and, if there is one, the
# user's settings of it.
function(qcyg_launcher_environment out)
  if(NOT LAUNCHER)
    # Meson takes a ccache that it finds.
    set(${out} "PATH=$ENV{PATH}" CCACHE_DISABLE=1 PARENT_SCOPE)
    return()
  endif()
  # What a package finds by itself is launched, too: it may know no C++ compiler by another way.
  set(environment "PATH=${QCYG_WORK}/cc/path:$ENV{PATH}")
  qcyg_launcher_settings(names)
  foreach(name IN LISTS names)
    string(REPLACE ";" "\\;" value "$ENV{${name}}")
    list(APPEND environment "${name}=${value}")
  endforeach()
  set(${out} "${environment}" PARENT_SCOPE)
endfunction()

# qcyg_launcher_programs()
# Writes the programs to QCYG_WORK/cc: host, the host's compiler; target, all tools whose names begin with LAUNCHER_PREFIX;
# path, compilers on PATH that are of the same GCC. A folder that was configured with them keeps them where there is no launcher any
# more: then they are but the compilers.
function(qcyg_launcher_programs)
  set(folder "${QCYG_WORK}/cc")
  if(NOT LAUNCHER AND NOT EXISTS "${folder}")
    return()
  endif()
  if(LAUNCHER)
    file(REMOVE_RECURSE "${folder}")
    _qcyg_launcher_program("${folder}/host" "${LAUNCHER_CC}" "${LAUNCHER_CC_IDENTITY}" "${LAUNCHER}")
    file(REAL_PATH "${LAUNCHER_CC}" real)
    get_filename_component(compilers "${real}" DIRECTORY)
    foreach(name IN ITEMS cc gcc c++ g++)
      unset(found)
      find_program(found NAMES "${name}" PATHS ENV PATH NO_DEFAULT_PATH NO_CACHE)
      if(NOT found)
        continue()
      endif()
      file(REAL_PATH "${found}" real)
      get_filename_component(real "${real}" DIRECTORY)
      if(real STREQUAL compilers)
        _qcyg_launcher_program("${folder}/path" "${found}" "${LAUNCHER_CC_IDENTITY}" "${LAUNCHER}")
      endif()
    endforeach()
    if(LAUNCHER_PREFIX)
      file(GLOB tools "${LAUNCHER_PREFIX}*")
      foreach(tool IN LISTS tools)
        set(launcher "")
        if(tool MATCHES "-(gcc|g\\+\\+|c\\+\\+)(\\.exe)?$")
          set(launcher "${LAUNCHER}")
        endif()
        _qcyg_launcher_program("${folder}/target" "${tool}" "${LAUNCHER_PREFIX_IDENTITY}" "${launcher}")
      endforeach()
    endif()
    return()
  endif()
  file(GLOB_RECURSE programs "${folder}/*")
  foreach(program IN LISTS programs)
    file(STRINGS "${program}" compiler REGEX "^compiler=")
    file(WRITE "${program}" "#!/bin/sh\n${compiler}\nexec \"$compiler\" \"$@\"\n")
  endforeach()
endfunction()

# Writes to FOLDER the program that stands for PROGRAM, with the command LAUNCHER before it.
# The user may say where a cache is, but not what it takes for the same: that would decide bytes. ccache knows a compiler by what
# it finds at its path, which is the driver: its time stamp is fixed in a prebuilt package, and its bytes are not those of cc1 and
# as. So it is told the identity that the engine knows.
function(_qcyg_launcher_program folder program identity launcher)
  get_filename_component(name "${program}" NAME)
  string(REGEX REPLACE "\\.exe$" "" name "${name}")
  _qcyg_quote(quoted "${program}")
  set(text "#!/bin/sh\ncompiler=${quoted}\n")
  set(command "")
  if(launcher)
    foreach(
      default
      IN
      ITEMS
        CCACHE_DIR=${LAUNCHER_HOME}/ccache
        CCACHE_STATSLOG=${QCYG_WORK}/log/${STEP}.ccache
        SCCACHE_DIR=${LAUNCHER_HOME}/sccache
    )
      string(REGEX MATCH "^([A-Z_]+)=(.*)$" default "${default}")
      _qcyg_quote(quoted "${CMAKE_MATCH_2}")
      string(APPEND text "[ -n \"\${${CMAKE_MATCH_1}-}\" ] || export ${CMAKE_MATCH_1}=${quoted}\n")
    endforeach()
    string(APPEND text "unset CCACHE_NOHASHDIR\n")
    string(APPEND text "export CCACHE_HASHDIR=1 CCACHE_BASEDIR= CCACHE_SLOPPINESS= CCACHE_IGNOREOPTIONS=\n")
    if(LAUNCHER_SAME)
      _qcyg_quote(build "${QCYG_WORK}/build")
      _qcyg_quote(quoted "${LAUNCHER_SAME}")
      string(APPEND text "[ \"$PWD\" != ${build} ] || export CCACHE_BASEDIR=${quoted}\n")
    endif()
    string(APPEND text "export CCACHE_COMPILERCHECK=string:${identity}\n")
    foreach(word IN LISTS launcher)
      _qcyg_quote(quoted "${word}")
      string(APPEND command "${quoted} ")
    endforeach()
  endif()
  file(WRITE "${folder}/${name}" "${text}exec ${command}\"$compiler\" \"$@\"\n")
  file(
    CHMOD "${folder}/${name}"
    PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE
  )
endfunction()

# OUT: TEXT as a word of sh.
function(_qcyg_quote out text)
  string(REPLACE "'" "'\\''" text "${text}")
  set(${out} "'${text}'" PARENT_SCOPE)
endfunction()
