/*
 * A pseudo-terminal as a pair of descriptors.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef QCYG_TERMINAL_H
#define QCYG_TERMINAL_H

/* In raw mode: FDS[0] the terminal, FDS[1] the controlling end. 0, or -1 with errno. */
int terminal_pair(int fds[2]);

#endif
