/*
 * The stages of a case, what moves them on, and what a case fails for.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef QCYG_STAGES_H
#define QCYG_STAGES_H

#include "osdep.h"

#include "channel.h"
#include "matcher.h"
#include "options.h"
#include "process.h"
#include "report.h"

typedef enum Phase {
    PHASE_STAGES,
    PHASE_GRACE, /* all done: it has to stay alive a little longer */
    PHASE_EXIT,  /* all done: it has to exit by itself (--exit) */
} Phase;

typedef struct Stages {
    const Options *o;
    Report *rep;     /* where the verdict goes */
    Channel *channel;
    const Process *process;
    Matcher *expects; /* one for each stage, unused for other kinds */
    Matcher *rejects;
    Phase phase;
    size_t current;
    /* On the clock of the caller, in seconds: */
    double start, stage_start, phase_start, last_byte;
} Stages;

/*
 * Prepare; nothing is done yet. All pointers must stay valid.
 */
void stages_init(Stages *s, const Options *o, Report *rep, Channel *channel,
                 const Process *process);

/* Free what stages_init() took. */
void stages_destroy(Stages *s);

/* The emulator was started at @now: begin with the first stage. */
void stages_start(Stages *s, double now);

/* @len bytes of normalised console came at @now. */
void stages_data(Stages *s, const unsigned char *data, size_t len, double now);

/* @stage was completed at @now: go on with what follows it. */
void stages_done(Stages *s, size_t stage, double now);

/* When stages_tick() has something to do, if nothing else happens before. */
double stages_deadline(const Stages *s);

/* Do what is due at @now: end a pause, or decide. */
void stages_tick(Stages *s, double now);

/* The emulator ended by itself, and all that it had printed was seen: decide. */
void stages_ended(Stages *s);

#endif
