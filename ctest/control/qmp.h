/*
 * A client of the QEMU machine protocol.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef QCYG_QMP_H
#define QCYG_QMP_H

#include "client.h"

/* Each answer and event is a line; what is in it is found as text. */
typedef struct Qmp {
    Client client;
    int id;
    char *events; /* that came while an answer was waited for, one a line */
} Qmp;

/* Fails unless @line, a greeting or an answer, is of the version of @o. */
void qmp_check_version(const char *line, const Options *o);

/* Take the greeting of connection @q->client, and leave it at that: no command can be given. */
void qmp_greet(Qmp *q, const Options *o);

/* Connect with socket @path, and get to where commands can be given. */
void qmp_open(Qmp *q, const Options *o, const char *path);

/*
 * Send @command, with @arguments (a JSON object) unless they are NULL. Returns the
 * answer, good until the next call.
 */
const char *qmp_command(Qmp *q, const char *command, const char *arguments);

/* The same, and fails unless the answer is no error and has @text. */
const char *qmp_do(Qmp *q, const char *command, const char *arguments, const char *text);

/* The same, and fails unless it is an error of class @class that has @text. */
void qmp_refused(Qmp *q, const char *command, const char *arguments, const char *class,
                 const char *text);

/* Wait for event @name with @text in it, the earlier ones included. */
void qmp_event(Qmp *q, const char *name, const char *text);

/* End the emulator by command quit, and the connection with it. */
void qmp_quit(Qmp *q);

#endif
