/*
 * The emulator's console as a descriptor: a TCP connection that it makes, or
 * the other side of its terminal.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef QCYG_CHANNEL_H
#define QCYG_CHANNEL_H

#include "osdep.h"

#include <sys/types.h>

typedef struct Channel {
    int listen_fd;  /* -1 once connected, and with a pty */
    int fd;         /* -1 until connected, and after the end */
    int slave_fd;   /* the emulator's side of the pty, until it has it */
    int port;
    bool connected; /* at some time */
    bool eof;
    unsigned char *queue; /* what was sent but not taken yet */
    size_t head, tail, size;
} Channel;

/*
 * Listen on 127.0.0.1, on a port that the system chooses.
 * @queue_size: bytes that will be sent at most.
 * Returns 0 or an errno.
 */
int channel_open_socket(Channel *c, size_t queue_size);

/*
 * Make a raw terminal of 80 columns and 25 lines.
 * @queue_size: bytes that will be sent at most.
 * Returns 0 or an errno.
 */
int channel_open_pty(Channel *c, size_t queue_size);

/* Take the connection if the emulator has made it. Never waits. 0 or an errno. */
int channel_accept(Channel *c);

/*
 * Read what is there, never waiting.
 * Returns the number of bytes; 0 for none or at the end (c->eof is set then);
 * -1 with errno for a real error.
 */
ssize_t channel_read(Channel *c, unsigned char *buf, size_t size);

/* Queue @len bytes and write what fits now. */
void channel_send(Channel *c, const unsigned char *data, size_t len);

/* Write what fits of the queue, never waiting. */
void channel_flush(Channel *c);

/* How many bytes are still queued. */
size_t channel_pending(const Channel *c);

/* Close and free everything. */
void channel_close(Channel *c);

#endif
