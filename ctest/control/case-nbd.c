/*
 * Case nbd: an image that qemu-nbd --fork serves on an AF_UNIX socket. Its first process
 * may end with 0 only when the server can be used.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include <signal.h>
#include <unistd.h>

#include "disk.h"

static void run(const Options *o)
{
    char *nbd = o->arguments[0], *img = nbd ? o->arguments[1] : NULL;
    char *io = img ? o->arguments[2] : NULL;
    char url[256], pid_option[256];
    Emulator first, server;

    if (!io) {
        fail("wants the paths of qemu-nbd, qemu-img and qemu-io");
    }
    char *disk = (char *)disk_create(img, "disk"), *socket = (char *)scratch("socket");
    const char *pid_file = scratch("pid");

    snprintf(url, sizeof(url), "nbd+unix:///?socket=%s", socket);
    snprintf(pid_option, sizeof(pid_option), "--pid-file=%s", pid_file);
    emulator_kill_pid_file(pid_file);
    TOOL_SAYS(0, io, "wrote 65536/65536 bytes", "-f", "qcow2", "-c", "write -P 7 0 64k",
              disk);

    stage("an error of the server, told by the first process");
    TOOL_SAYS(1, nbd, "No such file or directory", "--fork", pid_option, "-k", socket,
              "-f", "qcow2", (char *)scratch("none"));
    if (exists(pid_file)) {
        fail("a pid file is left behind");
    }

    stage("ready when the first process ends");
    tool_start(&first, nbd,
               (char *const[]){ "--fork", "--persistent", pid_option, "-k", socket, "-f",
                                "qcow2", disk, NULL });
    emulator_expect_status(&first, 0);
    emulator_adopt(&server, emulator_read_pid(pid_file), first.output);
    TOOL_SAYS(0, img, "virtual size: 64 MiB", "info", url);
    if (getsid(server.pid) == getsid(0) || getsid(server.pid) < 0) {
        fail("setsid() did nothing");
    }

    stage("read and written by another program");
    TOOL_SAYS(0, io, "read 65536/65536 bytes", "-f", "raw", "-c", "read -P 7 0 64k", url);
    TOOL_SAYS(0, io, "wrote 65536/65536 bytes", "-f", "raw", "-c", "write -P 9 1M 64k",
              url);
    TOOL_SAYS(1, img, "Is another process using the image", "info", disk);

    stage("SIGTERM");
    kill(server.pid, SIGTERM);
    int status = emulator_wait(&server);

    /* -1: nobody is told. */
    if (status != 0 && status != -1) {
        fail("the server ended with status %d", status);
    }
    if (exists(socket)) {
        fail("the socket is left behind");
    }
    disk_check(img, disk);
    TOOL_SAYS(0, io, "read 65536/65536 bytes", "-f", "qcow2", "-c", "read -P 9 1M 64k",
              disk);
}

const Case case_nbd = { "nbd", "QEMU-NBD QEMU-IMG QEMU-IO ", run };
