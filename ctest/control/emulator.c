/*
 * Emulators as processes.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#include "emulator.h"

#define MAX_EMULATORS 32
#define MAX_ARGUMENTS 100

/* All that were started; pid 0 where it was waited for. */
static Emulator emulators[MAX_EMULATORS];
static volatile sig_atomic_t count;

static void add(Emulator *e, pid_t pid, const char *output)
{
    if (count == MAX_EMULATORS) {
        kill(pid, SIGKILL);
        fail("more than %d emulators", MAX_EMULATORS);
    }
    e->pid = pid;
    e->output = output;
    emulators[count] = *e;
    count++;
}

static void forget(pid_t pid)
{
    for (int i = 0; i < count; i++) {
        if (emulators[i].pid == pid) {
            emulators[i].pid = 0;
        }
    }
}

__attribute__((noreturn)) static void run_child(char *const *argv, const char *output)
{
    int in = open("/dev/null", O_RDONLY);
    int out = open(output, O_WRONLY | O_CREAT | O_APPEND, 0600);

    alarm(0);
    signal(SIGPIPE, SIG_DFL);
#ifdef __linux__
    /* However this program ends. */
    prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
    if (in >= 0 && out >= 0 && dup2(in, 0) >= 0 && dup2(out, 1) >= 0 &&
        dup2(out, 2) >= 0) {
        execv(argv[0], argv);
    }
    fprintf(stderr, "%s: %s\n", argv[0], strerror(errno));
    fflush(stderr);
    _exit(127);
}

void emulator_start_with(Emulator *e, const Options *o, char *const *more)
{
    char *argv[MAX_ARGUMENTS + 1];
    char name[32];
    int n = 0;
    pid_t pid;

    for (int i = 0; o->emulator[i] && n < MAX_ARGUMENTS; i++) {
        argv[n++] = o->emulator[i];
    }
    for (int i = 0; more[i] && n < MAX_ARGUMENTS; i++) {
        argv[n++] = more[i];
    }
    argv[n] = NULL;
    if (n == MAX_ARGUMENTS) {
        fail("more than %d arguments", MAX_ARGUMENTS);
    }
    for (int i = 0; i < n; i++) {
        printf("%s%s", i ? " " : "  ", argv[i]);
    }
    printf("\n");
    fflush(stdout);
    snprintf(name, sizeof(name), "emulator-%d.log", (int)count);
    const char *output = scratch(name);

#ifdef __linux__
    /* A daemon's parent is this program, which is then told of its end. */
    prctl(PR_SET_CHILD_SUBREAPER, 1);
#endif
    pid = fork();
    if (pid == 0) {
        run_child(argv, output);
    }
    if (pid < 0) {
        fail("fork: %s", strerror(errno));
    }
    add(e, pid, output);
}

void emulator_start(Emulator *e, const Options *o, ...)
{
    char *more[MAX_ARGUMENTS + 1];
    int n = 0;
    va_list args;

    va_start(args, o);
    while (n < MAX_ARGUMENTS && (more[n] = va_arg(args, char *))) {
        n++;
    }
    va_end(args);
    more[n] = NULL;
    emulator_start_with(e, o, more);
}

void emulator_adopt(Emulator *e, pid_t pid, const char *output)
{
    if (kill(pid, 0) < 0) {
        fail("process %d: %s", (int)pid, strerror(errno));
    }
    add(e, pid, output);
}

/* Whether it has ended; @status as emulator_wait() has it. */
static bool has_ended(pid_t pid, int *status)
{
    int raw;
    pid_t got = waitpid(pid, &raw, WNOHANG);

    if (got == pid) {
        *status = WIFEXITED(raw) ? WEXITSTATUS(raw) : 128 + WTERMSIG(raw);
        return true;
    }
    *status = -1;
    return got < 0 && errno == ECHILD && kill(pid, 0) < 0 && errno == ESRCH;
}

int emulator_wait(Emulator *e)
{
    int status;

    while (!has_ended(e->pid, &status)) {
        time_tick();
    }
    forget(e->pid);
    return status;
}

void emulator_expect_status(Emulator *e, int status)
{
    int got = emulator_wait(e);

    if (got != status) {
        fail("the emulator ended with status %d and not with %d", got, status);
    }
}

void emulator_check_running(void)
{
    int status;

    for (int i = 0; i < count; i++) {
        if (emulators[i].pid && has_ended(emulators[i].pid, &status)) {
            emulators[i].pid = 0;
            fail("the emulator has ended with status %d", status);
        }
    }
}

void emulator_check_ended(void)
{
    for (int i = 0; i < count; i++) {
        if (emulators[i].pid) {
            fail("the case has left process %d running", (int)emulators[i].pid);
        }
    }
}

/* Also in a signal handler. */
void emulator_kill_all(void)
{
    emulator_kill_daemon();
    for (int i = 0; i < count; i++) {
        if (emulators[i].pid) {
            kill(emulators[i].pid, SIGKILL);
            waitpid(emulators[i].pid, NULL, 0);
            emulators[i].pid = 0;
        }
    }
}

char *emulator_expect_output(const Emulator *e, const char *text)
{
    for (;;) {
        char *said = read_file(e->output);

        if (strstr(said, text)) {
            return said;
        }
        free(said);
        emulator_check_running();
        time_tick();
    }
}

void emulator_show_output(void)
{
    for (int i = 0; i < count; i++) {
        char *said = read_file(emulators[i].output);

        fprintf(stderr, "emulator %d said: %s%s", i, *said ? "\n" : "nothing\n", said);
        free(said);
    }
}
