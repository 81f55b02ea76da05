/*
 * A web server of one file, for the tests of the fetcher and for a guest: it can misbehave.
 *
 *   fake-http MODE FILE PORT-FILE LOG SECONDS PARENT
 *
 * MODE      whole     FILE, and parts of it on request
 *           cut       breaks off in the middle of the file; parts on request
 *           no-range  FILE only, whatever part is asked for
 *           stall     half of the file, then silence; parts on request
 *           hang      takes connections and never answers
 * PORT-FILE gets the port on 127.0.0.1, once connections are taken
 * LOG       gets one line a connection or request
 * It ends by itself after SECONDS, or when process PARENT is gone.
 */
#define _POSIX_C_SOURCE 200809L

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

static time_t end;
static pid_t parent;
static FILE *log_file;

static void die(const char *what)
{
    fprintf(stderr, "fake-http: %s: %s\n", what, strerror(errno));
    exit(1);
}

static void check_end(void)
{
    if (time(NULL) >= end || (kill(parent, 0) < 0 && errno == ESRCH)) {
        exit(0);
    }
}

/* Wait until FD can be read; a peer that has gone counts as readable too. */
static void wait_readable(int fd)
{
    struct pollfd p = { .fd = fd, .events = POLLIN };

    while (poll(&p, 1, 100) <= 0) {
        check_end();
    }
}

static void send_all(int fd, const char *data, size_t size)
{
    while (size > 0) {
        ssize_t n = send(fd, data, size, MSG_NOSIGNAL);

        if (n < 0) {
            return; /* the peer has enough: nothing to tell it */
        }
        data += n;
        size -= (size_t)n;
    }
}

/* Read the request's head; false when the peer leaves before its end. */
static int read_head(int fd, char *head, size_t size)
{
    size_t used = 0;

    while (used + 1 < size) {
        ssize_t n;

        wait_readable(fd);
        n = read(fd, head + used, size - 1 - used);
        if (n <= 0) {
            return 0;
        }
        used += (size_t)n;
        head[used] = '\0';
        if (strstr(head, "\r\n\r\n")) {
            return 1;
        }
    }
    return 0;
}

static void serve(int fd, const char *mode, const char *data, size_t size)
{
    char head[4096], answer[256], discarded;
    const char *range;
    size_t from = 0, count;

    if (strcmp(mode, "hang") == 0) {
        fprintf(log_file, "connection\n");
        wait_readable(fd); /* the request */
        while (read(fd, head, sizeof(head)) > 0) {
            wait_readable(fd);
        }
        return;
    }
    if (!read_head(fd, head, sizeof(head))) {
        fprintf(log_file, "left\n");
        return;
    }
    range = strstr(head, "\r\nRange: bytes=");
    fprintf(log_file, "%.*s", (int)strcspn(head, "\r"), head);
    if (range) {
        from = strtoul(strchr(range, '=') + 1, NULL, 10);
        fprintf(log_file, " from %zu", from);
    }
    fprintf(log_file, "\n");
    if (range && strcmp(mode, "no-range") == 0) {
        from = 0;
        range = NULL;
    }
    if (range && from >= size) {
        snprintf(answer, sizeof(answer),
                 "HTTP/1.1 416 Range Not Satisfiable\r\nContent-Range: bytes */%zu\r\n"
                 "Content-Length: 0\r\nConnection: close\r\n\r\n",
                 size);
        send_all(fd, answer, strlen(answer));
        return;
    }
    count = size - from;
    if (range) {
        snprintf(answer, sizeof(answer),
                 "HTTP/1.1 206 Partial Content\r\nContent-Length: %zu\r\n"
                 "Content-Range: bytes %zu-%zu/%zu\r\nConnection: close\r\n\r\n",
                 count, from, size - 1, size);
    } else {
        snprintf(answer, sizeof(answer),
                 "HTTP/1.1 200 OK\r\nContent-Length: %zu\r\nConnection: close\r\n\r\n",
                 count);
    }
    send_all(fd, answer, strlen(answer));
    if (strcmp(mode, "cut") == 0 && !range) {
        count /= 2;
    } else if (strcmp(mode, "stall") == 0 && !range) {
        send_all(fd, data, count / 2);
        wait_readable(fd); /* until the peer leaves */
        return;
    }
    send_all(fd, data + from, count);
    /* Closing with unread input would reset what is still on its way. */
    shutdown(fd, SHUT_WR);
    wait_readable(fd);
    while (read(fd, &discarded, 1) > 0) {
        wait_readable(fd);
    }
}

static char *load(const char *name, size_t *size)
{
    FILE *file = fopen(name, "rb");
    char *data;
    long length;

    if (!file || fseek(file, 0, SEEK_END) < 0 || (length = ftell(file)) < 0) {
        die(name);
    }
    rewind(file);
    *size = (size_t)length;
    data = malloc(*size + 1);
    if (!data || fread(data, 1, *size, file) != *size) {
        die(name);
    }
    fclose(file);
    return data;
}

/* Complete or absent: whoever waits for it reads a whole number. */
static void write_port(const char *name, int port)
{
    char temporary[4096];
    FILE *file;

    snprintf(temporary, sizeof(temporary), "%s.tmp", name);
    file = fopen(temporary, "w");
    if (!file || fprintf(file, "%d", port) < 0 || fclose(file) != 0 ||
        rename(temporary, name) < 0) {
        die(name);
    }
}

int main(int argc, char **argv)
{
    struct sockaddr_in address = { .sin_family = AF_INET };
    socklen_t length = sizeof(address);
    size_t size;
    char *data;
    int server;

    if (argc != 7) {
        fprintf(stderr, "usage: fake-http MODE FILE PORT-FILE LOG SECONDS PARENT\n");
        return 2;
    }
    end = time(NULL) + atoi(argv[5]);
    parent = (pid_t)atol(argv[6]);
    data = load(argv[2], &size);
    log_file = fopen(argv[4], "a");
    if (!log_file || setvbuf(log_file, NULL, _IOLBF, 0) != 0) {
        die(argv[4]);
    }
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    server = socket(AF_INET, SOCK_STREAM, 0);
    if (server < 0 || bind(server, (struct sockaddr *)&address, sizeof(address)) < 0 ||
        listen(server, 16) < 0 ||
        getsockname(server, (struct sockaddr *)&address, &length) < 0) {
        die("socket");
    }
    write_port(argv[3], ntohs(address.sin_port));
    for (;;) {
        int fd;

        wait_readable(server);
        fd = accept(server, NULL, NULL);
        if (fd >= 0) {
            serve(fd, argv[1], data, size);
            close(fd);
        }
    }
}
