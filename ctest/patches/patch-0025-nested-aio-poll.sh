#!/bin/sh
# The test of nested aio_poll(), with an event loop that does what QEMU's does on a slow host: it polls handlers only if the
# wait before, of 100 ms, was shorter than the limit that the test sets.
. "$(dirname "$0")/common.sh"

{
    cat <<'END'
#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#define NANOSECONDS_PER_SECOND 1000000000LL
#define g_assert assert
#define g_assert_not_reached() assert(0)
/* The thread is done before this returns */
#define g_thread_new(name, function, argument) ((function)(argument))
#define g_thread_join(thread) ((void)(thread))
#define g_usleep(us) ((void)(us))
#define container_of(ptr, type, member) ((type *)((char *)(ptr) - offsetof(type, member)))

typedef void *gpointer;
typedef void GThread;
typedef struct Error Error;
typedef struct {
    bool set;
} EventNotifier;
typedef void EventNotifierHandler(EventNotifier *);
typedef bool AioPollFn(void *);
typedef struct {
    EventNotifier *notifier;
    EventNotifierHandler *read, *ready;
    AioPollFn *poll;
} Handler;
typedef struct {
    int64_t limit;
    int calls, depth, ready;
    Handler handlers[2];
} AioContext;

static Error *error_abort;
static AioContext context;

static void aio_context_set_poll_params(AioContext *ctx, int64_t limit, int64_t grow, int64_t shrink, Error **error)
{
    (void)grow, (void)shrink, (void)error;
    ctx->limit = limit;
}

static AioContext *aio_context_new(Error **error)
{
    (void)error;
    return &context;
}

static void qemu_set_current_aio_context(AioContext *ctx) { (void)ctx; }
static void aio_get_g_source(AioContext *ctx) { (void)ctx; }
static void aio_context_unref(AioContext *ctx) { (void)ctx; }
static void event_notifier_cleanup(EventNotifier *e) { (void)e; }
static void event_notifier_init(EventNotifier *e, int active) { e->set = active; }
static void event_notifier_set(EventNotifier *e) { e->set = true; }

static bool event_notifier_test_and_clear(EventNotifier *e)
{
    bool was = e->set;

    e->set = false;
    return was;
}

static void aio_set_event_notifier(AioContext *ctx, EventNotifier *e, EventNotifierHandler *read, AioPollFn *poll,
                                   EventNotifierHandler *ready)
{
    if (read) {
        ctx->handlers[ctx->calls++] = (Handler){ e, read, ready, poll };
    }
}

static bool aio_poll(AioContext *ctx, bool blocking)
{
    bool polled = ctx->depth == 0 && ctx->ready && 100 * 1000 * 1000 < ctx->limit;
    bool progress = false;

    if (!blocking) {
        return false;
    }
    ctx->depth++;
    for (Handler *h = ctx->handlers; h < ctx->handlers + 2; h++) {
        if (polled && h->poll(h->notifier)) {
            h->ready(h->notifier);
            progress = true;
        } else if (!polled && h->notifier->set) {
            h->read(h->notifier);
            progress = true;
        }
    }
    ctx->depth--;
    ctx->ready++;
    if (!progress) {
        puts("waits for ever");
        exit(1);
    }
    return true;
}

END
    part tests/unit/test-nested-aio-poll.c '^typedef struct' '^} TestData'
    part tests/unit/test-nested-aio-poll.c '^static void io_read' '^static void test.void' | sed '$d'
    part tests/unit/test-nested-aio-poll.c '^static void test.void' '^}'
    printf 'int main(void)\n{\n    test();\n    return 0;\n}\n'
} >"$scratch/nested.c"
"$cc" -std=gnu11 -o "$scratch/nested" "$scratch/nested.c" || fail "does not compile"
"$scratch/nested" || fail "the test does not end on a slow host"
