#!/bin/sh
# The bytes that a chardev holds, with a clock, a timer and a backend that only count: as on Cygwin, a burst of bytes is few
# writes, none of them is late and none is lost. Elsewhere each byte is a write.
. "$(dirname "$0")/common.sh"

{
    cat <<'END'
#include <assert.h>
#include <errno.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/queue.h>

#define QLIST_HEAD(name, type) LIST_HEAD(name, type)
#define QLIST_HEAD_INITIALIZER(head) LIST_HEAD_INITIALIZER(head)
#define QLIST_ENTRY(type) LIST_ENTRY(type)
#define QLIST_INSERT_HEAD(head, item, field) LIST_INSERT_HEAD(head, item, field)
#define QLIST_FOREACH(item, head, field) LIST_FOREACH(item, head, field)

typedef struct Chardev Chardev;
typedef struct {
    bool hold_bytes;
    int (*chr_write)(Chardev *s, const uint8_t *buf, int len);
} ChardevClass;
typedef struct {
    int64_t expires;
    void (*callback)(void *);
    void *opaque;
} QEMUTimer;
struct Chardev {
    ChardevClass *class;
    bool chr_write_lock;
    void *gcontext;
    uint8_t *held;
    int nr_held;
    int64_t written_ms;
    QEMUTimer *hold_timer;
    QLIST_ENTRY(Chardev) hold_next;
};
typedef struct {
    Chardev chr;
    bool timestamps;
} MuxChardev;

enum { QEMU_CLOCK_REALTIME, REPLAY_MODE_NONE };
static int replay_mode = REPLAY_MODE_NONE;
static int64_t now = 1000;
static QEMUTimer timer = { .expires = -1 };

#define CHARDEV_GET_CLASS(chr) ((chr)->class)
#define CHARDEV_IS_MUX(chr) ((void)(chr), false)
#define MUX_CHARDEV(chr) ((MuxChardev *)(chr))
#define qemu_chr_fe_get_driver(chr) (chr)
#define qemu_in_coroutine() false
#define qemu_co_sleep_ns(clock, ns) abort()
#define g_usleep(us) (now++)
#define g_malloc malloc

static void qemu_mutex_lock(bool *lock)
{
    assert(!*lock);
    *lock = true;
}

static int qemu_mutex_trylock(bool *lock)
{
    return *lock ? EBUSY : (*lock = true, 0);
}

static void qemu_mutex_unlock(bool *lock)
{
    assert(*lock);
    *lock = false;
}

static int64_t qemu_clock_get_ms(int clock)
{
    (void)clock;
    return now;
}

static QEMUTimer *timer_new_ms(int clock, void (*callback)(void *), void *opaque)
{
    (void)clock;
    timer.callback = callback;
    timer.opaque = opaque;
    return &timer;
}

static void timer_mod(QEMUTimer *t, int64_t expires) { t->expires = expires; }
static void timer_del(QEMUTimer *t) { t->expires = -1; }

static int nr_logged, nr_written, nr_writes, nr_refusals, room = 1 << 20;

static void qemu_chr_write_log(Chardev *s, const uint8_t *buf, size_t len)
{
    assert(s->chr_write_lock && buf);
    nr_logged += len;
}

END
    part chardev/char.c '^static int chr_write_backend' '^int qemu_chr_write' | sed '$d'
    cat <<'END'

/* The bytes that are written count up, so that one which is missing, doubled or early shows. */
static int look_write(Chardev *s, const uint8_t *buf, int len)
{
    assert(s->chr_write_lock);
    nr_writes++;
    if (nr_refusals) {
        nr_refusals--;
        errno = EAGAIN;
        return -1;
    }
    if (len > room) {
        len = room;
    }
    for (int i = 0; i < len; i++) {
        assert(buf[i] == (uint8_t)nr_written++);
    }
    return len;
}

static void fire(void)
{
    timer.expires = -1;
    timer.callback(timer.opaque);
}

/* So many bytes one by one, one each so many microseconds, and the timer when its time has come. */
static int late;
static void burst(Chardev *s, int from, int count, int us)
{
    for (int i = 0; i < count; i++) {
        uint8_t byte = from + i;
        int offset, in_ms = i * us / 1000 - (i ? (i - 1) * us / 1000 : 0);

        for (; in_ms; in_ms--) {
            now++;
            if (timer.expires >= 0 && timer.expires <= now) {
                fire();
            }
        }
        assert(qemu_chr_write_buffer(s, &byte, 1, &offset, true) == 1 && offset == 1);
        if (s->nr_held && timer.expires - now > late) {
            late = timer.expires - now;
        }
    }
}

int main(void)
{
    static ChardevClass class = { .hold_bytes = true, .chr_write = look_write };
    static Chardev s;
    int writes, offset;

    s.class = &class;

    /* 20,000 bytes in 200 ms, then nothing for a while */
    burst(&s, 0, 20000, 10);
    writes = nr_writes;
    if (s.nr_held) {
        now = timer.expires;
        fire();
    }
    printf("20000 bytes in 200 ms are %d writes, none waits longer than %d ms\n", nr_writes, late);
    assert(nr_written == 20000 && nr_logged == 20000 && !s.nr_held);
#ifndef __CYGWIN__
    return !(writes == 20000 && late == 0);
#else
    if (!(writes <= 45 && late > 0 && late <= 5)) {
        return 1;
    }
#endif
    /* Typed by hand: each is written at once */
    now += 100;
    writes = nr_writes;
    burst(&s, nr_written, 10, 100000);
    assert(nr_writes == writes + 10 && !s.nr_held);

    /* A backend that takes nothing, then five of what it has, then all */
    burst(&s, nr_written, 20, 1);
    assert(s.nr_held == 20);
    nr_refusals = 1;
    writes = nr_written;
    fire();
    assert(s.nr_held == 20 && nr_written == writes && timer.expires == now + 5);
    room = 5;
    fire();
    assert(s.nr_held == 15 && nr_written == writes + 5 && timer.expires == now + 5);
    room = 1 << 20;

    /* What is left goes before what is longer, also where that has to wait */
    nr_refusals = 3;
    assert(qemu_chr_write_buffer(&s, (uint8_t[]){ writes + 20, writes + 21 }, 2, &offset, true) == 2 && offset == 2);
    assert(!s.nr_held && nr_written == writes + 22 && nr_logged == nr_written && timer.expires == -1);

    /* In the middle of a write nothing is held when the program ends, else all goes */
    burst(&s, nr_written, 5, 1);
    s.chr_write_lock = true;
    qemu_chr_release_all();
    assert(s.nr_held == 5);
    s.chr_write_lock = false;
    qemu_chr_release_all();
    assert(!s.nr_held && nr_logged == nr_written);

    /* No room for more */
    writes = nr_writes;
    burst(&s, nr_written, 4097, 0);
    assert(nr_writes == writes + 2 && !s.nr_held && nr_logged == nr_written);
    return 0;
}
END
} >"$scratch/held.c"
# shellcheck disable=SC2086 # several flags
"$cc" $as_cygwin -D_GNU_SOURCE -Wall -Wextra -Wno-unused-function -o "$scratch/as-cygwin" "$scratch/held.c" ||
    fail "does not compile as for Cygwin"
"$scratch/as-cygwin" || fail "the bytes are not held, or too long"
"$cc" -D_GNU_SOURCE -Wall -Wextra -Wno-unused-function -o "$scratch/held" "$scratch/held.c" || fail "does not compile"
"$scratch/held" || fail "bytes are held on this machine"

# Those that hold, and when they let go.
for backend in fd pty socket; do
    has "chardev/char-$backend.c" "cc->hold_bytes = true;"
done
has chardev/char.c "oc->unparent = char_unparent;"
part chardev/char.c '^void qemu_chr_cleanup' '^}' | grep -q qemu_chr_release_all || fail "the end does not write them"
has tests/unit/meson.build "'test-char-hold': [qom, io, chardev]"
run_built_test test-char-hold
