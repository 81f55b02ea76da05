/*
 * A TCG plugin that counts the guest's instructions, and says so in QEMU's log (-d plugin) when the emulator ends:
 *
 *   qcyg: COUNT instructions
 *   qcyg: cpu 0 has registers x20 and pc
 *
 * It calls the emulator, is called by it, and frees what the emulator's GLib has allocated.
 *
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include <stdio.h>
#include <string.h>

#include <qemu-plugin.h>

QEMU_PLUGIN_EXPORT int qemu_plugin_version = QEMU_PLUGIN_VERSION;

static qemu_plugin_u64 count;
static bool has_registers;

static void cpu_begins(qemu_plugin_id_t id, unsigned int cpu)
{
    g_autoptr(GArray) all = qemu_plugin_get_registers();
    bool x20 = false, pc = false;

    (void)id;
    for (guint i = 0; i < all->len; i++) {
        const char *name = g_array_index(all, qemu_plugin_reg_descriptor, i).name;

        x20 = x20 || strcmp(name, "x20") == 0;
        pc = pc || strcmp(name, "pc") == 0;
    }
    if (cpu == 0) {
        has_registers = x20 && pc;
    }
}

static void count_one(unsigned int cpu, void *opaque)
{
    (void)opaque;
    qemu_plugin_u64_add(count, cpu, 1);
}

static void translated(qemu_plugin_id_t id, struct qemu_plugin_tb *tb)
{
    (void)id;
    for (size_t i = 0; i < qemu_plugin_tb_n_insns(tb); i++) {
        qemu_plugin_register_vcpu_insn_exec_cb(qemu_plugin_tb_get_insn(tb, i), count_one,
                                               QEMU_PLUGIN_CB_NO_REGS, NULL);
    }
}

static void ends(qemu_plugin_id_t id, void *opaque)
{
    g_autofree char *text =
        g_strdup_printf("qcyg: %" PRIu64 " instructions\n"
                        "qcyg: cpu 0 has %sregisters x20 and pc\n",
                        qemu_plugin_u64_sum(count), has_registers ? "" : "no ");

    (void)id;
    (void)opaque;
    qemu_plugin_outs(text);
    qemu_plugin_scoreboard_free(count.score);
}

QEMU_PLUGIN_EXPORT int qemu_plugin_install(qemu_plugin_id_t id, const qemu_info_t *info,
                                           int argc, char **argv)
{
    if (argc > 0 || strcmp(info->target_name, "aarch64") != 0) {
        fprintf(stderr, "count: not for %s with %d arguments (%s)\n", info->target_name,
                argc, argc > 0 ? argv[0] : "none");
        return -1;
    }
    count = qemu_plugin_scoreboard_u64(qemu_plugin_scoreboard_new(sizeof(uint64_t)));
    qemu_plugin_register_vcpu_init_cb(id, cpu_begins);
    qemu_plugin_register_vcpu_tb_trans_cb(id, translated);
    qemu_plugin_register_atexit_cb(id, ends, NULL);
    return 0;
}
