/*
 * A program that loads the DLL by dlopen, unloads it and forks with it loaded. Argument: the DLL.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "expect.h"
#include <dlfcn.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    int status = 0;
    void *handle = argc > 1 ? dlopen(argv[1], RTLD_NOW) : NULL;

    expect(handle != NULL, "dlopen: %s", dlerror());
    if (!handle) {
        return expect_done();
    }
    int (*state)(void) = (int (*)(void))dlsym(handle, "library_state");
    void (*at_exit)(const char *) =
        (void (*)(const char *))dlsym(handle, "library_at_exit");
    int *value = dlsym(handle, "library_value");
    expect(state && at_exit && value, "dlsym: %s", dlerror());
    expect(dlsym(handle, "library_nothing") == NULL, "dlsym found what is not there");
    expect(state() == 7, "library_state() is %d", state());
    *value = 13;
    fflush(stdout);
    pid_t pid = fork();
    if (pid == 0) {
        expect(*value == 13, "in the child library_value is %d", *value);
        _exit(expect_done());
    }
    expect(waitpid(pid, &status, 0) == pid && status == 0, "the child's status is 0x%x",
           status);
    at_exit("unloaded\n");
    expect(dlclose(handle) == 0, "dlclose: %s", dlerror());
    if (write(1, "after dlclose\n", 14) != 14) {
        return 1;
    }
    return expect_done();
}
