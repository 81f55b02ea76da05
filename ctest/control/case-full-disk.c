/*
 * Case full-disk: nothing more can be written. The emulator says so, lives on, and its
 * image stays consistent.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include <signal.h>
#include <sys/resource.h>

#include "disk.h"

#define NO_SPACE "No space left on device"

static const char *tool, *socket_path, *server;

static void open_with_drive(Emulator *e, Qmp *q, const Options *o, const char *drive)
{
    emulator_start(e, o, "-qmp", server, "-drive", drive, NULL);
    qmp_open(q, o, socket_path);
    /* What was there before. */
    disk_io(e, q, "disk", "write -P 0x11 0 64k", "wrote 65536/65536 bytes");
    disk_io(e, q, "disk", "flush", "");
}

static void look_after(Emulator *e, Qmp *q, const char *disk)
{
    qmp_do(q, "query-status", NULL, "\"status\": \"running\"");
    disk_io(e, q, "disk", "read -P 0x11 0 64k", "read 65536/65536 bytes");
    qmp_quit(q);
    emulator_expect_status(e, 0);
    disk_check(tool, disk);
}

/* The kernel's own device that is always full. */
static void look_dump(const Options *o)
{
    Emulator e;
    Qmp q;

    stage("a dump of memory to /dev/full");
    if (!exists("/dev/full")) {
        fail("there is no /dev/full");
    }
    emulator_start(&e, o, "-qmp", server, NULL);
    qmp_open(&q, o, socket_path);
    qmp_refused(&q, "dump-guest-memory",
                "{\"paging\": false, \"protocol\": \"file:/dev/full\"}", "GenericError",
                NO_SPACE);
    qmp_do(&q, "query-status", NULL, "\"status\": \"running\"");
    qmp_quit(&q);
    emulator_expect_status(&e, 0);
}

/* A file system that gets full while an image grows, played by QEMU's own blkdebug. */
static void look_injected(const Options *o, const char *event)
{
    char name[64], drive[1024];
    Emulator e;
    Qmp q;

    stage("no space from %s on", event);
    snprintf(name, sizeof(name), "%s.qcow2", event);
    const char *disk = disk_create(tool, name);

    /* The first flush is that of what was there before. */
    snprintf(drive, sizeof(drive),
             "if=none,id=disk,format=qcow2,file.driver=blkdebug,file.image.filename=%s,"
             "file.set-state.0.event=flush_to_disk,file.set-state.0.new_state=2,"
             "file.inject-error.0.event=%s,file.inject-error.0.state=2,"
             "file.inject-error.0.errno=28,file.inject-error.0.once=off,"
             "file.inject-error.0.iotype=write",
             disk, event);
    open_with_drive(&e, &q, o, drive);
    disk_io(&e, &q, "disk", "write -P 0x22 8M 64k", NO_SPACE);
    disk_io(&e, &q, "disk", "write -P 0x22 32M 64k", NO_SPACE);
    look_after(&e, &q, disk);
}

/* The real thing, where a process can have it: no file may grow beyond a size. */
static void look_limit(const Options *o)
{
    const struct rlimit small = { 1 << 20, RLIM_INFINITY };
    struct rlimit old;
    char drive[512];
    Emulator e;
    Qmp q;

    stage("no file may grow beyond 1 MiB");
    const char *disk = disk_create(tool, "limit.qcow2");

    snprintf(drive, sizeof(drive), "if=none,id=disk,format=qcow2,file=%s", disk);
    getrlimit(RLIMIT_FSIZE, &old);
    /* The emulator inherits both. */
    signal(SIGXFSZ, SIG_IGN);
    if (setrlimit(RLIMIT_FSIZE, &small) < 0) {
        fail("setrlimit failed");
    }
    open_with_drive(&e, &q, o, drive);
    setrlimit(RLIMIT_FSIZE, &old);
    disk_io(&e, &q, "disk", "write -P 0x22 8M 4M", "File too large");
    disk_io(&e, &q, "disk", "write -P 0x22 32M 2M", "File too large");
    /* What they took is free again. */
    disk_io(&e, &q, "disk", "write -P 0x33 16M 64k", "wrote 65536/65536 bytes");
    look_after(&e, &q, disk);
}

static void run(const Options *o)
{
    tool = o->arguments[0];
    if (!tool) {
        fail("wants the path of qemu-img");
    }
    socket_path = scratch("qmp");
    server = unix_server(socket_path);
    look_dump(o);
    look_injected(o, "write_aio");
    look_injected(o, "cluster_alloc");
    look_injected(o, "l2_alloc_write");
#ifdef __linux__
    look_limit(o);
#else
    (void)look_limit;
#endif
}

const Case case_full_disk = { "full-disk", "QEMU-IMG ", run };
