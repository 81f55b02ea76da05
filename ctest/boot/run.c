/*
 * One run of an emulator, from its start to the end of its process group.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "osdep.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include "command.h"
#include "logs.h"
#include "run.h"
#include "run-internal.h"
#include "signames.h"
#include "wake.h"

#define BLOCK_SIZE 65536
/* The longest sleep, in case that a signal was lost. */
#define POLL_MAX_MS 1000

static void read_console(Run *r, double now)
{
    static unsigned char block[BLOCK_SIZE];
    ssize_t n = channel_read(&r->channel, block, sizeof(block));
    size_t len;
    int error;

    if (n < 0) {
        error = errno;
        run_fail_io(r, "console", error);
        r->channel.eof = true;
        close(r->channel.fd);
        r->channel.fd = -1;
    }
    if (n <= 0) {
        return;
    }
    r->rep->bytes += (uint64_t)n;
    if (r->console_fd >= 0) {
        error = logs_write(r->console_fd, block, (size_t)n);
        if (error) {
            run_fail_io(r, LOG_CONSOLE, error);
            close(r->console_fd);
            r->console_fd = -1;
        }
    }
    len = console_feed(&r->console, block, (size_t)n, block);
    if (r->o->verbose) {
        fwrite(block, 1, len, stdout);
        fflush(stdout);
        r->open_line = len ? block[len - 1] != '\n' : r->open_line;
    }
    if (!r->rep->decided) {
        stages_data(&r->stages, block, len, now);
    }
}

static void take_signals(Run *r, double now)
{
    char name[32];
    int sig;

    while ((sig = wake_take()) != 0) {
        if (sig != SIGCHLD) {
            report_fail(r->rep, FAIL_INTERRUPTED, "by %s",
                        signal_name(sig, name, sizeof(name)));
            /* Whoever sent it may not wait long before sending SIGKILL. */
            r->kill_now = true;
        }
    }
    if (!r->process.exited && process_reap(&r->process)) {
        r->exit_time = now;
    }
}

/* Whether the emulator ended and nothing of what it printed can be missing. */
static bool is_over(Run *r, double now)
{
    if (!r->process.exited) {
        return false;
    }
    if (!r->channel.connected) {
        /* It may have connected, printed and ended since the last look. */
        int error = channel_accept(&r->channel);

        if (error) {
            run_fail_io(r, "accept", error);
        }
        return !r->channel.connected;
    }
    return r->channel.eof || now >= r->exit_time + DRAIN_SECONDS * r->o->scale;
}

static int poll_timeout(const Run *r, double now)
{
    double when = r->rep->decided ? r->stop_time : stages_deadline(&r->stages);

    if (!r->rep->decided && r->process.exited) {
        double drained = r->exit_time + DRAIN_SECONDS * r->o->scale;

        when = drained < when ? drained : when;
    }
    if (when <= now) {
        return 0;
    }
    if (when - now >= POLL_MAX_MS / 1000.0) {
        return POLL_MAX_MS;
    }
    /* One more than the whole part, so that the deadline has passed then. */
    return (int)((when - now) * 1000) + 1;
}

static void wait_and_handle(Run *r, double now)
{
    Channel *c = &r->channel;
    struct pollfd fds[2];
    int error;

    fds[0].fd = r->wake_fd;
    fds[0].events = POLLIN;
    fds[1].fd = c->fd >= 0 ? c->fd : c->listen_fd;
    fds[1].events = POLLIN | (c->fd >= 0 && channel_pending(c) ? POLLOUT : 0);
    fds[0].revents = fds[1].revents = 0;
    if (poll(fds, 2, poll_timeout(r, now)) < 0 && errno != EINTR) {
        run_fail_io(r, "poll", errno);
        r->kill_now = true;
    }
    now = run_clock();
    if (fds[1].revents && c->fd >= 0) {
        if (fds[1].revents & POLLOUT) {
            channel_flush(c);
        }
        if (fds[1].revents & ~POLLOUT) {
            read_console(r, now);
        }
    } else if (fds[1].revents) {
        error = channel_accept(c);
        if (error) {
            run_fail_io(r, "accept", error);
        }
    }
    /* Without POLLIN too: a lost SIGCHLD costs a second, not the case. */
    if (fds[0].revents || !fds[1].revents) {
        take_signals(r, now);
    }
}

static void loop(Run *r)
{
    double now = run_clock();

    stages_start(&r->stages, now);
    for (;;) {
        now = run_clock();
        if (!r->rep->decided) {
            stages_tick(&r->stages, now);
        }
        if (!r->rep->decided && is_over(r, now)) {
            stages_ended(&r->stages);
        }
        if (r->rep->decided && run_stop(r, now)) {
            break;
        }
        wait_and_handle(r, now);
    }
    r->rep->seconds = now - r->stages.start;
}

void run_case(const Options *o, Report *rep)
{
    const unsigned char *line;
    Run r;

    memset(&r, 0, sizeof(r));
    r.o = o;
    r.rep = rep;
    r.console_fd = -1;
    report_load(rep->load_before);
    console_init(&r.console);
    stages_init(&r.stages, o, rep, &r.channel, &r.process);
    r.wake_fd = wake_open();
    if (r.wake_fd < 0) {
        run_fail_io(&r, "pipe", errno);
    } else if (run_start(&r)) {
        loop(&r);
    }
    if (r.console_fd >= 0 && close(r.console_fd) < 0) {
        run_fail_io(&r, LOG_CONSOLE, errno);
    }
    if (r.open_line) {
        /* The verdict stands on a line of its own. */
        putchar('\n');
    }
    rep->ended = r.process.exited;
    rep->status = r.process.status;
    rep->usage = r.process.usage;
    line = console_last_line(&r.console, &rep->last_line_len);
    memcpy(rep->last_line, line, rep->last_line_len);
    if (rep->kind != FAIL_NONE && rep->ended && !o->pty) {
        /* What it said itself tells most about why it went away. */
        report_add_emulator_log(rep);
    }
    report_load(rep->load_after);
    channel_close(&r.channel);
    command_free(r.argv);
    stages_destroy(&r.stages);
}
