/*
 * Signals: faults with their address, delivery to threads, waiting for them, jumping out of handlers.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "probe.h"

#include <poll.h>
#include <setjmp.h>
#include <signal.h>
#include <stdatomic.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <time.h>
#include <ucontext.h>
#include "fault.h"

#define KILLS 31

static void set_handler(int number, void (*handler)(int), int flags)
{
    struct sigaction action = { .sa_handler = handler, .sa_flags = flags };

    sigemptyset(&action.sa_mask);
    sigaction(number, &action, NULL);
}

static char *no_access(void)
{
    return mmap(NULL, 65536, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
}

static void probe_fault_address(void)
{
    char *memory = no_access();

    PROBE_TRY(memory != MAP_FAILED, "mmap");
    int number = fault_at(memory + 4567, false);

    PROBE_TRY(number == SIGSEGV, "signal %d", number);
    PROBE_TRY(fault_address == memory + 4567, "%p instead of %p", fault_address,
              (void *)(memory + 4567));
    probe_yes("siginfo has the exact address");
}

static void probe_fault_null(void)
{
    int number = fault_at(NULL, true);

    PROBE_TRY(number == SIGSEGV, "signal %d", number);
    probe_yes("a write to NULL is caught");
}

static void fault_loop(void *data, long rounds)
{
    for (long i = 0; i < rounds; i++) {
        fault_at(data, false);
    }
}

static void probe_fault_cost(void)
{
    char *memory = no_access();

    PROBE_TRY(memory != MAP_FAILED, "mmap");
    probe_cost(probe_loop(fault_loop, memory),
               "a fault, its handler and siglongjmp, with two sigaction pairs");
}

static char *volatile retried;
static volatile void *instruction;

static void on_retry(int number, siginfo_t *info, void *context)
{
    (void)number;
    (void)info;
#if defined(__CYGWIN__)
    instruction = (void *)((ucontext_t *)context)->uc_mcontext.rip;
#elif defined(__linux__) && defined(__x86_64__)
    instruction = (void *)((ucontext_t *)context)->uc_mcontext.gregs[REG_RIP];
#else
    (void)context;
#endif
    if (mprotect(retried, 65536, PROT_READ | PROT_WRITE)) {
        _exit(5);
    }
}

static void probe_fault_retry(void)
{
    struct sigaction action = { .sa_sigaction = on_retry, .sa_flags = SA_SIGINFO };

    retried = no_access();
    PROBE_TRY(retried != MAP_FAILED, "mmap");
    sigemptyset(&action.sa_mask);
    sigaction(SIGSEGV, &action, NULL);
    *retried = 77;
    signal(SIGSEGV, SIG_DFL);
    PROBE_TRY(*retried == 77, "the store is lost");
    probe_yes(
        "a handler makes the page writable and returns; the instruction's address is %s",
        instruction ? "known" : "not known");
}

static volatile sig_atomic_t came;
static atomic_ullong came_at;
static pthread_t came_in;

static void on_signal(int number)
{
    atomic_store(&came_at, probe_now());
    came_in = pthread_self();
    came = number;
}

static void raise_loop(void *data, long rounds)
{
    (void)data;
    for (long i = 0; i < rounds; i++) {
        raise(SIGUSR1);
    }
}

static void probe_raise(void)
{
    set_handler(SIGUSR1, on_signal, 0);
    probe_cost(probe_loop(raise_loop, NULL), "raise with a handler");
}

static atomic_bool stop;

static void *spin(void *data)
{
    while (!atomic_load(&stop)) {
    }
    return data;
}

static void *block(void *data)
{
    struct pollfd fd = { .fd = *(int *)data, .events = POLLIN };

    while (!atomic_load(&stop)) {
        poll(&fd, 1, 10000);
    }
    return data;
}

/* From pthread_kill until the handler runs, in the thread it is meant for. */
static void measure_kill(void *(*body)(void *))
{
    double took[KILLS];
    pthread_t thread;
    int fds[2];

    set_handler(SIGUSR1, on_signal, 0);
    atomic_store(&stop, false);
    PROBE_TRY(socketpair(AF_UNIX, SOCK_STREAM, 0, fds) == 0, "socketpair");
    PROBE_TRY_RETURN(pthread_create(&thread, NULL, body, &fds[0]), "pthread_create");
    for (int i = 0; i < KILLS; i++) {
        probe_sleep_ms(5);
        came = 0;
        uint64_t start = probe_now();

        PROBE_TRY_RETURN(pthread_kill(thread, SIGUSR1), "pthread_kill");
        while (!came && probe_now() - start < 3000000000u) {
            probe_sleep_ms(1);
        }
        PROBE_TRY(came, "the handler does not run");
        PROBE_TRY(pthread_equal(came_in, thread), "the handler runs in another thread");
        took[i] = (double)(atomic_load(&came_at) - start);
    }
    atomic_store(&stop, true);
    PROBE_TRY(write(fds[1], "x", 1) == 1, "write");
    pthread_join(thread, NULL);
    probe_cost(probe_median(took, KILLS), "until the handler runs; median of %d", KILLS);
}

static void probe_kill_spinning(void)
{
    measure_kill(spin);
}

static void probe_kill_blocked(void)
{
    measure_kill(block);
}

static void *wait_signal(void *set)
{
    int number = 0;

    return sigwait(set, &number) ? NULL : (void *)(intptr_t)number;
}

/* QEMU's main loop without signalfd: a thread in sigwait for signals that all threads block. */
static void probe_sigwait(void)
{
    sigset_t set, old;
    pthread_t thread;
    void *got;

    sigemptyset(&set);
    sigaddset(&set, SIGUSR2);
    pthread_sigmask(SIG_BLOCK, &set, &old);
    PROBE_TRY_RETURN(pthread_create(&thread, NULL, wait_signal, &set), "pthread_create");
    probe_sleep_ms(50);
    kill(getpid(), SIGUSR2);
    pthread_join(thread, &got);
    pthread_sigmask(SIG_SETMASK, &old, NULL);
    PROBE_TRY((intptr_t)got == SIGUSR2, "sigwait gave %d", (int)(intptr_t)got);
    probe_yes("a thread in sigwait gets a signal sent to the process");
}

static void probe_sigtimedwait(void)
{
    struct timespec limit = { 0, 50000000 };
    sigset_t set, old;

    set_handler(SIGUSR2, on_signal, 0);
    sigemptyset(&set);
    sigaddset(&set, SIGUSR2);
    pthread_sigmask(SIG_BLOCK, &set, &old);
    raise(SIGUSR2);
    int got = sigtimedwait(&set, NULL, &limit);

    pthread_sigmask(SIG_SETMASK, &old, NULL);
    PROBE_TRY(got == SIGUSR2, "it gave %d", got);
    probe_yes("a pending signal");
}

/* Blocked before, it has to be blocked behind. */
static void probe_sigtimedwait_late(void)
{
    struct timespec limit = { 0, 50000000 };
    sigset_t set, old;

    set_handler(SIGUSR2, on_signal, 0);
    sigemptyset(&set);
    sigaddset(&set, SIGUSR2);
    pthread_sigmask(SIG_BLOCK, &set, &old);
    int none = sigtimedwait(&set, NULL, &limit), error = errno;

    came = 0;
    raise(SIGUSR2);
    bool unblocked = came;

    pthread_sigmask(SIG_SETMASK, &old, NULL);
    PROBE_TRY(none == -1 && error == EAGAIN, "without a signal: %d", none);
    PROBE_TRY(!unblocked, "behind a time-out the signal is not blocked any more");
    probe_yes("a time-out: EAGAIN, and the signal is blocked as before");
}

static void probe_sigqueue(void)
{
    sigset_t set, old;
    siginfo_t info;

    sigemptyset(&set);
    sigaddset(&set, SIGUSR2);
    pthread_sigmask(SIG_BLOCK, &set, &old);
    int sent = sigqueue(getpid(), SIGUSR2, (union sigval){ .sival_int = 4711 });
    int got = sent ? -1 : sigwaitinfo(&set, &info);

    pthread_sigmask(SIG_SETMASK, &old, NULL);
    PROBE_TRY(got == SIGUSR2, "sigqueue gave %d, sigwaitinfo %d", sent, got);
    PROBE_TRY(info.si_value.sival_int == 4711 && info.si_pid == getpid(),
              "other values in siginfo");
    probe_yes("its value arrives");
}

static void *send_later(void *thread)
{
    probe_sleep_ms(100);
    pthread_kill(*(pthread_t *)thread, SIGUSR1);
    probe_sleep_ms(100);
    return NULL;
}

static void look_read(int flags, bool restarted)
{
    pthread_t self = pthread_self(), thread;
    int fds[2];
    char byte;

    PROBE_TRY(pipe(fds) == 0, "pipe");
    set_handler(SIGUSR1, on_signal, flags);
    pid_t pid = probe_fork();

    if (pid == 0) {
        /* Ends a read that is gone on with. */
        probe_sleep_ms(600);
        _exit(write(fds[1], "x", 1) == 1 ? 0 : 1);
    }
    PROBE_TRY_RETURN(pthread_create(&thread, NULL, send_later, &self), "pthread_create");
    ssize_t n = read(fds[0], &byte, 1);
    int error = errno;

    pthread_join(thread, NULL);
    probe_wait(pid);
    close(fds[0]);
    close(fds[1]);
    if (restarted ? n != 1 : n != -1 || error != EINTR) {
        probe_no(n < 0 ? error : 0, "read gave %zd", n);
        return;
    }
    probe_yes("read of a pipe %s",
              restarted ? "goes on behind the handler" : "ends with EINTR");
}

static void probe_read_eintr(void)
{
    look_read(0, false);
}

static void probe_read_restart(void)
{
    look_read(SA_RESTART, true);
}

static void jump_loop(void *data, long rounds)
{
    int mask = *(int *)data;
    sigjmp_buf buffer;

    for (volatile long i = 0; i < rounds; i++) {
        if (!sigsetjmp(buffer, mask)) {
            siglongjmp(buffer, 1);
        }
    }
}

static void probe_jump(void)
{
    int mask = 0;

    probe_cost(probe_loop(jump_loop, &mask), "sigsetjmp(.., 0) and siglongjmp");
}

static void probe_jump_mask(void)
{
    int mask = 1;

    probe_cost(probe_loop(jump_loop, &mask), "sigsetjmp(.., 1) and siglongjmp");
}

static void set_loop(void *data, long rounds)
{
    static sigjmp_buf buffer;

    (void)data;
    for (volatile long i = 0; i < rounds; i++) {
        if (sigsetjmp(buffer, 0)) {
            abort();
        }
    }
}

static void probe_set(void)
{
    probe_cost(probe_loop(set_loop, NULL), "sigsetjmp(.., 0) alone");
}

int main(int argc, char **argv)
{
    static const Probe list[] = {
        { "sigsegv-address", probe_fault_address },
        { "sigsegv-null", probe_fault_null },
        { "sigsegv-cost", probe_fault_cost },
        { "sigsegv-retry", probe_fault_retry },
        { "raise", probe_raise },
        { "pthread-kill-running", probe_kill_spinning },
        { "pthread-kill-in-poll", probe_kill_blocked },
        { "sigwait-in-thread", probe_sigwait },
        { "sigtimedwait", probe_sigtimedwait },
        { "sigtimedwait-timeout", probe_sigtimedwait_late },
        { "sigqueue", probe_sigqueue },
        { "read-eintr", probe_read_eintr },
        { "read-sa-restart", probe_read_restart },
        { "sigsetjmp", probe_set },
        { "siglongjmp", probe_jump },
        { "siglongjmp-with-mask", probe_jump_mask },
        { NULL, NULL },
    };

    return probe_main(list, argc, argv);
}
