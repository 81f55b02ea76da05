/*
 * What happens at an address.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef QCYG_FAULT_H
#define QCYG_FAULT_H

#include <setjmp.h>
#include <signal.h>
#include <stdbool.h>

/* Reads the byte at ADDRESS, and writes it back if WRITE: 0, or the number of the signal that came. In the calling
 * thread, whose stack has to be a normal one; not to be called by two threads at once. */
int fault_at(volatile void *address, bool write);
/* The address that the last signal's siginfo gave. */
extern void *volatile fault_address;

#endif
