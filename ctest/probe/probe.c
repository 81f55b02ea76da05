/*
 * What the probe programs share; see probe.h.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "probe.h"

#ifndef __CYGWIN__
#include <dlfcn.h>
#endif
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <sys/wait.h>
#include <time.h>

#define WATCHDOG_SECONDS 15
#define CHILD_SECONDS 10
#define LOOP_NS 4000000
#define LOOP_RUNS 5

static const char *_Atomic current;
static atomic_ullong started;
static atomic_bool reported;
static char folder[64];

/* One write, so that a line is whole whatever else happens. False if somebody else reported. */
static bool put_line(const char *ok, const char *error, double ns, const char *note)
{
    char line[1024], shown[600];
    size_t length = 0;
    int n;

    if (atomic_exchange(&reported, true)) {
        return false;
    }
    /* A note of one space is none: compilers warn about empty formats. */
    note += strspn(note, " ");
    for (const char *c = note; *c && length < sizeof(shown) - 2; c++) {
        if (*c == '"' || *c == '\\') {
            shown[length++] = '\\';
        }
        shown[length++] = (unsigned char)*c < ' ' ? ' ' : *c;
    }
    shown[length] = 0;
    n = snprintf(line, sizeof(line), "{\"probe\": \"%s\", \"ok\": %s", current, ok);
    if (*error) {
        n += snprintf(line + n, sizeof(line) - n, ", \"errno\": \"%s\"", error);
    }
    if (ns >= 0) {
        n += snprintf(line + n, sizeof(line) - n, ", \"ns\": %.1f", ns);
    }
    if (*shown) {
        n += snprintf(line + n, sizeof(line) - n, ", \"note\": \"%s\"", shown);
    }
    n += snprintf(line + n, sizeof(line) - n, "}\n");
    if (write(STDOUT_FILENO, line, n) != n) {
        _exit(2);
    }
    return true;
}

static void report(const char *ok, const char *error, double ns, const char *note,
                   va_list list)
{
    char text[500];

    vsnprintf(text, sizeof(text), note, list);
    if (!put_line(ok, error, ns, text)) {
        fprintf(stderr, "%s: reported twice: %s\n", current, text);
        _exit(2);
    }
}

void probe_yes(const char *note, ...)
{
    va_list list;

    va_start(list, note);
    report("true", "", -1, note, list);
    va_end(list);
}

void probe_cost(double ns, const char *note, ...)
{
    va_list list;

    va_start(list, note);
    report("true", "", ns, note, list);
    va_end(list);
}

void probe_no(int error, const char *note, ...)
{
    va_list list;

    va_start(list, note);
    report("false", probe_errno_name(error), -1, note, list);
    va_end(list);
}

void probe_absent(const char *what)
{
    put_line("false", "absent", -1, what);
}

#ifdef __CYGWIN__
/* Of kernel32. windows.h would bring in much else. */
__declspec(dllimport) void *GetModuleHandleA(const char *name);
__declspec(dllimport) void *GetProcAddress(void *module, const char *name);
__declspec(dllimport) int TerminateProcess(void *process, unsigned status);

/* _exit() closes what is open, and waits for who has the table of it. */
void probe_end(int status)
{
    TerminateProcess((void *)-1, status);
}

void *probe_find(const char *name)
{
    static const char *const modules[] = { "cygwin1.dll", "ntdll.dll" };
    void *found = NULL;

    for (int i = 0; i < 2 && !found; i++) {
        found = GetProcAddress(GetModuleHandleA(modules[i]), name);
    }
    return found;
}
#else
void probe_end(int status)
{
    _exit(status);
}

void *probe_find(const char *name)
{
    return dlsym(RTLD_DEFAULT, name);
}
#endif

#ifdef __CYGWIN__
/* Not CLOCK_MONOTONIC, whose steps are coarse there (probe clock-monotonic). */
__declspec(dllimport) int QueryPerformanceCounter(int64_t *count);
__declspec(dllimport) int QueryPerformanceFrequency(int64_t *frequency);

uint64_t probe_now(void)
{
    static int64_t frequency;
    int64_t count;

    if (!frequency) {
        QueryPerformanceFrequency(&frequency);
    }
    QueryPerformanceCounter(&count);
    return count / frequency * UINT64_C(1000000000) +
           count % frequency * UINT64_C(1000000000) / frequency;
}
#else
uint64_t probe_now(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * UINT64_C(1000000000) + now.tv_nsec;
}
#endif

static int compare(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;

    return (x > y) - (x < y);
}

double probe_median(double *values, int count)
{
    qsort(values, count, sizeof(*values), compare);
    return count % 2 ? values[count / 2] :
                       (values[count / 2 - 1] + values[count / 2]) / 2;
}

double probe_loop(void (*loop)(void *data, long rounds), void *data)
{
    double runs[LOOP_RUNS];
    long rounds = 1;
    uint64_t start, took;

    for (;;) {
        start = probe_now();
        loop(data, rounds);
        took = probe_now() - start;
        if (took >= LOOP_NS || rounds >= 1L << 28) {
            break;
        }
        rounds *= took < LOOP_NS / 16 ? 8 : 2;
    }
    for (int i = 0; i < LOOP_RUNS; i++) {
        start = probe_now();
        loop(data, rounds);
        runs[i] = (double)(probe_now() - start) / rounds;
    }
    return probe_median(runs, LOOP_RUNS);
}

void probe_sleep_ms(int milliseconds)
{
    struct timespec time = { milliseconds / 1000, milliseconds % 1000 * 1000000L };

    while (nanosleep(&time, &time) < 0 && errno == EINTR) {
    }
}

pid_t probe_fork(void)
{
    fflush(NULL);
    pid_t pid = fork();

    if (pid == 0) {
        /* The watchdog is a thread, of which the child has none. */
        alarm(CHILD_SECONDS);
    }
    return pid;
}

int probe_wait(pid_t pid)
{
    int status;
    pid_t got;

    do {
        got = waitpid(pid, &status, 0);
    } while (got < 0 && errno == EINTR);
    if (got != pid) {
        return -1;
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

const char *probe_file(const char *name)
{
    static char names[4][160];
    static int next;
    char *file = names[next++ % 4];

    snprintf(file, sizeof(names[0]), "%s-%s", folder, name);
    return file;
}

/* A hang is a result, too. Not a signal: those do not reach a thread that is stuck in a call of the system. */
static void *watchdog(void *unused)
{
    for (;;) {
        probe_sleep_ms(500);
        uint64_t since = atomic_load(&started);

        /* Signed: two CPUs need not agree on the time. */
        if (since &&
            (int64_t)(probe_now() - since) > WATCHDOG_SECONDS * INT64_C(1000000000)) {
            put_line("false", "hang", -1, "ended by the watchdog");
            probe_end(3);
        }
    }
    return unused;
}

static int run(const Probe *probe)
{
    atomic_store(&current, probe->name);
    atomic_store(&reported, false);
    atomic_store(&started, probe_now());
    errno = 0;
    probe->run();
    atomic_store(&started, 0);
    if (!atomic_load(&reported)) {
        fprintf(stderr, "%s: did not report\n", probe->name);
        return 2;
    }
    return 0;
}

int probe_main(const Probe *list, int argc, char **argv)
{
    pthread_t thread;
    sigset_t all, old;
    bool after = argc == 3 && !strcmp(argv[1], "--after");
    bool skip = after;
    int status = 0, found = 0;

    if (argc == 2 && !strcmp(argv[1], "--list")) {
        for (; list->name; list++) {
            printf("%s\n", list->name);
        }
        return 0;
    }
    snprintf(folder, sizeof(folder), "probe-%ld", (long)getpid());
    /* No signal that a probe is about may go to the watchdog. */
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &old);
    if (pthread_create(&thread, NULL, watchdog, NULL)) {
        fprintf(stderr, "no thread for the watchdog\n");
        return 2;
    }
    pthread_sigmask(SIG_SETMASK, &old, NULL);
    for (; list->name && !status; list++) {
        bool named = argc == 1 || (after && !skip);

        for (int i = 1; i < argc && !after; i++) {
            named = named || !strcmp(argv[i], list->name);
        }
        if (after && !strcmp(argv[2], list->name)) {
            skip = false;
            found++;
        }
        if (named) {
            found++;
            status = run(list);
        }
    }
    if (!found) {
        fprintf(stderr, "there is no such probe; --list names them\n");
        return 2;
    }
    return status;
}
