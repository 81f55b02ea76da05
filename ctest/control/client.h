/*
 * A connection to the emulator.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef QCYG_CLIENT_H
#define QCYG_CLIENT_H

#include "control.h"

typedef struct Client {
    int fd;
    char buffer[65536]; /* what was received, and not yet taken */
    size_t used;
    size_t line; /* bytes of the last line, taken with the next one */
} Client;

/*
 * What an option of the emulator's that takes a character device wants, so that the
 * emulator listens at the AF_UNIX socket @path. To be kept, never freed.
 */
const char *unix_server(const char *path);

/*
 * Connect with the AF_UNIX socket @path, which the emulator makes meanwhile.
 * Fails at the deadline, or when an emulator ends.
 */
void client_connect_unix(Client *c, const char *path);

/* The same, but it has to be there, and listen, already. */
void client_connect_unix_now(Client *c, const char *path);

/* With @port of 127.0.0.1, which has to be there already. */
void client_connect_tcp(Client *c, int port);

/* Take open descriptor @fd for a connection. */
void client_init(Client *c, int fd);

void client_send(Client *c, const void *data, size_t size);

/* The next byte; fails at the end of the connection. */
char client_byte(Client *c);

/* Skip all up to the end of @text; fails if that does not come. */
void client_expect(Client *c, const char *text);

/*
 * The next line, without its end: good until the next call. NULL at the end of the
 * connection.
 */
char *client_line(Client *c);

/* Fails unless the other side closes the connection, with nothing more to say. */
void client_expect_end(Client *c);

void client_close(Client *c);

#endif
