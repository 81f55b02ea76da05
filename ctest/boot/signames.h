/*
 * Names of signals, since sigabbrev_np() is glibc's alone.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef QCYG_SIGNAMES_H
#define QCYG_SIGNAMES_H

#include "osdep.h"

/*
 * Read a signal: a number, or a name with or without SIG, in any case.
 * Returns the number, or -1 when there is no such signal.
 */
int signal_from_text(const char *text);

/*
 * Write the name of @sig ("SIGSEGV", or "signal 42" for one without a name)
 * to @buf of @size bytes (32 are enough). Returns @buf.
 */
const char *signal_name(int sig, char *buf, size_t size);

/* Whether @sig is one that a program's own fault raises (SIGSEGV, SIGABRT ...). */
bool signal_is_fault(int sig);

#endif
