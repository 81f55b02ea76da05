/*
 * Libraries opened at run time: module.c, which lies beside this program.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "probe.h"

#include <dlfcn.h>
#include <limits.h>

#ifdef __CYGWIN__
#define MODULE "probe-module.dll"
#else
#define MODULE "probe-module.so"
#endif

static void *open_module(int flags)
{
    char path[PATH_MAX + sizeof(MODULE)];
    ssize_t n = readlink("/proc/self/exe", path, PATH_MAX - 1);

    if (n <= 0) {
        return NULL;
    }
    path[n] = 0;
    strcpy(strrchr(path, '/') + 1, MODULE);
    return dlopen(path, flags);
}

static void probe_open(void)
{
    uint64_t start = probe_now();
    void *module = open_module(RTLD_NOW | RTLD_LOCAL);

    if (!module) {
        probe_no(0, "dlopen: %s", dlerror());
        return;
    }
    double took = (double)(probe_now() - start);
    int (*add)(int) = (int (*)(int))dlsym(module, "probe_module_add");

    PROBE_TRY(add && add(5) == 47 && add(1) == 48, "its function's value");
    PROBE_TRY(!dlsym(module, "no_such_name") && dlerror(), "dlsym of an unknown name");
    PROBE_TRY(dlclose(module) == 0, "dlclose");
    probe_cost(took, "dlopen, once");
}

/* dlopen'ed libraries have to be where they were in the child. */
static void probe_fork_open(void)
{
    void *module = open_module(RTLD_NOW);

    PROBE_TRY(module, "dlopen");
    int (*add)(int) = (int (*)(int))dlsym(module, "probe_module_add");

    PROBE_TRY(add, "dlsym");
    int before = add(1);
    pid_t pid = probe_fork();

    if (pid == 0) {
        _exit(add(1) == before + 1 ? 0 : 1);
    }
    int status = pid > 0 ? probe_wait(pid) : -1;

    dlclose(module);
    PROBE_TRY(status == 0, "status %d", status);
    probe_yes("the child has the library, with its variables");
}

static void probe_error(void)
{
    void *module = dlopen("./no-such-library.so", RTLD_NOW);
    const char *error = dlerror();

    PROBE_TRY(!module && error && *error, "no error");
    probe_yes("dlerror: %.60s", error);
}

static void probe_self(void)
{
    void *self = dlopen(NULL, RTLD_NOW);

    PROBE_TRY(self, "dlopen");
    PROBE_TRY(dlsym(self, "write"), "a function of the C library");
    probe_yes("the C library's functions are found in the program");
}

static void probe_default(void)
{
    PROBE_TRY(dlsym(RTLD_DEFAULT, "write"), "a function of the C library");
    probe_yes("the C library's functions are found by RTLD_DEFAULT");
}

static void probe_dladdr(void)
{
    typedef int (*Address)(const void *, void *);
    PROBE_FIND(Address, dladdr);
    struct {
        char space[8192];
    } info;

    PROBE_TRY(dladdr_found((void *)probe_main, &info), "dladdr");
    probe_yes(" ");
}

int main(int argc, char **argv)
{
    static const Probe list[] = {
        { "dlopen", probe_open },
        { "dlopen-fork", probe_fork_open },
        { "dlopen-error", probe_error },
        { "dlopen-self", probe_self },
        { "dlsym-default", probe_default },
        { "dladdr", probe_dladdr },
        { NULL, NULL },
    };

    return probe_main(list, argc, argv);
}
