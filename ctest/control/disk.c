/*
 * Images of disks, by qemu-img.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "disk.h"

/* Ends with this status where clusters are counted that nothing refers to. */
#define CHECK_LEAKS 3

void tool_start(Emulator *e, const char *tool, char *const *arguments)
{
    char *const program[] = { (char *)tool, NULL };
    const Options o = { .emulator = program };

    emulator_start_with(e, &o, arguments);
}

void tool_says(int status, const char *tool, const char *text, char *const *arguments)
{
    Emulator e;

    tool_start(&e, tool, arguments);
    emulator_expect_status(&e, status);
    free(emulator_expect_output(&e, text));
}

static int run_tool(const char *tool, char *const *arguments)
{
    Emulator e;

    tool_start(&e, tool, arguments);
    return emulator_wait(&e);
}

const char *disk_create(const char *tool, const char *name)
{
    const char *disk = scratch(name);
    char *const arguments[] = { "create",          "-q",         "-f",  "qcow2", "-o",
                                "cluster_size=4k", (char *)disk, "64M", NULL };
    int status = run_tool(tool, arguments);

    if (status != 0) {
        fail("%s create ended with status %d", tool, status);
    }
    return disk;
}

void disk_check(const char *tool, const char *disk)
{
    char *const arguments[] = { "check", "-f", "qcow2", (char *)disk, NULL };
    int status = run_tool(tool, arguments);

    if (status != 0 && status != CHECK_LEAKS) {
        fail("%s check ended with status %d", tool, status);
    }
}

void disk_io(const Emulator *e, Qmp *q, const char *drive, const char *command,
             const char *text)
{
    char *old = read_file(e->output), *said;
    char line[512];

    snprintf(line, sizeof(line), "{\"command-line\": \"qemu-io %s \\\"%s\\\"\"}", drive,
             command);
    qmp_do(q, "human-monitor-command", line, "");
    /* Said by the emulator itself, not to the monitor, and before the answer. */
    said = read_file(e->output);
    if (!strstr(said + strlen(old), text)) {
        fail("qemu-io %s said '%s' and not '%s'", command, said + strlen(old), text);
    }
    free(old);
    free(said);
}
