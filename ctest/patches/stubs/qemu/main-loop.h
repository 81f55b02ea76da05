/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef QCYG_STUB_MAIN_LOOP_H
#define QCYG_STUB_MAIN_LOOP_H

#endif
