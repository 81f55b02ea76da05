# Checks of ctest/lint that only a wrong file shows to work.

# lint(WHAT CHECK [arguments of run() but COMMAND]): of the files in the scratch folder `tree`.
function(lint what check)
  run("${what}" COMMAND sh "${QCYG}/ctest/lint/lint.sh" "${check}" "${SCRATCH}/tree" ${ARGN})
endfunction()

function(write_workflow uses)
  file(WRITE "${SCRATCH}/tree/.github/workflows/a.yml" "jobs:\n  a:\n    steps:\n      - uses: ${uses}\n")
endfunction()

function(case_actions)
  set(commit 0123456789012345678901234567890123456abc)
  write_workflow("owner/action@${commit} # v1.2\n      - uses: ./local"
  )
  lint("pinned" actions)
  foreach(
    uses
    IN
    ITEMS
      "owner/action@v1"
      "owner/action@main # v1"
      "owner/action"
      "owner/action@${commit}"
      "owner/action@${commit} # latest"
      "owner/action@${commit}0 # v1"
      "owner/action@0123456 # v1"
      "owner/action@g123456789012345678901234567890123456abc # v1"
  )
    write_workflow("${uses}")
    lint("${uses}" actions EXIT 1 MATCH "a.yml:4: .*: ACTION@COMMIT # vVERSION is wanted, COMMIT being 40 hex digits"
    )
  endforeach()
  write_workflow("owner/action@${commit} # v1\n     - uses: ["
  )
  lint("no YAML" actions EXIT 1 MATCH "a.yml: no workflow: while parsing")
  file(WRITE "${SCRATCH}/tree/.github/workflows/a.yml" "on: push\n")
  lint("no jobs" actions EXIT 1 MATCH "a.yml: no workflow: 'jobs'")
  # A check that looks at nothing has found nothing wrong.
  write_workflow("./local")
  lint("none" actions EXIT 1 MATCH "no action found")
  file(REMOVE_RECURSE "${SCRATCH}/tree/.github")
  lint("no workflow" actions EXIT 1 MATCH "no workflow files found")
endfunction()

function(case_line_ends)
  set(rules "# Why.\n\n* text=auto eol=lf\n*.patch -text\n")
  file(WRITE "${SCRATCH}/tree/.gitattributes" "${rules}")
  file(WRITE "${SCRATCH}/tree/a file" "one\ntwo\n")
  file(WRITE "${SCRATCH}/tree/a.patch" "one\r\ntwo\n")
  lint("LF" line-ends)
  file(WRITE "${SCRATCH}/tree/a file" "one\r\ntwo\n")
  lint("CRLF" line-ends EXIT 1 MATCH "these have a CR: ./a file $")
  file(WRITE "${SCRATCH}/tree/a file" "one\n")
  foreach(wrong IN ITEMS "" "* text=auto\n*.patch -text\n" "${rules}*.sh eol=crlf\n")
    file(WRITE "${SCRATCH}/tree/.gitattributes" "${wrong}")
    lint("rules: ${wrong}" line-ends EXIT 1 MATCH ".gitattributes: a checkout with core.autocrlf has LF with the rules")
  endforeach()
endfunction()

# What Cygwin's Python cannot run.
function(case_python)
  set(file "${SCRATCH}/tree/a.py")
  file(WRITE "${file}" "from __future__ import annotations\n\na: int | None = None\nb = 1 | 2\n")
  lint("annotations that are texts" python)
  file(WRITE "${SCRATCH}/tree/tool" "#!/usr/bin/env python3\ndef f(a: int = 1 | 2) -> int:\n    return a\n")
  lint("a program, and a sum of bits" python MATCH "2 python files")
  foreach(text IN ITEMS "a: int | None = None" "def f(a: int | None): pass" "def f() -> int | None: pass")
    file(WRITE "${file}" "${text}\n")
    lint("${text}" python EXIT 1 MATCH "a.py:1: `[|]` in an annotation wants")
  endforeach()
  file(WRITE "${file}" "match 1:\n    case 1:\n        pass\n")
  lint("newer syntax" python EXIT 1 MATCH "a.py:[0-9]+: no Python 3.9: Pattern matching")
endfunction()
