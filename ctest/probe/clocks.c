/*
 * Clocks, sleeping and timers.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "probe.h"

#include <signal.h>
#include <sys/time.h>
#include <time.h>

#define WAITS 9

static void clock_loop(void *data, long rounds)
{
    struct timespec now;

    for (long i = 0; i < rounds; i++) {
        clock_gettime(*(clockid_t *)data, &now);
    }
}

static uint64_t read_clock(clockid_t clock)
{
    struct timespec now;

    clock_gettime(clock, &now);
    return now.tv_sec * UINT64_C(1000000000) + now.tv_nsec;
}

/* What a reading costs, what resolution it claims, and how far it steps when it is read all the time. */
static void measure(clockid_t clock)
{
    struct timespec resolution, now;
    uint64_t first, last, start = probe_now();
    long steps = 0;

    PROBE_TRY(clock_getres(clock, &resolution) == 0, "clock_getres");
    PROBE_TRY(clock_gettime(clock, &now) == 0, "clock_gettime");
    for (first = last = read_clock(clock); probe_now() - start < 100000000;) {
        uint64_t next = read_clock(clock);

        PROBE_TRY(next >= last || clock == CLOCK_REALTIME, "it goes back");
        steps += next > last;
        last = next;
    }
    probe_cost(
        probe_loop(clock_loop, &clock),
        "clock_getres says %lld ns; read without pause it steps by %.3f us in the mean",
        (long long)resolution.tv_sec * 1000000000 + resolution.tv_nsec,
        steps ? (last - first) / 1e3 / steps : 0.0);
}

static void probe_monotonic(void)
{
    measure(CLOCK_MONOTONIC);
}

static void probe_realtime(void)
{
    measure(CLOCK_REALTIME);
}

static void probe_process(void)
{
    measure(CLOCK_PROCESS_CPUTIME_ID);
}

static void probe_thread(void)
{
    measure(CLOCK_THREAD_CPUTIME_ID);
}

static void sleep_for(long microseconds)
{
    struct timespec time = { 0, microseconds * 1000 };

    nanosleep(&time, NULL);
}

static void sleep_until(long microseconds)
{
    uint64_t until = read_clock(CLOCK_MONOTONIC) + microseconds * 1000;
    struct timespec time = { until / 1000000000, until % 1000000000 };

    clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &time, NULL);
}

static void measure_sleep(void (*sleep)(long microseconds), long microseconds)
{
    double late[WAITS];

    for (int i = 0; i < WAITS; i++) {
        uint64_t start = probe_now();

        sleep(microseconds);
        late[i] = (double)(probe_now() - start) - microseconds * 1e3;
    }
    double median = probe_median(late, WAITS);

    PROBE_TRY(median > -20e3, "ends too early: by %.0f us in the median", -median / 1e3);
    probe_cost(median < 0 ? 0 : median, "how late; median of %d, the most %.0f us", WAITS,
               late[WAITS - 1] / 1e3);
}

static void probe_sleep_100us(void)
{
    measure_sleep(sleep_for, 100);
}

static void probe_sleep_1ms(void)
{
    measure_sleep(sleep_for, 1000);
}

static void probe_sleep_10ms(void)
{
    measure_sleep(sleep_for, 10000);
}

static void probe_sleep_absolute(void)
{
    measure_sleep(sleep_until, 1000);
}

static volatile sig_atomic_t ticks;

static void on_tick(int number)
{
    (void)number;
    ticks++;
}

/* What is waited for has the watchdog's limit. */
static void count_ticks(const char *what)
{
    uint64_t start = probe_now();

    while (ticks < 10 && probe_now() - start < 3000000000u) {
        probe_sleep_ms(1);
    }
    double took = (double)(probe_now() - start);

    PROBE_TRY(ticks >= 10, "%d ticks of %s", (int)ticks, what);
    probe_cost(took / 10, "one tick of %s of 5 ms", what);
}

static void probe_setitimer(void)
{
    struct itimerval timer = { { 0, 5000 }, { 0, 5000 } }, off = { { 0, 0 }, { 0, 0 } };
    struct sigaction action = { .sa_handler = on_tick };

    ticks = 0;
    sigaction(SIGALRM, &action, NULL);
    PROBE_TRY(setitimer(ITIMER_REAL, &timer, NULL) == 0, "setitimer");
    count_ticks("setitimer");
    setitimer(ITIMER_REAL, &off, NULL);
}

static void probe_timer_create(void)
{
    struct itimerspec interval = { { 0, 5000000 }, { 0, 5000000 } };
    struct sigevent event = { .sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGUSR1 };
    struct sigaction action = { .sa_handler = on_tick };
    timer_t timer;

    ticks = 0;
    sigaction(SIGUSR1, &action, NULL);
    PROBE_TRY(timer_create(CLOCK_MONOTONIC, &event, &timer) == 0, "timer_create");
    PROBE_TRY(timer_settime(timer, 0, &interval, NULL) == 0, "timer_settime");
    count_ticks("timer_create");
    timer_delete(timer);
}

int main(int argc, char **argv)
{
    static const Probe list[] = {
        { "clock-monotonic", probe_monotonic },
        { "clock-realtime", probe_realtime },
        { "clock-process-cpu", probe_process },
        { "clock-thread-cpu", probe_thread },
        { "nanosleep-100us", probe_sleep_100us },
        { "nanosleep-1ms", probe_sleep_1ms },
        { "nanosleep-10ms", probe_sleep_10ms },
        { "clock-nanosleep-absolute", probe_sleep_absolute },
        { "setitimer", probe_setitimer },
        { "timer-create", probe_timer_create },
        { NULL, NULL },
    };

    return probe_main(list, argc, argv);
}
