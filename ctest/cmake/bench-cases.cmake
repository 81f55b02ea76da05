# What the benchmarks compute and write, of results that are given.

# bench(WHAT TEXT [arguments of run()]): runs TEXT with the functions of ctest/bench.
function(bench what text)
  run_script("${what}" "include(\"${QCYG}/ctest/bench/Bench.cmake\")\n${text}" ${ARGN})
endfunction()

# Of a case whose guest says when two loads begin and end, and that has ended with RESULT.
function(write_timeline result)
  set(stages "")
  foreach(
    stage
    IN
    ITEMS
      "expect=qcyg# =1.5"
      "send=bench a b-2=1.5"
      "expect=qcyg: a begins=2.000"
      "expect=qcyg: a ends=3.25"
      "expect=qcyg: b-2 begins=3.3"
      "expect=qcyg: b-2 ends=3.301"
  )
    string(REGEX MATCH "^(.*)=(.*)=(.*)$" matched "${stage}")
    list(APPEND stages "{\"${CMAKE_MATCH_1}\": \"${CMAKE_MATCH_2}\", \"seconds\": ${CMAKE_MATCH_3}}")
  endforeach()
  list(JOIN stages ", " stages)
  file(WRITE "${SCRATCH}/timeline.json" "{\"result\": \"${result}\", \"seconds\": 4.000, \"stages\": [${stages}]}\n")
endfunction()

function(case_loads)
  set(text "bench_loads(x \"${SCRATCH}\")\nmessage(\"\${x_LOADS}: \${x_a} \${x_b-2}\")")
  write_timeline(pass)
  bench("loads of a timeline" "${text}" MATCH "a.b-2: 1250 1")
  write_timeline(fail)
  bench("of a case that failed" "${text}" EXIT 1 MATCH "the case failed")
endfunction()

function(case_ratios)
  set(text "set(BENCH_RESULTS \"${SCRATCH}/results.json\")\nset(a 300 100 500)\nset(b 100 100 1000)\n")
  bench("ratios" "${text}bench_ratios(\"boot one\" a b linux ms)")
  file(READ "${SCRATCH}/results.json" results)
  foreach(one IN ITEMS ours_ms=100,300,500 linux_ms=100,100,1000 ratio_thousandths=500,1000,3000)
    string(REGEX MATCH "^(.*)=(.*),(.*),(.*)$" matched "${one}")
    string(JSON min GET "${results}" "boot one" ${CMAKE_MATCH_1} min)
    string(JSON median GET "${results}" "boot one" ${CMAKE_MATCH_1} median)
    string(JSON max GET "${results}" "boot one" ${CMAKE_MATCH_1} max)
    check_equal("${CMAKE_MATCH_1}" "${min},${median},${max}" "${CMAKE_MATCH_2},${CMAKE_MATCH_3},${CMAKE_MATCH_4}")
  endforeach()
endfunction()

function(case_report)
  skip_without(python3)
  set(results "{}")
  set(summary "{\"min\": 1000, \"median\": 1500, \"max\": 2500}")
  foreach(key IN ITEMS "boot efi=ms" "guest-cpu md5=ms" "host clock=tenths_of_ns")
    string(REGEX MATCH "^(.*)=(.*)$" matched "${key}")
    string(
      JSON results
      SET "${results}"
      "${CMAKE_MATCH_1}"
      "{\"ours_${CMAKE_MATCH_2}\": ${summary}, \"linux_${CMAKE_MATCH_2}\": ${summary}, \"ratio_thousandths\": ${summary}, \"load_after\": \"1.25\"}"
    )
  endforeach()
  file(WRITE "${SCRATCH}/results.json" "${results}")
  set(
    report
    python3
    -B
    "${QCYG}/ctest/bench/report.py"
    "${SCRATCH}/results.json"
    "${SCRATCH}/page.md"
    "${SCRATCH}/plot.svg"
  )
  run("report" COMMAND ${report})
  file(READ "${SCRATCH}/page.md" page)
  foreach(
    line
    IN
    ITEMS
      "| `efi` | 1.5 (1–2.5) | 1.5 (1–2.5) | 1.5 (1–2.5) |"
      "| `guest-cpu md5` | 1.5 (1–2.5) | 1.5 (1–2.5) | 1.5 (1–2.5) |"
      "| `clock` | 0.15 (0.1–0.25) | 0.15 (0.1–0.25) | 1.5 (1–2.5) |"
      "plot.svg"
  )
    string(FIND "${page}" "${line}" at)
    check("the page has ${line}" at GREATER -1)
  endforeach()
  check("nothing is left to fill in" NOT page MATCHES "@[a-z]+@")
  file(READ "${SCRATCH}/plot.svg" plot)
  # 160 wide is a ratio of 1.
  check("the plot has the bar" plot MATCHES "efi</text>.*width=\"240\"")
  string(JSON results REMOVE "${results}" "host clock")
  file(WRITE "${SCRATCH}/results.json" "${results}")
  run("report without the host's costs" COMMAND ${report} EXIT 1 MATCH "no result 'host '")
endfunction()
