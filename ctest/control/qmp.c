/*
 * A client of the QEMU machine protocol.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "qmp.h"

static void keep_event(Qmp *q, const char *line)
{
    size_t old = q->events ? strlen(q->events) : 0, more = strlen(line);

    q->events = realloc(q->events, old + more + 2);
    if (!q->events) {
        fail("no memory");
    }
    memcpy(q->events + old, line, more);
    strcpy(q->events + old + more, "\n");
}

void qmp_check_version(const char *line, const Options *o)
{
    static const char *const names[] = { "major", "minor", "micro" };
    const char *rest = o->version;

    for (int i = 0; i < 3; i++) {
        char text[64];
        char *end;
        const char *found;
        long number = strtol(rest, &end, 10);

        if (end == rest) {
            fail("--version '%s' is no version of three numbers", o->version);
        }
        rest = *end == '.' ? end + 1 : end;
        snprintf(text, sizeof(text), "\"%s\": %ld", names[i], number);
        found = strstr(line, text);
        if (!found || strspn(found + strlen(text), "0123456789")) {
            fail("'%s' is not of version %s", line, o->version);
        }
    }
}

void qmp_greet(Qmp *q, const Options *o)
{
    const char *line = client_line(&q->client);

    if (!line || strncmp(line, "{\"QMP\": {", 9)) {
        fail("no greeting, but '%s'", line ? line : "the end of the connection");
    }
    qmp_check_version(line, o);
}

void qmp_open(Qmp *q, const Options *o, const char *path)
{
    memset(q, 0, sizeof(*q));
    client_connect_unix(&q->client, path);
    qmp_greet(q, o);
    qmp_do(q, "qmp_capabilities", NULL, "{}");
}

const char *qmp_command(Qmp *q, const char *command, const char *arguments)
{
    char text[4096], id[32];
    const char *line;
    int size = snprintf(text, sizeof(text), "{\"execute\": \"%s\", %s%s%s\"id\": %d}\n",
                        command, arguments ? "\"arguments\": " : "",
                        arguments ? arguments : "", arguments ? ", " : "", ++q->id);

    if (size >= (int)sizeof(text)) {
        fail("command %s: more than %zu bytes", command, sizeof(text));
    }
    client_send(&q->client, text, size);
    snprintf(id, sizeof(id), "\"id\": %d", q->id);
    while ((line = client_line(&q->client))) {
        printf("  %s: %.300s\n", command, line);
        if (strstr(line, "\"event\": ")) {
            keep_event(q, line);
            continue;
        }
        const char *found = strstr(line, id);

        if (!found || !strchr(",}", found[strlen(id)])) {
            fail("'%s' is no answer to %.*s", line, size - 1, text);
        }
        return line;
    }
    fail("the connection ended instead of an answer to %s", command);
}

const char *qmp_do(Qmp *q, const char *command, const char *arguments, const char *text)
{
    const char *line = qmp_command(q, command, arguments);

    if (!strstr(line, "\"return\": ") || !strstr(line, text)) {
        fail("command %s: '%s' instead of a result with '%s'", command, line, text);
    }
    return line;
}

void qmp_refused(Qmp *q, const char *command, const char *arguments, const char *class,
                 const char *text)
{
    const char *line = qmp_command(q, command, arguments);
    char pair[64];

    snprintf(pair, sizeof(pair), "\"class\": \"%s\"", class);
    if (!strstr(line, "\"error\": ") || !strstr(line, pair) || !strstr(line, text)) {
        fail("command %s: '%s' instead of error %s with '%s'", command, line, class,
             text);
    }
}

static bool is_event(const char *line, size_t size, const char *name, const char *text)
{
    char pair[64];
    const char *end = line + size, *found;

    snprintf(pair, sizeof(pair), "\"event\": \"%s\"", name);
    found = strstr(line, pair);
    if (!found || found >= end) {
        return false;
    }
    found = strstr(line, text);
    return found && found < end;
}

void qmp_event(Qmp *q, const char *name, const char *text)
{
    const char *line = q->events;

    for (; line && *line; line += strcspn(line, "\n") + 1) {
        if (is_event(line, strcspn(line, "\n"), name, text)) {
            /* Not to be found again, nor what came before it. */
            line += strcspn(line, "\n") + 1;
            memmove(q->events, line, strlen(line) + 1);
            return;
        }
    }
    while ((line = client_line(&q->client))) {
        printf("  %s\n", line);
        if (!strstr(line, "\"event\": ")) {
            fail("'%s' is no event, and %s was waited for", line, name);
        }
        if (is_event(line, strlen(line), name, text)) {
            free(q->events);
            q->events = NULL;
            return;
        }
    }
    fail("the connection ended, without event %s with '%s'", name, text);
}

void qmp_quit(Qmp *q)
{
    qmp_do(q, "quit", NULL, "{}");
    qmp_event(q, "SHUTDOWN", "\"reason\": \"host-qmp-quit\"");
    client_expect_end(&q->client);
    free(q->events);
    q->events = NULL;
}
