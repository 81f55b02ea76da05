/*
 * What happens at an address; see fault.h.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "fault.h"

static sigjmp_buf back;
void *volatile fault_address;

static void caught(int number, siginfo_t *info, void *context)
{
    (void)context;
    fault_address = info->si_addr;
    siglongjmp(back, number);
}

int fault_at(volatile void *address, bool write)
{
    struct sigaction action = { 0 }, old_segv, old_bus;
    volatile char *byte = address;
    int number;

    action.sa_sigaction = caught;
    action.sa_flags = SA_SIGINFO;
    sigemptyset(&action.sa_mask);
    sigaction(SIGSEGV, &action, &old_segv);
    sigaction(SIGBUS, &action, &old_bus);
    number = sigsetjmp(back, 1);
    if (!number) {
        char value = *byte;

        if (write) {
            *byte = value;
        }
    }
    sigaction(SIGSEGV, &old_segv, NULL);
    sigaction(SIGBUS, &old_bus, NULL);
    return number;
}
