/*
 * The memory and the processors of the machine, as Linux tells of them. Cygwin 3.5.3 ABI.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_SYS_SYSINFO_H
#define _QCYG_SYS_SYSINFO_H

#include <sys/cdefs.h>

/* Amounts of memory are in units of mem_unit bytes. */
struct sysinfo {
    long uptime; /* seconds */
    unsigned long loads[3]; /* of 1, 5 and 15 minutes; 65536 is a load of one */
    unsigned long totalram;
    unsigned long freeram;
    unsigned long sharedram;
    unsigned long bufferram;
    unsigned long totalswap;
    unsigned long freeswap;
    unsigned short procs;
    unsigned long totalhigh;
    unsigned long freehigh;
    unsigned int mem_unit;
    char __f[10];
};

__BEGIN_DECLS

int sysinfo(struct sysinfo *__info);

/* Processors that there are, and that are on. */
int get_nprocs_conf(void);
int get_nprocs(void);

/* Pages of memory that there are, and that are free. */
long get_phys_pages(void);
long get_avphys_pages(void);

__END_DECLS

#endif
