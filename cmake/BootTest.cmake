# qcyg_boot_test(): one guest, booted by the emulator under the driver of ctest/boot.
include_guard(GLOBAL)

# qcyg_asset(OUT NAME MEMBER...)
# OUT: the paths, in the build folder, of the files MEMBER of asset NAME (see ctest/assets.json), unpacked all at once when
# target qcyg-assets is built, which `all` does.
function(qcyg_asset out name)
  if(NOT TARGET qcyg-assets)
    add_custom_target(qcyg-assets ALL)
  endif()
  set(dir "${CMAKE_BINARY_DIR}/assets/${name}")
  list(TRANSFORM ARGN PREPEND "${dir}/" OUTPUT_VARIABLE files)
  set(${out} "${files}" PARENT_SCOPE)
  get_property(known GLOBAL PROPERTY QCYG_ASSETS)
  set(members "")
  foreach(member IN LISTS ARGN)
    if(NOT "${name}/${member}" IN_LIST known)
      list(APPEND members "${member}")
      set_property(GLOBAL APPEND PROPERTY QCYG_ASSETS "${name}/${member}")
    endif()
  endforeach()
  if(NOT members)
    return()
  endif()
  qcyg_fetch("${name}")
  get_property(archive GLOBAL PROPERTY QCYG_SOURCE_${name}_FILE)
  if(NOT archive)
    # Not to be had, as a warning has said: the cases that need it fail for the want of it, and the rest is built.
    return()
  endif()
  get_property(origin GLOBAL PROPERTY QCYG_SOURCE_${name}_ORIGIN)
  set(outputs "")
  set(pairs "")
  foreach(member IN LISTS members)
    qcyg_lock_get(path "${name}" origins ${origin} members "${member}")
    list(APPEND outputs "${dir}/${member}")
    list(APPEND pairs "${path}" "${dir}/${member}")
  endforeach()
  file(MAKE_DIRECTORY "${dir}")
  set(tool "${CMAKE_SOURCE_DIR}/cmake/tools/deb-member.sh")
  list(JOIN members ", " text)
  add_custom_command(
    OUTPUT ${outputs}
    COMMAND sh "${tool}" "${archive}" ${pairs}
    DEPENDS "${archive}" "${tool}"
    COMMENT "Unpacking ${text} of ${name}"
    VERBATIM
  )
  list(GET members 0 member)
  string(MAKE_C_IDENTIFIER "qcyg-asset-${name}-${member}" target)
  add_custom_target(${target} DEPENDS ${outputs})
  add_dependencies(qcyg-assets ${target})
endfunction()

# qcyg_has_assets(OUT NAME...)
# OUT: whether all assets NAME could be had, of which qcyg_asset was called before: only then is there something to make
# of their files.
function(qcyg_has_assets out)
  set(has TRUE)
  foreach(name IN LISTS ARGN)
    get_property(archive GLOBAL PROPERTY QCYG_SOURCE_${name}_FILE)
    if(NOT archive)
      set(has FALSE)
    endif()
  endforeach()
  set(${out} "${has}" PARENT_SCOPE)
endfunction()

# qcyg_boot_test(NAME
#   MACHINE TYPE CPU MODEL SMP COUNT MEMORY MIB    the article's four: -machine, -cpu, -smp, -m
#   [FIRMWARE FILE] [KERNEL FILE] [INITRD FILE] [APPEND TEXT]
#   [ARGS WORD...]            more arguments of the emulator
#   STAGES VERB VALUE ...     in order: EXPECT text | WITHIN seconds (of the EXPECT before it) | SEND text |
#                             PAUSE seconds | KILL signal. C escapes are understood
#   [REJECT TEXT...]          a failure whenever one is seen
#   [EXIT STATUS]             the emulator must end by itself with it after the last stage; or the name of a signal
#                             that it must be ended by
#   TIMEOUT SECONDS           in all; [IDLE SECONDS] without a byte. Both times QCYG_TIMEOUT_SCALE
#   [PTY]                     the console is a pty with `-nographic -serial mon:stdio`; else a socket. With
#                             QCYG_EMULATOR_TTY, a command that is given a port, a program and its arguments, it is a
#                             pty of the target's own, with which that connects the port
#   [MONITOR]                 the socket is QEMU's monitor, too: C-a c changes between both, as on the pty
#   [LOG LINE...]             QEMU's log, of what -d in ARGS says: each is a whole line of it, and behind "!" stands a text
#                             that is in no line. It is qemu.log beside the other logs
#   [FAILS_WITH KIND [FAILS_DETAIL REGEX]]   a negative control: passes only if the case fails in this way
#   [EMULATOR FILE]           default: QCYG_EMULATOR
#   [NEEDS FILE...]           skips where one of these was not made
#   [LABELS LABEL...] [FIXTURES NAME...])
# Registers ctest case NAME. Its logs are in <build folder>/boot/NAME. Skips (77) where the emulator is not built.
# QCYG_EMULATOR_RUNNER: the command that runs the emulator, where it is not run by itself; QCYG_EMULATOR_FIXTURES: what
# has to be set up for that. QCYG_TEST_CONFIGURATIONS: where it is not empty, only `ctest -C` one of these runs the case.
function(qcyg_boot_test name)
  set(flags PTY MONITOR)
  set(
    one
    MACHINE
    CPU
    SMP
    MEMORY
    FIRMWARE
    KERNEL
    INITRD
    APPEND
    EXIT
    TIMEOUT
    IDLE
    FAILS_WITH
    FAILS_DETAIL
    EMULATOR
  )
  set(
    many
    ARGS
    STAGES
    REJECT
    LABELS
    FIXTURES
    NEEDS
    LOG
  )
  cmake_parse_arguments(PARSE_ARGV 1 arg "${flags}" "${one}" "${many}")
  set(where "qcyg_boot_test(${name})")
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "${where}: unknown argument '${arg_UNPARSED_ARGUMENTS}'; known are ${flags};${one};${many}")
  endif()
  if(arg_KEYWORDS_MISSING_VALUES)
    message(FATAL_ERROR "${where}: ${arg_KEYWORDS_MISSING_VALUES} stands without a value")
  endif()
  foreach(
    key
    IN
    ITEMS MACHINE CPU SMP MEMORY STAGES TIMEOUT
  )
    if("${arg_${key}}" STREQUAL "")
      message(FATAL_ERROR "${where}: ${key} is missing")
    endif()
  endforeach()
  if(arg_PTY AND arg_MONITOR)
    message(FATAL_ERROR "${where}: PTY has the monitor as it is")
  endif()
  if(arg_LOG AND arg_FAILS_WITH)
    message(FATAL_ERROR "${where}: nobody looks at the LOG of a case that has to fail")
  endif()
  if(NOT arg_EMULATOR)
    set(arg_EMULATOR "${QCYG_EMULATOR}")
  endif()

  set(
    driver
    "$<TARGET_FILE:qcyg-boot>"
    --name
    "${name}"
    --log-dir
    "${CMAKE_BINARY_DIR}/boot/${name}"
  )
  list(APPEND driver --timeout "${arg_TIMEOUT}")
  if(arg_IDLE)
    list(APPEND driver --idle "${arg_IDLE}")
  endif()
  if(NOT "${arg_EXIT}" STREQUAL "")
    list(APPEND driver --exit "${arg_EXIT}")
  endif()
  if(NOT arg_FAILS_WITH)
    list(APPEND driver --skip-if-missing "${arg_EMULATOR}")
  endif()
  foreach(file IN LISTS arg_NEEDS)
    list(APPEND driver --skip-if-missing "${file}")
  endforeach()
  _qcyg_boot_stages("${where}" stages ${arg_STAGES})
  list(APPEND driver ${stages})
  foreach(text IN LISTS arg_REJECT)
    list(APPEND driver --reject "${text}")
  endforeach()

  set(tty "")
  if(arg_PTY AND QCYG_EMULATOR_TTY)
    set(tty "${QCYG_EMULATOR_TTY}" "{port}")
  endif()
  set(
    guest
    ${QCYG_EMULATOR_RUNNER}
    ${tty}
    "${arg_EMULATOR}"
    -m
    "${arg_MEMORY}"
    -cpu
    "${arg_CPU}"
    -smp
    "${arg_SMP}"
    -machine
    "${arg_MACHINE}"
  )
  if(arg_FIRMWARE)
    list(APPEND guest -bios "${arg_FIRMWARE}")
  endif()
  foreach(pair IN ITEMS kernel initrd append)
    string(TOUPPER "${pair}" key)
    if(arg_${key})
      list(APPEND guest "-${pair}" "${arg_${key}}")
    endif()
  endforeach()
  list(APPEND guest ${arg_ARGS})
  set(log "${CMAKE_BINARY_DIR}/boot/${name}/qemu.log")
  if(arg_LOG)
    list(APPEND guest -D "${log}")
  endif()
  if(arg_PTY)
    if(NOT tty)
      list(APPEND driver --pty)
    endif()
    list(APPEND guest -nographic -serial mon:stdio)
  else()
    set(chardev "socket,id=serial0,{serial}")
    set(monitor -monitor none)
    if(arg_MONITOR)
      string(APPEND chardev ",mux=on")
      set(monitor -monitor chardev:serial0)
    endif()
    list(
      APPEND guest
      -display
      none
      -chardev
      "${chardev}"
      -serial
      chardev:serial0
      ${monitor}
    )
  endif()

  set(command ${driver} -- ${guest})
  if(arg_LOG)
    list(
      PREPEND command
      sh
      "${CMAKE_SOURCE_DIR}/ctest/boot/log.sh"
      "${log}"
      ${arg_LOG}
      --
    )
  elseif(arg_FAILS_WITH)
    set(
      command
      "${CMAKE_COMMAND}"
      "-DLOG_DIR=${CMAKE_BINARY_DIR}/boot/${name}"
      "-DKIND=${arg_FAILS_WITH}"
      "-DDETAIL=${arg_FAILS_DETAIL}"
      -P
      "${CMAKE_SOURCE_DIR}/ctest/boot/expect-failure.cmake"
      --
      ${command}
    )
  endif()
  add_test(NAME "${name}" CONFIGURATIONS ${QCYG_TEST_CONFIGURATIONS} COMMAND ${command})
  qcyg_emulator_test("${name}" "${arg_TIMEOUT}" "boot;${arg_LABELS}" "${arg_FIXTURES}")
  set_tests_properties("${name}" PROPERTIES PROCESSORS ${arg_SMP})
endfunction()

# qcyg_emulator_test(NAME SECONDS LABELS FIXTURES)
# What every test of an emulator has besides: NAME runs QCYG_EMULATOR by QCYG_EMULATOR_RUNNER, with its deadline of SECONDS
# times QCYG_TIMEOUT_SCALE, and exits with 77 where it is not built. LABELS and FIXTURES are lists, the latter beside
# QCYG_EMULATOR_FIXTURES.
function(qcyg_emulator_test name seconds labels fixtures)
  # The test has the deadline; ctest's is behind it, by the next whole factor.
  string(REGEX REPLACE "\\..*" "" scale "0${QCYG_TIMEOUT_SCALE}")
  math(EXPR ctest_timeout "(${seconds} + 60) * (${scale} + 1)")
  set_tests_properties(
    "${name}"
    PROPERTIES
      LABELS "${labels}"
      SKIP_RETURN_CODE 77
      TIMEOUT ${ctest_timeout}
      ENVIRONMENT "QCYG_TIMEOUT_SCALE=${QCYG_TIMEOUT_SCALE}"
      FIXTURES_REQUIRED "${fixtures};${QCYG_EMULATOR_FIXTURES}"
  )
endfunction()

# OUT: the driver's options for the STAGES of a case.
function(_qcyg_boot_stages where out)
  set(options "")
  set(verb "")
  foreach(word IN LISTS ARGN)
    if(NOT verb)
      if(NOT word MATCHES "^(EXPECT|WITHIN|SEND|PAUSE|KILL)$")
        message(FATAL_ERROR "${where}: STAGES: '${word}' is none of EXPECT, WITHIN, SEND, PAUSE, KILL")
      endif()
      set(verb "${word}")
    else()
      string(TOLOWER "${verb}" option)
      list(APPEND options "--${option}" "${word}")
      set(verb "")
    endif()
  endforeach()
  if(verb)
    message(FATAL_ERROR "${where}: STAGES: ${verb} stands without a value")
  endif()
  set(${out} "${options}" PARENT_SCOPE)
endfunction()
