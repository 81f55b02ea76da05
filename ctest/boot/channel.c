/*
 * The emulator's console as a descriptor: a TCP connection that it makes, or
 * the other side of its terminal.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "osdep.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <termios.h>
#include <unistd.h>

#include "channel.h"
#include "text.h"

#define COLUMNS 80
#define LINES 25

static void channel_init(Channel *c, size_t queue_size)
{
    memset(c, 0, sizeof(*c));
    c->listen_fd = c->fd = c->slave_fd = -1;
    c->queue = text_alloc(queue_size);
    c->size = queue_size;
}

static int set_flags(int fd)
{
    int flags = fcntl(fd, F_GETFL);

    if (flags < 0 || fcntl(fd, F_SETFL, flags | O_NONBLOCK) < 0 ||
        fcntl(fd, F_SETFD, FD_CLOEXEC) < 0) {
        return errno;
    }
    return 0;
}

static void close_fd(int *fd)
{
    if (*fd >= 0) {
        close(*fd);
        *fd = -1;
    }
}

int channel_open_socket(Channel *c, size_t queue_size)
{
    struct sockaddr_in addr;
    socklen_t len = sizeof(addr);

    channel_init(c, queue_size);
    memset(&addr, 0, sizeof(addr));
    addr.sin_family = AF_INET;
    addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    c->listen_fd = socket(AF_INET, SOCK_STREAM, 0);
    if (c->listen_fd < 0 ||
        bind(c->listen_fd, (struct sockaddr *)&addr, sizeof(addr)) < 0 ||
        listen(c->listen_fd, 1) < 0 ||
        getsockname(c->listen_fd, (struct sockaddr *)&addr, &len) < 0) {
        return errno;
    }
    c->port = ntohs(addr.sin_port);
    return set_flags(c->listen_fd);
}

int channel_open_pty(Channel *c, size_t queue_size)
{
    struct winsize size;
    struct termios tio;
    const char *name;

    channel_init(c, queue_size);
    c->fd = posix_openpt(O_RDWR | O_NOCTTY);
    if (c->fd < 0 || grantpt(c->fd) < 0 || unlockpt(c->fd) < 0) {
        return errno;
    }
    name = ptsname(c->fd);
    /* Held open until the emulator has it: else its end would be seen at once. */
    c->slave_fd = name ? open(name, O_RDWR | O_NOCTTY) : -1;
    if (c->slave_fd < 0 || fcntl(c->slave_fd, F_SETFD, FD_CLOEXEC) < 0) {
        return errno;
    }
    memset(&size, 0, sizeof(size));
    size.ws_col = COLUMNS;
    size.ws_row = LINES;
    if (tcgetattr(c->slave_fd, &tio) < 0) {
        return errno;
    }
    cfmakeraw(&tio);
    if (tcsetattr(c->slave_fd, TCSANOW, &tio) < 0 ||
        ioctl(c->slave_fd, TIOCSWINSZ, &size) < 0) {
        return errno;
    }
    c->connected = true;
    return set_flags(c->fd);
}

int channel_accept(Channel *c)
{
    int on = 1;
    int error;

    c->fd = accept(c->listen_fd, NULL, NULL);
    if (c->fd < 0) {
        /* The last two: it was there and went away again. */
        return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR ||
                       errno == ECONNABORTED || errno == EPROTO ?
                   0 :
                   errno;
    }
    close_fd(&c->listen_fd);
    c->connected = true;
    error = set_flags(c->fd);
    if (!error) {
        /* A key press has to go out alone; a closed peer may refuse this. */
        (void)setsockopt(c->fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
        channel_flush(c);
    }
    return error;
}

ssize_t channel_read(Channel *c, unsigned char *buf, size_t size)
{
    ssize_t n = read(c->fd, buf, size);

    if (n > 0) {
        return n;
    }
    if (n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR)) {
        return 0;
    }
    /*
     * Ends besides the plain one: EIO is how Linux says that nobody holds the
     * terminal any more, ECONNRESET that the peer left input unread.
     */
    if (n == 0 || errno == EIO || errno == ECONNRESET) {
        c->eof = true;
        close_fd(&c->fd);
        return 0;
    }
    return -1;
}

void channel_send(Channel *c, const unsigned char *data, size_t len)
{
    if (len > c->size - c->tail) {
        /* queue_size was said to be enough for all. */
        abort();
    }
    memcpy(c->queue + c->tail, data, len);
    c->tail += len;
    channel_flush(c);
}

void channel_flush(Channel *c)
{
    while (c->fd >= 0 && c->head < c->tail) {
        ssize_t n = write(c->fd, c->queue + c->head, c->tail - c->head);

        if (n > 0) {
            c->head += (size_t)n;
        } else if (n < 0 && errno == EINTR) {
            continue;
        } else if (n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
            return;
        } else {
            /* Nobody will take it; reading tells how the console ended. */
            c->head = c->tail;
        }
    }
}

size_t channel_pending(const Channel *c)
{
    return c->tail - c->head;
}

void channel_close(Channel *c)
{
    close_fd(&c->listen_fd);
    close_fd(&c->fd);
    close_fd(&c->slave_fd);
    free(c->queue);
    c->queue = NULL;
}
