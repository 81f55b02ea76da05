/*
 * qcyg-boot: run an emulator, talk to its serial console, judge what it says.
 * See help.c for how it is used.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "osdep.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "logs.h"
#include "options.h"
#include "report.h"
#include "run.h"

#define STATUS_FAIL 1
#define STATUS_USAGE 2
#define STATUS_SKIP 77

/* No descriptor of ours may become 0, 1 or 2 of the emulator by accident. */
static void fill_standard_fds(void)
{
    int fd;

    do {
        fd = open("/dev/null", O_RDWR);
    } while (fd >= 0 && fd <= 2);
    if (fd >= 0) {
        close(fd);
    }
}

static bool is_skipped(Report *rep)
{
    const Options *o = rep->o;
    struct stat st;

    for (size_t i = 0; i < o->n_needed; i++) {
        if (stat(o->needed[i], &st) < 0) {
            rep->decided = rep->skipped = true;
            snprintf(rep->detail, sizeof(rep->detail), "%s is missing", o->needed[i]);
            return true;
        }
    }
    return false;
}

static int run_and_report(const Options *o)
{
    Report rep;
    int error, status;

    report_init(&rep, o);
    error = logs_prepare(o->log_dir, &rep.log_dir);
    if (error) {
        report_fail(&rep, FAIL_IO, "log folder %s: %s", o->log_dir, strerror(error));
    } else {
        if (!is_skipped(&rep)) {
            run_case(o, &rep);
        }
        error = report_timeline(&rep);
        if (error) {
            report_fail(&rep, FAIL_IO, LOG_TIMELINE ": %s", strerror(error));
        }
    }
    report_message(&rep);
    status = rep.kind != FAIL_NONE ? STATUS_FAIL : rep.skipped ? STATUS_SKIP : 0;
    report_destroy(&rep);
    return status;
}

int main(int argc, char **argv)
{
    Options o;
    char error[512];
    int status;

    fill_standard_fds();
    switch (options_parse(&o, argc, argv, getenv("QCYG_TIMEOUT_SCALE"), error,
                          sizeof(error))) {
    case OPTIONS_HELP:
        options_help(stdout);
        status = 0;
        break;
    case OPTIONS_ERROR:
        fprintf(stderr, "qcyg-boot: %s\nTry 'qcyg-boot --help'.\n", error);
        status = STATUS_USAGE;
        break;
    default:
        status = run_and_report(&o);
        break;
    }
    options_destroy(&o);
    return status;
}
