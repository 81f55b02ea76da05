# What a build reports of its packages' cost.
include("${CMAKE_CURRENT_LIST_DIR}/engine.cmake")

# write_chain(), with a report.
function(write_reported_chain)
  write_chain()
  file(APPEND "${PROJECT}/CMakeLists.txt" "qcyg_build_report()\n")
endfunction()

# check_report(NAME [KEY VALUE]...): what build-report.json has of package NAME. VALUE is a regular expression; of what is not there "".
function(check_report name)
  file(READ "${BUILD}/build-report.json" report)
  string(JSON count LENGTH "${report}" packages)
  math(EXPR last "${count} - 1")
  foreach(index RANGE ${last})
    string(JSON found GET "${report}" packages ${index} name)
    if(found STREQUAL name)
      string(JSON package GET "${report}" packages ${index})
    endif()
  endforeach()
  while(ARGN)
    list(POP_FRONT ARGN key value)
    if(key MATCHES "^([a-z]+)/([a-z]+)$")
      string(JSON actual ERROR_VARIABLE error GET "${package}" steps ${CMAKE_MATCH_1} ${CMAKE_MATCH_2})
    else()
      string(JSON actual ERROR_VARIABLE error GET "${package}" ${key})
    endif()
    if(error)
      set(actual "")
    endif()
    check("${key} of ${name}, which is '${actual}'" actual MATCHES "^(${value})$")
  endwhile()
endfunction()

function(case_built_and_restored)
  set(CHAIN a b)
  write_reported_chain()
  set(figures "[0-9.]+ s +[0-9.]+ s +([0-9]+ MB|-) +-")
  configure("the first time")
  build(
    "the first time"
    MATCH "package +time +CPU time +memory +from ccache a 1.0 +built +${figures} b 1.0 +built +${figures} -- more of it: ${BUILD}/build-report.html"
  )
  foreach(step IN ITEMS unpack configure build install)
    check_report(b state built ${step}/status 0 ${step}/seconds "[0-9]+[.][0-9]+" ${step}/cpu "[0-9]+[.][0-9]+")
  endforeach()
  check_report(a hits "" misses "" version 1.0)
  # Nothing is built, so nothing is said.
  build("the second time" MATCH "no work to do" REJECT "CPU time")
  configure("with other jobs" ARGS -DQCYG_JOBS=3)
  build("with other jobs" MATCH "Reporting" REJECT "CPU time")
  file(READ "${BUILD}/build-report.json" report)
  string(JSON jobs GET "${report}" jobs)
  check_equal("jobs" "${jobs}" 3)
  # Only what was built this time.
  set(OPTIONS_b "OPTIONS --enable-loud")
  write_reported_chain()
  build("another b" MATCH "CPU time .*b 1.0 +built" REJECT "a 1.0 +built")
  check_report(a state built)
  # From the prebuilt packages.
  set(BUILD "${SCRATCH}/other")
  configure("another folder")
  build("another folder" MATCH "a 1.0 +restored +${figures}" "b 1.0 +restored +${figures}" REJECT " built ")
  check_report(b state restored unpack/status 0 configure/status "")
endfunction()

function(case_failed)
  set(CHAIN a b c)
  set(OPTIONS_b "CHECK test -e ${SCRATCH}/go")
  write_reported_chain()
  configure("a failing check")
  build("a failing check" EXIT 1 MATCH "a 1.0 +built" "b 1.0 +failed: build +[0-9.]+ s" REJECT "c 1.0 +built")
  check_report(a state built)
  check_report(b state failed build/status 1 install/status "")
  # Unpacked it may have been before.
  check_report(c state "unfinished|not built" build/status "")
  file(READ "${BUILD}/build-report.html" page)
  check("the page says so" page MATCHES "<td>b 1.0</td><td>failed: build</td>")
  file(TOUCH "${SCRATCH}/go")
  build("a good check" MATCH "b 1.0 +built" "c 1.0 +built" REJECT "a 1.0 +built" "failed: ")
  check_report(b state built build/status 0)
endfunction()

# By a step that takes memory, time and processor time, each in another process.
function(case_figures)
  file(
    WRITE "${PROJECT}/make.sh"
    "case $1 in
configure) sleep 1 ;;
build)
    python3 -c 'import time
while time.process_time() < 0.6: pass' & python3 -c 'import time
while time.process_time() < 0.6: pass'
    wait
    python3 -c 'x = bytearray(150000000)'
    ;;
install) mkdir -p \"$STAGE/x\" ;;
esac
"
  )
  make_package(a 1 a)
  write_lock(a "${a}")
  write_project(
    "qcyg_package(s BUILD_SYSTEM script SOURCE none SCRIPT \"\${CMAKE_SOURCE_DIR}/make.sh\" PROVIDES x)\nqcyg_build_report()"
  )
  configure("a script")
  build("a script")
  check_report(s configure/seconds "[1-9][0-9]*[.].*" configure/cpu "0[.].*" build/cpu "([2-9]|1[.][2-9]).*")
  # Cygwin does not tell how much memory it was.
  check_report(s memory "1[4-9][0-9][0-9][0-9][0-9]|null" configure/memory ".?.?.?.?.|null")
endfunction()

# The page is whole, needs nothing else, and is the same whenever it is made of the same.
function(case_page)
  set(CHAIN a b)
  write_reported_chain()
  configure("two packages")
  build("two packages")
  file(COPY_FILE "${BUILD}/build-report.html" "${SCRATCH}/first.html")
  run("once more" COMMAND python3 "${QCYG}/cmake/steps/report.py" "${BUILD}/build-report.list" REJECT "CPU time")
  run("comparing them" COMMAND cmp "${BUILD}/build-report.html" "${SCRATCH}/first.html")
  run(
    "reading it"
    COMMAND
      python3 -c
      "import re, sys, html.parser
text = open(sys.argv[1], encoding='utf-8').read()
assert not re.search(r'<script|<link|src=|href=|url|import|//', text), 'it names something outside of it'
open_tags = []
class Reader(html.parser.HTMLParser):
    def handle_starttag(self, tag, attributes):
        if tag != 'meta': open_tags.append(tag)
    def handle_endtag(self, tag):
        assert open_tags.pop() == tag, tag
Reader().feed(text)
assert not open_tags, open_tags
widths = [float(width) for width in re.findall(r'width: ([0-9.]+)%', text)]
assert len(widths) == 8 and abs(sum(widths) - 100) < 0.1, widths"
      "${BUILD}/build-report.html"
  )
endfunction()
