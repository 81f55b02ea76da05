/*
 * Device numbers: the major one in bits 16-31 of a dev_t, the minor one in bits 0-15. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_SYSMACROS_H
#define _QCYG_SYS_SYSMACROS_H

#include <sys/types.h>

#ifdef __cplusplus
extern "C" {
#endif

static __inline__ int gnu_dev_major(dev_t __device)
{
    return (int)((__device >> 16) & 0xffff);
}

static __inline__ int gnu_dev_minor(dev_t __device)
{
    return (int)(__device & 0xffff);
}

static __inline__ dev_t gnu_dev_makedev(int __major, int __minor)
{
    return ((dev_t)__major << 16) | ((dev_t)__minor & 0xffff);
}

#ifdef __cplusplus
}
#endif

#define major(device) gnu_dev_major(device)
#define minor(device) gnu_dev_minor(device)
#define makedev(major_number, minor_number) gnu_dev_makedev(major_number, minor_number)

#endif
