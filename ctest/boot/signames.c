/*
 * Names of signals, since sigabbrev_np() is glibc's alone.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "osdep.h"

#include <signal.h>
#include <strings.h>

#include "signames.h"
#include "text.h"

static const struct {
    const char *name;
    int number;
    bool fault;
} signals[] = {
    { "HUP", SIGHUP, false },   { "INT", SIGINT, false },   { "QUIT", SIGQUIT, false },
    { "ILL", SIGILL, true },    { "TRAP", SIGTRAP, true },  { "ABRT", SIGABRT, true },
    { "BUS", SIGBUS, true },    { "FPE", SIGFPE, true },    { "KILL", SIGKILL, false },
    { "USR1", SIGUSR1, false }, { "SEGV", SIGSEGV, true },  { "USR2", SIGUSR2, false },
    { "PIPE", SIGPIPE, false }, { "ALRM", SIGALRM, false }, { "TERM", SIGTERM, false },
    { "CHLD", SIGCHLD, false }, { "CONT", SIGCONT, false }, { "STOP", SIGSTOP, false },
    { "TSTP", SIGTSTP, false }, { "TTIN", SIGTTIN, false }, { "TTOU", SIGTTOU, false },
    { "XCPU", SIGXCPU, false }, { "XFSZ", SIGXFSZ, false }, { "SYS", SIGSYS, true },
};

#define N_SIGNALS (sizeof(signals) / sizeof(signals[0]))

int signal_from_text(const char *text)
{
    int number;

    if (text_integer(text, 64, &number)) {
        return number > 0 ? number : -1;
    }
    if (strncasecmp(text, "SIG", 3) == 0) {
        text += 3;
    }
    for (size_t i = 0; i < N_SIGNALS; i++) {
        if (strcasecmp(text, signals[i].name) == 0) {
            return signals[i].number;
        }
    }
    return -1;
}

const char *signal_name(int sig, char *buf, size_t size)
{
    for (size_t i = 0; i < N_SIGNALS; i++) {
        if (signals[i].number == sig) {
            snprintf(buf, size, "SIG%s", signals[i].name);
            return buf;
        }
    }
    snprintf(buf, size, "signal %d", sig);
    return buf;
}

bool signal_is_fault(int sig)
{
    for (size_t i = 0; i < N_SIGNALS; i++) {
        if (signals[i].number == sig) {
            return signals[i].fault;
        }
    }
    return false;
}
