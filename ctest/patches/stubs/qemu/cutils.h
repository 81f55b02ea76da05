/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef QCYG_STUB_CUTILS_H
#define QCYG_STUB_CUTILS_H

#endif
