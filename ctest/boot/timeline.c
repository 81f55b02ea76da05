/*
 * The verdict on a run as timeline.json.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "osdep.h"

#include <errno.h>
#include <sys/wait.h>
#include <unistd.h>

#include "logs.h"
#include "quote.h"
#include "report.h"
#include "signames.h"

/* A JSON string, or null for NULL. */
static void write_string(FILE *out, const char *text)
{
    if (text) {
        quote_json(out, text, strlen(text));
    } else {
        fputs("null", out);
    }
}

/* Seconds, or null for what is below 0 (unknown, or not reached). */
static void write_number(FILE *out, double value)
{
    if (value < 0) {
        fputs("null", out);
    } else {
        fprintf(out, "%.3f", value);
    }
}

static void write_load(FILE *out, const char *key, const double load[3])
{
    fprintf(out, "  \"%s\": [", key);
    for (int i = 0; i < 3; i++) {
        fputs(i ? ", " : "", out);
        write_number(out, load[i]);
    }
    fputs("],\n", out);
}

static void write_stages(FILE *out, const Report *rep)
{
    static const char *const keys[] = {
        [STAGE_EXPECT] = "expect",
        [STAGE_SEND] = "send",
        [STAGE_PAUSE] = "pause",
        [STAGE_KILL] = "kill",
    };

    fputs("  \"stages\": [", out);
    for (size_t i = 0; i < rep->o->n_stages; i++) {
        const Stage *s = &rep->o->stages[i];
        char name[32];

        fprintf(out, "%s\n    {\"%s\": ", i ? "," : "", keys[s->kind]);
        switch (s->kind) {
        case STAGE_EXPECT:
        case STAGE_SEND:
            quote_json(out, s->text, s->len);
            break;
        case STAGE_PAUSE:
            write_string(out, s->arg);
            break;
        case STAGE_KILL:
            write_string(out, signal_name(s->signal, name, sizeof(name)));
            break;
        }
        fputs(", \"seconds\": ", out);
        write_number(out, rep->stage_seconds[i]);
        fputc('}', out);
    }
    fputs(rep->o->n_stages ? "\n  ],\n" : "],\n", out);
}

static double timeval_seconds(struct timeval tv)
{
    return (double)tv.tv_sec + (double)tv.tv_usec / 1e6;
}

static void write_ending(FILE *out, const Report *rep)
{
    bool exited = rep->ended && WIFEXITED(rep->status);
    bool killed = rep->ended && WIFSIGNALED(rep->status);
    char name[32];

    fputs("  \"exit_status\": ", out);
    if (exited) {
        fprintf(out, "%d", WEXITSTATUS(rep->status));
    } else {
        fputs("null", out);
    }
    fputs(",\n  \"signal\": ", out);
    write_string(out,
                 killed ? signal_name(WTERMSIG(rep->status), name, sizeof(name)) : NULL);
    fputs(",\n  \"emulator_user_seconds\": ", out);
    write_number(out, rep->ended ? timeval_seconds(rep->usage.ru_utime) : -1);
    fputs(",\n  \"emulator_system_seconds\": ", out);
    write_number(out, rep->ended ? timeval_seconds(rep->usage.ru_stime) : -1);
    fputs(",\n  \"emulator_max_rss_kib\": ", out);
    if (rep->ended) {
        /* KiB on Linux and on Cygwin. */
        fprintf(out, "%ld", (long)rep->usage.ru_maxrss);
    } else {
        fputs("null", out);
    }
    fputs("\n", out);
}

static void write_all(FILE *out, const Report *rep)
{
    fputs("{\n  \"name\": ", out);
    write_string(out, rep->o->name);
    fprintf(out, ",\n  \"result\": \"%s\"",
            rep->kind != FAIL_NONE ? "fail" :
            rep->skipped           ? "skip" :
                                     "pass");
    fputs(",\n  \"reason\": ", out);
    write_string(out, report_kind_name(rep->kind));
    fputs(",\n  \"detail\": ", out);
    write_string(out, rep->detail);
    fputs(",\n  \"last_line\": ", out);
    quote_json(out, rep->last_line, rep->last_line_len);
    fputs(",\n", out);
    write_stages(out, rep);
    fputs("  \"seconds\": ", out);
    write_number(out, rep->seconds);
    fprintf(out, ",\n  \"bytes\": %llu,\n", (unsigned long long)rep->bytes);
    write_load(out, "load_before", rep->load_before);
    write_load(out, "load_after", rep->load_after);
    fprintf(out, "  \"cpus\": %ld,\n", sysconf(_SC_NPROCESSORS_ONLN));
    write_ending(out, rep);
    fputs("}\n", out);
}

int report_timeline(const Report *rep)
{
    char *path = logs_path(rep->log_dir, LOG_TIMELINE);
    FILE *out = fopen(path, "w");
    int error = 0;

    free(path);
    if (!out) {
        return errno;
    }
    write_all(out, rep);
    if (ferror(out)) {
        error = EIO;
    }
    if (fclose(out) != 0 && !error) {
        error = errno;
    }
    return error;
}
