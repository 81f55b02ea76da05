/*
 * The start of a run.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "osdep.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "command.h"
#include "logs.h"
#include "run-internal.h"

static bool open_channel(Run *r)
{
    size_t queue_size = 0;
    int error;

    for (size_t i = 0; i < r->o->n_stages; i++) {
        if (r->o->stages[i].kind == STAGE_SEND) {
            queue_size += r->o->stages[i].len;
        }
    }
    error = r->o->pty ? channel_open_pty(&r->channel, queue_size) :
                        channel_open_socket(&r->channel, queue_size);
    return error ? run_fail_io(r, r->o->pty ? "pty" : "socket", error) : true;
}

static bool open_logs(Run *r)
{
    int error;

    r->console_fd = logs_create(r->rep->log_dir, LOG_CONSOLE);
    if (r->console_fd < 0) {
        return run_fail_io(r, LOG_CONSOLE, errno);
    }
    r->argv = command_expand(r->o->command, r->channel.port);
    error = command_write(r->rep->log_dir, r->argv);
    return error ? run_fail_io(r, LOG_COMMAND, error) : true;
}

static bool spawn(Run *r)
{
    int fds[3] = { -1, -1, -1 };
    int error;

    if (r->o->pty) {
        fds[0] = fds[1] = fds[2] = r->channel.slave_fd;
    } else {
        fds[0] = open("/dev/null", O_RDONLY | O_CLOEXEC);
        if (fds[0] < 0) {
            return run_fail_io(r, "/dev/null", errno);
        }
        fds[1] = fds[2] = logs_create(r->rep->log_dir, LOG_EMULATOR);
        if (fds[1] < 0) {
            error = errno;
            close(fds[0]);
            return run_fail_io(r, LOG_EMULATOR, error);
        }
    }
    error = process_spawn(&r->process, r->argv, fds, r->o->pty);
    close(fds[0]);
    if (!r->o->pty) {
        close(fds[1]);
    }
    r->channel.slave_fd = -1;
    if (error) {
        report_fail(r->rep, FAIL_SPAWN, "cannot run %s: %s", r->argv[0], strerror(error));
        return false;
    }
    r->rep->spawned = true;
    return true;
}

bool run_start(Run *r)
{
    return open_channel(r) && open_logs(r) && spawn(r);
}
