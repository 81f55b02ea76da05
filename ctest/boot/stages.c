/*
 * The stages of a case, what moves them on, and what a case fails for.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "osdep.h"

#include <sys/wait.h>

#include "signames.h"
#include "stages.h"
#include "text.h"

void stages_init(Stages *s, const Options *o, Report *rep, Channel *channel,
                 const Process *process)
{
    memset(s, 0, sizeof(*s));
    s->o = o;
    s->rep = rep;
    s->channel = channel;
    s->process = process;
    s->expects = text_alloc(o->n_stages * sizeof(s->expects[0]));
    s->rejects = text_alloc(o->n_rejects * sizeof(s->rejects[0]));
    for (size_t i = 0; i < o->n_stages; i++) {
        if (o->stages[i].kind == STAGE_EXPECT) {
            matcher_init(&s->expects[i], o->stages[i].text, o->stages[i].len);
        }
    }
    for (size_t i = 0; i < o->n_rejects; i++) {
        matcher_init(&s->rejects[i], o->rejects[i].text, o->rejects[i].len);
    }
}

void stages_destroy(Stages *s)
{
    for (size_t i = 0; i < s->o->n_stages; i++) {
        matcher_destroy(&s->expects[i]);
    }
    for (size_t i = 0; i < s->o->n_rejects; i++) {
        matcher_destroy(&s->rejects[i]);
    }
    free(s->expects);
    free(s->rejects);
}

static bool is_done(const Stages *s, size_t stage)
{
    return s->rep->stage_seconds[stage] >= 0;
}

/* Go past all stages that are done, doing those that take no time. */
static void advance(Stages *s, double now)
{
    while (s->current < s->o->n_stages) {
        const Stage *stage = &s->o->stages[s->current];

        if (!is_done(s, s->current)) {
            if (stage->kind == STAGE_SEND) {
                channel_send(s->channel, stage->text, stage->len);
            } else if (stage->kind == STAGE_KILL) {
                process_signal(s->process, stage->signal);
            } else {
                return;
            }
            s->rep->stage_seconds[s->current] = now - s->start;
        }
        s->rep->stage = ++s->current;
        s->stage_start = now;
    }
    s->phase = s->o->exit_status >= 0 || s->o->exit_signal ? PHASE_EXIT : PHASE_GRACE;
    s->phase_start = now;
}

void stages_start(Stages *s, double now)
{
    s->start = s->stage_start = s->last_byte = now;
    advance(s, now);
}

void stages_done(Stages *s, size_t stage, double now)
{
    s->rep->stage_seconds[stage] = now - s->start;
    advance(s, now);
}

/*
 * Which text is looked for now: that of the current stage, or during a pause
 * that of the next one, since a text counts from the match before it on. What
 * comes before a send or a signal cannot be the answer to it.
 */
static size_t expected(const Stages *s)
{
    for (size_t i = s->current; i < s->o->n_stages; i++) {
        StageKind kind = s->o->stages[i].kind;

        if (kind == STAGE_SEND || kind == STAGE_KILL) {
            break;
        }
        if (kind == STAGE_EXPECT && !is_done(s, i)) {
            return i;
        }
    }
    return s->o->n_stages;
}

static bool rejected(Stages *s, const unsigned char *data, size_t len)
{
    for (size_t i = 0; i < s->o->n_rejects; i++) {
        if (matcher_feed(&s->rejects[i], data, len)) {
            report_fail(s->rep, FAIL_REJECT, "saw \"%s\"", s->o->rejects[i].arg);
            return true;
        }
    }
    return false;
}

void stages_data(Stages *s, const unsigned char *data, size_t len, double now)
{
    s->last_byte = now;
    while (len > 0) {
        size_t stage = expected(s);
        size_t used = 0;

        if (stage < s->o->n_stages) {
            used = matcher_feed(&s->expects[stage], data, len);
        }
        /*
         * No further than the match: what is rejected behind it belongs to the
         * next stage, wherever the blocks happened to be cut.
         */
        if (rejected(s, data, used ? used : len)) {
            return;
        }
        if (!used) {
            return;
        }
        stages_done(s, stage, now);
        data += used;
        len -= used;
    }
}

void stages_ended(Stages *s)
{
    int status = s->process->status;
    char text[64], name[32];

    report_ending(status, text, sizeof(text));
    if (s->phase == PHASE_STAGES) {
        report_fail(s->rep, FAIL_EARLY_EXIT, "the emulator %s%s", text,
                    s->channel->connected ? "" : " and never connected");
    } else if (s->o->exit_signal) {
        if (WIFSIGNALED(status) && WTERMSIG(status) == s->o->exit_signal) {
            report_pass(s->rep);
        } else {
            report_fail(s->rep, FAIL_EXIT_STATUS, "the emulator %s, not by %s", text,
                        signal_name(s->o->exit_signal, name, sizeof(name)));
        }
    } else if (s->phase == PHASE_GRACE || WIFSIGNALED(status)) {
        report_fail(s->rep, FAIL_CRASH_AFTER_LAST, "the emulator %s%s", text,
                    WIFSIGNALED(status) ? "" : "; without --exit it has to stay alive");
    } else if (WEXITSTATUS(status) != s->o->exit_status) {
        report_fail(s->rep, FAIL_EXIT_STATUS, "the emulator %s, not %d", text,
                    s->o->exit_status);
    } else {
        report_pass(s->rep);
    }
}
