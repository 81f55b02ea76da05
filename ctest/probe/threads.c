/*
 * Threads: what they, their variables and their locks cost.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "probe.h"

#include <semaphore.h>
#include <stdatomic.h>
#include <time.h>

static void *nothing(void *data)
{
    return data;
}

static void create_loop(void *data, long rounds)
{
    for (long i = 0; i < rounds; i++) {
        pthread_t thread;

        if (pthread_create(&thread, NULL, nothing, data) || pthread_join(thread, NULL)) {
            abort();
        }
    }
}

static void probe_create(void)
{
    probe_cost(probe_loop(create_loop, NULL), "pthread_create and pthread_join");
}

static atomic_bool go_on;

static void *wait_go(void *data)
{
    while (!atomic_load(&go_on)) {
        probe_sleep_ms(10);
    }
    return data;
}

static void probe_many(void)
{
    pthread_t threads[64];
    int made = 0, error = 0;

    atomic_store(&go_on, false);
    while (made < 64 && !(error = pthread_create(&threads[made], NULL, wait_go, NULL))) {
        made++;
    }
    atomic_store(&go_on, true);
    for (int i = 0; i < made; i++) {
        pthread_join(threads[i], NULL);
    }
    PROBE_TRY_RETURN(error, "after %d threads", made);
    probe_yes("%d at once", made);
}

static void *use_stack(void *data)
{
    volatile char stack[3 << 20];

    for (size_t i = 0; i < sizeof(stack); i += 4096) {
        stack[sizeof(stack) - 1 - i] = 1;
    }
    return stack[0] ? data : NULL;
}

static void probe_stack_size(void)
{
    pthread_attr_t attributes;
    pthread_t thread;

    pthread_attr_init(&attributes);
    PROBE_TRY_RETURN(pthread_attr_setstacksize(&attributes, 4 << 20),
                     "pthread_attr_setstacksize");
    PROBE_TRY_RETURN(pthread_create(&thread, &attributes, use_stack, NULL),
                     "pthread_create");
    pthread_join(thread, NULL);
    probe_yes("4 MiB asked for, 3 used");
}

static __thread volatile long mine = 5;

static __attribute__((noinline)) void add_mine(void)
{
    mine++;
}

static void tls_call_loop(void *data, long rounds)
{
    (void)data;
    for (long i = 0; i < rounds; i++) {
        add_mine();
    }
}

static void *other_tls(void *data)
{
    *(long *)data = mine++;
    return NULL;
}

static void probe_tls(void)
{
    pthread_t thread;
    long other = 0;

    mine = 6;
    PROBE_TRY_RETURN(pthread_create(&thread, NULL, other_tls, &other), "pthread_create");
    pthread_join(thread, NULL);
    PROBE_TRY(other == 5 && mine == 6, "%ld in the other thread, %ld here", other, mine);
    probe_cost(probe_loop(tls_call_loop, NULL),
               "an increment of a __thread variable by a function");
}

static pthread_key_t key;

static void specific_loop(void *data, long rounds)
{
    for (long i = 0; i < rounds; i++) {
        if (pthread_getspecific(key) != data) {
            abort();
        }
    }
}

static void probe_specific(void)
{
    PROBE_TRY_RETURN(pthread_key_create(&key, NULL), "pthread_key_create");
    PROBE_TRY_RETURN(pthread_setspecific(key, &key), "pthread_setspecific");
    probe_cost(probe_loop(specific_loop, &key), "pthread_getspecific");
}

static void self_loop(void *data, long rounds)
{
    for (long i = 0; i < rounds; i++) {
        *(pthread_t volatile *)data = pthread_self();
    }
}

static void probe_self(void)
{
    pthread_t self;

    probe_cost(probe_loop(self_loop, &self), "pthread_self");
}

static void lock_loop(void *mutex, long rounds)
{
    for (long i = 0; i < rounds; i++) {
        if (pthread_mutex_lock(mutex) || pthread_mutex_unlock(mutex)) {
            abort();
        }
    }
}

static void measure_mutex(int type)
{
    pthread_mutexattr_t attributes;
    pthread_mutex_t mutex;

    pthread_mutexattr_init(&attributes);
    PROBE_TRY_RETURN(pthread_mutexattr_settype(&attributes, type),
                     "pthread_mutexattr_settype");
    PROBE_TRY_RETURN(pthread_mutex_init(&mutex, &attributes), "pthread_mutex_init");
    probe_cost(probe_loop(lock_loop, &mutex), "lock and unlock, no one else there");
}

static void probe_mutex(void)
{
    measure_mutex(PTHREAD_MUTEX_NORMAL);
}

static void probe_recursive(void)
{
    measure_mutex(PTHREAD_MUTEX_RECURSIVE);
}

static void rwlock_loop(void *lock, long rounds)
{
    for (long i = 0; i < rounds; i++) {
        if (pthread_rwlock_rdlock(lock) || pthread_rwlock_unlock(lock)) {
            abort();
        }
    }
}

static void probe_rwlock(void)
{
    pthread_rwlock_t lock;

    PROBE_TRY_RETURN(pthread_rwlock_init(&lock, NULL), "pthread_rwlock_init");
    probe_cost(probe_loop(rwlock_loop, &lock), "read lock and unlock, no one else there");
}

static pthread_mutex_t contended = PTHREAD_MUTEX_INITIALIZER;
static long shared_count;

static void contend_loop(void *data, long rounds)
{
    (void)data;
    for (long i = 0; i < rounds; i++) {
        pthread_mutex_lock(&contended);
        shared_count++;
        pthread_mutex_unlock(&contended);
    }
}

static void *contend_main(void *data)
{
    while (atomic_load(&go_on)) {
        contend_loop(NULL, 50);
    }
    return data;
}

static void probe_contended(void)
{
    pthread_t thread;

    atomic_store(&go_on, true);
    PROBE_TRY_RETURN(pthread_create(&thread, NULL, contend_main, NULL), "pthread_create");
    double ns = probe_loop(contend_loop, NULL);

    atomic_store(&go_on, false);
    pthread_join(thread, NULL);
    probe_cost(ns, "lock and unlock, another thread doing the same");
}

/* Two threads take turns. */
static pthread_mutex_t turn_mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t turn_cond = PTHREAD_COND_INITIALIZER;
static int turn;

static bool take_turn(int me)
{
    pthread_mutex_lock(&turn_mutex);
    while (turn == 1 - me) {
        pthread_cond_wait(&turn_cond, &turn_mutex);
    }
    bool more = turn >= 0;

    if (more) {
        turn = 1 - me;
    }
    pthread_cond_broadcast(&turn_cond);
    pthread_mutex_unlock(&turn_mutex);
    return more;
}

static void *turn_main(void *data)
{
    while (take_turn(1)) {
    }
    return data;
}

static void turn_loop(void *data, long rounds)
{
    (void)data;
    for (long i = 0; i < rounds; i++) {
        take_turn(0);
    }
}

static void probe_cond(void)
{
    pthread_t thread;

    turn = 0;
    PROBE_TRY_RETURN(pthread_create(&thread, NULL, turn_main, NULL), "pthread_create");
    double ns = probe_loop(turn_loop, NULL);

    pthread_mutex_lock(&turn_mutex);
    turn = -1;
    pthread_cond_broadcast(&turn_cond);
    pthread_mutex_unlock(&turn_mutex);
    pthread_join(thread, NULL);
    probe_cost(ns / 2, "hand-over to a thread that waits for a condition");
}

static sem_t semaphores[2];

static void *sem_main(void *data)
{
    for (;;) {
        sem_wait(&semaphores[0]);
        if (!atomic_load(&go_on)) {
            return data;
        }
        sem_post(&semaphores[1]);
    }
}

static void sem_loop(void *data, long rounds)
{
    (void)data;
    for (long i = 0; i < rounds; i++) {
        sem_post(&semaphores[0]);
        sem_wait(&semaphores[1]);
    }
}

static void probe_semaphore(void)
{
    pthread_t thread;

    PROBE_TRY(sem_init(&semaphores[0], 0, 0) == 0 && sem_init(&semaphores[1], 0, 0) == 0,
              "sem_init");
    atomic_store(&go_on, true);
    PROBE_TRY_RETURN(pthread_create(&thread, NULL, sem_main, NULL), "pthread_create");
    double ns = probe_loop(sem_loop, NULL);

    atomic_store(&go_on, false);
    sem_post(&semaphores[0]);
    pthread_join(thread, NULL);
    probe_cost(ns / 2, "hand-over to a thread that waits for a semaphore");
}

static void probe_timedwait(void)
{
    pthread_condattr_t attributes;
    pthread_cond_t condition;
    struct timespec limit;

    pthread_condattr_init(&attributes);
    PROBE_TRY_RETURN(pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC),
                     "pthread_condattr_setclock");
    PROBE_TRY_RETURN(pthread_cond_init(&condition, &attributes), "pthread_cond_init");
    double late[9];

    for (int i = 0; i < 9; i++) {
        uint64_t start = probe_now();

        clock_gettime(CLOCK_MONOTONIC, &limit);
        uint64_t until = limit.tv_sec * UINT64_C(1000000000) + limit.tv_nsec + 3000000;

        limit.tv_sec = until / 1000000000;
        limit.tv_nsec = until % 1000000000;
        pthread_mutex_lock(&turn_mutex);
        int error = pthread_cond_timedwait(&condition, &turn_mutex, &limit);

        pthread_mutex_unlock(&turn_mutex);
        late[i] = (double)(probe_now() - start) - 3e6;
        PROBE_TRY(error == ETIMEDOUT, "pthread_cond_timedwait gave %s",
                  probe_errno_name(error));
    }
    double median = probe_median(late, 9);

    PROBE_TRY(median > -20e3, "ends too early: by %.0f us in the median", -median / 1e3);
    probe_cost(median < 0 ? 0 : median,
               "how late a time-out of 3 ms by the monotonic clock is; median of 9");
}

static void probe_name(void)
{
    typedef int (*Set)(pthread_t, const char *);
    PROBE_FIND(Set, pthread_setname_np);

    PROBE_TRY_RETURN(pthread_setname_np_found(pthread_self(), "probe"),
                     "pthread_setname_np");
    probe_yes(" ");
}

static void probe_atfork(void)
{
    /* In libcygwin.a or the C library's static part on some systems: not looked up. */
    PROBE_TRY_RETURN(pthread_atfork(NULL, NULL, NULL), "pthread_atfork");
    probe_yes(" ");
}

int main(int argc, char **argv)
{
    static const Probe list[] = {
        { "thread-create", probe_create },
        { "threads-64", probe_many },
        { "thread-stack-size", probe_stack_size },
        { "tls", probe_tls },
        { "pthread-getspecific", probe_specific },
        { "pthread-self", probe_self },
        { "mutex", probe_mutex },
        { "mutex-recursive", probe_recursive },
        { "rwlock", probe_rwlock },
        { "mutex-contended", probe_contended },
        { "cond-hand-over", probe_cond },
        { "semaphore-hand-over", probe_semaphore },
        { "cond-timedwait-monotonic", probe_timedwait },
        { "pthread-setname", probe_name },
        { "pthread-atfork", probe_atfork },
        { NULL, NULL },
    };

    return probe_main(list, argc, argv);
}
