/*
 * Case pty: a guest's serial on a terminal that QEMU makes and names, -chardev pty.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include <errno.h>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include "emulator.h"
#include "guest.h"
#include "qmp.h"

/* The terminal that the emulator says it has made; to be freed. */
static char *find_terminal(const Emulator *e)
{
    static const char before[] = "char device redirected to ";
    char *said = emulator_expect_output(e, " (label serial0)");
    char *name = strstr(said, before), *end;

    if (!name) {
        fail("no '%s'", before);
    }
    name += strlen(before);
    end = strchr(name, ' ');
    *end = 0;
    name = strdup(name);
    free(said);
    return name;
}

static void open_terminal(Client *c, const char *name)
{
    struct termios raw;

    client_init(c, open(name, O_RDWR | O_NOCTTY));
    if (c->fd < 0) {
        fail("%s: %s", name, strerror(errno));
    }
    if (!isatty(c->fd) || tcgetattr(c->fd, &raw) < 0) {
        fail("%s is no terminal: %s", name, strerror(errno));
    }
    /* As a terminal program does. QEMU has made it raw, too, on its side. */
    cfmakeraw(&raw);
    if (tcsetattr(c->fd, TCSANOW, &raw) < 0) {
        fail("tcsetattr %s: %s", name, strerror(errno));
    }
}

/* More than any system keeps for a terminal. */
#define FLOOD (128 * 1024)

/* How many bytes the guest has written. */
static unsigned long long flood_written(Qmp *q)
{
    char command[100];
    const char *line, *number;

    snprintf(command, sizeof(command), "{\"command-line\": \"xp /1gx 0x%llx\"}",
             GUEST_FLOOD_NUMBER);
    line = qmp_do(q, "human-monitor-command", command, ": 0x");
    number = strstr(line, ": 0x");
    return strtoull(number + 2, NULL, 16);
}

static void look_unread(const Options *o, const char *qmp_path, const char *server)
{
    Emulator e;
    Qmp q;

    stage("a guest that writes, and nobody has the terminal open");
    emulator_start(&e, o, "-qmp", server, "-chardev", "pty,id=serial0", "-serial",
                   "chardev:serial0", "-device",
                   guest_device(guest_flood, sizeof(guest_flood)), NULL);
    qmp_open(&q, o, qmp_path);
    while (flood_written(&q) < FLOOD) {
        time_tick();
    }
    qmp_quit(&q);
    emulator_expect_status(&e, 0);
}

static void run(const Options *o)
{
    const char *qmp_path = scratch("qmp");
    const char *server = unix_server(qmp_path);
    char pair[300];
    char *name;
    Client c;
    Emulator e;
    Qmp q;

    stage("the terminal has a name");
    emulator_start(&e, o, "-S", "-qmp", server, "-chardev", "pty,id=serial0", "-serial",
                   "chardev:serial0", "-device",
                   guest_device(guest_answer, sizeof(guest_answer)), NULL);
    name = find_terminal(&e);
    qmp_open(&q, o, qmp_path);
    snprintf(pair, sizeof(pair), "\"filename\": \"pty:%s\"", name);
    qmp_do(&q, "query-chardev", NULL, pair);

    stage("a prompt");
    open_terminal(&c, name);
    qmp_do(&q, "cont", NULL, "{}");
    client_expect(&c, "qcyg> ");

    stage("an answer to what is typed");
    client_send(&c, "Hello\r", 6);
    client_expect(&c, "hELLO\r\nqcyg> ");

    stage("the terminal is closed and opened again");
    client_close(&c);
    open_terminal(&c, name);
    client_send(&c, "Again\r", 6);
    client_expect(&c, "aGAIN\r\nqcyg> ");
    client_close(&c);

    stage("quit");
    qmp_quit(&q);
    emulator_expect_status(&e, 0);
    free(name);
    look_unread(o, qmp_path, server);
}

const Case case_pty = { "pty", "", run };
