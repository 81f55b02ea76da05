/*
 * Controls a running emulator as its users' tools do, and checks what it answers.
 *
 * usage: qcyg-control CASE [--timeout SECONDS] [--version VERSION] [ARGUMENT...]
 *                     -- EMULATOR [ARGUMENT...]
 *
 * EMULATOR is started by the case, with more arguments. SECONDS, 60 by default, are
 * for all of it, times QCYG_TIMEOUT_SCALE of the environment.
 * Exit status: 0; 1 with the stage, what is wrong and what the emulator said; 2 for
 * wrong usage; 77 where there is no EMULATOR.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include <errno.h>
#include <signal.h>
#include <stdarg.h>
#include <time.h>
#include <unistd.h>

#include "control.h"
#include "emulator.h"
#include "scratch.h"

static const Case *const cases[] = {
    &case_qmp,       &case_daemonize,   &case_refused,     &case_gdb, &case_pty,
    &case_full_disk, &case_disk_in_use, &case_disk_shared, &case_nbd, &case_tap,
};

static struct timespec deadline;
static char stage_text[256] = "start";

__attribute__((noreturn)) static void end_badly(void)
{
    emulator_show_output();
    exit(1);
}

void fail(const char *format, ...)
{
    va_list args;

    fflush(stdout);
    fprintf(stderr, "qcyg-control: %s: ", stage_text);
    va_start(args, format);
    vfprintf(stderr, format, args);
    va_end(args);
    fputc('\n', stderr);
    end_badly();
}

void stage(const char *format, ...)
{
    va_list args;

    va_start(args, format);
    vsnprintf(stage_text, sizeof(stage_text), format, args);
    va_end(args);
    printf("%s\n", stage_text);
    fflush(stdout);
}

static long long milliseconds_left(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (deadline.tv_sec - now.tv_sec) * 1000LL +
           (deadline.tv_nsec - now.tv_nsec) / 1000000;
}

bool time_is_over(void)
{
    return milliseconds_left() <= 0;
}

int time_left(void)
{
    long long left = milliseconds_left();

    if (left <= 0) {
        fail("not done at the deadline");
    }
    return left;
}

void time_tick(void)
{
    const struct timespec tick = { .tv_nsec = 20000000 };

    time_left();
    nanosleep(&tick, NULL);
}

/* For a call that does not come back, and for whoever ends this program. */
static void on_signal(int sig)
{
    static const char late[] = "qcyg-control: a call did not return by the deadline\n";

    if (sig == SIGALRM && write(STDERR_FILENO, late, sizeof(late) - 1) < 0) {
        /* The status says it, too. */
    }
    emulator_kill_all();
    _exit(sig == SIGALRM ? 1 : 128 + sig);
}

static void set_deadline(double seconds)
{
    const char *scale = getenv("QCYG_TIMEOUT_SCALE");
    struct sigaction action = { .sa_handler = on_signal };

    if (scale && strtod(scale, NULL) > 0) {
        seconds *= strtod(scale, NULL);
    }
    clock_gettime(CLOCK_MONOTONIC, &deadline);
    deadline.tv_sec += (time_t)seconds;
    sigaction(SIGALRM, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGHUP, &action, NULL);
    signal(SIGPIPE, SIG_IGN);
    /* Behind what time_left() says. */
    alarm((unsigned)seconds + 5);
}

__attribute__((noreturn)) static void usage(const char *problem, const char *word)
{
    fprintf(stderr, "qcyg-control: %s%s\n", problem, word);
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        fprintf(stderr,
                "usage: qcyg-control %s [--timeout SECONDS] [--version VERSION] %s"
                "-- EMULATOR [ARGUMENT...]\n",
                cases[i]->name, cases[i]->usage);
    }
    exit(2);
}

static const Case *find_case(const char *name)
{
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        if (!strcmp(cases[i]->name, name)) {
            return cases[i];
        }
    }
    usage("unknown case ", name);
}

int main(int argc, char **argv)
{
    Options options = { .version = "" };
    double seconds = 60;
    const Case *chosen;
    int i = 2;

    if (argc < 2) {
        usage("a case is missing", "");
    }
    chosen = find_case(argv[1]);
    for (; i + 1 < argc && !strncmp(argv[i], "--", 2) && argv[i][2]; i += 2) {
        if (!strcmp(argv[i], "--timeout") && strtod(argv[i + 1], NULL) > 0) {
            seconds = strtod(argv[i + 1], NULL);
        } else if (!strcmp(argv[i], "--version")) {
            options.version = argv[i + 1];
        } else {
            usage("unknown option, or a wrong value of ", argv[i]);
        }
    }
    options.arguments = argv + i;
    while (i < argc && strcmp(argv[i], "--")) {
        i++;
    }
    if (i + 1 >= argc) {
        usage("-- and the emulator are missing", "");
    }
    argv[i] = NULL;
    options.emulator = argv + i + 1;
    if (!exists(options.emulator[0])) {
        printf("skipped: there is no %s\n", options.emulator[0]);
        return 77;
    }
    scratch_make();
    /* In this order in the end: nobody writes to what is removed. */
    atexit(scratch_remove);
    atexit(emulator_kill_all);
    set_deadline(seconds);
    chosen->run(&options);
    emulator_check_ended();
    printf("all right\n");
    return 0;
}
