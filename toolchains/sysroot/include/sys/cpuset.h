/*
 * Sets of CPUs, as sched_setaffinity() and Linux's CPU_SET(3) have them. Cygwin 3.5.3 ABI.
 *
 * A set is an array of words: CPU n is bit n % 64 of word n / 64. The macros whose names end in _S take the set's size
 * in bytes, for sets of CPU_ALLOC(); a CPU beyond it is not in the set and cannot be added.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_CPUSET_H
#define _QCYG_SYS_CPUSET_H

#include <sys/features.h>
#include <sys/_types.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef unsigned long __cpu_mask;

#define __CPU_SETSIZE 1024
#define __NCPUBITS 64
#define __CPU_GROUPMAX (__CPU_SETSIZE / __NCPUBITS)

/* Word and bit of a CPU. */
#define __CPUELT(cpu) ((cpu) / __NCPUBITS)
#define __CPUMASK(cpu) ((__cpu_mask)1 << ((cpu) % __NCPUBITS))

typedef struct {
    __cpu_mask __bits[__CPU_GROUPMAX];
} cpu_set_t;

#if __GNU_VISIBLE

/* What sched_getaffinity() is made of. */
int __sched_getaffinity_sys(__pid_t __pid, __size_t __size, cpu_set_t *__set);

/* Sets of COUNT CPUs. */
cpu_set_t *__cpuset_alloc(int __count);
void __cpuset_free(cpu_set_t *__set);

static __inline__ __size_t __cpuset_alloc_size(int __count)
{
    return (__size_t)__CPUELT(__count + __NCPUBITS - 1) * sizeof(__cpu_mask);
}

static __inline__ int __cpuset_in_range(int __cpu, __size_t __size)
{
    return __cpu >= 0 && (__size_t)__cpu < 8 * __size;
}

static __inline__ void __cpuset_zero_s(__size_t __size, cpu_set_t *__set)
{
    __builtin_memset(__set, 0, __size);
}

static __inline__ void __cpuset_set_s(int __cpu, __size_t __size, cpu_set_t *__set)
{
    if (__cpuset_in_range(__cpu, __size)) {
        __set->__bits[__CPUELT(__cpu)] |= __CPUMASK(__cpu);
    }
}

static __inline__ void __cpuset_clr_s(int __cpu, __size_t __size, cpu_set_t *__set)
{
    if (__cpuset_in_range(__cpu, __size)) {
        __set->__bits[__CPUELT(__cpu)] &= ~__CPUMASK(__cpu);
    }
}

static __inline__ int __cpuset_isset_s(int __cpu, __size_t __size, const cpu_set_t *__set)
{
    return __cpuset_in_range(__cpu, __size) &&
           (__set->__bits[__CPUELT(__cpu)] & __CPUMASK(__cpu)) != 0;
}

static __inline__ int __cpuset_count_s(__size_t __size, const cpu_set_t *__set)
{
    int __count = 0;

    for (__size_t __i = 0; __i < __size / sizeof(__cpu_mask); __i++) {
        __count += __builtin_popcountl(__set->__bits[__i]);
    }
    return __count;
}

static __inline__ void __cpuset_and_s(__size_t __size, cpu_set_t *__to,
                                      const cpu_set_t *__a, const cpu_set_t *__b)
{
    for (__size_t __i = 0; __i < __size / sizeof(__cpu_mask); __i++) {
        __to->__bits[__i] = __a->__bits[__i] & __b->__bits[__i];
    }
}

static __inline__ void __cpuset_or_s(__size_t __size, cpu_set_t *__to,
                                     const cpu_set_t *__a, const cpu_set_t *__b)
{
    for (__size_t __i = 0; __i < __size / sizeof(__cpu_mask); __i++) {
        __to->__bits[__i] = __a->__bits[__i] | __b->__bits[__i];
    }
}

static __inline__ void __cpuset_xor_s(__size_t __size, cpu_set_t *__to,
                                      const cpu_set_t *__a, const cpu_set_t *__b)
{
    for (__size_t __i = 0; __i < __size / sizeof(__cpu_mask); __i++) {
        __to->__bits[__i] = __a->__bits[__i] ^ __b->__bits[__i];
    }
}

static __inline__ int __cpuset_equal_s(__size_t __size, const cpu_set_t *__a,
                                       const cpu_set_t *__b)
{
    return __builtin_memcmp(__a, __b, __size) == 0;
}

#define CPU_SETSIZE __CPU_SETSIZE

#define CPU_ALLOC_SIZE(count) __cpuset_alloc_size(count)
#define CPU_ALLOC(count) __cpuset_alloc(count)
#define CPU_FREE(set) __cpuset_free(set)

#define CPU_ZERO_S(size, set) __cpuset_zero_s(size, set)
#define CPU_SET_S(cpu, size, set) __cpuset_set_s(cpu, size, set)
#define CPU_CLR_S(cpu, size, set) __cpuset_clr_s(cpu, size, set)
#define CPU_ISSET_S(cpu, size, set) __cpuset_isset_s(cpu, size, set)
#define CPU_COUNT_S(size, set) __cpuset_count_s(size, set)
#define CPU_AND_S(size, to, a, b) __cpuset_and_s(size, to, a, b)
#define CPU_OR_S(size, to, a, b) __cpuset_or_s(size, to, a, b)
#define CPU_XOR_S(size, to, a, b) __cpuset_xor_s(size, to, a, b)
#define CPU_EQUAL_S(size, a, b) __cpuset_equal_s(size, a, b)

#define CPU_ZERO(set) CPU_ZERO_S(sizeof(cpu_set_t), set)
#define CPU_SET(cpu, set) CPU_SET_S(cpu, sizeof(cpu_set_t), set)
#define CPU_CLR(cpu, set) CPU_CLR_S(cpu, sizeof(cpu_set_t), set)
#define CPU_ISSET(cpu, set) CPU_ISSET_S(cpu, sizeof(cpu_set_t), set)
#define CPU_COUNT(set) CPU_COUNT_S(sizeof(cpu_set_t), set)
#define CPU_AND(to, a, b) CPU_AND_S(sizeof(cpu_set_t), to, a, b)
#define CPU_OR(to, a, b) CPU_OR_S(sizeof(cpu_set_t), to, a, b)
#define CPU_XOR(to, a, b) CPU_XOR_S(sizeof(cpu_set_t), to, a, b)
#define CPU_EQUAL(a, b) CPU_EQUAL_S(sizeof(cpu_set_t), a, b)

#endif /* __GNU_VISIBLE */

#ifdef __cplusplus
}
#endif

#endif
