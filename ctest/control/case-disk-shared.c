/*
 * Case disk-shared: who else may use an image that an emulator has open: no program that
 * writes it or relies on it, and each that does neither or says that it shares.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "disk.h"

#define WRITE_LOCK "Failed to get \"write\" lock"
#define IN_USE "Is another process using the image"

typedef struct Vm {
    Emulator emulator;
    Qmp qmp;
} Vm;

static void vm_start(Vm *vm, const Options *o, const char *drive, const char *device)
{
    static int count;
    char name[16];

    snprintf(name, sizeof(name), "qmp-%d", count++);
    const char *path = scratch(name);

    emulator_start(&vm->emulator, o, "-S", "-qmp", unix_server(path), "-drive", drive,
                   "-device", device, NULL);
    qmp_open(&vm->qmp, o, path);
}

static void vm_quit(Vm *vm)
{
    qmp_quit(&vm->qmp);
    emulator_expect_status(&vm->emulator, 0);
}

/* The tool with the arguments up to a NULL has to say that the image is used. */
static void refused(const char *tool, const char *text, char *const *arguments)
{
    Emulator e;

    tool_start(&e, tool, arguments);
    emulator_expect_status(&e, 1);
    free(emulator_expect_output(&e, text));
    free(emulator_expect_output(&e, IN_USE));
}

#define REFUSED(tool, text, ...) refused(tool, text, (char *const[]){ __VA_ARGS__, NULL })

static void run(const Options *o)
{
    const char *img = o->arguments[0], *io = img ? o->arguments[1] : NULL;
    char drive[256], read_only[300], raw[256];
    Vm first, second;

    if (!io) {
        fail("wants the paths of qemu-img and qemu-io");
    }
    char *disk = (char *)disk_create(img, "disk");

    snprintf(drive, sizeof(drive), "if=none,id=d,format=qcow2,file=%s", disk);
    snprintf(read_only, sizeof(read_only), "%s,readonly=on", drive);
    snprintf(raw, sizeof(raw), "if=none,id=d,format=raw,file=%s", disk);

    stage("tools, while a machine writes");
    vm_start(&first, o, drive, "virtio-blk-device,drive=d");
    REFUSED(io, WRITE_LOCK, "-f", "qcow2", "-c", "write 0 64k", disk);
    REFUSED(img, "Failed to get shared \"write\" lock", "info", disk);
    REFUSED(img, "Failed to get", "create", "-q", "-f", "qcow2", disk, "4M");
    /* Which says that it may change meanwhile. */
    TOOL_SAYS(0, img, "virtual size: 64 MiB", "info", "-U", disk);
    vm_quit(&first);
    TOOL_SAYS(0, io, "wrote 65536/65536 bytes", "-f", "qcow2", "-c", "write 0 64k", disk);

    stage("two that read");
    vm_start(&first, o, read_only, "virtio-blk-device,drive=d");
    vm_start(&second, o, read_only, "virtio-blk-device,drive=d");
    TOOL_SAYS(0, img, "virtual size: 64 MiB", "info", disk);
    REFUSED(io, WRITE_LOCK, "-f", "qcow2", "-c", "write 0 64k", disk);
    vm_quit(&second);
    REFUSED(io, WRITE_LOCK, "-f", "qcow2", "-c", "write 0 64k", disk);
    vm_quit(&first);

    stage("two that write, and say so");
    vm_start(&first, o, raw, "virtio-blk-device,drive=d,share-rw=on");
    vm_start(&second, o, raw, "virtio-blk-device,drive=d,share-rw=on");
    vm_quit(&second);
    vm_quit(&first);
    disk_check(img, disk);
}

const Case case_disk_shared = { "disk-shared", "QEMU-IMG QEMU-IO ", run };
