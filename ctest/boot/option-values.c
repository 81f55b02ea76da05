/*
 * What the value of each option means.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "osdep.h"

#include "console.h"
#include "options-internal.h"
#include "signames.h"
#include "text.h"

/* A text to look for, normalised as the console will be. */
static const char *searched_text(const char *arg, unsigned char **text, size_t *len)
{
    Console console;
    const char *problem = text_unescape(arg, text, len);

    if (problem) {
        return problem;
    }
    console_init(&console);
    *len = console_feed(&console, *text, *len, *text);
    return *len ? NULL : "nothing printable to look for";
}

/* A status, or a signal by its name: its number would be a status. */
static const char *take_exit(Options *o, const char *arg)
{
    int signal;

    if (text_integer(arg, 255, &o->exit_status)) {
        return NULL;
    }
    signal = strspn(arg, "0123456789") ? -1 : signal_from_text(arg);
    if (signal < 0) {
        return "not an exit status from 0 to 255, nor a signal's name";
    }
    o->exit_signal = signal;
    return NULL;
}

static const char *add_reject(Options *o, const char *arg)
{
    Reject *r = &o->rejects[o->n_rejects++];

    r->arg = arg;
    return searched_text(arg, &r->text, &r->len);
}

static const char *add_stage(Options *o, StageKind kind, const char *arg)
{
    Stage *s = &o->stages[o->n_stages++];

    s->kind = kind;
    s->arg = arg;
    switch (kind) {
    case STAGE_EXPECT:
        return searched_text(arg, &s->text, &s->len);
    case STAGE_SEND:
        return text_unescape(arg, &s->text, &s->len);
    case STAGE_PAUSE:
        return text_seconds(arg, &s->seconds) ? NULL : "not a number of seconds";
    default:
        s->signal = signal_from_text(arg);
        return s->signal < 0 ? "no such signal" : NULL;
    }
}

const char *option_positive(const char *arg, double *out)
{
    double value;

    if (!text_seconds(arg, &value) || value <= 0) {
        return "not a positive decimal number";
    }
    *out = value;
    return NULL;
}

const char *option_take(Options *o, OptionId id, const char *value)
{
    switch (id) {
    case OPT_EXPECT:
        return add_stage(o, STAGE_EXPECT, value);
    case OPT_SEND:
        return add_stage(o, STAGE_SEND, value);
    case OPT_PAUSE:
        return add_stage(o, STAGE_PAUSE, value);
    case OPT_KILL:
        return add_stage(o, STAGE_KILL, value);
    case OPT_WITHIN:
        if (!o->n_stages || o->stages[o->n_stages - 1].kind != STAGE_EXPECT) {
            return "has to follow an --expect";
        }
        return option_positive(value, &o->stages[o->n_stages - 1].seconds);
    case OPT_REJECT:
        return add_reject(o, value);
    case OPT_TIMEOUT:
        return option_positive(value, &o->timeout);
    case OPT_STAGE_TIMEOUT:
        return option_positive(value, &o->stage_timeout);
    case OPT_IDLE:
        return text_seconds(value, &o->idle) ? NULL : "not a number of seconds";
    case OPT_EXIT:
        return take_exit(o, value);
    case OPT_SKIP:
        o->needed[o->n_needed++] = value;
        return *value ? NULL : "an empty file name";
    case OPT_NAME:
        o->name = value;
        return *value ? NULL : "an empty name";
    case OPT_LOG_DIR:
        o->log_dir = value;
        return *value ? NULL : "an empty folder name";
    case OPT_PTY:
        o->pty = true;
        return NULL;
    case OPT_QUIET:
        o->quiet = true;
        return NULL;
    case OPT_VERBOSE:
        o->verbose = true;
        return NULL;
    default:
        return NULL;
    }
}
