/*
 * The verdict on a run and how it is told to a person.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "osdep.h"

#include <stdarg.h>
#include <sys/wait.h>

#include "logs.h"
#include "quote.h"
#include "report.h"
#include "signames.h"
#include "text.h"

/* Of emulator.log, in a message. */
#define TAIL_MAX 400

void report_init(Report *rep, const Options *o)
{
    memset(rep, 0, sizeof(*rep));
    rep->o = o;
    rep->stage_seconds = text_alloc(o->n_stages * sizeof(double));
    for (size_t i = 0; i < o->n_stages; i++) {
        rep->stage_seconds[i] = -1;
    }
    for (int i = 0; i < 3; i++) {
        rep->load_before[i] = rep->load_after[i] = -1;
    }
}

void report_destroy(Report *rep)
{
    free(rep->stage_seconds);
    free(rep->log_dir);
    memset(rep, 0, sizeof(*rep));
}

void report_load(double load[3])
{
    if (getloadavg(load, 3) != 3) {
        load[0] = load[1] = load[2] = -1;
    }
}

void report_fail(Report *rep, FailKind kind, const char *format, ...)
{
    va_list args;

    if (rep->kind != FAIL_NONE) {
        return;
    }
    rep->decided = true;
    rep->kind = kind;
    va_start(args, format);
    vsnprintf(rep->detail, sizeof(rep->detail), format, args);
    va_end(args);
}

void report_add_emulator_log(Report *rep)
{
    unsigned char text[TAIL_MAX];
    size_t used = strlen(rep->detail);
    size_t len, quoted_len;
    char *quoted;
    FILE *out;

    len = logs_tail(rep->log_dir, LOG_EMULATOR, text, sizeof(text));
    out = len > 0 ? open_memstream(&quoted, &quoted_len) : NULL;
    if (!out) {
        return;
    }
    quote_print(out, text, len);
    fclose(out);
    snprintf(rep->detail + used, sizeof(rep->detail) - used, "; emulator.log: \"%s\"",
             quoted);
    free(quoted);
}

void report_pass(Report *rep)
{
    rep->decided = true;
}

const char *report_kind_name(FailKind kind)
{
    static const char *const names[] = {
        [FAIL_NONE] = NULL,
        [FAIL_TIMEOUT] = "timeout",
        [FAIL_IDLE] = "idle",
        [FAIL_EARLY_EXIT] = "early-exit",
        [FAIL_REJECT] = "reject",
        [FAIL_CRASH_AFTER_LAST] = "crash-after-last",
        [FAIL_EXIT_STATUS] = "exit-status",
        [FAIL_NO_EXIT] = "no-exit",
        [FAIL_SPAWN] = "spawn",
        [FAIL_IO] = "io",
        [FAIL_INTERRUPTED] = "interrupted",
    };

    return names[kind];
}

const char *report_ending(int status, char *buf, size_t size)
{
    char name[32];

    if (WIFSIGNALED(status)) {
        snprintf(buf, size, "ended by %s",
                 signal_name(WTERMSIG(status), name, sizeof(name)));
    } else {
        snprintf(buf, size, "ended with status %d", WEXITSTATUS(status));
    }
    return buf;
}

/* The detail: our own words with something of the user's in them. */
static void print_detail(FILE *out, const char *text)
{
    for (; *text; text++) {
        unsigned char c = (unsigned char)*text;

        if (c < 0x20 || c == 0x7f) {
            fprintf(out, "\\x%02x", c);
        } else {
            fputc(c, out);
        }
    }
}

static void print_where(const Report *rep)
{
    const Options *o = rep->o;
    const Stage *s;
    char name[32];

    if (!rep->spawned) {
        fprintf(stderr, "before stage 1/%zu", o->n_stages);
        return;
    }
    if (rep->stage >= o->n_stages) {
        fprintf(stderr, "after stage %zu/%zu", o->n_stages, o->n_stages);
        return;
    }
    s = &o->stages[rep->stage];
    fprintf(stderr, "in stage %zu/%zu ", rep->stage + 1, o->n_stages);
    switch (s->kind) {
    case STAGE_EXPECT:
    case STAGE_SEND:
        fputs(s->kind == STAGE_SEND ? "sending \"" : "expecting \"", stderr);
        quote_print(stderr, s->text, s->len);
        fputc('"', stderr);
        break;
    case STAGE_PAUSE:
        fprintf(stderr, "pausing %g s", s->seconds);
        break;
    case STAGE_KILL:
        fprintf(stderr, "sending %s", signal_name(s->signal, name, sizeof(name)));
        break;
    }
}

static void print_failure(const Report *rep)
{
    fputs("FAIL ", stderr);
    quote_print(stderr, rep->o->name, strlen(rep->o->name));
    fprintf(stderr, ": %s ", report_kind_name(rep->kind));
    print_where(rep);
    fputs(": ", stderr);
    print_detail(stderr, rep->detail);
    fputs("; last line: \"", stderr);
    quote_print(stderr, rep->last_line, rep->last_line_len);
    fprintf(stderr, "\"; log: %s/" LOG_CONSOLE "\n",
            rep->log_dir ? rep->log_dir : rep->o->log_dir);
}

void report_message(const Report *rep)
{
    const Options *o = rep->o;

    if (rep->kind != FAIL_NONE) {
        print_failure(rep);
        return;
    }
    if (rep->skipped) {
        fputs("SKIP ", stdout);
        quote_print(stdout, o->name, strlen(o->name));
        fputs(": ", stdout);
        print_detail(stdout, rep->detail);
        fputc('\n', stdout);
    } else if (!o->quiet) {
        fputs("PASS ", stdout);
        quote_print(stdout, o->name, strlen(o->name));
        printf(": %.1f s, %zu stage%s\n", rep->seconds, o->n_stages,
               o->n_stages == 1 ? "" : "s");
    }
    fflush(stdout);
}
