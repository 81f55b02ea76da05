# command.txt, given to sh, has to start what the driver started.
#   cmake -DDRIVER=.. -DLOG_DIR=.. -P driver-roundtrip.cmake
# The "emulator" prints its arguments to standard output, that is, to
# emulator.log; the same command from command.txt has to print the same.
cmake_minimum_required(VERSION 3.25)

set(print [[for arg; do printf '<%s>\n' "$arg"; done]])
set(
  words
  [[plain]]
  ""
  [[two words]]
  [[it's "quoted"]]
  [[$HOME `id` $(id) \ \\ \n]]
  [[* ? ~ # ! & | < > ( )]]
  "a line\nand another"
  [[~]]
  [[#no-comment]]
  [[a=b]]
  [[-chardev]]
  [[socket,id=serial0,{serial}]]
)
file(REMOVE_RECURSE "${LOG_DIR}")
execute_process(
  COMMAND
    "${DRIVER}" --name roundtrip --log-dir "${LOG_DIR}/with a space/and 'quotes'" --timeout 10 --exit 0 -- sh -c
    "${print}" sh ${words}
  COMMAND_ERROR_IS_FATAL ANY
)
set(LOG_DIR "${LOG_DIR}/with a space/and 'quotes'")
execute_process(COMMAND sh "${LOG_DIR}/command.txt" OUTPUT_VARIABLE again COMMAND_ERROR_IS_FATAL ANY)
file(READ "${LOG_DIR}/emulator.log" first)
if(NOT first STREQUAL again)
  message(FATAL_ERROR "not the same:\n${first}\nand from command.txt:\n${again}")
endif()
foreach(part IN ITEMS "<two words>" "<it's \"quoted\">" "host=127.0.0.1,port=")
  string(FIND "${first}" "${part}" where)
  if(where LESS 0)
    message(FATAL_ERROR "${part} was lost:\n${first}")
  endif()
endforeach()
