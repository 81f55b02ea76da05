# Cases about processes, memory and the way into the emulator.

# 100 MB in constant memory: 64 MiB of address space for the driver and for
# the emulator. A sanitizer needs terabytes of it.
if(NOT CMAKE_C_FLAGS MATCHES "-fsanitize")
  _qcyg_driver_test(flood
    CONSOLE_SIZE 104857606
    JSON bytes=104857606
    PREFIX sh -c [[ulimit -v 65536 && exec "$@"]] sh
    ARGS --timeout 15 --reject "Kernel panic" --reject Oops --expect marker
         --exit 0
    RUN CONNECT flood=100 print=marker
  )
endif()
_qcyg_driver_test(ignores-sigterm
  STDOUT "PASS ignores-sigterm: [56]\\.[0-9] s"
  JSON signal=SIGKILL
  ARGS --timeout 10 --expect x
  RUN ignore=TERM CONNECT print=x hang
)
_qcyg_driver_test(grandchild
  GRANDCHILD
  JSON signal=SIGTERM
  ARGS --timeout 10 --expect x
  RUN CONNECT CHILD print=x hang
)
# It keeps the console open and outlives the emulator. (The driver reads on for a
# second then; the scale is for that.)
_qcyg_driver_test(grandchild-left
  ENV QCYG_TIMEOUT_SCALE=0.3
  GRANDCHILD
  JSON exit_status=0
  ARGS --timeout 30 --expect x --exit 0
  RUN CONNECT CHILD print=x exit=0
)
_qcyg_driver_test(grandchild-early-exit
  ENV QCYG_TIMEOUT_SCALE=0.3
  GRANDCHILD
  EXIT_CODE 1
  REASON early-exit
  STDERR "ended with status 4"
  ARGS --timeout 30 --expect y
  RUN CONNECT CHILD print=x exit=4
)
_qcyg_driver_test(grandchild-pty
  GRANDCHILD
  ARGS --pty --timeout 10 --expect x
  RUN CHILD print=x hang
)
# The same as a case's negative control.
_qcyg_driver_test(kill
  EXIT_CODE 1
  REASON early-exit
  STDERR "in stage 3/3 expecting \"y\": the emulator ended by SIGKILL"
  JSON stages.1.kill=SIGKILL signal=SIGKILL
  ARGS --timeout 10 --expect x --kill KILL --expect y
  RUN CONNECT print=x hang
)
_qcyg_driver_test(kill-last
  EXIT_CODE 1
  REASON crash-after-last
  STDERR "after stage 2/2: the emulator ended by SIGKILL"
  ARGS --timeout 10 --expect x --kill 9
  RUN CONNECT print=x hang
)
_qcyg_driver_test(kill-wanted
  JSON result=pass exit_status= signal=SIGKILL
  ARGS --timeout 10 --expect x --kill KILL --exit KILL
  RUN CONNECT print=x hang
)
_qcyg_driver_test(kill-other-signal
  EXIT_CODE 1
  REASON exit-status
  STDERR "after stage 2/2: the emulator ended by SIGTERM, not by SIGKILL"
  ARGS --timeout 10 --expect x --kill TERM --exit KILL
  RUN CONNECT print=x hang
)
_qcyg_driver_test(kill-but-exits
  EXIT_CODE 1
  REASON exit-status
  STDERR "the emulator ended with status 0, not by SIGKILL"
  ARGS --timeout 10 --expect x --exit KILL
  RUN CONNECT print=x exit=0
)
_qcyg_driver_test(kill-survived
  EXIT_CODE 1
  REASON no-exit
  ARGS --timeout 1 --expect x --exit KILL
  RUN CONNECT print=x hang
)
# A stopped emulator is silent, and can still be ended.
_qcyg_driver_test(kill-stop
  EXIT_CODE 1
  REASON idle
  JSON signal=SIGTERM
  ARGS --timeout 10 --idle 0.5 --expect . --kill STOP --expect y
  RUN CONNECT chatter
)
foreach(signal IN ITEMS TERM INT HUP)
  string(TOLOWER "${signal}" name)
  _qcyg_driver_test(interrupt-${name}
    EXIT_CODE 1
    REASON interrupted
    STDERR "in stage 1/1 expecting \"never\": by SIG${signal};"
    JSON signal=SIGKILL
    PREFIX sh "${CMAKE_CURRENT_LIST_DIR}/driver-signal.sh" ${signal} PID
    ARGS --timeout 10 --expect never
    RUN ignore=TERM hang
  )
endforeach()
if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
  # driver-signal.sh looks for the emulator: nobody is left to reap it.
  _qcyg_driver_test(interrupt-kill
    EXIT_CODE 137
    NO_PID
    PREFIX sh "${CMAKE_CURRENT_LIST_DIR}/driver-signal.sh" KILL PID
    ARGS --timeout 10 --expect never
    RUN "pid=${_logs}/interrupt-kill.pid" ignore=TERM hang
  )
endif()
# Whatever the driver's caller ignores, an emulator starts like any program.
_qcyg_driver_test(clean-signals
  PREFIX sh -c [[trap '' INT HUP USR1 PIPE && exec "$@"]] sh
  ARGS --timeout 10 --expect "signals clean" --exit 0
  RUN CONNECT signals
)
string(REPEAT "0123456789abcdef" 4096 _64k)
_qcyg_driver_test(big-send
  ARGS --timeout 10 --expect x --send "${_64k}" --send "${_64k}"
       --expect "read 131072 bytes, sum 9191424" --exit 0
  RUN CONNECT print=x sleep=0.2 count=131072
)
_qcyg_driver_test(big-send-pty
  ARGS --pty --timeout 10 --expect x --send "${_64k}" --send "${_64k}"
       --expect "read 131072 bytes, sum 9191424" --exit 0
  RUN print=x sleep=0.2 count=131072
)
# A terminal takes 4 KiB. Nobody reads it, and the output still has to be seen.
_qcyg_driver_test(deaf
  ARGS --pty --timeout 10 --expect x --send "${_64k}" --expect marker
  RUN print=x sleep=0.2 flood=1 print=marker hang
)
_qcyg_driver_test(deaf-timeout
  EXIT_CODE 1
  REASON timeout
  STDERR "time-out of 0.5 s, the emulator does not take what was sent"
  ARGS --pty --timeout 0.5 --send "${_64k}" --expect marker
  RUN print=x hang
)
# The end of a connection with unread input is an end, not an error.
_qcyg_driver_test(deaf-exit
  ARGS --timeout 10 --expect x --send "${_64k}" --expect marker --exit 0
  RUN CONNECT print=x sleep=0.2 print=marker exit=0
)
