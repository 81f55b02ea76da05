#!/bin/sh
# libqtest reads a response by few calls, and nothing behind it: its function, with a parser for which a line is a response.
. "$(dirname "$0")/common.sh"

{
    cat <<'END'
#include <assert.h>
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>
#define g_assert(x) assert(x)
static int calls;
#define recv(...) (calls++, recv(__VA_ARGS__))
typedef char QDict;
typedef struct {
    char line[10000];
    size_t length;
    char **response;
} JSONMessageParser;
typedef struct {
    JSONMessageParser parser;
    QDict *response;
} QMPResponseParser;
#define qmp_response NULL
static void json_message_parser_init(JSONMessageParser *parser, void *emit, QMPResponseParser *qmp, void *ap)
{
    parser->length = 0;
    parser->response = &qmp->response;
}
static void json_message_parser_feed(JSONMessageParser *parser, const char *buf, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        parser->line[parser->length++] = buf[i];
        if (buf[i] == '\n') {
            *parser->response = strndup(parser->line, parser->length);
        }
    }
}
static void json_message_parser_destroy(JSONMessageParser *parser)
{
}
END
    part tests/qtest/libqmp.c '^QDict [*]qmp_fd_receive' '^}'
    cat <<'END'
int main(void)
{
    static char text[9000];
    int fds[2];

    memset(text, 'a', sizeof(text));
    memcpy(text + 10, "\n", 1);
    memcpy(text + 8000, "\n", 1);
    memcpy(text + 8999, "\n", 1);
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, fds) || write(fds[1], text, sizeof(text)) != sizeof(text)) {
        return 2;
    }
    printf("%zu ", strlen(qmp_fd_receive(fds[0])));
    printf("%zu ", strlen(qmp_fd_receive(fds[0])));
    printf("%zu, ", strlen(qmp_fd_receive(fds[0])));
    puts(calls < 20 ? "few calls" : "many calls");
    return 0;
}
END
} >"$scratch/receive.c"
"$cc" -Wall -O2 -D_GNU_SOURCE -o "$scratch/receive" "$scratch/receive.c" || fail "qmp_fd_receive() does not compile"
answer=$("$scratch/receive")
[ "$answer" = "11 7990 999, few calls" ] || fail "responses read as '$answer'"
