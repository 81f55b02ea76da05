/*
 * Images of disks, by qemu-img.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef QCYG_DISK_H
#define QCYG_DISK_H

#include "emulator.h"
#include "qmp.h"

/* Start a program of QEMU's beside the emulator, with its arguments up to a NULL. */
void tool_start(Emulator *e, const char *tool, char *const *arguments);

/* Run one; fails unless it ends with @status and says @text. */
void tool_says(int status, const char *tool, const char *text, char *const *arguments);

#define TOOL_SAYS(status, tool, text, ...) \
    tool_says(status, tool, text, (char *const[]){ __VA_ARGS__, NULL })

/* @tool: the path of qemu-img. Makes a new qcow2 image of 64 MiB, in the scratch folder. */
const char *disk_create(const char *tool, const char *name);

/* Fails if qemu-img finds an error in it. Clusters that nothing refers to are none. */
void disk_check(const char *tool, const char *disk);

/*
 * Run a command of qemu-io in the emulator, on device or node @drive; fails unless it
 * says @text.
 */
void disk_io(const Emulator *e, Qmp *q, const char *drive, const char *command,
             const char *text);

#endif
