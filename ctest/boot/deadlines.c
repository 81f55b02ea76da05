/*
 * What happens in a case when nothing happens.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "osdep.h"
#include "stages.h"

/* How long an emulator has to outlive the last stage, in seconds. */
#define GRACE 0.5

typedef enum Event {
    EVENT_PAUSE_END,
    EVENT_GRACE_END,
    EVENT_STAGE,
    EVENT_IDLE,
    EVENT_TOTAL,
} Event;

static void earlier(double when, Event event, double *best, Event *which)
{
    if (when < *best) {
        *best = when;
        *which = event;
    }
}

static double stage_limit(const Stages *s)
{
    double own = s->o->stages[s->current].seconds;

    return own > 0 ? own : s->o->stage_timeout;
}

static double next_event(const Stages *s, Event *event)
{
    const Options *o = s->o;
    double best = s->start + o->timeout * o->scale;

    *event = EVENT_TOTAL;
    if (s->phase == PHASE_GRACE) {
        /* The rest of the total does not matter: all that it was for is done. */
        *event = EVENT_GRACE_END;
        return s->phase_start + GRACE * o->scale;
    }
    if (s->phase == PHASE_EXIT) {
        return best;
    }
    if (o->stages[s->current].kind == STAGE_PAUSE) {
        earlier(s->stage_start + o->stages[s->current].seconds, EVENT_PAUSE_END, &best,
                event);
        return best;
    }
    if (stage_limit(s) > 0) {
        earlier(s->stage_start + stage_limit(s) * o->scale, EVENT_STAGE, &best, event);
    }
    if (o->idle > 0) {
        /* A silence in a pause was wanted. */
        double from = s->last_byte > s->stage_start ? s->last_byte : s->stage_start;

        earlier(from + o->idle * o->scale, EVENT_IDLE, &best, event);
    }
    return best;
}

double stages_deadline(const Stages *s)
{
    Event event;

    return next_event(s, &event);
}

/* What explains a silence. */
static const char *channel_state(const Stages *s)
{
    if (!s->channel->connected) {
        return ", the emulator never connected to {serial}";
    }
    if (s->channel->eof) {
        return ", the emulator closed the console";
    }
    if (channel_pending(s->channel)) {
        return ", the emulator does not take what was sent";
    }
    return "";
}

void stages_tick(Stages *s, double now)
{
    const Options *o = s->o;
    Event event;

    while (!s->rep->decided && next_event(s, &event) <= now) {
        switch (event) {
        case EVENT_PAUSE_END:
            stages_done(s, s->current, now);
            break;
        case EVENT_GRACE_END:
            report_pass(s->rep);
            break;
        case EVENT_STAGE:
            report_fail(s->rep, FAIL_TIMEOUT, "stage time-out of %g s%s",
                        stage_limit(s) * o->scale, channel_state(s));
            break;
        case EVENT_IDLE:
            report_fail(s->rep, FAIL_IDLE, "no byte for %g s%s", o->idle * o->scale,
                        channel_state(s));
            break;
        case EVENT_TOTAL:
            if (s->phase == PHASE_EXIT) {
                report_fail(s->rep, FAIL_NO_EXIT,
                            "still running at the total time-out of %g s%s",
                            o->timeout * o->scale, channel_state(s));
            } else {
                report_fail(s->rep, FAIL_TIMEOUT, "total time-out of %g s%s",
                            o->timeout * o->scale, channel_state(s));
            }
            break;
        }
    }
}
