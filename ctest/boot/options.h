/*
 * The command line of qcyg-boot.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef QCYG_OPTIONS_H
#define QCYG_OPTIONS_H

#include "osdep.h"

typedef enum StageKind {
    STAGE_EXPECT,
    STAGE_SEND,
    STAGE_PAUSE,
    STAGE_KILL,
} StageKind;

typedef struct Stage {
    StageKind kind;
    const char *arg;     /* as it stands on the command line */
    unsigned char *text; /* EXPECT (normalised) and SEND */
    size_t len;
    double seconds;      /* EXPECT: its own deadline, 0 for none; PAUSE: length */
    int signal;          /* KILL */
} Stage;

typedef struct Reject {
    const char *arg;
    unsigned char *text; /* normalised */
    size_t len;
} Reject;

typedef struct Options {
    const char *name;
    const char *log_dir;
    Stage *stages;
    size_t n_stages;
    Reject *rejects;
    size_t n_rejects;
    const char **needed; /* --skip-if-missing */
    size_t n_needed;
    /* Seconds, as given; --stage-timeout and --idle are 0 when there is none. */
    double timeout;
    double stage_timeout;
    double idle;
    double scale;        /* of QCYG_TIMEOUT_SCALE */
    int exit_status;     /* -1: none asked for */
    int exit_signal;     /* --exit with a name; 0: none asked for */
    bool pty;
    bool quiet;
    bool verbose;
    char **command;      /* the emulator and its arguments, NULL at the end */
} Options;

typedef enum OptionsResult {
    OPTIONS_OK,
    OPTIONS_HELP,
    OPTIONS_ERROR,
} OptionsResult;

/*
 * Read the command line.
 * @o:      filled in; points into @argv, which must stay.
 * @scale:  the value of QCYG_TIMEOUT_SCALE, or NULL.
 * @error:  @size bytes that get a message (no newline) with OPTIONS_ERROR.
 * Free with options_destroy() whatever was returned.
 */
OptionsResult options_parse(Options *o, int argc, char **argv, const char *scale,
                            char *error, size_t size);

/* Free what options_parse() took. */
void options_destroy(Options *o);

/* Write the help text to @out. */
void options_help(FILE *out);

#endif
