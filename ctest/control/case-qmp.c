/*
 * Case qmp: the machine protocol over an AF_UNIX socket.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "emulator.h"
#include "qmp.h"

static void run(const Options *o)
{
    static const char garbage[] = "{ \"execute\": }\n";
    const char *path = scratch("qmp"), *line;
    Emulator e;
    Qmp q = { 0 };

    stage("greeting");
    emulator_start(&e, o, "-S", "-qmp", unix_server(path), NULL);
    client_connect_unix(&q.client, path);
    qmp_greet(&q, o);

    stage("no command before qmp_capabilities");
    qmp_refused(&q, "query-status", NULL, "CommandNotFound", "qmp_capabilities");
    qmp_do(&q, "qmp_capabilities", NULL, "{}");
    qmp_refused(&q, "qmp_capabilities", NULL, "CommandNotFound",
                "negotiation is already complete");

    stage("version");
    qmp_check_version(qmp_do(&q, "query-version", NULL, "\"package\": "), o);

    stage("a machine that waits, runs, stops");
    qmp_do(&q, "query-status", NULL, "\"status\": \"prelaunch\"");
    qmp_do(&q, "cont", NULL, "{}");
    qmp_event(&q, "RESUME", "");
    qmp_do(&q, "query-status", NULL, "\"status\": \"running\"");
    qmp_do(&q, "stop", NULL, "{}");
    qmp_event(&q, "STOP", "");
    qmp_do(&q, "query-status", NULL, "\"status\": \"paused\"");
    qmp_do(&q, "cont", NULL, "{}");
    qmp_event(&q, "RESUME", "");

    stage("reset");
    qmp_do(&q, "system_reset", NULL, "{}");
    qmp_event(&q, "RESET", "\"reason\": \"host-qmp-system-reset\"");
    qmp_do(&q, "query-status", NULL, "\"status\": \"running\"");

    stage("what is no command");
    qmp_refused(&q, "no-such-command", NULL, "CommandNotFound", "no-such-command");
    qmp_refused(&q, "device_del", "{\"id\": \"nobody\"}", "DeviceNotFound", "nobody");
    client_send(&q.client, garbage, sizeof(garbage) - 1);
    line = client_line(&q.client);
    if (!line || !strstr(line, "\"class\": \"GenericError\"")) {
        fail("'%s' instead of an error", line ? line : "the end of the connection");
    }

    stage("a second connection, after the first");
    client_close(&q.client);
    qmp_open(&q, o, path);
    qmp_do(&q, "query-status", NULL, "\"status\": \"running\"");

    stage("quit");
    qmp_quit(&q);
    emulator_expect_status(&e, 0);
    if (exists(path)) {
        fail("the socket is left behind");
    }
}

const Case case_qmp = { "qmp", "", run };
