/*
 * Case daemonize: -daemonize with a pid file. The first process may end with 0 only
 * when the daemon can be used.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include <signal.h>
#include <unistd.h>

#include "emulator.h"
#include "qmp.h"

typedef struct Daemon {
    Emulator emulator;
    Qmp qmp;
} Daemon;

static const char *pid_file, *socket_path, *server;
/* Whether the daemon's machine protocol is to answer. */
static bool has_qmp;

static void start(Daemon *d, const Options *o)
{
    Emulator first;
    pid_t parent;

    emulator_start(&first, o, "-daemonize", "-pidfile", pid_file, "-qmp", server, NULL);
    parent = first.pid;
    emulator_expect_status(&first, 0);
    /* All of this has to hold now, without a wait. */
    if (!exists(pid_file)) {
        fail("status 0, and there is no pid file");
    }
    pid_t pid = emulator_read_pid(pid_file);

    if (pid == parent) {
        fail("the pid file has the pid of the process that has ended");
    }
    emulator_adopt(&d->emulator, pid, first.output);
    if (has_qmp) {
        memset(&d->qmp, 0, sizeof(d->qmp));
        client_connect_unix_now(&d->qmp.client, socket_path);
        qmp_greet(&d->qmp, o);
        qmp_do(&d->qmp, "qmp_capabilities", NULL, "{}");
        qmp_do(&d->qmp, "query-status", NULL, "\"status\": \"running\"");
    }
    if (getsid(pid) == getsid(0) || getsid(pid) < 0) {
        fail("setsid() did nothing: process %d has sid %d, and this one %d", (int)pid,
             (int)getsid(pid), (int)getsid(0));
    }
}

static void expect_gone(Daemon *d)
{
    int status = emulator_wait(&d->emulator);

    /* -1: nobody is told. */
    if (status != 0 && status != -1) {
        fail("the daemon ended with status %d", status);
    }
    if (exists(pid_file) || exists(socket_path)) {
        fail("the %s is left behind", exists(pid_file) ? "pid file" : "socket");
    }
}

/* Has to end with 1 and @text, without a pid file unless one was there. */
static void refused(const Options *o, const char *option, const char *value,
                    const char *text)
{
    bool had = exists(pid_file);
    Emulator e;

    emulator_start(&e, o, "-daemonize", "-pidfile", pid_file, option, value, NULL);
    emulator_expect_status(&e, 1);
    free(emulator_expect_output(&e, text));
    if (exists(pid_file) != had) {
        fail("a pid file is %s", had ? "removed" : "left behind");
    }
}

static void run(const Options *o)
{
    Daemon d;

    has_qmp = o->arguments[0] && strcmp(o->arguments[0], "qmp") == 0;
    pid_file = scratch("pid");
    emulator_kill_pid_file(pid_file);
    socket_path = scratch("qmp");
    server = unix_server(socket_path);

    stage("ready when the first process ends");
    start(&d, o);
    stage("the pid file is taken");
    pid_t pid = emulator_read_pid(pid_file);

    refused(o, "-name", "another", "cannot create PID file: Cannot lock pid file");
    if (emulator_read_pid(pid_file) != pid) {
        fail("the pid file has %d, and had %d", (int)emulator_read_pid(pid_file),
             (int)pid);
    }
    if (has_qmp) {
        stage("quit");
        qmp_quit(&d.qmp);
        expect_gone(&d);
        start(&d, o);
    }
    stage("SIGTERM");
    kill(d.emulator.pid, SIGTERM);
    if (has_qmp) {
        qmp_event(&d.qmp, "SHUTDOWN", "\"reason\": \"host-signal\"");
        client_expect_end(&d.qmp.client);
    }
    expect_gone(&d);

    stage("an error before it is a daemon");
    refused(o, "-no-such-option", "", "-no-such-option: invalid option");
    stage("an error of the daemon, told by the first process");
    refused(o, "-device", "no-such-device",
            "'no-such-device' is not a valid device model name");
}

const Case case_daemonize = { "daemonize", "[qmp] ", run };
