/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef QCYG_STUB_ATOMIC_H
#define QCYG_STUB_ATOMIC_H

/* All of these are in one order, so there is nothing left for a barrier */
#define smp_mb() ((void)0)
#define smp_wmb() ((void)0)
#define qatomic_read(ptr) __atomic_load_n(ptr, __ATOMIC_SEQ_CST)
#define qatomic_set(ptr, i) __atomic_store_n(ptr, i, __ATOMIC_SEQ_CST)
#define qatomic_xchg(ptr, i) __atomic_exchange_n(ptr, i, __ATOMIC_SEQ_CST)
#define qatomic_cmpxchg(ptr, old, new) \
    ({ \
        __typeof__(*(ptr)) seen_ = (old); \
        __atomic_compare_exchange_n(ptr, &seen_, new, false, __ATOMIC_SEQ_CST, \
                                    __ATOMIC_SEQ_CST); \
        seen_; \
    })
#define qatomic_add(ptr, n) ((void)__atomic_fetch_add(ptr, n, __ATOMIC_SEQ_CST))
#define qatomic_sub(ptr, n) ((void)__atomic_fetch_sub(ptr, n, __ATOMIC_SEQ_CST))
#define qatomic_inc(ptr) qatomic_add(ptr, 1)
#define qatomic_dec(ptr) qatomic_sub(ptr, 1)
#define qatomic_load_acquire(ptr) __atomic_load_n(ptr, __ATOMIC_ACQUIRE)
#define qatomic_store_release(ptr, i) __atomic_store_n(ptr, i, __ATOMIC_RELEASE)

#endif
