/*
 * What --help prints.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "osdep.h"
#include "options.h"

static const char *const help[] = {
    "Usage: qcyg-boot [OPTIONS] -- EMULATOR ARGS...\n"
    "Run an emulator, talk to its serial console, and judge what it says.\n"
    "\n"
    "Stages, done in the order given:\n"
    "  --expect TEXT        wait until TEXT was seen after the match before\n"
    "  --within SECONDS     deadline of the --expect before it\n"
    "  --send TEXT          send TEXT to the console\n"
    "  --pause SECONDS      wait; what is printed meanwhile still counts for\n"
    "                       an --expect that follows\n"
    "  --kill SIGNAL        send a signal (KILL, SIGTERM, 9) to the emulator's\n"
    "                       process group\n"
    "In TEXT the escapes \\n \\r \\t \\\\ \\e \\0 \\xHH are known. TEXT of --expect\n"
    "and --reject is compared with the console without escape sequences and\n"
    "control characters, each kind of line end being one \\n.\n"
    "\n",
    "What ends it:\n"
    "  --reject TEXT        fail as soon as TEXT is seen\n"
    "  --timeout SECONDS    total deadline (default 120)\n"
    "  --stage-timeout SECONDS  deadline of each --expect (default: the total)\n"
    "  --idle SECONDS       fail when an --expect sees no byte for so long\n"
    "                       (default 0: off)\n"
    "  --exit STATUS        after the last stage the emulator has to exit by\n"
    "                       itself with STATUS, or be ended by a signal if\n"
    "                       that is a signal's name (KILL, SIGTERM); without\n"
    "                       this it has to stay alive for half a second, and\n"
    "                       is then stopped\n"
    "  --skip-if-missing FILE   exit with 77 when FILE is not there\n"
    "\n",
    "The rest:\n"
    "  --name NAME          the case's name (default: the emulator's)\n"
    "  --log-dir DIR        where the logs go (default: the current folder)\n"
    "  --pty                the console is the emulator's terminal. Without\n"
    "                       this it is a TCP connection that the emulator\n"
    "                       makes, and in its arguments {serial} stands for\n"
    "                       host=127.0.0.1,port=PORT and {port} for PORT\n"
    "  --quiet              no line for a pass\n"
    "  --verbose            copy the normalised console to standard output\n"
    "  --help               this text\n"
    "\n",
    "Logs in DIR: console.log (raw), emulator.log (its own output, without\n"
    "--pty), command.txt (to paste into a shell), timeline.json.\n"
    "Exit status: 0 pass, 1 fail, 77 skip, 2 wrong usage.\n"
    "Kinds of failure: timeout idle early-exit reject crash-after-last\n"
    "exit-status no-exit spawn io interrupted.\n"
    "QCYG_TIMEOUT_SCALE in the environment multiplies all deadlines.\n"
    "\n"
    "Example:\n"
    "  qcyg-boot --name linux --log-dir logs --timeout 60 \\\n"
    "    --expect 'login: ' --send 'root\\n' --expect '# ' \\\n"
    "    --send 'poweroff -f\\n' --exit 0 -- qemu-system-aarch64 -M virt \\\n"
    "    -chardev socket,id=serial0,{serial} -serial chardev:serial0\n",
};

void options_help(FILE *out)
{
    for (size_t i = 0; i < sizeof(help) / sizeof(help[0]); i++) {
        fputs(help[i], out);
    }
}
