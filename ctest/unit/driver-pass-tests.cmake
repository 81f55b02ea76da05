# Cases that pass (or skip): what the console may look like.
#
# In texts \x3b, \x5b and \x5d stand for ; [ and ], which CMake's lists are not
# good at.

_qcyg_driver_test(echo
  STDOUT "^PASS echo: [0-9]\\.[0-9] s, 3 stages\n$"
  JSON result=pass reason= exit_status= signal=SIGTERM stages.0.expect=login:
       stages.1.send=root\n "stages.2.expect=got: root"
  ARGS --timeout 10 --expect login: --send [[root\n]] --expect "got: root"
  RUN CONNECT [[print=banner\r\nlogin: ]] echo hang
)
_qcyg_driver_test(exit-by-itself
  STDOUT "^PASS exit-by-itself: [0-9.]+ s, 1 stage\n$"
  JSON exit_status=3 signal= bytes=6
  ARGS --timeout 10 --expect done --exit 3
  RUN CONNECT [[print=done\r\n]] sleep=0.2 exit=3
)
# All of it is read before the end is judged.
_qcyg_driver_test(print-and-exit
  JSON exit_status=0 bytes=4
  ARGS --timeout 10 --expect last --exit 0
  RUN CONNECT print=last exit=0
)
_qcyg_driver_test(print-and-exit-pty
  JSON exit_status=0 bytes=4
  ARGS --pty --timeout 10 --expect last --exit 0
  RUN print=last exit=0
)
_qcyg_driver_test(exit-only
  STDOUT "0 stages"
  ARGS --timeout 10 --exit 0
  RUN exit=0
)
_qcyg_driver_test(single-bytes
  ARGS --timeout 10 --expect "a marker in pieces" --expect next --exit 0
  RUN CONNECT [[bytes=\r\naaa marker in pieces, next]]
)
_qcyg_driver_test(line-ends
  ARGS --timeout 10 --expect [[one\ntwo\r\nthree\nfour\n\nfive]] --exit 0
  RUN CONNECT [[print=one\r\ntwo\r]] sleep=0.1
      [[print=\r\nthree\rfour\n\nfive\r]]
)
_qcyg_driver_test(nul-bytes
  ARGS --timeout 10 --expect marker --exit 0
  RUN CONNECT [[print=m\0ar\0\0ker\0]]
)
_qcyg_driver_test(escapes
  JSON "last_line=the marker, here"
  ARGS --timeout 10 --expect "the marker" --expect here --exit 0
  RUN CONNECT [[print=\e\x5d0\x3btitle\x07\x1b\x5b2J\x1b\x5b1\x3b1Hthe\e(B \x1b\x5b3]]
      sleep=0.1 [[print=1mmar\x1b\x5bKker, \x1b\x5b?25lhere]]
)
_qcyg_driver_test(same-text-twice
  ARGS --timeout 10 --expect tick --expect tick --exit 0
  RUN CONNECT print=ticktick
)
# What comes in a pause belongs to the expects behind it.
_qcyg_driver_test(pause
  STDOUT "PASS pause: (0\\.[5-9]|[1-9])"
  ARGS --timeout 10 --expect A --pause 0.5 --expect B --expect C --exit 0
  RUN CONNECT print=A sleep=0.1 print=BC sleep=0.6
)
_qcyg_driver_test(idle-pause
  ARGS --timeout 10 --idle 0.6 --expect A --pause 1 --expect B --exit 0
  RUN CONNECT print=A sleep=1.1 print=B
)
_qcyg_driver_test(pty
  ARGS --pty --timeout 10 --expect [[80x25 tty controlling]] --send [[hi\n]]
       --expect [[got: hi\n]] --exit 0
  RUN terminal echo
)
_qcyg_driver_test(not-utf8
  JSON "last_line=café \"x\"" bytes=8
  ARGS --timeout 10 --expect caf --exit 0
  RUN CONNECT [[print=caf\xe9 "x"]]
)
_qcyg_driver_test(quiet
  STDOUT "^$"
  ARGS --quiet --timeout 10 --expect x --exit 0
  RUN CONNECT print=x
)
_qcyg_driver_test(verbose
  STDOUT "^one\ntwo\nPASS verbose: "
  ARGS --verbose --timeout 10 --expect two --exit 0
  RUN CONNECT [[print=one\r\nt\x1b\x5bKwo]]
)
_qcyg_driver_test(skip
  EXIT_CODE 77
  STDOUT "^SKIP skip: /nonexistent/file is missing\n$"
  JSON result=skip "detail=/nonexistent/file is missing"
  NO_PID
  ARGS --skip-if-missing "${CMAKE_COMMAND}" --skip-if-missing /nonexistent/file
       --expect x
  RUN exit=1
)
_qcyg_driver_test(skip-not
  ARGS --skip-if-missing "${CMAKE_COMMAND}" --exit 0
  RUN exit=0
)
