/*
 * Coroutines as QEMU makes them, by ucontext and by sigaltstack, and what happens to faults and signals on their stacks.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "probe.h"

#include <setjmp.h>
#include <signal.h>
#include <sys/mman.h>
#include <ucontext.h>

#define STACK (1024 * 1024)

static void *mapped_stack(void)
{
    void *stack =
        mmap(NULL, STACK, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    return stack == MAP_FAILED ? NULL : stack;
}

/* One coroutine: entered by resume() once started, left by leave(). */
static sigjmp_buf main_env, co_env;
static ucontext_t main_context, co_context;
static void (*volatile work)(void);
static volatile bool finished;

static void leave(void)
{
    if (!sigsetjmp(co_env, 0)) {
        siglongjmp(main_env, 1);
    }
}

static void resume(void)
{
    if (!sigsetjmp(main_env, 0)) {
        siglongjmp(co_env, 1);
    }
}

static void body(void)
{
    leave();
    for (;;) {
        work();
        finished = true;
        leave();
    }
}

/* As util/coroutine-ucontext.c: the context is only used to get onto the stack. */
static bool start_ucontext(void *stack)
{
    if (!stack || getcontext(&co_context)) {
        return false;
    }
    co_context.uc_link = &main_context;
    co_context.uc_stack.ss_sp = stack;
    co_context.uc_stack.ss_size = STACK;
    co_context.uc_stack.ss_flags = 0;
    makecontext(&co_context, body, 0);
    if (!sigsetjmp(main_env, 0)) {
        swapcontext(&main_context, &co_context);
    }
    return true;
}

static sigjmp_buf trampoline_env;
static volatile sig_atomic_t on_stack;

static void on_trampoline(int number)
{
    (void)number;
    on_stack = 1;
    if (!sigsetjmp(trampoline_env, 0)) {
        return;
    }
    /* Here on the alternate stack, with the handler done. */
    body();
}

/* As util/coroutine-sigaltstack.c: a handler on the stack is left and jumped back into. */
static bool start_sigaltstack(void *stack)
{
    stack_t alternate = { .ss_sp = stack, .ss_size = STACK }, old;
    struct sigaction action = { .sa_handler = on_trampoline, .sa_flags = SA_ONSTACK },
                     old_action;
    sigset_t set, old_set, suspended;

    sigemptyset(&set);
    sigaddset(&set, SIGUSR2);
    sigprocmask(SIG_BLOCK, &set, &old_set);
    sigfillset(&action.sa_mask);
    on_stack = 0;
    if (!stack || sigaction(SIGUSR2, &action, &old_action) ||
        sigaltstack(&alternate, &old)) {
        return false;
    }
    pthread_kill(pthread_self(), SIGUSR2);
    sigfillset(&suspended);
    sigdelset(&suspended, SIGUSR2);
    while (!on_stack) {
        sigsuspend(&suspended);
    }
    alternate.ss_flags = SS_DISABLE;
    sigaltstack(&alternate, NULL);
    if (!(old.ss_flags & SS_DISABLE)) {
        sigaltstack(&old, NULL);
    }
    sigaction(SIGUSR2, &old_action, NULL);
    sigprocmask(SIG_SETMASK, &old_set, NULL);
    if (!sigsetjmp(main_env, 0)) {
        siglongjmp(trampoline_env, 1);
    }
    return true;
}

static volatile long counter;

static void count(void)
{
    volatile char stack[20000];

    stack[0] = 1;
    stack[sizeof(stack) - 1] = 1;
    counter += stack[0];
}

static void switch_loop(void *data, long rounds)
{
    (void)data;
    for (volatile long i = 0; i < rounds; i++) {
        resume();
    }
}

static void measure(bool (*start)(void *stack))
{
    work = count;
    PROBE_TRY(start(mapped_stack()), "start");
    counter = 0;
    resume();
    PROBE_TRY(counter == 1, "it did not run");
    probe_cost(probe_loop(switch_loop, NULL),
               "into it and back, by sigsetjmp and siglongjmp");
}

static void probe_ucontext(void)
{
    measure(start_ucontext);
}

static void probe_sigaltstack(void)
{
    measure(start_sigaltstack);
}

static void swap_body(void)
{
    for (;;) {
        swapcontext(&co_context, &main_context);
    }
}

static void swap_loop(void *data, long rounds)
{
    (void)data;
    for (long i = 0; i < rounds; i++) {
        swapcontext(&main_context, &co_context);
    }
}

static void probe_swapcontext(void)
{
    PROBE_TRY(getcontext(&co_context) == 0, "getcontext");
    co_context.uc_stack.ss_sp = mapped_stack();
    co_context.uc_stack.ss_size = STACK;
    makecontext(&co_context, swap_body, 0);
    probe_cost(probe_loop(swap_loop, NULL), "into it and back, by swapcontext");
}

static char *volatile guarded;
static volatile sig_atomic_t handled;

static void on_fault(int number, siginfo_t *info, void *context)
{
    (void)number;
    (void)context;
    if (info->si_addr != guarded || mprotect(guarded, 65536, PROT_READ | PROT_WRITE)) {
        _exit(5);
    }
    handled = 1;
}

static void on_signal(int number)
{
    (void)number;
    handled = 1;
}

static void fault(void)
{
    *guarded = 1;
}

static void send_signal(void)
{
    kill(getpid(), SIGUSR1);
    for (int i = 0; !handled && i < 200; i++) {
        probe_sleep_ms(5);
    }
}

/* In a child, which may die of it. DO_IT runs on the coroutine's stack. */
static void look_at(bool (*start)(void *stack), void (*do_it)(void), bool alternate,
                    const char *what)
{
    pid_t pid = probe_fork();

    if (pid == 0) {
        struct sigaction action = { .sa_sigaction = on_fault,
                                    .sa_flags =
                                        SA_SIGINFO | (alternate ? SA_ONSTACK : 0) };
        struct sigaction plain = { .sa_handler = on_signal };
        stack_t stack = { .ss_sp = mapped_stack(), .ss_size = STACK };

        guarded = mmap(NULL, 65536, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        sigemptyset(&action.sa_mask);
        sigaction(SIGSEGV, &action, NULL);
        sigaction(SIGUSR1, &plain, NULL);
        work = do_it;
        if (!start(mapped_stack()) || (alternate && sigaltstack(&stack, NULL))) {
            _exit(3);
        }
        resume();
        _exit(finished && handled ? 0 : 4);
    }
    PROBE_TRY(pid > 0, "fork");
    int status = probe_wait(pid);

    PROBE_TRY(status == 0, "%s",
              status == 3  ? "start" :
              status > 128 ? "the process died of it" :
                             "the handler did not run");
    probe_yes("%s", what);
}

static const char retried[] =
    "the handler makes the page writable, and the coroutine goes on";

static void probe_ucontext_fault(void)
{
    look_at(start_ucontext, fault, false, retried);
}

static void probe_ucontext_fault_alternate(void)
{
    look_at(start_ucontext, fault, true,
            "the same with the handler on an alternate stack");
}

static void probe_sigaltstack_fault(void)
{
    look_at(start_sigaltstack, fault, false, retried);
}

static void probe_ucontext_signal(void)
{
    look_at(start_ucontext, send_signal, false,
            "the handler runs, and the coroutine goes on");
}

static void probe_sigaltstack_signal(void)
{
    look_at(start_sigaltstack, send_signal, false,
            "the handler runs, and the coroutine goes on");
}

static void fork_inside(void)
{
    pid_t pid = probe_fork();

    if (pid == 0) {
        _exit(6);
    }
    handled = pid > 0 && probe_wait(pid) == 6;
}

static void probe_ucontext_fork(void)
{
    look_at(start_ucontext, fork_inside, false, "fork and wait on the coroutine's stack");
}

/* Entered from another thread than it was made in, which QEMU's pool of coroutines does, then from the first. In a
 * child, which may die of it. */
static void look_elsewhere(void *(*enter)(void *))
{
    pid_t pid = probe_fork();

    if (pid == 0) {
        pthread_t thread;

        work = count;
        counter = 0;
        enter(NULL);
        if (pthread_create(&thread, NULL, enter, NULL)) {
            _exit(3);
        }
        pthread_join(thread, NULL);
        enter(NULL);
        _exit(counter == 3 ? 0 : 4);
    }
    PROBE_TRY(pid > 0, "fork");
    int status = probe_wait(pid);

    PROBE_TRY(status == 0, "%s",
              status == 4 ? "it does not run" : "the process died of it");
    probe_yes("entered here, in another thread, and here again");
}

static void *resume_there(void *unused)
{
    resume();
    return unused;
}

static void probe_other_thread(void)
{
    PROBE_TRY(start_ucontext(mapped_stack()), "start");
    look_elsewhere(resume_there);
}

static void count_and_swap(void)
{
    for (;;) {
        count();
        swapcontext(&co_context, &main_context);
    }
}

static void *swap_there(void *unused)
{
    swapcontext(&main_context, &co_context);
    return unused;
}

static void probe_swap_other_thread(void)
{
    PROBE_TRY(getcontext(&co_context) == 0, "getcontext");
    co_context.uc_stack.ss_sp = mapped_stack();
    co_context.uc_stack.ss_size = STACK;
    makecontext(&co_context, count_and_swap, 0);
    look_elsewhere(swap_there);
}

int main(int argc, char **argv)
{
    static const Probe list[] = {
        { "coroutine-ucontext", probe_ucontext },
        { "coroutine-sigaltstack", probe_sigaltstack },
        { "swapcontext", probe_swapcontext },
        { "coroutine-ucontext-fault", probe_ucontext_fault },
        { "coroutine-ucontext-fault-altstack", probe_ucontext_fault_alternate },
        { "coroutine-sigaltstack-fault", probe_sigaltstack_fault },
        { "coroutine-ucontext-signal", probe_ucontext_signal },
        { "coroutine-sigaltstack-signal", probe_sigaltstack_signal },
        { "coroutine-fork", probe_ucontext_fork },
        { "coroutine-other-thread", probe_other_thread },
        { "swapcontext-other-thread", probe_swap_other_thread },
        { NULL, NULL },
    };

    return probe_main(list, argc, argv);
}
