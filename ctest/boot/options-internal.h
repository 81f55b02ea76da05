/*
 * What options.c and option-values.c share.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef QCYG_OPTIONS_INTERNAL_H
#define QCYG_OPTIONS_INTERNAL_H

#include "osdep.h"
#include "options.h"

typedef enum OptionId {
    OPT_EXPECT,
    OPT_WITHIN,
    OPT_SEND,
    OPT_PAUSE,
    OPT_KILL,
    OPT_REJECT,
    OPT_TIMEOUT,
    OPT_STAGE_TIMEOUT,
    OPT_IDLE,
    OPT_EXIT,
    OPT_SKIP,
    OPT_NAME,
    OPT_LOG_DIR,
    OPT_PTY,
    OPT_QUIET,
    OPT_VERBOSE,
    OPT_HELP,
    N_OPTS
} OptionId;

/*
 * Take one option into @o. @value is NULL where the option has none.
 * Returns NULL, or what is wrong with the value (a constant).
 */
const char *option_take(Options *o, OptionId id, const char *value);

/*
 * Read a decimal number above 0 into *@out.
 * Returns NULL, or what is wrong (a constant; *@out is untouched then).
 */
const char *option_positive(const char *arg, double *out);

#endif
