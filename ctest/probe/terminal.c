/*
 * A pseudo-terminal as a pair of descriptors; see terminal.h.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "terminal.h"

#include <pty.h>
#include <termios.h>
#include <unistd.h>

int terminal_pair(int fds[2])
{
    struct termios mode;

    if (openpty(&fds[1], &fds[0], NULL, NULL, NULL) < 0) {
        return -1;
    }
    if (tcgetattr(fds[0], &mode) < 0) {
        return -1;
    }
    cfmakeraw(&mode);
    return tcsetattr(fds[0], TCSANOW, &mode);
}
