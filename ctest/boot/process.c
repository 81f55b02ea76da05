/*
 * The emulator as a process group.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "osdep.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

#include "process.h"

#ifndef NSIG
#define NSIG 65
#endif

#define CLEAN_STEPS 200
#define CLEAN_STEP_NS 10000000L

static void report_and_exit(int fd, int error)
{
    /* Nothing more can be done about a failing write than the exit status. */
    ssize_t done = write(fd, &error, sizeof(error));

    _exit(done == (ssize_t)sizeof(error) ? 127 : 126);
}

/* In the child: only async-signal-safe calls. */
static void run_child(char *const *argv, const int fds[3], bool tty, int status,
                      pid_t parent)
{
    struct sigaction sa;
    sigset_t none;

    memset(&sa, 0, sizeof(sa));
    sa.sa_handler = SIG_DFL;
    for (int sig = 1; sig < NSIG; sig++) {
        /* Fails for SIGKILL, SIGSTOP and the C library's own. */
        (void)sigaction(sig, &sa, NULL);
    }
    sigemptyset(&none);
    if (sigprocmask(SIG_SETMASK, &none, NULL) < 0 ||
        (tty ? setsid() : setpgid(0, 0)) < 0) {
        report_and_exit(status, errno);
    }
#ifdef __linux__
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) < 0) {
        report_and_exit(status, errno);
    }
#endif
    if (getppid() != parent) {
        /* It was gone before the line above took effect. */
        _exit(126);
    }
    if (tty && ioctl(fds[0], TIOCSCTTY, 0) < 0) {
        report_and_exit(status, errno);
    }
    for (int i = 0; i < 3; i++) {
        if (dup2(fds[i], i) < 0) {
            report_and_exit(status, errno);
        }
    }
    execvp(argv[0], argv);
    report_and_exit(status, errno);
}

/* What the child says before its exec closes the pipe: an errno, or 0 for nothing. */
static int read_status(int fd)
{
    int error = 0;
    ssize_t n;

    do {
        n = read(fd, &error, sizeof(error));
    } while (n < 0 && errno == EINTR);
    if (n < 0) {
        return errno;
    }
    return n == (ssize_t)sizeof(error) ? error : 0;
}

int process_spawn(Process *p, char *const *argv, const int fds[3], bool tty)
{
    pid_t parent = getpid();
    sigset_t all, old;
    int pipe_fds[2];
    int error;

    memset(p, 0, sizeof(*p));
    if (pipe(pipe_fds) < 0) {
        return errno;
    }
    fcntl(pipe_fds[0], F_SETFD, FD_CLOEXEC);
    fcntl(pipe_fds[1], F_SETFD, FD_CLOEXEC);
#ifdef __linux__
    /* Orphans of the group come to us, so that we see them end. */
    prctl(PR_SET_CHILD_SUBREAPER, 1);
#endif
    /* Until the child has its own dispositions it must not run our handlers. */
    sigfillset(&all);
    sigprocmask(SIG_SETMASK, &all, &old);
    p->pid = fork();
    if (p->pid == 0) {
        run_child(argv, fds, tty, pipe_fds[1], parent);
    }
    error = p->pid < 0 ? errno : 0;
    sigprocmask(SIG_SETMASK, &old, NULL);
    close(pipe_fds[1]);
    if (!error) {
        error = read_status(pipe_fds[0]);
        if (error) {
            while (waitpid(p->pid, NULL, 0) < 0 && errno == EINTR) {
                /* again */
            }
        }
    }
    close(pipe_fds[0]);
    if (error) {
        p->pid = 0;
    }
    return error;
}

bool process_reap(Process *p)
{
    if (!p->exited && p->pid > 0 &&
        wait4(p->pid, &p->status, WNOHANG, &p->usage) == p->pid) {
        p->exited = true;
    }
    return p->exited;
}

void process_signal(const Process *p, int sig)
{
    if (p->pid > 0) {
        kill(-p->pid, sig);
    }
}

bool process_clean_group(const Process *p)
{
    const struct timespec step = { 0, CLEAN_STEP_NS };

    if (p->pid <= 0) {
        return true;
    }
    for (int i = 0; i < CLEAN_STEPS; i++) {
        /* Again each time: a member may have been forking just then. */
        if (kill(-p->pid, SIGKILL) < 0 && errno == ESRCH) {
            return true;
        }
        while (waitpid(-p->pid, NULL, WNOHANG) > 0) {
            /* an orphan that came to us */
        }
        if (kill(-p->pid, 0) < 0 && errno == ESRCH) {
            return true;
        }
        nanosleep(&step, NULL);
    }
    return false;
}
