# What the packages of a build cost: time, memory, and what came from ccache.
include_guard(GLOBAL)

# qcyg_build_report()
# Has each build write CMAKE_BINARY_DIR/build-report.json and build-report.html, and print a table of the packages that were built
# or restored by it, of those declared so far (steps/report.py). Called in the directory that declared them, with QCYG_JOBS and
# QCYG_LAUNCHER set.
function(qcyg_build_report)
  get_property(cmake_dir GLOBAL PROPERTY QCYG_CMAKE_DIR)
  get_property(packages GLOBAL PROPERTY QCYG_PACKAGES)
  _qcyg_build_report_list(list)
  list(JOIN QCYG_LAUNCHER " " launcher)
  set(text "jobs ${QCYG_JOBS}\nlauncher ${launcher}\n")
  set(stamps "")
  foreach(package IN LISTS packages)
    foreach(key IN ITEMS VERSION WORK)
      get_property(${key} GLOBAL PROPERTY QCYG_PACKAGE_${package}_${key})
    endforeach()
    string(APPEND text "package ${package} ${VERSION} ${WORK}\n")
    list(APPEND stamps "${WORK}/stamp/${package}-install")
  endforeach()
  # Written only when changed, so that it can be depended on.
  file(CONFIGURE OUTPUT "${list}" CONTENT "${text}" @ONLY)
  set(steps "${cmake_dir}/steps")
  add_custom_command(
    OUTPUT "${CMAKE_BINARY_DIR}/build-report.json" "${CMAKE_BINARY_DIR}/build-report.html"
    COMMAND python3 "${steps}/report.py" "${list}"
    DEPENDS "${list}" "${steps}/report.py" "${steps}/report_page.py" "${steps}/times.py" ${stamps}
    COMMENT "Reporting what the packages cost"
    VERBATIM
  )
  add_custom_target(qcyg-build-report ALL DEPENDS "${CMAKE_BINARY_DIR}/build-report.json")
endfunction()

# OUT: the file that says which packages are reported.
function(_qcyg_build_report_list out)
  set(${out} "${CMAKE_BINARY_DIR}/build-report.list" PARENT_SCOPE)
endfunction()
