/*
 * poll, ppoll and select: what they say, what a call costs, how soon they wake and how late they time out.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "probe.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <time.h>
#include "terminal.h"

#define MANY 256
#define WAKES 31
#define WAITS 9

typedef struct Set {
    struct pollfd fds[MANY];
    int count;
} Set;

static int pair(int fds[2])
{
    return socketpair(AF_UNIX, SOCK_STREAM, 0, fds);
}

static void poll_loop(void *data, long rounds)
{
    Set *set = data;

    for (long i = 0; i < rounds; i++) {
        if (poll(set->fds, set->count, 0) != 0) {
            abort();
        }
    }
}

static void select_loop(void *data, long rounds)
{
    const Set *set = data;

    for (long i = 0; i < rounds; i++) {
        struct timeval none = { 0, 0 };
        fd_set fds;

        FD_ZERO(&fds);
        FD_SET(set->fds[0].fd, &fds);
        if (select(set->fds[0].fd + 1, &fds, NULL, NULL, &none) != 0) {
            abort();
        }
    }
}

/* COUNT descriptors that nothing can be read from, watched by LOOP with time-out 0. */
static void measure(int (*make)(int fds[2]), int count, void (*loop)(void *, long))
{
    Set set = { .count = count };
    int fds[MANY][2], made;

    for (made = 0; made < count; made++) {
        PROBE_TRY(make(fds[made]) == 0, "descriptor %d", made);
        set.fds[made] = (struct pollfd){ .fd = fds[made][0], .events = POLLIN };
    }
    PROBE_TRY(poll(set.fds, count, 0) == 0, "poll");
    probe_cost(probe_loop(loop, &set), "time-out 0, nothing ready");
    while (made--) {
        close(fds[made][0]);
        close(fds[made][1]);
    }
}

static void probe_poll_socket(void)
{
    measure(pair, 1, poll_loop);
}

static void probe_poll_pipe(void)
{
    measure(pipe, 1, poll_loop);
}

static void probe_poll_terminal(void)
{
    measure(terminal_pair, 1, poll_loop);
}

static void probe_poll_16(void)
{
    measure(pair, 16, poll_loop);
}

static void probe_poll_100(void)
{
    measure(pair, 100, poll_loop);
}

static void probe_poll_16_pipes(void)
{
    measure(pipe, 16, poll_loop);
}

static void probe_select_socket(void)
{
    measure(pair, 1, select_loop);
}

static void probe_select_pipe(void)
{
    measure(pipe, 1, select_loop);
}

typedef struct Wake {
    int fd;
    volatile uint64_t at[WAKES];
} Wake;

static void *waker(void *data)
{
    Wake *wake = data;

    for (int i = 0; i < WAKES; i++) {
        probe_sleep_ms(8);
        wake->at[i] = probe_now();
        if (write(wake->fd, "w", 1) != 1) {
            abort();
        }
    }
    return NULL;
}

/* From before a write by another thread until poll, which waits for it, has returned. */
static void measure_wake(int (*make)(int fds[2]))
{
    double took[WAKES];
    pthread_t thread;
    Wake wake;
    char byte;
    int fds[2];

    PROBE_TRY(make(fds) == 0, "descriptors");
    wake.fd = fds[1];
    PROBE_TRY_RETURN(pthread_create(&thread, NULL, waker, &wake), "pthread_create");
    for (int i = 0; i < WAKES; i++) {
        struct pollfd fd = { .fd = fds[0], .events = POLLIN };

        PROBE_TRY(poll(&fd, 1, 5000) == 1, "poll");
        took[i] = (double)(probe_now() - wake.at[i]);
        PROBE_TRY(read(fds[0], &byte, 1) == 1, "read");
    }
    pthread_join(thread, NULL);
    close(fds[0]);
    close(fds[1]);
    probe_cost(probe_median(took, WAKES),
               "from a write by another thread to poll's return; median of %d", WAKES);
}

static void probe_wake_socket(void)
{
    measure_wake(pair);
}

static void probe_wake_pipe(void)
{
    measure_wake(pipe);
}

static void probe_wake_terminal(void)
{
    measure_wake(terminal_pair);
}

/* How much later than asked for a wait of MICROSECONDS ends: median, and the most. */
static void measure_lateness(void (*wait)(long microseconds), long microseconds)
{
    double late[WAITS];

    for (int i = 0; i < WAITS; i++) {
        uint64_t start = probe_now();

        wait(microseconds);
        late[i] = (double)(probe_now() - start) - microseconds * 1e3;
    }
    double median = probe_median(late, WAITS);

    if (median < -20e3) {
        probe_no(0, "ends too early: by %.0f us in the median of %d, %.0f us at most",
                 -median / 1e3, WAITS, -late[0] / 1e3);
        return;
    }
    probe_cost(median < 0 ? 0 : median,
               "how late; median of %d, the least %.0f us, the most %.0f us", WAITS,
               late[0] / 1e3, late[WAITS - 1] / 1e3);
}

static void wait_poll(long microseconds)
{
    poll(NULL, 0, microseconds / 1000);
}

static void wait_select(long microseconds)
{
    struct timeval time = { 0, microseconds };

    select(0, NULL, NULL, NULL, &time);
}

static int idle[2];

static void wait_ppoll(long microseconds)
{
    struct timespec time = { 0, microseconds * 1000 };
    struct pollfd fd = { .fd = idle[0], .events = POLLIN };

    ppoll(&fd, 1, &time, NULL);
}

static void probe_poll_1ms(void)
{
    measure_lateness(wait_poll, 1000);
}

static void probe_poll_20ms(void)
{
    measure_lateness(wait_poll, 20000);
}

static void probe_select_200us(void)
{
    measure_lateness(wait_select, 200);
}

static void probe_select_10ms(void)
{
    measure_lateness(wait_select, 10000);
}

static void probe_ppoll_200us(void)
{
    PROBE_TRY(pair(idle) == 0, "socketpair");
    measure_lateness(wait_ppoll, 200);
}

int main(int argc, char **argv)
{
    static const Probe list[] = {
        { "poll-socket", probe_poll_socket },
        { "poll-pipe", probe_poll_pipe },
        { "poll-terminal", probe_poll_terminal },
        { "poll-16-sockets", probe_poll_16 },
        { "poll-100-sockets", probe_poll_100 },
        { "poll-16-pipes", probe_poll_16_pipes },
        { "select-socket", probe_select_socket },
        { "select-pipe", probe_select_pipe },
        { "poll-wake-socket", probe_wake_socket },
        { "poll-wake-pipe", probe_wake_pipe },
        { "poll-wake-terminal", probe_wake_terminal },
        { "poll-timeout-1ms", probe_poll_1ms },
        { "poll-timeout-20ms", probe_poll_20ms },
        { "select-timeout-200us", probe_select_200us },
        { "select-timeout-10ms", probe_select_10ms },
        { "ppoll-timeout-200us", probe_ppoll_200us },
        { NULL, NULL },
    };

    return probe_main(list, argc, argv);
}
