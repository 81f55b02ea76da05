/*
 * One run of an emulator, from its start to the end of its process group.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef QCYG_RUN_H
#define QCYG_RUN_H

#include "osdep.h"

#include "options.h"
#include "report.h"

/*
 * Run the case of @o: start the emulator, go through the stages, stop it.
 * @rep: initialised, with its log folder prepared; gets the verdict and the
 *       figures. It is decided in every case, and no process is left.
 * Takes over SIGCHLD, SIGPIPE and the signals that end a program.
 */
void run_case(const Options *o, Report *rep);

#endif
