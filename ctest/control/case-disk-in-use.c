/*
 * Case disk-in-use: an image that one emulator writes to is refused to a second one, and
 * given to the next, however the first has ended.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include <signal.h>

#include "disk.h"

static const char *tool, *socket_path, *server, *disk;
static char drive[256], read_only[300];

static void start(Emulator *e, Qmp *q, const Options *o)
{
    emulator_start(e, o, "-qmp", server, "-drive", drive, NULL);
    qmp_open(q, o, socket_path);
}

static void expect_refused(const Options *o, const char *option, const char *lock)
{
    char text[64];
    Emulator e;

    emulator_start(&e, o, "-drive", option, NULL);
    emulator_expect_status(&e, 1);
    snprintf(text, sizeof(text), "Failed to get %s lock", lock);
    free(emulator_expect_output(&e, text));
}

/* Which has opened it in another process than the one that was started. */
static void look_daemon(const Options *o)
{
    const char *pid_file = scratch("pid");
    Emulator first, e;

    stage("the image of a daemon");
    emulator_kill_pid_file(pid_file);
    emulator_start(&first, o, "-daemonize", "-pidfile", pid_file, "-drive", drive, NULL);
    emulator_expect_status(&first, 0);
    emulator_adopt(&e, emulator_read_pid(pid_file), first.output);
    expect_refused(o, drive, "\"write\"");
    kill(e.pid, SIGTERM);
    emulator_wait(&e);
}

static void run(const Options *o)
{
    Emulator e;
    Qmp q;

    tool = o->arguments[0];
    if (!tool) {
        fail("wants the path of qemu-img");
    }
    socket_path = scratch("qmp");
    server = unix_server(socket_path);
    disk = disk_create(tool, "disk.qcow2");
    snprintf(drive, sizeof(drive), "if=none,id=disk,format=qcow2,file=%s", disk);
    snprintf(read_only, sizeof(read_only), "%s,readonly=on", drive);

    stage("a second emulator for one image");
    start(&e, &q, o);
    disk_io(&e, &q, "disk", "write -P 0x33 0 64k", "wrote 65536/65536 bytes");
    expect_refused(o, drive, "\"write\"");
    stage("a second one that only reads");
    expect_refused(o, read_only, "shared \"write\"");

    stage("the first one goes on");
    disk_io(&e, &q, "disk", "write -P 0x44 1M 64k", "wrote 65536/65536 bytes");
    qmp_quit(&q);
    emulator_expect_status(&e, 0);
    disk_check(tool, disk);

    stage("free when the first one has ended");
    start(&e, &q, o);
    disk_io(&e, &q, "disk", "read -P 0x33 0 64k", "read 65536/65536 bytes");
    disk_io(&e, &q, "disk", "read -P 0x44 1M 64k", "read 65536/65536 bytes");

    stage("free when it is killed");
    kill(e.pid, SIGKILL);
    emulator_expect_status(&e, 128 + SIGKILL);
    client_close(&q.client);
    start(&e, &q, o);
    qmp_quit(&q);
    emulator_expect_status(&e, 0);
    look_daemon(o);
    disk_check(tool, disk);
}

const Case case_disk_in_use = { "disk-in-use", "QEMU-IMG ", run };
