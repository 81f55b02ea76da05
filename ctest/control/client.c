/*
 * A connection to the emulator.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "client.h"
#include "emulator.h"

void client_init(Client *c, int fd)
{
    memset(c, 0, sizeof(*c));
    c->fd = fd;
}

/* Returns 0, or an errno. */
static int connect_unix(Client *c, const char *path)
{
    struct sockaddr_un address = { .sun_family = AF_UNIX };
    int error = 0;

    snprintf(address.sun_path, sizeof(address.sun_path), "%s", path);
    client_init(c, socket(AF_UNIX, SOCK_STREAM, 0));
    if (c->fd < 0) {
        fail("socket: %s", strerror(errno));
    }
    if (connect(c->fd, (struct sockaddr *)&address, sizeof(address)) < 0) {
        error = errno;
        close(c->fd);
        c->fd = -1;
    }
    return error;
}

const char *unix_server(const char *path)
{
    size_t size = strlen(path) + sizeof("unix:,server=on,wait=off");
    char *text = malloc(size);

    if (!text) {
        fail("no memory");
    }
    snprintf(text, size, "unix:%s,server=on,wait=off", path);
    return text;
}

void client_connect_unix(Client *c, const char *path)
{
    int error;

    while ((error = connect_unix(c, path))) {
        /* It is made by bind() and listens a little later. */
        if (error != ENOENT && error != ECONNREFUSED) {
            fail("connect %s: %s", path, strerror(error));
        }
        emulator_check_running();
        time_tick();
    }
}

void client_connect_unix_now(Client *c, const char *path)
{
    int error = connect_unix(c, path);

    if (error) {
        fail("connect %s: %s", path, strerror(error));
    }
}

void client_connect_tcp(Client *c, int port)
{
    struct sockaddr_in address = {
        .sin_family = AF_INET,
        .sin_port = htons(port),
        .sin_addr.s_addr = htonl(INADDR_LOOPBACK),
    };

    client_init(c, socket(AF_INET, SOCK_STREAM, 0));
    if (c->fd < 0 || connect(c->fd, (struct sockaddr *)&address, sizeof(address)) < 0) {
        fail("connect to port %d: %s", port, strerror(errno));
    }
}

void client_send(Client *c, const void *data, size_t size)
{
    for (size_t done = 0; done < size;) {
        ssize_t put = write(c->fd, (const char *)data + done, size - done);

        if (put < 0 && errno != EINTR) {
            fail("sending: %s", strerror(errno));
        }
        done += put > 0 ? put : 0;
    }
}

/* Adds to the buffer what comes next, at least a byte. False at the end. */
static bool receive(Client *c)
{
    struct pollfd fd = { .fd = c->fd, .events = POLLIN };
    ssize_t got;

    if (c->used == sizeof(c->buffer)) {
        fail("more than %zu bytes without an end: '%.200s...'", c->used, c->buffer);
    }
    if (poll(&fd, 1, time_left()) <= 0) {
        if (time_is_over()) {
            fail("nothing more came by the deadline, behind '%.*s'", (int)c->used,
                 c->buffer);
        }
        return true;
    }
    got = read(c->fd, c->buffer + c->used, sizeof(c->buffer) - c->used);
    if (got < 0 && errno != ECONNRESET && errno != EINTR) {
        fail("receiving: %s", strerror(errno));
    }
    if (got < 0 && errno == EINTR) {
        return true;
    }
    c->used += got > 0 ? got : 0;
    return got > 0;
}

static void take(Client *c, size_t size)
{
    c->used -= size;
    memmove(c->buffer, c->buffer + size, c->used);
}

char client_byte(Client *c)
{
    char byte;

    take(c, c->line);
    c->line = 0;
    while (!c->used) {
        if (!receive(c)) {
            fail("the connection ended");
        }
    }
    byte = c->buffer[0];
    take(c, 1);
    return byte;
}

void client_expect(Client *c, const char *text)
{
    size_t size = strlen(text);

    take(c, c->line);
    c->line = 0;
    for (;;) {
        for (size_t i = 0; i + size <= c->used; i++) {
            if (!memcmp(c->buffer + i, text, size)) {
                take(c, i + size);
                return;
            }
        }
        if (!receive(c)) {
            fail("the end instead of '%s', behind '%.*s'", text, (int)c->used, c->buffer);
        }
    }
}

char *client_line(Client *c)
{
    char *end;

    take(c, c->line);
    c->line = 0;
    while (!(end = memchr(c->buffer, '\n', c->used))) {
        if (!receive(c)) {
            if (c->used) {
                fail("the connection ended within '%.*s'", (int)c->used, c->buffer);
            }
            return NULL;
        }
    }
    c->line = end + 1 - c->buffer;
    *end = 0;
    if (end > c->buffer && end[-1] == '\r') {
        end[-1] = 0;
    }
    return c->buffer;
}

void client_expect_end(Client *c)
{
    char *line = client_line(c);

    if (line) {
        fail("'%s' instead of the end of the connection", line);
    }
    client_close(c);
}

void client_close(Client *c)
{
    close(c->fd);
    c->fd = -1;
}
