# Cases that fail, each for its own reason.

_qcyg_driver_test(timeout-total
  EXIT_CODE 1
  REASON timeout
  STDERR "in stage 2/2 expecting \"never\\\\n\": total time-out of 0.5 s; last line: \"some text\""
  JSON stages.1.seconds= exit_status= signal=SIGTERM
  ARGS --timeout 0.5 --expect some --expect [[never\n]]
  RUN CONNECT [[print=some text\r\n]] hang
)
_qcyg_driver_test(timeout-stage
  EXIT_CODE 1
  REASON timeout
  STDERR "in stage 1/1 expecting \"never\": stage time-out of 0.5 s;"
  ARGS --timeout 10 --stage-timeout 0.5 --expect never
  RUN CONNECT chatter
)
_qcyg_driver_test(timeout-within
  EXIT_CODE 1
  REASON timeout
  STDERR "in stage 2/3 expecting \"never\": stage time-out of 0.5 s;"
  ARGS --timeout 10 --stage-timeout 9 --expect x --expect never --within 0.5
       --expect y
  RUN CONNECT print=x chatter
)
_qcyg_driver_test(timeout-scaled
  EXIT_CODE 1
  REASON timeout
  STDERR "total time-out of 0.5 s"
  ENV QCYG_TIMEOUT_SCALE=0.1
  ARGS --timeout 5 --expect never
  RUN CONNECT hang
)
_qcyg_driver_test(never-connects
  EXIT_CODE 1
  REASON timeout
  STDERR "time-out of 0.5 s, the emulator never connected"
  ARGS --timeout 0.5 --expect x
  RUN hang
)
# The limit of CPU seconds: after the end of the console it must not spin.
_qcyg_driver_test(closes-console
  EXIT_CODE 1
  REASON timeout
  STDERR "time-out of 1.5 s, the emulator closed the console"
  PREFIX sh -c [[ulimit -t 1 && exec "$@"]] sh
  ARGS --timeout 1.5 --expect never
  RUN CONNECT print=x close hang
)
_qcyg_driver_test(idle
  EXIT_CODE 1
  REASON idle
  STDERR "in stage 2/2 expecting \"y\": no byte for 0.5 s;"
  ARGS --timeout 10 --idle 0.5 --expect x --expect y
  RUN CONNECT print=x hang
)
_qcyg_driver_test(early-exit
  EXIT_CODE 1
  REASON early-exit
  STDERR "in stage 2/2 expecting \"y\": the emulator ended with status 3; emulator.log: \"oh no\"; last line: \"x\\\\x80z\";"
  JSON exit_status=3 signal= bytes=6
  ARGS --timeout 10 --expect x --expect y
  RUN CONNECT [[print=x\x01\x80z\r\n]] "stderr=oh no" exit=3
)
_qcyg_driver_test(early-exit-unconnected
  EXIT_CODE 1
  REASON early-exit
  STDERR "in stage 1/1 expecting \"x\": the emulator ended with status 1 and never connected; emulator.log: \"-M nonsense:\\\\nno such machine\\\\nhint\"; last line: \"\";"
  ARGS --timeout 10 --expect x
  RUN [[stderr=first\n-M nonsense:\nno such machine\nhint\n]] exit=1
)
_qcyg_driver_test(early-exit-signal
  EXIT_CODE 1
  REASON early-exit
  STDERR "the emulator ended by SIGSEGV"
  JSON exit_status= signal=SIGSEGV
  ARGS --timeout 10 --expect x --expect y
  RUN CONNECT print=x raise=SEGV
)
_qcyg_driver_test(early-exit-pty
  EXIT_CODE 1
  REASON early-exit
  STDERR "the emulator ended with status 3; last line: \"x\""
  ARGS --pty --timeout 10 --expect x --expect y
  RUN print=x exit=3
)
_qcyg_driver_test(early-exit-in-pause
  EXIT_CODE 1
  REASON early-exit
  STDERR "in stage 2/2 pausing 5 s: the emulator ended with status 0"
  ARGS --timeout 10 --expect x --pause 5
  RUN CONNECT print=x exit=0
)
_qcyg_driver_test(reject
  EXIT_CODE 1
  REASON reject
  STDERR "in stage 2/2 expecting \"y\": saw \"Kernel panic\"; last line: \"x Kernel panic"
  ARGS --timeout 10 --reject Oops --reject "Kernel panic" --expect x --expect y
  RUN CONNECT [[bytes=x Kernel \0panic - y]] hang
)
_qcyg_driver_test(reject-while-exiting
  EXIT_CODE 1
  REASON reject
  STDERR "after stage 1/1: saw \"Oops\""
  ARGS --timeout 10 --reject Oops --expect x --exit 0
  RUN CONNECT print=x sleep=0.1 print=Oops exit=0
)
_qcyg_driver_test(reject-in-pause
  EXIT_CODE 1
  REASON reject
  STDERR "in stage 2/2 pausing 5 s: saw \"Oops\""
  ARGS --timeout 10 --reject Oops --expect x --pause 5
  RUN CONNECT print=xOops hang
)
_qcyg_driver_test(reject-after-last
  EXIT_CODE 1
  REASON reject
  STDERR "after stage 1/1: saw \"Oops\""
  ARGS --timeout 10 --reject Oops --expect x
  RUN CONNECT print=xOops hang
)
_qcyg_driver_test(crash-after-last
  EXIT_CODE 1
  REASON crash-after-last
  STDERR "after stage 1/1: the emulator ended by SIGSEGV; last line: \"done\""
  JSON signal=SIGSEGV
  ARGS --timeout 10 --expect done
  RUN CONNECT print=done raise=SEGV
)
_qcyg_driver_test(abort-after-last
  EXIT_CODE 1
  REASON crash-after-last
  STDERR "ended by SIGABRT"
  ARGS --timeout 10 --expect done
  RUN CONNECT print=done sleep=0.2 raise=ABRT
)
_qcyg_driver_test(crash-while-exiting
  EXIT_CODE 1
  REASON crash-after-last
  STDERR "ended by SIGABRT"
  ARGS --timeout 10 --expect done --exit 0
  RUN CONNECT print=done sleep=0.2 raise=ABRT
)
_qcyg_driver_test(crash-when-stopped
  EXIT_CODE 1
  REASON crash-after-last
  STDERR "after stage 1/1: the emulator ended by SIGSEGV when it was told to end"
  ARGS --timeout 10 --expect done
  RUN fault-on-term CONNECT print=done hang
)
_qcyg_driver_test(exit-after-last
  EXIT_CODE 1
  REASON crash-after-last
  STDERR "ended with status 0; without --exit it has to stay alive"
  ARGS --timeout 10 --expect done
  RUN CONNECT print=done exit=0
)
_qcyg_driver_test(exit-status
  EXIT_CODE 1
  REASON exit-status
  STDERR "after stage 1/1: the emulator ended with status 1, not 0"
  JSON exit_status=1
  ARGS --timeout 10 --expect done --exit 0
  RUN CONNECT print=done exit=1
)
_qcyg_driver_test(no-exit
  EXIT_CODE 1
  REASON no-exit
  STDERR "after stage 1/1: still running at the total time-out of 0.5 s"
  ARGS --timeout 0.5 --expect done --exit 0
  RUN CONNECT print=done hang
)
_qcyg_driver_test(spawn
  EXIT_CODE 1
  REASON spawn
  STDERR "before stage 1/1: cannot run /nonexistent/emulator: No such file or directory"
  ARGS --timeout 10 --expect x
  COMMAND /nonexistent/emulator
)
_qcyg_driver_test(spawn-not-executable
  EXIT_CODE 1
  REASON spawn
  STDERR "cannot run .*: Permission denied"
  ARGS --timeout 10 --expect x
  COMMAND "${CMAKE_CURRENT_LIST_FILE}"
)
# A full disk, as far as a test can have one.
_qcyg_driver_test(io
  EXIT_CODE 1
  REASON io
  STDERR "in stage 1/1 expecting \"never\": console.log: File too large"
  PREFIX sh -c [[trap '' XFSZ && ulimit -f 200 && exec "$@"]] sh
  ARGS --timeout 10 --expect never
  RUN CONNECT flood=10 hang
)
_qcyg_driver_test(usage
  EXIT_CODE 2
  STDERR "^qcyg-boot: unknown option --nonsense\nTry 'qcyg-boot --help'.\n$"
  NO_PID
  ARGS --nonsense --expect x
  RUN exit=0
)
_qcyg_driver_test(usage-scale
  EXIT_CODE 2
  STDERR "^qcyg-boot: QCYG_TIMEOUT_SCALE \"2x\": not a positive decimal number\n"
  ENV QCYG_TIMEOUT_SCALE=2x
  NO_PID
  ARGS --expect x
  RUN exit=0
)
