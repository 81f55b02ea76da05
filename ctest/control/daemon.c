/*
 * A daemon by its pid file.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "emulator.h"

/* Of a daemon that is to be killed in the end; empty for none. */
static char pid_file[256];

pid_t emulator_read_pid(const char *path)
{
    char *text = read_file(path), *end;
    long pid = strtol(text, &end, 10);

    if (pid <= 0 || strcmp(end, "\n")) {
        fail("the pid file has '%s'", text);
    }
    free(text);
    return pid;
}

void emulator_kill_pid_file(const char *path)
{
    snprintf(pid_file, sizeof(pid_file), "%s", path);
}

/* Also in a signal handler. */
void emulator_kill_daemon(void)
{
    char text[32] = "";
    int fd = *pid_file ? open(pid_file, O_RDONLY) : -1;

    if (fd >= 0) {
        if (read(fd, text, sizeof(text) - 1) > 0 && atoi(text) > 0) {
            kill(atoi(text), SIGKILL);
            waitpid(atoi(text), NULL, 0);
        }
        close(fd);
    }
}
