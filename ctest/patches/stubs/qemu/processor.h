/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef QCYG_STUB_PROCESSOR_H
#define QCYG_STUB_PROCESSOR_H

#define cpu_relax() __asm__ volatile("rep; nop" ::: "memory")

#endif
