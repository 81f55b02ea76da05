/*
 * Case refused: arguments that the emulator cannot take. It has to end by itself, with
 * the status and the text that are the case's own arguments.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "emulator.h"

static void run(const Options *o)
{
    char *none[] = { NULL };
    Emulator e;
    char *said;

    if (!o->arguments[0] || !o->arguments[1]) {
        fail("wants a status and a text");
    }
    stage("refused");
    emulator_start_with(&e, o, none);
    emulator_expect_status(&e, atoi(o->arguments[0]));
    said = read_file(e.output);
    if (!strstr(said, o->arguments[1])) {
        fail("it did not say '%s'", o->arguments[1]);
    }
    printf("%s", said);
    free(said);
}

const Case case_refused = { "refused", "STATUS TEXT ", run };
