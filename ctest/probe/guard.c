/*
 * The guard at the end of a reservation: a program of its own, and one for the table only. Where the access never ends,
 * neither does Wine's end of the process always, even after SIGKILL.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "probe.h"

#include <sys/mman.h>
#include <sys/wait.h>
#include "fault.h"

#define MIB (1024ul * 1024ul)
#ifndef MAP_NORESERVE
#define MAP_NORESERVE 0
#endif

/* In a child: on Cygwin the access neither fails nor ends. */
static void probe_reserved_guard(void)
{
    char *base = mmap(NULL, 16 * MIB, PROT_NONE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);

    PROBE_TRY(base != MAP_FAILED, "reservation");
    PROBE_TRY(mprotect(base, 15 * MIB, PROT_READ | PROT_WRITE) == 0, "mprotect");
    pid_t pid = probe_fork();

    if (pid == 0) {
        _exit(fault_at(base + 15 * MIB, false));
    }
    PROBE_TRY(pid > 0, "fork");
    int status = 0;
    bool ended = false;

    for (int i = 0; i < 600 && !ended; i++) {
        probe_sleep_ms(10);
        if (i == 300) {
            kill(pid, SIGKILL);
        }
        ended = waitpid(pid, &status, WNOHANG) == pid;
    }
    PROBE_TRY(ended && !(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL),
              "an access to PROT_NONE, MAP_NORESERVE memory never ends");
    munmap(base, 16 * MIB);
    PROBE_TRY(WIFEXITED(status) && WEXITSTATUS(status) == SIGSEGV, "status 0x%x", status);
    probe_yes("SIGSEGV in memory of PROT_NONE and MAP_NORESERVE");
}

int main(int argc, char **argv)
{
    static const Probe list[] = {
        { "reservation-guard", probe_reserved_guard },
        { NULL, NULL },
    };

    return probe_main(list, argc, argv);
}
