/*
 * Guests of a few instructions, for the virt machine, which need no firmware.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef QCYG_GUEST_H
#define QCYG_GUEST_H

#include "control.h"

#define GUEST_BASE 0x42000000ULL

/*
 * Counts in x0 from 0, without an end, and writes each number to memory.
 * Addresses of: the loop's add, str and b; the number in memory.
 */
extern const uint32_t guest_count[8];
#define GUEST_COUNT_ADD (GUEST_BASE + 0x08)
#define GUEST_COUNT_STR (GUEST_BASE + 0x0c)
#define GUEST_COUNT_JUMP (GUEST_BASE + 0x10)
#define GUEST_COUNT_NUMBER (GUEST_BASE + 0x18)
/* What the number is before. */
#define GUEST_COUNT_MARK 0x1122334455667788ULL

/* Prompts with "qcyg> " at the serial, and answers each letter with that of the other case. */
extern const uint32_t guest_answer[24];

/* Writes bytes to the serial without an end, and how many in memory. */
extern const uint32_t guest_flood[12];
#define GUEST_FLOOD_NUMBER (GUEST_BASE + 0x28)

/*
 * Make a file of @size bytes of @code. Returns the value of an option -device that
 * loads it and starts the first CPU there; to be kept, never freed.
 */
const char *guest_device(const uint32_t *code, size_t size);

#endif
