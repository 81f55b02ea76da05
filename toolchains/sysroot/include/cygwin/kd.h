/*
 * The keyboard of the console, as Linux has it. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_CYGWIN_KD_H
#define _QCYG_CYGWIN_KD_H

/* Requests of ioctl: get (into an int) and set what the meta key does. */
#define KDGKBMETA 0x4b62
#define KDSKBMETA 0x4b63

/* It sets the character's highest bit, or sends an escape before it. */
#define K_METABIT 3
#define K_ESCPREFIX 4

#endif
