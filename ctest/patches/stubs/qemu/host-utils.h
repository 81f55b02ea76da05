/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef QCYG_STUB_HOST_UTILS_H
#define QCYG_STUB_HOST_UTILS_H

static inline bool is_power_of_2(uint64_t value)
{
    return value && !(value & (value - 1));
}

#endif
