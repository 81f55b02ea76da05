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

# The commit of a folder, by git's files as a clone and a gc leave them.
function(case_commit)
  set(git "${SCRATCH}/.git")
  string(REPEAT "0123456789" 4 hash)
  set(text "bench_commit(commit \"${SCRATCH}\")\nmessage(\"commit '\${commit}'\")")
  bench("no git" "${text}" MATCH "commit ''")
  file(WRITE "${git}/HEAD" "ref: refs/heads/x\n")
  bench("no commit yet" "${text}" MATCH "commit ''")
  file(WRITE "${git}/packed-refs" "# pack-refs\n${hash} refs/heads/y/refs/heads/x\n1${hash} refs/heads/x\n")
  bench("packed" "${text}" MATCH "commit '101234567890'")
  file(WRITE "${git}/refs/heads/x" "2${hash}\n")
  bench("a file of its own" "${text}" MATCH "commit '201234567890'")
  file(WRITE "${git}/HEAD" "3${hash}\n")
  bench("no branch" "${text}" MATCH "commit '301234567890'")
endfunction()

# The sampler of emulators, with `sleep` for one.
function(case_sample)
  skip_without(python3)
  set(log "${SCRATCH}/console.log")
  set(
    sample
    python3
    -B
    "${QCYG}/ctest/bench/sample.py"
    --log-dir
    "${SCRATCH}"
    --text
    "qcyg# "
    --settle
    0.3
    --seconds
    0.3
    --program
    sleep
    --
    sh
    -c
  )
  set(prompt "echo 'qcyg# ' >'${log}'")
  run(
    "an emulator"
    COMMAND ${sample} "${prompt} && sleep 2"
    MATCH "\"resident_kib\": [1-9].*\"server_us\": 0, \"user_us\": [0-9]+, \"system_us\": [0-9]+, .*\"emulator_us\": [0-9]"
  )
  run("none" COMMAND ${sample} "${prompt} && exec tail -f '${log}'" EXIT 1 MATCH "0 processes of sleep")
  run("two" COMMAND ${sample} "${prompt} && { sleep 2 & } && sleep 2" EXIT 1 MATCH "2 processes of sleep")
  # What another run has left is no prompt.
  run("no prompt" COMMAND ${sample} "echo why && exit 3" EXIT 1 MATCH "ended with 3, before its console had 'qcyg# ': why"
  )
  run("a failure behind it" COMMAND ${sample} "${prompt} && sleep 1 && echo why && exit 3" EXIT 3 MATCH "why")
  run(
    "a guest that speaks"
    COMMAND ${sample} "${prompt} && { sleep 2 & } && while kill -0 $! && echo >>'${log}'\ndo :\ndone"
    EXIT 1
    MATCH "the guest was not idle"
  )
endfunction()

function(case_report)
  skip_without(python3)
  set(results "{}")
  set(summary "{\"min\": 1000, \"median\": 1500, \"max\": 2500}")
  foreach(
    key
    IN
    ITEMS
      "boot efi=ms"
      "start getconf=us"
      "guest-cpu md5=ms"
      "boot-cpu smp1 all=us"
      "idle smp1 emulator=us"
      "memory smp1 peak=kib"
      "size package=bytes"
      "host clock=tenths_of_ns"
      "huge-pages guest-cpu md5=ms"
  )
    string(REGEX MATCH "^(.*)=(.*)$" matched "${key}")
    string(
      JSON results
      SET "${results}"
      "${CMAKE_MATCH_1}"
      "{\"ours_${CMAKE_MATCH_2}\": ${summary}, \"linux_${CMAKE_MATCH_2}\": ${summary}, \"ratio_thousandths\": ${summary}, \"load_after\": \"1.25\"}"
    )
  endforeach()
  set(count "{\"min\": 123451000, \"median\": 123456000, \"max\": 123466000}")
  string(JSON results SET "${results}" "instructions calls" "{\"linux_count\": ${count}}")
  # The states of the tree that a table is of; other tables do not say.
  foreach(state IN ITEMS "boot efi=abc=2026-01-03" "boot linux=c0e=2026-01-02")
    string(REGEX MATCH "^(.*)=(.*)=(.*)$" matched "${state}")
    set(key "${CMAKE_MATCH_1}")
    string(JSON value GET "${results}" "boot efi")
    string(JSON value SET "${value}" commit "\"${CMAKE_MATCH_2}\"")
    string(JSON value SET "${value}" date "\"${CMAKE_MATCH_3}\"")
    string(JSON results SET "${results}" "${key}" "${value}")
  endforeach()
  set(once "{\"min\": 8000000, \"median\": 8000000, \"max\": 8000000, \"all\": [8000000]}")
  string(JSON results SET "${results}" "size package" ours_bytes "${once}")
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
      "| `getconf` | 1.5 (1–2.5) | 1.5 (1–2.5) | 1.5 (1–2.5) |"
      "| | cygwin, % of a CPU | linux, % of a CPU | ratio |"
      "| `smp1 all` | 0.0015 (0.001–0.0025) |"
      "| `smp1 emulator` | 0.15 (0.1–0.25) | 0.15 (0.1–0.25) |"
      "| `smp1 peak` | 1.46 (0.977–2.44) |"
      "| `package` | 8 | 0.0015 (0.001–0.0025) |"
      "| `calls` | 123.46 (123.45–123.47) |"
      "\n\nMeasured 2026-01-02 at c0e, 2026-01-03 at abc.\n"
      "| `clock` | 0.15 (0.1–0.25) | 0.15 (0.1–0.25) | 1.5 (1–2.5) |"
      "| | without, s | with huge pages, s | ratio |"
      "plot.svg"
  )
    string(FIND "${page}" "${line}" at)
    check("the page has ${line}" at GREATER -1)
  endforeach()
  file(READ "${QCYG}/ctest/bench/conclusions.md" conclusions)
  string(STRIP "${conclusions}" conclusions)
  string(FIND "${page}" "${conclusions}" at)
  check("the page has the conclusions" at GREATER -1)
  check("nothing is left to fill in" NOT page MATCHES "@[a-z-]+@")
  file(READ "${SCRATCH}/plot.svg" plot)
  # 160 wide is a ratio of 1.
  check("the plot has the bar" plot MATCHES "efi</text>.*width=\"240\"")
  # What compares the Linux build with itself is not in it.
  string(REGEX MATCHALL "md5</text>" loads "${plot}")
  check_equal("loads in the plot" "${loads}" "md5</text>")
  string(REGEX MATCHALL "Measured " lines "${page}")
  check_equal("tables that say of when they are" "${lines}" "Measured ")
  foreach(key IN ITEMS "host clock" "instructions calls")
    string(JSON fewer REMOVE "${results}" "${key}")
    file(WRITE "${SCRATCH}/results.json" "${fewer}")
    string(REGEX MATCH "^[a-z]+ " prefix "${key}")
    run("report without ${key}" COMMAND ${report} EXIT 1 MATCH "no result '${prefix}'")
  endforeach()
endfunction()
