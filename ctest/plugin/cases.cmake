# TCG plugins, on the guest of boot/bare-cases.cmake: without a load it executes 119 instructions, with the first one 35000112.

# One that a user's project builds with what is installed: of the cross build that is the package.
set(plugin_build "${CMAKE_CURRENT_BINARY_DIR}/plugin/build")
if(QCYG_TARGET_PREFIX)
  set(plugin_prefix "${CMAKE_CURRENT_BINARY_DIR}/installed/root${QCYG_PREFIX}")
  set(plugin_installed installed-package)
  set(
    plugin_compiler
    --toolchain
    "${CMAKE_SOURCE_DIR}/toolchains/x86_64-pc-cygwin.cmake"
    "-DQCYG_TOOLCHAIN_PREFIX=${QCYG_TARGET_PREFIX}"
  )
else()
  set(plugin_prefix "${CMAKE_CURRENT_BINARY_DIR}/plugin/installed${QCYG_PREFIX}")
  set(plugin_installed plugin-installed)
  set(plugin_compiler "-DCMAKE_C_COMPILER=${CMAKE_C_COMPILER}")
  add_test(
    NAME plugin-installed
    COMMAND "${CMAKE_COMMAND}" --install "${CMAKE_BINARY_DIR}" --prefix "${CMAKE_CURRENT_BINARY_DIR}/plugin/installed"
  )
  set_tests_properties(
    plugin-installed
    PROPERTIES LABELS package TIMEOUT 300 FIXTURES_SETUP plugin-installed
  )
endif()
set(plugin_begin lib)
set(plugin_end .so)
if(QCYG_TARGET STREQUAL "cygwin")
  set(plugin_begin cyg)
  set(plugin_end .dll)
endif()
# Below /usr the folders of a Cygwin root that is not mounted are not where they are seen.
if(NOT QCYG_TARGET_PREFIX OR NOT QCYG_PREFIX STREQUAL "/usr")
  add_test(
    NAME plugin-build
    COMMAND
      sh "${CMAKE_CURRENT_LIST_DIR}/build.sh" "${CMAKE_CURRENT_LIST_DIR}" "${plugin_build}" "${plugin_prefix}"
      "${plugin_begin}count${plugin_end}" "${CMAKE_COMMAND}" ${plugin_compiler}
  )
  set_tests_properties(
    plugin-build
    PROPERTIES LABELS package TIMEOUT 120 FIXTURES_SETUP plugin-build FIXTURES_REQUIRED "${plugin_installed}"
  )
  qcyg_boot_test(
    plugin-count
    ${bare_guest}
    ARGS ${bare_args} -plugin "file=${plugin_build}/${plugin_begin}count${plugin_end}" -d plugin
    STAGES EXPECT "qcyg: first instruction"
    EXIT 0
    TIMEOUT 60
    LOG "qcyg: 119 instructions" "qcyg: cpu 0 has registers x20 and pc"
    LABELS plugin
    FIXTURES plugin-build
  )
endif()

# Upstream's, which are kept with QEMU's own tests. Programs of the target see what is below the build folder by its own path.
get_property(qemu_root GLOBAL PROPERTY QCYG_PACKAGE_qemu_ROOT)
set(plugins "${CMAKE_CURRENT_BINARY_DIR}/plugin/upstream")
add_test(
  NAME plugin-upstream
  COMMAND "${CMAKE_COMMAND}" -E copy_directory "${qemu_root}/qemu-tests/plugins" "${plugins}"
)
set_tests_properties(
  plugin-upstream
  PROPERTIES LABELS plugin TIMEOUT 60 FIXTURES_SETUP plugin-upstream
)

# qcyg_plugin_test(NAME PLUGIN ARGUMENTS EXIT TEXT [MORE...]): case plugin-NAME: the guest with upstream's PLUGIN, whose ARGUMENTS
# begin with a comma; it says TEXT and the emulator ends with EXIT. MORE is ARGS and LOG of qcyg_boot_test.
function(
  qcyg_plugin_test
  name
  plugin
  arguments
  exit
  text
)
  cmake_parse_arguments(PARSE_ARGV 5 arg "" "" "ARGS;LOG")
  set(log "")
  if(arg_LOG)
    set(log LOG ${arg_LOG})
  endif()
  qcyg_boot_test(
    plugin-${name}
    ${bare_guest}
    ARGS ${bare_args} ${arg_ARGS} -plugin "file=${plugins}/${plugin_begin}${plugin}${plugin_end}${arguments}" -d plugin
    STAGES EXPECT "${text}"
    EXIT ${exit}
    TIMEOUT 60
    LABELS plugin
    FIXTURES plugin-upstream ${log}
  )
endfunction()

set(ready "qcyg: first instruction")
qcyg_plugin_test(insn insn "" 0 "${ready}" LOG "cpu 0 insns: 119" "total insns: 119")
qcyg_plugin_test(insn-inline insn ",inline=on" 0 "${ready}"
  ARGS -device loader,addr=0x40300000,data=1,data-len=4
  LOG "total insns: 35000112"
)
qcyg_plugin_test(insn-match insn ",match=hvc" 0 "${ready}" LOG "Match: hvc, hits 1")
qcyg_plugin_test(bb bb "" 0 "${ready}")
qcyg_plugin_test(inline inline "" 0 "${ready}" LOG "insn: 119 (per vcpu inline)" "mem: 56 (per vcpu inline)")
qcyg_plugin_test(mem mem ",callback=on" 0 "${ready}" LOG "mem accesses: 56")
# Callbacks are taken back, and the plugin is unloaded, while the guest runs.
qcyg_plugin_test(reset reset "" 0 "${ready}" LOG "reset done" "uninstall done")

# Those of contrib.
qcyg_plugin_test(bbv bbv ",outfile=${CMAKE_BINARY_DIR}/boot/plugin-bbv/bbv" 0 "${ready}")
qcyg_plugin_test(cache cache "" 0 "${ready}"
  LOG "0       31             3               9.6774%  119            2               1.6807%"
)
qcyg_plugin_test(cflow cflow "" 0 "${ready}" LOG "    branches 24")
qcyg_plugin_test(drcov drcov ",filename=${CMAKE_BINARY_DIR}/boot/plugin-drcov/drcov" 0 "${ready}")
qcyg_plugin_test(execlog execlog "" 0 "${ready}"
  LOG "0, 0x40400004, 0x52806020, \"mov w0, #0x301\"" "0, 0x4040001c, 0x17fffffd, \"b #0x40400010\""
)
qcyg_plugin_test(hotblocks hotblocks "" 0 "${ready}" LOG "pc, tcount, icount, ecount")
qcyg_plugin_test(hotpages hotpages "" 0 "${ready}" LOG "0x0000000009000000, 0x0000, 0, 0x0001, 25")
qcyg_plugin_test(howvec howvec "" 0 "${ready}" LOG "Class:   Cmp & Branch          \t(25 hits)")
qcyg_plugin_test(hwprofile hwprofile "" 0 "${ready}" LOG "Device, Address, RCPUs, Reads,  WCPUs, Writes")
qcyg_plugin_test(ips ips "" 0 "${ready}")
# It ends the emulator behind that many instructions, with the status that it is given.
qcyg_plugin_test(stoptrigger stoptrigger ",icount=50:7" 7 "qcyg: f" LOG "icount reached at 0x40400018, exiting")
# It wants the socket of another emulator.
qcyg_control_test(plugin-lockstep
  CASE refused 1 "Need a socket path to talk to other instance."
  ARGS -plugin "file=${plugins}/${plugin_begin}lockstep${plugin_end}"
  LABELS plugin
  FIXTURES plugin-upstream
)
qcyg_control_test(plugin-missing
  CASE refused 1 "Could not load plugin no/such.dll"
  ARGS -plugin file=no/such.dll
  LABELS plugin
)
