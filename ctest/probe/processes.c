/*
 * Processes: the platform itself, fork, exec, exit statuses.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "probe.h"

#include <limits.h>
#include <signal.h>
#include <spawn.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>

extern char **environ;
static volatile int variable;

/* Not uname: Cygwin 3.1 gave it another structure and another name in the DLL, and these programs run on older ones. */
static void probe_platform(void)
{
    const char *(*wine)(void) = (const char *(*)(void))probe_find("wine_get_version");
    FILE *file = fopen("/proc/version", "r");
    char name[64], release[64];

    PROBE_TRY(file && fscanf(file, "%63s version %63s", name, release) == 2,
              "/proc/version");
    fclose(file);
    probe_yes("%s %s%s%s", name, release, wine ? " under Wine " : "", wine ? wine() : "");
}

static void fork_loop(void *data, long rounds)
{
    (void)data;
    for (long i = 0; i < rounds; i++) {
        pid_t pid = probe_fork();

        if (pid == 0) {
            _exit(variable == 7 ? 0 : 1);
        }
        variable = 8;
        if (probe_wait(pid) != 0) {
            abort();
        }
        variable = 7;
    }
}

static void probe_fork_works(void)
{
    variable = 7;
    pid_t pid = probe_fork();

    if (pid == 0) {
        variable = 9;
        _exit(42);
    }
    PROBE_TRY(pid > 0, "fork");
    int status = probe_wait(pid);

    PROBE_TRY(status == 42 && variable == 7, "status %d, variable %d", status, variable);
    probe_cost(probe_loop(fork_loop, NULL), "fork, exit and wait");
}

static void *sleeper(void *unused)
{
    probe_sleep_ms(300);
    return unused;
}

static void probe_fork_threads(void)
{
    pthread_t thread;
    void *(*volatile allocate)(size_t) = malloc;

    PROBE_TRY_RETURN(pthread_create(&thread, NULL, sleeper, NULL), "pthread_create");
    pid_t pid = probe_fork();

    if (pid == 0) {
        _exit(allocate(100000) ? 3 : 4);
    }
    PROBE_TRY(pid > 0, "fork");
    int status = probe_wait(pid);

    pthread_join(thread, NULL);
    PROBE_TRY(status == 3, "status %d", status);
    probe_yes("with another thread running");
}

static __attribute__((noinline)) int use_stack(void)
{
    volatile char stack[256 << 10];

    for (size_t i = sizeof(stack); i > 0; i -= 4096) {
        stack[i - 1] = 1;
    }
    return stack[sizeof(stack) - 1];
}

static void probe_fork_stack(void)
{
    pid_t pid = probe_fork();

    if (pid == 0) {
        _exit(use_stack() ? 42 : 1);
    }
    PROBE_TRY(pid > 0, "fork");
    int status = probe_wait(pid);

    PROBE_TRY(status == 42, "a child that uses 256 KiB more of its stack: status %d",
              status);
    probe_yes("a child may use 256 KiB more of its stack");
}

static void probe_fork_shared(void)
{
    int *shared =
        mmap(NULL, 65536, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);

    PROBE_TRY(shared != MAP_FAILED, "mmap");
    shared[0] = 5;
    pid_t pid = probe_fork();

    if (pid == 0) {
        shared[1] = shared[0] + 1;
        _exit(0);
    }
    PROBE_TRY(pid > 0 && probe_wait(pid) == 0, "child");
    PROBE_TRY(shared[1] == 6, "the child's 6 is %d here", shared[1]);
    probe_yes("MAP_SHARED | MAP_ANONYMOUS is one memory for both");
}

static void probe_fork_socket(void)
{
    int ends[2];
    char byte = 0;

    PROBE_TRY(socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0, "socketpair");
    pid_t pid = probe_fork();

    if (pid == 0) {
        _exit(write(ends[1], "x", 1) == 1 ? 0 : errno);
    }
    PROBE_TRY(pid > 0, "fork");
    errno = probe_wait(pid);
    PROBE_TRY(errno == 0, "a child writes to a socket that it was forked with");
    PROBE_TRY(read(ends[0], &byte, 1) == 1 && byte == 'x', "read");
    close(ends[0]);
    close(ends[1]);
    probe_yes("a child writes to a socket that it was forked with");
}

static void probe_fork_mapped(void)
{
    const size_t size = 64 << 20;
    unsigned char *memory =
        mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    PROBE_TRY(memory != MAP_FAILED, "mmap");
    memset(memory, 0x5a, size);
    uint64_t start = probe_now();
    pid_t pid = probe_fork();

    if (pid == 0) {
        _exit(memory[size - 1] == 0x5a && memory[size / 2] == 0x5a ? 0 : 1);
    }
    PROBE_TRY(pid > 0, "fork");
    int status = probe_wait(pid);
    uint64_t took = probe_now() - start;

    munmap(memory, size);
    PROBE_TRY(status == 0, "the child's memory differs (%d)", status);
    probe_cost((double)took, "fork with 64 MiB of written private memory, once");
}

static bool own_path(char path[PATH_MAX])
{
    ssize_t n = readlink("/proc/self/exe", path, PATH_MAX - 1);

    if (n > 0) {
        path[n] = 0;
    }
    return n > 0;
}

static void probe_self_exe(void)
{
    char path[PATH_MAX];

    PROBE_TRY(own_path(path), "readlink /proc/self/exe");
    const char *name = strrchr(path, '/');

    PROBE_TRY(access(path, X_OK) == 0, "access %s", path);
    probe_yes("its last part is %s", name ? name : path);
}

static void probe_exec(void)
{
    char path[PATH_MAX];

    PROBE_TRY(own_path(path), "readlink");
    uint64_t start = probe_now();
    pid_t pid = probe_fork();

    if (pid == 0) {
        close(STDOUT_FILENO);
        char *argv[] = { path, "--list", NULL };

        execv(path, argv);
        _exit(99);
    }
    int status = probe_wait(pid);

    PROBE_TRY(status == 0, "status %d", status);
    probe_cost((double)(probe_now() - start),
               "fork, exec of this program and wait, once");
}

static void probe_spawn(void)
{
    typedef int (*Spawn)(pid_t *, const char *, const posix_spawn_file_actions_t *,
                         const posix_spawnattr_t *, char *const[], char *const[]);
    PROBE_FIND(Spawn, posix_spawn);
    char path[PATH_MAX];
    pid_t pid;

    PROBE_TRY(own_path(path), "readlink");
    char *argv[] = { path, "no-such-probe", NULL };

    /* The child says on stderr that there is none. */
    int saved = dup(STDERR_FILENO);
    PROBE_TRY(freopen("/dev/null", "w", stderr), "freopen");
    uint64_t start = probe_now();
    int error = posix_spawn_found(&pid, path, NULL, NULL, argv, environ);
    int status = error ? -1 : probe_wait(pid);
    uint64_t took = probe_now() - start;

    dup2(saved, STDERR_FILENO);
    close(saved);
    PROBE_TRY_RETURN(error, "posix_spawn");
    PROBE_TRY(status == 2, "status %d", status);
    probe_cost((double)took, "posix_spawn of this program and wait, once");
}

static void probe_signal_status(void)
{
    pid_t pid = probe_fork();

    if (pid == 0) {
        probe_sleep_ms(5000);
        _exit(0);
    }
    PROBE_TRY(pid > 0 && kill(pid, SIGTERM) == 0, "kill");
    int status = probe_wait(pid);

    PROBE_TRY(status == 128 + SIGTERM, "status %d", status);
    probe_yes("a child ended by SIGTERM says so");
}

static void probe_affinity(void)
{
    typedef int (*Affinity)(pid_t, size_t, cpu_set_t *);
    PROBE_FIND(Affinity, sched_getaffinity);
    cpu_set_t set;

    CPU_ZERO(&set);
    PROBE_TRY(sched_getaffinity_found(0, sizeof(set), &set) == 0, "sched_getaffinity");
    probe_yes("%d of %ld CPUs", CPU_COUNT(&set), sysconf(_SC_NPROCESSORS_ONLN));
}

int main(int argc, char **argv)
{
    static const Probe list[] = {
        { "platform", probe_platform },
        { "fork", probe_fork_works },
        { "fork-with-threads", probe_fork_threads },
        { "fork-stack", probe_fork_stack },
        { "fork-socket", probe_fork_socket },
        { "fork-shared-memory", probe_fork_shared },
        { "fork-64-mib", probe_fork_mapped },
        { "proc-self-exe", probe_self_exe },
        { "fork-exec", probe_exec },
        { "posix-spawn", probe_spawn },
        { "wait-status-of-signal", probe_signal_status },
        { "sched-getaffinity", probe_affinity },
        { NULL, NULL },
    };

    return probe_main(list, argc, argv);
}
