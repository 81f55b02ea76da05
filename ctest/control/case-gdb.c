/*
 * Case gdb: a machine under gdb's remote protocol, over an AF_UNIX socket or over TCP.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "emulator.h"
#include "gdb.h"
#include "guest.h"
#include "qmp.h"

static void expect_number(const char *what, uint64_t got, uint64_t wanted)
{
    if (got != wanted) {
        fail("%s is %#llx and not %#llx", what, (unsigned long long)got,
             (unsigned long long)wanted);
    }
}

/* The port that the emulator has chosen. */
static int find_port(Qmp *q)
{
    static const char before[] = "tcp:127.0.0.1:";
    const char *line = qmp_do(q, "query-chardev", NULL, before);
    int port = atoi(strstr(line, before) + strlen(before));

    if (port <= 0) {
        fail("'%s' has no port", line);
    }
    return port;
}

/* A machine that has not run yet. */
static void look_first(Client *c)
{
    stage("registers and memory before the first instruction");
    gdb_expect(c, "PacketSize=", "qSupported:swbreak+");
    gdb_expect(c, "T05", "?");
    gdb_expect_refusal(c);
    gdb_expect(c, "", "no-such-packet");
    gdb_expect_pc(c, GUEST_BASE);
    expect_number("the first two instructions", gdb_memory(c, GUEST_BASE),
                  (uint64_t)guest_count[1] << 32 | guest_count[0]);
    expect_number("the number in memory", gdb_memory(c, GUEST_COUNT_NUMBER),
                  GUEST_COUNT_MARK);
    gdb_expect(c, "E", "mfffffffffffff000,8");
}

static void look_breakpoint(Client *c)
{
    stage("a breakpoint");
    gdb_expect(c, "OK", "Z0,%llx,4", GUEST_COUNT_STR);
    gdb_expect(c, "T05", "c");
    gdb_expect_pc(c, GUEST_COUNT_STR);
    expect_number("x0", gdb_register(c, GDB_X0), 1);
    expect_number("x1", gdb_register(c, GDB_X1), GUEST_COUNT_NUMBER);
    expect_number("the number in memory", gdb_memory(c, GUEST_COUNT_NUMBER),
                  GUEST_COUNT_MARK);
    gdb_expect(c, "OK", "z0,%llx,4", GUEST_COUNT_STR);

    stage("single steps");
    gdb_expect(c, "T05", "s");
    gdb_expect_pc(c, GUEST_COUNT_JUMP);
    expect_number("the number in memory", gdb_memory(c, GUEST_COUNT_NUMBER), 1);
    gdb_expect(c, "T05", "s");
    gdb_expect_pc(c, GUEST_COUNT_ADD);
    gdb_expect(c, "OK", "Z0,%llx,4", GUEST_COUNT_STR);
    gdb_expect(c, "T05", "c");
    gdb_expect_pc(c, GUEST_COUNT_STR);
    expect_number("x0", gdb_register(c, GDB_X0), 2);
    gdb_expect(c, "OK", "z0,%llx,4", GUEST_COUNT_STR);

    stage("a register and memory that are changed");
    gdb_set_register(c, GDB_X0, 0x123456789aULL);
    gdb_expect(c, "T05", "s");
    gdb_expect_pc(c, GUEST_COUNT_JUMP);
    expect_number("the number in memory", gdb_memory(c, GUEST_COUNT_NUMBER),
                  0x123456789aULL);
    gdb_expect(c, "OK", "M%llx,8:efcdab8967452301", GUEST_COUNT_NUMBER);
    expect_number("the number in memory", gdb_memory(c, GUEST_COUNT_NUMBER),
                  0x0123456789abcdefULL);
}

static void look_running(Client *c, Qmp *q)
{
    uint64_t before = gdb_register(c, GDB_X0);

    stage("a watchpoint");
    gdb_expect(c, "OK", "Z2,%llx,8", GUEST_COUNT_NUMBER);
    gdb_expect(c, "T05thread:01;watch:42000018;", "c");
    gdb_expect(c, "OK", "z2,%llx,8", GUEST_COUNT_NUMBER);

    stage("a machine that runs is broken into");
    do {
        gdb_send(c, "c");
        qmp_do(q, "query-status", NULL, "\"status\": \"running\"");
        gdb_interrupt(c);
        qmp_do(q, "query-status", NULL, "\"status\": \"paused\"");
        /* At once, perhaps, before it ran on. */
        time_tick();
    } while (gdb_register(c, GDB_X0) < before + 1000);
}

/* Where the machine's gdb is listened for. */
typedef struct Address {
    const char *path; /* or NULL */
    int port;
} Address;

static void connect_gdb(Client *c, const Address *a)
{
    if (a->path) {
        client_connect_unix(c, a->path);
    } else {
        client_connect_tcp(c, a->port);
    }
}

static void look_detached(Client *c, Qmp *q, const Address *a)
{
    uint64_t before = gdb_register(c, GDB_X0);

    stage("detached it runs on, and stops for the next one");
    do {
        gdb_expect(c, "OK", "D");
        qmp_do(q, "query-status", NULL, "\"status\": \"running\"");
        client_close(c);
        time_tick();
        connect_gdb(c, a);
        gdb_expect(c, "T05", "?");
        qmp_do(q, "query-status", NULL, "\"status\": \"paused\"");
    } while (gdb_register(c, GDB_X0) < before + 1000);
}

static void run(const Options *o)
{
    const char *kind = o->arguments[0], *qmp_path = scratch("qmp");
    Address address = { .path = scratch("gdb") };
    bool is_tcp = kind && !strcmp(kind, "tcp");
    Client c;
    Emulator e;
    Qmp q;

    if (!kind || (strcmp(kind, "unix") && !is_tcp)) {
        fail("wants unix or tcp");
    }
    stage("start");
    emulator_start(&e, o, "-S", "-qmp", unix_server(qmp_path), "-gdb",
                   is_tcp ? "tcp:127.0.0.1:0" : unix_server(address.path), "-device",
                   guest_device(guest_count, sizeof(guest_count)), NULL);
    qmp_open(&q, o, qmp_path);
    if (is_tcp) {
        address = (Address){ .port = find_port(&q) };
    }
    connect_gdb(&c, &address);
    look_first(&c);
    look_breakpoint(&c);
    look_running(&c, &q);
    look_detached(&c, &q, &address);
    client_close(&c);
    qmp_quit(&q);
    emulator_expect_status(&e, 0);
}

const Case case_gdb = { "gdb", "unix|tcp ", run };
