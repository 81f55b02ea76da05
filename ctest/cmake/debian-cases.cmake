# toolchains/debian-sources: apt's sources for a suite, from whatever sources the machine has.

set(ETC "${SCRATCH}/etc")
set(TOOL "${QCYG}/toolchains/debian-sources")

# sources(WHAT [arguments of the tool] [-- arguments of run() but COMMAND])
function(sources what)
  split_words("--" words rest ${ARGN})
  run("${what}" COMMAND sh "${TOOL}" ${words} ENV "QCYG_APT_ETC=${ETC}" ${rest})
endfunction()

# What debian-sources prints for one stanza, white space collapsed.
function(stanza types uri suites out)
  set(
    ${out}
    "Types: ${types} URIs: ${uri} Suites: ${suites} Components: main Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg"
    PARENT_SCOPE
  )
endfunction()

function(case_debian_12)
  file(
    WRITE "${ETC}/sources.list.d/debian.sources"
    "# the installer's\n"
    "Types: deb\nURIs: http://one.example.invalid/debian\nSuites: bookworm bookworm-updates\nComponents: main\n"
    "Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg\n\n"
    "Types: deb\nURIs: http://two.example.invalid/debian-security\nSuites: bookworm-security\nComponents: main\n"
  )
  # It is not this machine's suite that counts.
  stanza("deb deb-src" "http://one.example.invalid/debian" "trixie trixie-updates" first)
  stanza("deb deb-src" "http://two.example.invalid/debian-security" "trixie-security" second)
  sources("Debian 12, trixie wanted" trixie -- MATCH "^${first} ${second} $")
  stanza("deb" "http://one.example.invalid/debian" "bookworm bookworm-updates" first)
  sources("Debian 12, types given" bookworm deb -- MATCH "^${first} Types: deb URIs")
endfunction()

# Continued fields, fields in another order, a stanza that is switched off, small letters.
function(case_debian_13)
  file(
    WRITE "${ETC}/sources.list.d/debian.sources"
    "Enabled: no\nTypes: deb\nURIs: http://off.example.invalid/debian\nSuites: trixie\n\n"
    "Suites:\n trixie\n trixie-updates\nTypes: deb deb-src\nuris: http://on.example.invalid/debian\n http://b.example.invalid/debian\n"
  )
  stanza("deb deb-src" "http://on.example.invalid/debian" "trixie trixie-updates" first)
  sources("Debian 13" trixie -- MATCH "^${first} $")
endfunction()

function(case_one_line_format)
  file(
    WRITE "${ETC}/sources.list"
    "# deb http://commented.example.invalid/debian bookworm main\n"
    "deb cdrom:[Debian GNU/Linux 12]/ bookworm main\n"
    "deb [arch=amd64 signed-by=/x.gpg] http://one.example.invalid/debian bookworm main contrib # ours\n"
    "deb-src http://other.example.invalid/debian bookworm main\n"
  )
  file(WRITE "${ETC}/sources.list.d/security.list" "deb http://two.example.invalid/security bookworm-security main\n")
  stanza("deb-src" "http://one.example.invalid/debian" "trixie trixie-updates" first)
  stanza("deb-src" "http://two.example.invalid/security" "trixie-security" second)
  sources("one-line sources" trixie deb-src -- MATCH "^${first} ${second} $")
endfunction()

function(case_sid)
  file(WRITE "${ETC}/sources.list" "deb http://one.example.invalid/debian sid main\n")
  stanza("deb deb-src" "http://one.example.invalid/debian" "sid" first)
  sources("sid has no updates" sid -- MATCH "^${first} $")
endfunction()

# Ubuntu's archive has no Debian suite: exit status 3, and the way out.
function(case_ubuntu)
  file(
    WRITE "${ETC}/sources.list.d/ubuntu.sources"
    "Types: deb\nURIs: http://one.example.invalid/ubuntu\nSuites: noble noble-updates noble-security\nComponents: main\n"
  )
  sources(
    "Ubuntu"
    trixie
    --
    EXIT
    3
    MATCH
    "no source in ${ETC} is a Debian archive; set QCYG_DEBIAN_MIRROR"
    REJECT
    "Types"
  )
  stanza("deb deb-src" "http://mirror.example.invalid/debian" "trixie trixie-updates" first)
  sources(
    "Ubuntu with QCYG_DEBIAN_MIRROR"
    trixie
    --
    ENV
    "QCYG_DEBIAN_MIRROR=http://mirror.example.invalid/debian"
    MATCH
    "^${first} $"
  )
endfunction()

function(case_no_sources)
  sources("no sources at all" trixie -- EXIT 3 MATCH "set QCYG_DEBIAN_MIRROR")
  sources("no suite" -- EXIT 2 MATCH "usage: debian-sources SUITE")
endfunction()

# A mirror that is named is the only one.
function(case_mirror_named)
  file(
    WRITE "${ETC}/sources.list"
    "deb http://one.example.invalid/debian bookworm main\ndeb http://two.example.invalid/s bookworm-security main\n"
  )
  stanza("deb deb-src" "file:///srv/debian" "trixie trixie-updates" first)
  sources("QCYG_DEBIAN_MIRROR" trixie -- ENV "QCYG_DEBIAN_MIRROR=file:///srv/debian" MATCH "^${first} $")
endfunction()
