# tools/cygwin-lock: which packages and which of their versions are locked.
include("${CMAKE_CURRENT_LIST_DIR}/tool.cmake")

# Both ways to state requirements, several levels, a circle, and a package that nobody asked for.
function(case_transitive)
  skip_without(python3)
  write_ini(
    [=[
@ alpha
sdesc: "An invented package"
ldesc: "Several lines
@ not-a-package
version: 9
of text"
category: Devel
requires: beta delta
version: 1.0-1
install alpha 1.0-1 a
source: x86_64/release/alpha/alpha-1.0-1-src.tar.xz 20 whatever

@ beta
version: 2.0-1
install beta 2.0-1 b
depends2: gamma, alpha
build-depends: unknown-one

@ delta
version: 4.0-1
install delta 4.0-1 d

@ epsilon
version: 5.0-1
install epsilon 5.0-1 e

@ gamma
requires: epsilon
version: 3.0-1
install gamma 3.0-1 c
depends2: delta
]=]
  )
  lock("writing" --packages "development:alpha" MATCH "its signature was NOT checked" "added beta 2.0-1" "wrote ")
  check_packages("alpha=1.0-1;beta=2.0-1;delta=4.0-1;gamma=3.0-1")
  string(REPEAT "b" 128 hash)
  check_value("${hash}" packages beta sha512)
  check_value(10 packages beta size)
  check_value("x86_64/release/beta/beta-2.0-1.tar.xz" packages beta path)
  check_value([=[["alpha","gamma"]]=] packages beta requires)
  check_value([=[["beta","delta"]]=] packages alpha requires)
  check_value([=[["alpha"]]=] wanted development)
  check_value("[]" wanted runtime)
  check_value(1000000000 release setup_timestamp)
  check_value("2.900" release setup_version)
  check_value("x86_64" release arch)
  check_value("[]" origins)
endfunction()

# The current version serves if it can, else the newest that does: 1.10 is newer than 1.9.
function(case_version_constraint)
  skip_without(python3)
  set(
    versions
    [=[
@ beta
version: 2.0-1
install beta 2.0-1 1
[prev]
version: 1.9-1
install beta 1.9-1 2
[prev]
version: 1.10-1
install beta 1.10-1 3
[prev]
version: 3.0-1
install beta 3.0-1 4

@ alpha
version: 1-1
install alpha 1-1 a
]=]
  )
  foreach(
    case
    IN
    ITEMS
      "beta|2.0-1"
      "beta (>= 1.9)|2.0-1"
      "beta (>= 2.0)|2.0-1"
      "beta ( < 2 )|1.10-1"
      "beta (<= 1.9)|1.9-1"
      "beta (= 1.10)|1.10-1"
      "beta (=1.9-1)|1.9-1"
      "beta (> 2.0)|3.0-1"
      "beta (>= 2.0-2)|3.0-1"
  )
    string(REPLACE "|" ";" case "${case}")
    list(GET case 0 needs)
    list(GET case 1 version)
    file(REMOVE "${LOCK}")
    write_ini("${versions}depends2: ${needs}\n")
    lock("${needs}" --packages alpha)
    check_packages("alpha=1-1;beta=${version}")
  endforeach()
  file(REMOVE "${LOCK}")
  write_ini("${versions}depends2: beta (>= 4)\n")
  lock(
    "too high"
    --packages
    alpha
    EXIT
    2
    MATCH
    "beta: no version in [^ ]*setup.ini is as required .>= 4 by alpha 1-1.. it has 2.0-1, 3.0-1, 1.10-1, 1.9-1"
  )
  check(
    "nothing is written"
    NOT
    EXISTS
    "${LOCK}"
  )
endfunction()

# beta is met first, by alpha, without a constraint; gamma's comes later, and what beta 2 needed is not needed then.
function(case_late_constraint)
  skip_without(python3)
  write_ini(
    [=[
@ alpha
version: 1-1
install alpha 1-1 a
depends2: beta, gamma

@ beta
version: 2-1
install beta 2-1 1
depends2: delta
[prev]
version: 1-1
install beta 1-1 2

@ gamma
version: 1-1
install gamma 1-1 c
depends2: beta (< 2)

@ delta
version: 1-1
install delta 1-1 d
]=]
  )
  lock("late" --packages alpha)
  check_packages("alpha=1-1;beta=1-1;gamma=1-1")
endfunction()

function(case_windows)
  skip_without(python3)
  package(beta beta 1-1 b "depends2: _windows (>= 6.1)")
  package(alpha alpha 1-1 a "depends2: _windows ( >= 6.3 ), beta")
  write_ini("${alpha}${beta}")
  lock("virtual" --packages alpha MATCH "need Windows 6.3 or later")
  check_packages("alpha=1-1;beta=1-1")
  check_value([=[["beta"]]=] packages alpha requires)
endfunction()

function(case_unknown)
  skip_without(python3)
  package(alpha alpha 1-1 a "depends2: beta")
  package(beta beta 1-1 b "depends2: nowhere")
  write_ini("${alpha}${beta}")
  lock("unknown" --packages alpha EXIT 2 MATCH "nowhere, required by beta 1-1: no such package in [^ ]*setup.ini")
  lock("not wanted" --packages nothing EXIT 2 MATCH "nothing, required by the list of what is wanted: no such package")
  check(
    "nothing is written"
    NOT
    EXISTS
    "${LOCK}"
  )
endfunction()

function(case_obsoletes)
  skip_without(python3)
  package(alpha alpha 1-1 a "depends2: old-beta, virtual")
  package(beta beta 1-1 b "obsoletes: older-beta, old-beta")
  package(gamma gamma 1-1 c "provides: virtual")
  write_ini("${alpha}${beta}${gamma}")
  lock(
    "replaced"
    --packages
    alpha
    MATCH
    "note: old-beta, required by alpha 1-1: beta replaces it"
    "note: virtual, required by alpha 1-1: gamma provides it"
  )
  check_packages("alpha=1-1;beta=1-1;gamma=1-1")
  check_value([=[["beta","gamma"]]=] packages alpha requires)
  # A package of that name is better than one that replaces it.
  package(old old-beta 1-1 d)
  write_ini("${alpha}${beta}${gamma}${old}")
  lock("both" --packages alpha MATCH "removed beta 1-1" "added old-beta 1-1")
  # Two that could: say which.
  package(delta delta 1-1 e "provides: virtual")
  write_ini("${alpha}${beta}${gamma}${delta}")
  lock("two" EXIT 2 MATCH "virtual, required by alpha 1-1: .* several provide it: delta, gamma. Say which")
  lock("one of two is wanted" --packages alpha,gamma MATCH "gamma provides it")
endfunction()

function(case_alternatives)
  skip_without(python3)
  package(alpha alpha 1-1 a "depends2: missing | beta | gamma, gamma|beta")
  package(beta beta 1-1 b)
  package(gamma gamma 1-1 c)
  write_ini("${alpha}${beta}${gamma}")
  lock("the first that is there" --packages alpha)
  check_packages("alpha=1-1;beta=1-1;gamma=1-1")
  lock("one that is wanted anyway" --packages alpha,gamma MATCH "removed beta")
  check_value([=[["gamma"]]=] packages alpha requires)
endfunction()

# Test versions are never taken, whatever their place and number; an earlier one not without need.
function(case_sections)
  skip_without(python3)
  write_ini(
    [=[
@ alpha
version: 2-1
install alpha 2-1 2
[test]
version: 3-1
install alpha 3-1 3
depends2: unknown-one
[prev]
version: 1-1
install alpha 1-1 1

@ beta
[test]
version: 3-1
install beta 3-1 3
[prev]
version: 1-1
install beta 1-1 1

@ gamma
[test]
version: 1-1
install gamma 1-1 1

@ delta
version: 1-1
source: x86_64/release/delta/delta-1-1-src.tar.xz 20 whatever

@ epsilon
version: 1-1
install epsilon 1-1 e
depends2: alpha (>= 3)
]=]
  )
  lock("current" --packages alpha,beta)
  check_packages("alpha=2-1;beta=1-1")
  lock("only a test version" --packages gamma EXIT 2 MATCH "gamma: [^ ]*setup.ini has only test versions of it")
  lock("only a source" --packages delta EXIT 2 MATCH "delta: [^ ]*setup.ini has nothing to install of it")
  lock("a test version would do" --packages epsilon EXIT 2 MATCH "alpha: no version in .* it has 2-1, 1-1")
endfunction()
