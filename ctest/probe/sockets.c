/*
 * Sockets: AF_UNIX with a name, passed descriptors, TCP over the loopback.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "probe.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <signal.h>
#include <stddef.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>

static void byte_loop(void *data, long rounds)
{
    const int *fds = data;
    char byte = 1;

    for (long i = 0; i < rounds; i++) {
        if (write(fds[1], &byte, 1) != 1 || read(fds[0], &byte, 1) != 1) {
            abort();
        }
    }
}

typedef struct Client {
    const struct sockaddr *address;
    socklen_t length;
    int fd, error;
} Client;

static void *client_main(void *data)
{
    Client *client = data;

    client->fd = socket(client->address->sa_family, SOCK_STREAM, 0);
    client->error =
        client->fd < 0 || connect(client->fd, client->address, client->length) < 0 ?
            errno :
            0;
    return NULL;
}

/* FDS: both ends of a connection over a listening socket at ADDRESS. False with errno. The two ends are made by two
 * threads, since Cygwin's AF_UNIX connect waits for accept. */
static bool connect_pair(struct sockaddr *address, socklen_t length, int fds[2])
{
    int listener = socket(address->sa_family, SOCK_STREAM, 0);
    pthread_t thread;

    if (listener < 0 || bind(listener, address, length) < 0 || listen(listener, 5) < 0 ||
        getsockname(listener, address, &length) < 0) {
        return false;
    }
    Client client = { .address = address, .length = length };

    errno = pthread_create(&thread, NULL, client_main, &client);
    if (errno) {
        return false;
    }
    fds[0] = accept(listener, NULL, NULL);
    int error = errno;

    pthread_join(thread, NULL);
    close(listener);
    fds[1] = client.fd;
    errno = fds[0] < 0 ? error : client.error;
    return fds[0] >= 0 && !client.error;
}

static socklen_t unix_address(struct sockaddr_un *address, const char *path)
{
    memset(address, 0, sizeof(*address));
    address->sun_family = AF_UNIX;
    snprintf(address->sun_path, sizeof(address->sun_path), "%s", path);
    return sizeof(*address);
}

static void probe_unix(void)
{
    struct sockaddr_un address;
    socklen_t length = unix_address(&address, probe_file("socket"));
    int fds[2];
    bool made = connect_pair((struct sockaddr *)&address, length, fds);
    int error = errno;

    unlink(probe_file("socket"));
    errno = error;
    if (!made) {
        probe_no(error, "connect");
        return;
    }
    probe_cost(probe_loop(byte_loop, fds),
               "a byte over a socket with a name, in one thread");
}

/* One thread is both ends, as QEMU's tests are: connect that must not block, then accept. Cygwin's ends first tell each
 * other who they are, unless that is turned off on both. */
static void look_one_thread(bool peercred)
{
    struct sockaddr_un address;
    const char *name = probe_file(peercred ? "alone" : "alone-off");
    socklen_t length = unix_address(&address, name);
    int listener = socket(AF_UNIX, SOCK_STREAM, 0),
        client = socket(AF_UNIX, SOCK_STREAM, 0);
    struct pollfd fd = { .fd = listener, .events = POLLIN };

    PROBE_TRY(listener >= 0 && client >= 0, "socket");
#if defined(__CYGWIN__) && defined(SO_PEERCRED)
    if (!peercred) {
        PROBE_TRY(setsockopt(listener, SOL_SOCKET, SO_PEERCRED, NULL, 0) == 0 &&
                      setsockopt(client, SOL_SOCKET, SO_PEERCRED, NULL, 0) == 0,
                  "setsockopt SO_PEERCRED");
    }
#endif
    PROBE_TRY(bind(listener, (struct sockaddr *)&address, length) == 0 &&
                  listen(listener, 1) == 0,
              "bind");
    fcntl(client, F_SETFL, fcntl(client, F_GETFL) | O_NONBLOCK);
    int connected = connect(client, (struct sockaddr *)&address, length), error = errno;

    unlink(name);
    if (connected < 0 && error != EINPROGRESS) {
        probe_no(error, "connect that must not block");
        return;
    }
    PROBE_TRY(poll(&fd, 1, 2000) == 1, "the listening socket does not get ready");
    /* Which may wait for ever: the child is ended by alarm. */
    pid_t pid = probe_fork();

    if (pid == 0) {
        alarm(3);
        _exit(accept(listener, NULL, NULL) >= 0 ? 0 : 1);
    }
    int status = pid > 0 ? probe_wait(pid) : -1;

    close(client);
    close(listener);
    PROBE_TRY(status != 128 + SIGALRM,
              "accept waits for the other end to go on: never in one thread");
    PROBE_TRY(status == 0, "accept fails (%d)", status);
    probe_yes("connect that must not block gives %s, then accept",
              connected ? "EINPROGRESS" : "0");
}

static void probe_unix_one_thread(void)
{
    look_one_thread(true);
}

static void probe_unix_no_peercred(void)
{
    look_one_thread(false);
}

static void probe_unix_bound_again(void)
{
    struct sockaddr_un address;
    socklen_t length = unix_address(&address, probe_file("again"));
    struct stat status;
    int first = socket(AF_UNIX, SOCK_STREAM, 0), second = socket(AF_UNIX, SOCK_STREAM, 0);

    PROBE_TRY(bind(first, (struct sockaddr *)&address, length) == 0, "bind");
    PROBE_TRY(stat(address.sun_path, &status) == 0 && S_ISSOCK(status.st_mode),
              "stat says it is no socket");
    int again = bind(second, (struct sockaddr *)&address, length), error = errno;

    unlink(address.sun_path);
    int after = bind(second, (struct sockaddr *)&address, length);

    unlink(address.sun_path);
    PROBE_TRY(again < 0 && error == EADDRINUSE, "a second bind gave %d, %s", again,
              probe_errno_name(error));
    PROBE_TRY(after == 0, "bind after unlink");
    probe_yes("EADDRINUSE until the name is unlinked");
}

static void probe_unix_abstract(void)
{
    struct sockaddr_un address = { .sun_family = AF_UNIX };
    socklen_t length = offsetof(struct sockaddr_un, sun_path);
    int fds[2];

    length += 1 + snprintf(address.sun_path + 1, 50, "qcyg-probe-%ld", (long)getpid());
    PROBE_TRY(connect_pair((struct sockaddr *)&address, length, fds), "connect");
    probe_yes(" ");
}

/* Sends descriptor GIVEN over a socket pair; what arrives, or -1 with errno, or -2 if nothing but the byte came. */
static int pass(int given)
{
    union {
        struct cmsghdr header;
        char space[CMSG_SPACE(sizeof(int))];
    } control = { 0 };
    char byte = 'x';
    struct iovec vector = { &byte, 1 };
    struct msghdr message = { .msg_iov = &vector,
                              .msg_iovlen = 1,
                              .msg_control = &control,
                              .msg_controllen = sizeof(control) };
    int fds[2], got = -2;

    if (socketpair(AF_UNIX, SOCK_STREAM, 0, fds) < 0) {
        return -1;
    }
    control.header.cmsg_level = SOL_SOCKET;
    control.header.cmsg_type = SCM_RIGHTS;
    control.header.cmsg_len = CMSG_LEN(sizeof(int));
    memcpy(CMSG_DATA(&control.header), &given, sizeof(int));
    if (sendmsg(fds[0], &message, 0) != 1) {
        return -1;
    }
    memset(&control, 0, sizeof(control));
    struct pollfd fd = { .fd = fds[1], .events = POLLIN };

    if (poll(&fd, 1, 2000) != 1 || recvmsg(fds[1], &message, 0) != 1) {
        return -1;
    }
    if (message.msg_controllen >= (socklen_t)CMSG_LEN(sizeof(int)) &&
        control.header.cmsg_type == SCM_RIGHTS) {
        memcpy(&got, CMSG_DATA(&control.header), sizeof(int));
    }
    close(fds[0]);
    close(fds[1]);
    return got;
}

static void probe_rights(void)
{
    int fds[2];
    char byte = 0;

    PROBE_TRY(pipe(fds) == 0, "pipe");
    int got;

    PROBE_TRY((got = pass(fds[0])) != -1, "sendmsg or recvmsg");
    PROBE_TRY(got >= 0, "the byte arrives, the descriptor does not");
    PROBE_TRY(write(fds[1], "r", 1) == 1 && read(got, &byte, 1) == 1 && byte == 'r',
              "what was passed is another file");
    probe_yes("a pipe's end passed on");
}

static void probe_peercred(void)
{
#ifdef SO_PEERCRED
    struct ucred peer;
    socklen_t length = sizeof(peer);
    int fds[2];

    PROBE_TRY(socketpair(AF_UNIX, SOCK_STREAM, 0, fds) == 0, "socketpair");
    PROBE_TRY(getsockopt(fds[0], SOL_SOCKET, SO_PEERCRED, &peer, &length) == 0,
              "getsockopt");
    PROBE_TRY(peer.pid == getpid(), "pid %ld instead of %ld", (long)peer.pid,
              (long)getpid());
    probe_yes(" ");
#else
    probe_absent("SO_PEERCRED");
#endif
}

static void probe_tcp(void)
{
    struct sockaddr_in address = { .sin_family = AF_INET,
                                   .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
    int fds[2], on = 1;

    PROBE_TRY(connect_pair((struct sockaddr *)&address, sizeof(address), fds), "connect");
    PROBE_TRY(setsockopt(fds[1], IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on)) == 0,
              "TCP_NODELAY");
    probe_cost(probe_loop(byte_loop, fds),
               "a byte over TCP and 127.0.0.1, in one thread");
}

static void probe_tcp6(void)
{
    struct sockaddr_in6 address = { .sin6_family = AF_INET6,
                                    .sin6_addr = in6addr_loopback };
    int fds[2];

    PROBE_TRY(connect_pair((struct sockaddr *)&address, sizeof(address), fds), "connect");
    probe_yes("over ::1");
}

static void probe_refused(void)
{
    struct sockaddr_in address = { .sin_family = AF_INET,
                                   .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
    socklen_t length = sizeof(address);
    int bound = socket(AF_INET, SOCK_STREAM, 0), client = socket(AF_INET, SOCK_STREAM, 0);
    uint64_t start = probe_now();

    /* A port that nobody listens at. */
    PROBE_TRY(bind(bound, (struct sockaddr *)&address, length) == 0, "bind");
    PROBE_TRY(getsockname(bound, (struct sockaddr *)&address, &length) == 0,
              "getsockname");
    int n = connect(client, (struct sockaddr *)&address, length), error = errno;

    if (n == 0 || error != ECONNREFUSED) {
        probe_no(n ? error : 0, "connect gave %d", n);
        return;
    }
    probe_cost((double)(probe_now() - start), "until connect says ECONNREFUSED, once");
}

#ifdef MSG_NOSIGNAL
static volatile sig_atomic_t came;

static void on_signal(int number)
{
    came = number;
}
#endif

static void probe_nosignal(void)
{
#ifdef MSG_NOSIGNAL
    int fds[2];

    came = 0;
    signal(SIGPIPE, on_signal);
    PROBE_TRY(socketpair(AF_UNIX, SOCK_STREAM, 0, fds) == 0, "socketpair");
    close(fds[0]);
    /* The first may still be taken. */
    ssize_t n = send(fds[1], "x", 1, MSG_NOSIGNAL);

    n = n < 0 ? n : send(fds[1], "x", 1, MSG_NOSIGNAL);
    int error = n < 0 ? errno : 0;

    close(fds[1]);
    signal(SIGPIPE, SIG_DFL);
    if (error != EPIPE || came) {
        probe_no(error, "send to an end that is closed%s", came ? " raises SIGPIPE" : "");
        return;
    }
    probe_yes("EPIPE and no signal");
#else
    probe_absent("MSG_NOSIGNAL");
#endif
}

static void probe_peek(void)
{
    int fds[2];
    char text[8];

    PROBE_TRY(socketpair(AF_UNIX, SOCK_STREAM, 0, fds) == 0 &&
                  send(fds[0], "abc", 3, 0) == 3,
              "socketpair");
    ssize_t peeked = recv(fds[1], text, 2, MSG_PEEK | MSG_DONTWAIT),
            read = recv(fds[1], text, 8, MSG_DONTWAIT);
    ssize_t empty = recv(fds[1], text, 8, MSG_DONTWAIT);
    int error = errno;

    PROBE_TRY(peeked == 2 && read == 3, "%zd bytes peeked, %zd read", peeked, read);
    PROBE_TRY(empty == -1 && error == EAGAIN, "an empty one gave %zd, %s", empty,
              probe_errno_name(error));
    probe_yes("MSG_PEEK and MSG_DONTWAIT");
}

static void probe_getaddrinfo(void)
{
    struct addrinfo hints = { .ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM },
                    *found = NULL;
    uint64_t start = probe_now();
    int error = getaddrinfo("localhost", "80", &hints, &found);

    PROBE_TRY(error == 0, "%s", gai_strerror(error));
    freeaddrinfo(found);
    probe_cost((double)(probe_now() - start), "localhost, once");
}

int main(int argc, char **argv)
{
    static const Probe list[] = {
        { "unix-socket", probe_unix },
        { "unix-socket-one-thread", probe_unix_one_thread },
        { "unix-socket-no-peercred", probe_unix_no_peercred },
        { "unix-socket-bind-again", probe_unix_bound_again },
        { "unix-socket-abstract", probe_unix_abstract },
        { "scm-rights", probe_rights },
        { "so-peercred", probe_peercred },
        { "msg-nosignal", probe_nosignal },
        { "msg-peek-dontwait", probe_peek },
        { "tcp-loopback", probe_tcp },
        { "tcp-loopback-ipv6", probe_tcp6 },
        { "tcp-refused", probe_refused },
        { "getaddrinfo", probe_getaddrinfo },
        { NULL, NULL },
    };

    return probe_main(list, argc, argv);
}
