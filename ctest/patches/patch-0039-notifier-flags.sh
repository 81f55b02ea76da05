#!/bin/sh
# Notifiers that an AioContext looks at by a flag: the notifier by its own test with the sanitizer for threads, and the wait of
# aio_poll() with those who end it, as QEMU's sources have them.
. "$(dirname "$0")/common.sh"

has tests/unit/test-event-notifier-cygwin.c '#define EVENT_NOTIFIER_FLAG'
run_sanitized test-event-notifier-cygwin

{
    cat <<'END'
#include "qemu/osdep.h"
#include "block/aio.h"
#include "qemu/atomic.h"
#include "qemu/futex.h"
#include <pthread.h>

#define EVENT_NOTIFIER_FLAG
#define SCALE_MS 1000000LL
#define NR_THREADS 4
#define NR_SETS 50000

struct EventNotifier { unsigned set; };
struct AioContext { uint32_t notify_me; bool on_address; unsigned notified; EventNotifier notifier; };

static struct AioContext main_context, other_context;
static unsigned work;

static AioContext *qemu_get_aio_context(void) { return &main_context; }
static int64_t get_clock(void) { return g_get_monotonic_time() * 1000; }
static void event_notifier_set(EventNotifier *e) { qatomic_set(&e->set, 1); }
END
    part util/async.c '^void aio_notify\(' '^}'
    part util/async.c '^void aio_notify_accept' '^}'
    part util/fdmon-poll.c '^#define SLICE_NS' '^$'
    part util/fdmon-poll.c '^static void aio_wait_on_address' '^}'
    cat <<'END'
static void *notify_thread(void *opaque)
{
    for (int i = 0; i < NR_SETS; i++) {
        qatomic_inc(&work);
        aio_notify(opaque);
        if (i % 64 == 0) {
            usleep(1);
        }
    }
    return NULL;
}

/* As aio_poll() calls it */
static void wait_once(AioContext *ctx, int64_t timeout)
{
    qatomic_set(&ctx->notify_me, qatomic_read(&ctx->notify_me) + 2);
    smp_mb();
    if (!qatomic_read(&ctx->notified)) {
        aio_wait_on_address(ctx, timeout);
    }
    qatomic_store_release(&ctx->notify_me, qatomic_read(&ctx->notify_me) - 2);
    aio_notify_accept(ctx);
}

static void stress(AioContext *ctx)
{
    pthread_t threads[NR_THREADS];

    qatomic_set(&work, 0);
    for (int i = 0; i < NR_THREADS; i++) {
        assert(pthread_create(&threads[i], NULL, notify_thread, ctx) == 0);
    }
    while (qatomic_read(&work) < NR_THREADS * NR_SETS) {
        wait_once(ctx, -1);
    }
    for (int i = 0; i < NR_THREADS; i++) {
        pthread_join(threads[i], NULL);
    }
    assert(!ctx->on_address && ctx->notify_me == 0);
    aio_notify_accept(ctx);
}

/* Neither too early nor far too late, and not at all when there is something to do */
static void timeout(AioContext *ctx, int64_t ms)
{
    int64_t start = get_clock();

    wait_once(ctx, ms * SCALE_MS);
    assert(get_clock() - start >= ms * SCALE_MS && get_clock() - start < 10000 * SCALE_MS);
    aio_notify(ctx);
    wait_once(ctx, -1);
}

int main(void)
{
    /* A wake-up that is lost is a wait without an end */
    alarm(120);
    stress(&other_context);
    stress(&main_context);
    timeout(&other_context, 20);
    timeout(&main_context, 20);
    timeout(&main_context, 130);
    return 0;
}
END
} >"$scratch/wait.c"
for option in -O2 -fsanitize=thread; do
    "$cc" -std=gnu11 -g "$option" -D_GNU_SOURCE -pthread -iquote "$here/stubs" -iquote "$src/include" -o "$scratch/wait" \
        "$scratch/wait.c" || fail "does not compile with $option"
    "$scratch/wait" || fail "a wake-up was lost, or a wait is too short ($option)"
done

# A handler is found by its notifier, and a deleted one is not asked.
has util/aio-posix.c 'event_notifier_unwatch(notifier, ctx);'
part util/aio-posix.c '^static bool run_poll_handlers\(' '^}' | grep -q 'qatomic_read(&ctx->notified)' || fail "polling goes on over a notification"
part util/aio-posix.c '^bool aio_prepare' '^}' | grep -q 'return aio_pending(ctx);' || fail "GLib's loop would sleep over a flag"
has tests/unit/test-aio.c 'g_test_add_func("/aio/event/threads",           test_event_threads);'
